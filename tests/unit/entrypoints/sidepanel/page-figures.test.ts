import { expect, test } from 'vitest';
import { pageFigures } from '../../../../entrypoints/sidepanel/page-figures';
import { frame, mark } from './page';

const figuresOf = (words: number, sentences: number, syllables: number) => [{ words, sentences, syllables }];

test.each<[words: number, minutes: number]>([
  [1, 1],
  [200, 1],
  [299, 1],
  [301, 2],
  [1240, 6],
])('%i words take %i minutes', (words, minutes) => {
  expect(pageFigures([frame([], { words })], [])).toMatchObject({ words, minutes });
});

test('counts each place of a hard word, in all frames together', () => {
  const hard = [mark('lupus', 1), mark('lupus', 1, { marked: false }), mark('SLE', 1, { level: 3 })];
  const easy = [mark('heart', 2, { level: 1 })];
  const page = [
    frame([...hard, ...easy], { words: 50 }),
    frame([mark('MS', 4)], { words: 50, looksMedical: false, isTop: false }),
  ];
  expect(pageFigures(page, [])?.hardPerHundred).toBe(3);
});

// 0.39 × words per sentence + 11.8 × syllables per word − 15.59
test.each<[what: string, texts: ReturnType<typeof figuresOf>, grade: number | null]>([
  ['a text of twenty-word sentences', figuresOf(200, 10, 320), 11],
  ['very short words and sentences', figuresOf(200, 40, 210), 1],
  ['two frames together', [...figuresOf(100, 5, 160), ...figuresOf(100, 5, 160)], 11],
  ['nothing of a menu', figuresOf(60, 2, 90), null],
  ['nothing where no sentence ends', figuresOf(500, 1, 800), null],
  ['nothing before it has been counted', [], null],
])('the grade says %s', (_what, texts, grade) => {
  expect(pageFigures([frame([])], texts)?.grade).toBe(grade);
});

test('says nothing of a page without words', () => {
  expect(pageFigures([], figuresOf(200, 10, 320))).toBeNull();
  expect(pageFigures([frame([], { words: 0 })], [])).toBeNull();
});
