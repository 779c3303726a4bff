import { syllable } from 'syllable';
import { expect, test } from 'vitest';
import { figuresOf } from '../../../reading/text-figures';

function count(text: string) {
  const work = figuresOf(text);
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}

test.each([
  ['nothing', '', { words: 0, sentences: 0, syllables: 0 }],
  ['a sentence', 'A clot is bad.', { words: 4, sentences: 1, syllables: 4 }],
  ['two in one block', 'It is late. She rests.', { words: 5, sentences: 2, syllables: 5 }],
  ['a menu, which is none', 'Home\nAbout us\nContact', { words: 0, sentences: 0, syllables: 0 }],
  ['headings left out', 'Clots\nA clot is bad.', { words: 4, sentences: 1, syllables: 4 }],
  ['an abbreviation', 'It took 3.5 mg of it.', { sentences: 1 }],
])('counts %s', (_, text, figures) => {
  expect(count(text)).toMatchObject(figures);
});

const PROSE = `A swollen leg may be a deep vein thrombosis, a clot in a vein of the leg. When a piece of such a clot
travels to the lungs, it is called a pulmonary embolism. The patient was given an anticoagulant, and her rheumatologist
looked again at every medicine. Some clinical trials have linked these inhibitors with venous thromboembolism, mostly in
people who already had other risk factors. Researchers still study how far this holds for each drug in the class. Anemia,
osteoporosis and diabetes are common. She was tired, waited, and needed rest; the disease had caused changes in her joints.`;

test('counts the syllables of prose as a list of words and exceptions does, but for few', () => {
  const words = PROSE.match(/[a-z]+/gi) ?? [];
  const careful = words.reduce((sum, word) => sum + syllable(word), 0);
  const { syllables } = count(PROSE.replace(/\n/g, ' '));
  expect(Math.abs(syllables - careful) / careful).toBeLessThan(0.04);
});
