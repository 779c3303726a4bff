// A passage described and found again in text: what may change around and in it, and when it has to be given up.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { find, mark, pageOf, wordsFound } from './page-words';

const LEAFLET = [
  '# Blood thinners',
  'These medicines keep a clot from growing. They do not dissolve it; your body does that over weeks.',
  '## Apixaban',
  'Take one tablet in the morning and one in the evening. Tell your doctor if you bleed for more than ten minutes.',
  'You need no regular blood test with it.',
  '## Warfarin',
  'Take it once a day, at the same hour. Tell your doctor if you bleed for more than ten minutes.',
  'Your blood is tested often at first, later about once a month.',
  '## Heparin',
  'It is given under the skin. Tell your doctor if you bleed for more than ten minutes.',
];
const leaflet = pageOf(...LEAFLET);
const REPEATED = 'Tell your doctor if you bleed for more than ten minutes.';

/** The leaflet, changed: pairs of what is replaced and by what. */
function edited(...changes: readonly (readonly [string, string])[]) {
  return pageOf(
    ...changes
      .reduce((text, [was, is]) => {
        if (!text.includes(was)) throw new Error(`no "${was}" to change`);
        return text.replace(was, is);
      }, LEAFLET.join('\n'))
      .split('\n')
      .filter((line) => line !== ''),
  );
}

describe('a passage', () => {
  it.each([
    ['words beside it', 'dissolve it', ['These medicines keep', 'Such drugs keep'], 'dissolve it'],
    ['words right before it', 'dissolve it', ['do not dissolve', 'never dissolve'], 'dissolve it'],
    [
      'a paragraph before it',
      'once a day, at the same hour',
      ['## Apixaban', 'A new paragraph stands here.\n## Apixaban'],
      'once a day, at the same hour',
    ],
    [
      'an advertisement right after it',
      'your body does that over weeks.',
      ['## Apixaban', 'Advertisement: shoes you will love\n## Apixaban'],
      'your body does that over weeks.',
    ],
    [
      'a word in it',
      'Your blood is tested often at first, later about once a month.',
      ['often', 'weekly'],
      'Your blood is tested weekly at first, later about once a month.',
    ],
    [
      'its first word',
      'Your blood is tested often at first, later about once a month.',
      ['Your blood is tested', 'This is tested'],
      'This is tested often at first, later about once a month.',
    ],
    [
      'its last word',
      'These medicines keep a clot from growing.',
      ['growing.', 'spreading.'],
      'These medicines keep a clot from spreading.',
    ],
    [
      'a dash',
      'once a day, at the same hour',
      ['dissolve it; your', 'dissolve it — your'],
      'once a day, at the same hour',
    ],
    [
      'the heading above it',
      'You need no regular blood test',
      ['## Apixaban', '## What to know of apixaban'],
      'You need no regular blood test',
    ],
  ] as const)('is found after a change of %s', (_, words, change, found) => {
    expect(wordsFound(edited(change), mark(leaflet, words))).toBe(found);
  });

  it.each(['Apixaban', 'Warfarin', 'Heparin'])('that the page repeats is the one under %s', (heading) => {
    const anchor = mark(leaflet, REPEATED, heading);
    expect(find(leaflet, anchor)).toMatchObject({
      status: 'exact',
      spans: [{ start: anchor.position.start }],
    });
  });

  it('keeps more of what stands around where the page repeats itself', () => {
    expect(mark(leaflet, 'no regular blood test').quote.prefix.length).toBeLessThan(60);
    const row =
      'Call us if you feel unwell, day or night, and bring this leaflet with you when you come to see us.';
    const rows = pageOf('First.', row, row, row, 'Last.');
    const { quote } = mark(rows, 'bring this leaflet', `First.\n${row}`);
    expect(quote.suffix.length).toBeGreaterThan(120);
  });

  it.each([
    ['its words go', [['once a day, at the same hour', '']]],
    ['other words stand there', [['once a day, at the same hour', 'with a glass of milk after each meal']]],
    [
      'all around it goes too',
      [
        ['Take it once a day, at the same hour. ', ''],
        ['## Warfarin\n', ''],
      ],
    ],
  ] as const)('is lost when %s', (_, changes) => {
    expect(find(edited(...changes), mark(leaflet, 'once a day, at the same hour')).status).toBe('orphan');
  });

  it.each(['Apixaban', 'Warfarin', 'Heparin'])(
    'that the page repeats is lost when the one under %s goes',
    (heading) => {
      const anchor = mark(leaflet, REPEATED, heading);
      const { text } = leaflet;
      const at = anchor.position.start;
      const without = text.slice(0, at) + text.slice(at + REPEATED.length);
      const page = pageOf(...without.replace(/^(Apix|Warf|Hep|Blood th)/gm, '## $1').split('\n'));
      expect(find(page, anchor).status).toBe('orphan');
    },
  );

  it('is lost when a part of it stands elsewhere and another sentence in its place', () => {
    const [one, two] = ['The bridge to North Ferry is open again after a winter of work.', 'Anna was there.'];
    const rest = 'She said that the engine is quiet, the seats are hard, and the price of it all is a joke.';
    const was = pageOf('News', `${one} ${two}`, rest, 'Sport', 'The team won by two goals.');
    const like = one.replace('North Ferry', 'the station');
    const is = pageOf('News', like, rest, 'Sport', 'The team won by two goals.', `${one} ${two}`);
    expect(find(was, mark(was, `${one} ${two}\n${rest}`)).status).toBe('exact');
    expect(wordsFound(is, mark(was, `${one} ${two}\n${rest}`))).toBe('(ambiguous)');
  });

  it('of one short word is lost with its sentence, though the word is said elsewhere', () => {
    const page = pageOf('A biopsy is taken.', 'Later on, much later, the biopsy is read by two people.');
    const later = pageOf('Later on, much later, the biopsy is read by two people.');
    expect(find(later, mark(page, 'biopsy', 'A ')).status).toBe('orphan');
  });

  it('is moved with its sentence when that is long and said once', () => {
    const sentence = 'Your blood is tested often at first, later about once a month.';
    const moved = edited([`${sentence}\n`, ''], ['# Blood thinners', `# Blood thinners\n${sentence}`]);
    expect(wordsFound(moved, mark(leaflet, sentence))).toBe(sentence);
  });

  it('among twins is told by its number, and lost when one has gone', () => {
    const rows = (count: number) =>
      pageOf(
        ...Array.from({ length: count }, () => 'Yes, this may be taken with food at any hour of the day.'),
      );
    const { text } = rows(60);
    const anchor = mark(rows(60), 'taken with food', text.slice(0, text.length / 2));
    expect(anchor.twin?.of).toBeGreaterThan(1);
    expect(find(rows(60), anchor)).toMatchObject({
      status: 'exact',
      spans: [{ start: anchor.position.start }],
    });
    expect(wordsFound(rows(59), anchor)).toBe('(ambiguous)');
  });

  it.each([
    ['white space', 'tablet in the morning', 'tablet\u00a0in  the\nmorning'],
    ['quotation marks', 'the “slow” form', "the 'slow' form"],
    ['dashes', 'five – or six – days', 'five - or six − days'],
    ['case', 'the results so far', 'THE RESULTS SO FAR'],
    ['accents and ligatures', 'café ﬁndings', 'cafe\u0301 findings'],
    ['soft hyphens', 'anticoagulation', 'anti\u00adcoagu\u00adlation'],
    ['dots', 'and so on…', 'and so on...'],
  ])('is the same, exactly, whatever its %s', (_, was, is) => {
    const anchor = mark(pageOf(`They take ${was}, as the study says.`), was);
    const page = pageOf('Something new.', `They take ${is}, as the study says.`);
    expect(find(page, anchor).status).toBe('exact');
    expect(wordsFound(page, anchor)).toBe(is);
  });
});

describe('a passage that others are like', () => {
  const SECTIONS = ['Apixaban', 'Warfarin', 'Heparin', 'Codeine'].flatMap((name) => [
    `## ${name}`,
    `${name} comes as a tablet. Swallow it whole with a glass of water, at the same time every day.`,
    'Call us, day or night, if you feel unwell while you take it.',
    'This text does not take the place of what your doctor tells you.',
  ]);
  const WHOLE = 'Swallow it whole with a glass of water, at the same time every day.';
  const CALL = 'Call us, day or night, if you feel unwell while you take it.';
  const sections = pageOf(...SECTIONS);
  const warfarins = (words: string) => mark(sections, words, 'Warfarin comes');
  /** Line 4 to 7 are those of Warfarin. */
  const changed = (change: (lines: string[]) => void) => {
    const lines = [...SECTIONS];
    change(lines);
    return pageOf(...lines);
  };

  it.each<[string, (lines: string[]) => void]>([
    [
      'lines are put in beside it',
      (lines) => lines.splice(6, 1, 'Read next: shoes', CALL, 'Share this page'),
    ],
    [
      'the line before it is edited',
      (lines) => lines.splice(5, 1, 'Warfarin comes in tablets. Take it whole.'),
    ],
    ['the same is put in farther off', (lines) => lines.push(CALL)],
    ['another that says the same goes', (lines) => lines.splice(14, 1)],
  ])('is found between what the page says once when %s', (_, change) => {
    const page = changed(change);
    const found = find(page, warfarins(CALL));
    expect(found).toMatchObject({
      status: 'exact',
      spans: [{ start: page.text.indexOf(CALL, page.text.indexOf('Warfarin')) }],
    });
  });

  it('is found when a word of it is edited', () => {
    const page = changed((lines) => lines.splice(6, 1, CALL.replace('unwell', 'poorly')));
    expect(wordsFound(page, warfarins(CALL))).toBe(CALL.replace('unwell', 'poorly'));
  });

  it.each<[string, (lines: string[]) => void]>([
    ['its line goes', (lines) => lines.splice(6, 1)],
    ['its section goes', (lines) => lines.splice(4, 4)],
    ['its line goes and the same comes far off', (lines) => lines.splice(6, 1) && lines.unshift(CALL)],
  ])('is lost when %s', (_, change) => {
    expect(find(changed(change), warfarins(CALL)).status).toBe('orphan');
  });

  it('is never found within a word', () => {
    const anchor = mark(sections, 'it', 'Warfarin comes as a tablet. Swallow');
    const page = changed((lines) =>
      lines.splice(5, 1, lines[5]?.replace('Swallow it', 'Swallow bits') ?? ''),
    );
    expect(find(page, anchor).status).toBe('orphan');
  });

  it('keeps what stands around it apart from what was put in between its lines', () => {
    const words = `${WHOLE}\nCall us`;
    const page = changed((lines) => lines.splice(6, 0, 'Advertisement: shoes that you will love to walk in'));
    expect(wordsFound(page, warfarins(words))).toBe(`${WHOLE} … Call us`);
  });
});

describe('whatever the text', () => {
  const word = fc.constantFrom(
    ...'the of a clot vein blood test may not risk dose heart “fast” slow tumour é ﬁne 5 mg 10 mg IL-6 β-blocker'.split(
      ' ',
    ),
  );
  const words = fc.array(word, { minLength: 30, maxLength: 120 });
  const cut = fc.tuple(fc.nat(), fc.integer({ min: 1, max: 25 }));

  /** The text, and a stretch of its words by unit. */
  function stretch(list: readonly string[], [at, count]: readonly [number, number]) {
    const first = at % list.length;
    const text = list.join(' ');
    const start = list.slice(0, first).join(' ').length + (first > 0 ? 1 : 0);
    return { text, start, exact: list.slice(first, first + count).join(' ') };
  }

  it('what is described is found where it was', () => {
    fc.assert(
      fc.property(words, cut, (list, where) => {
        const { text, start, exact } = stretch(list, where);
        const page = pageOf(text);
        const anchor = mark(page, exact, text.slice(0, start));
        const found = find(page, anchor);
        const { start: from, end: to } = anchor.position;
        expect(found).toMatchObject({ status: 'exact', spans: [{ start: from, end: to }] });
      }),
    );
  });

  it('is found after an edit elsewhere, or given up, but never found elsewhere', () => {
    fc.assert(
      fc.property(words, cut, fc.array(word, { maxLength: 40 }), (list, where, added) => {
        const { text, start, exact } = stretch(list, where);
        const anchor = mark(pageOf(text), exact, text.slice(0, start));
        const shift = added.length > 0 ? added.join(' ').length + 1 : 0;
        const found = find(pageOf([...added, text].join(' ')), anchor);
        if (found.status !== 'orphan') expect(found.spans[0]?.start).toBe(anchor.position.start + shift);
      }),
    );
  });

  it('is never found when its words have gone', () => {
    fc.assert(
      fc.property(words, cut, (list, where) => {
        const { text, start, exact } = stretch(list, where);
        const anchor = mark(pageOf(text), exact, text.slice(0, start));
        const rest = text.slice(0, start) + text.slice(start + exact.length);
        expect(find(pageOf(rest), anchor).status).toBe('orphan');
      }),
    );
  });
});
