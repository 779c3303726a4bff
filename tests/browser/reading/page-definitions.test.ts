// What a page defines decides what its spellings mean: before and after, by text and by mark-up, and no longer than it
// stands there.

import { describe, expect, it } from 'vitest';
import { answerReader } from '../../../reading/answers';
import type { ReadText } from '../../../reading/read-text';
import { type ReaderOptions, startReader } from '../../../reading/reader';
import { type Card, watchCard } from './card';
import { backgroundTurn, clickWords, find, pointAtWords, setPage, testLife } from './page';
import { newText, readAgain, readAll, readPage as reading, SETTINGS } from './reading';
import { background, entryOf, INDEX, numberOf } from './words';

const NAMES = new Map(
  ['mitral-stenosis', 'multiple-sclerosis', 'cytokine', 'embolism', 'thrombosis'].map((id) => [
    numberOf(id),
    id,
  ]),
);

/** What each spelling of a page is said to mean, but for the terms that are not in question. */
function meaningsOf(text: ReadText, ...spellings: string[]): string[] {
  text.settle(SETTINGS);
  return text.terms().flatMap(({ block, term }) => {
    const words = block.text.slice(term.start, term.end);
    if (!spellings.includes(words)) return [];
    const means = [
      ...term.entries.map((entry) => NAMES.get(entry)),
      ...term.pageWords.map((said) => `“${said}”`),
    ];
    return `${words}${term.marked ? '*' : ''}: ${means.join(' or ')}`;
  });
}

describe('a definition in brackets', () => {
  it('decides among the senses of a spelling, before and after it', () => {
    const text = reading(
      '<p>MS and cytokines.</p><p>It was mitral stenosis (MS).</p><h2>On</h2><p>More MS.</p>',
    );
    expect(meaningsOf(text, 'MS')).toEqual([
      'MS*: mitral-stenosis',
      'MS: mitral-stenosis',
      'MS*: mitral-stenosis',
    ]);
  });

  it('stands over the rule of the spelling, but not over another name that it is part of', () => {
    const text = reading('<p>mitral stenosis (MS), a cytokine</p><p>MS Word</p><p>MS alone</p>');
    expect(meaningsOf(text, 'MS')).toEqual(['MS: mitral-stenosis', 'MS: mitral-stenosis']);
  });

  it('explains in the page’s own words what no entry does, and marks it where a later section has it', () => {
    const text = reading(
      '<p>MS and cytokines by mass spectrometry (MS).</p><h2>Results</h2><p>Two MS runs.</p><p>MS again.</p>',
    );
    expect(meaningsOf(text, 'MS')).toEqual([
      'MS*: “mass spectrometry”',
      'MS: “mass spectrometry”',
      'MS*: “mass spectrometry”',
      'MS: “mass spectrometry”',
    ]);
  });

  it('makes a term of a spelling that the glossary lacks, plurals and blocks without a term included', () => {
    const text = reading(
      '<p>First, two HPIs.</p><p>cytokine</p><p>The harbour pain index (HPI) of patients.</p><p>An HPI, no HPIX.</p>',
    );
    expect(meaningsOf(text, 'HPI', 'HPIs')).toEqual([
      'HPIs*: “harbour pain index”',
      'HPI: “harbour pain index”',
      'HPI: “harbour pain index”',
    ]);
  });

  it('names an entry by a spelling that the entry does not have', () => {
    const text = reading('<p>The deep-seated cytokine (DSC), an embolism (EMB).</p><p>EMB and DSC</p>');
    expect(meaningsOf(text, 'EMB')).toEqual(['EMB: embolism', 'EMB: embolism']);
    expect(meaningsOf(text, 'DSC')).toEqual(['DSC: “deep-seated cytokine”', 'DSC: “deep-seated cytokine”']);
  });

  it('is read across inline elements', () => {
    const text = reading('<p>a cytokine, <i>harbour <b>pain</b> index</i> (<abbr>HPI</abbr>)</p><p>HPI</p>');
    expect(meaningsOf(text, 'HPI')).toEqual(['HPI: “harbour pain index”', 'HPI: “harbour pain index”']);
  });

  it('is none across spans that are laid out as blocks', () => {
    const text = reading(
      '<style>span{display:block}</style><p>cytokine <span>mitral</span><span>stenosis</span><span>(MS)</span></p><p>MS</p>',
    );
    expect(meaningsOf(text, 'MS')).toEqual(['MS*: multiple-sclerosis', 'MS: multiple-sclerosis']);
  });

  it('of a block goes before those of others; where others differ, all are told', () => {
    const text = reading(
      '<p>cytokine, mitral stenosis (MS)</p><p>multiple sclerosis (MS)</p><p>Which MS?</p>',
    );
    expect(meaningsOf(text, 'MS')).toEqual([
      'MS: mitral-stenosis',
      'MS: multiple-sclerosis',
      'MS: mitral-stenosis or multiple-sclerosis',
    ]);
  });

  it('makes no term on a page that is not medical', () => {
    const filler = 'plain words that say nothing of the kind at all. '.repeat(20);
    const text = reading(`<p>The harbour price index (HPI).</p><p>HPI</p><p>${filler}</p>`);
    expect(meaningsOf(text, 'HPI')).toEqual([]);
  });
});

describe('mark-up', () => {
  it.each([
    ['the tooltip of an abbreviation', '<p>An <abbr title="Mitral stenosis">MS</abbr>.</p>'],
    ['the tooltip of a defined word', '<p>An <dfn title="mitral stenosis, a narrow valve">MS</dfn>.</p>'],
    ['a list', '<dl><dt>MS</dt><dd>Mitral stenosis</dd></dl>'],
    ['a list with two terms for one', '<dl><dt>MS:</dt><dt>mitral</dt><dd><p>Mitral stenosis</p></dd></dl>'],
  ])('defines: %s', (_, html) => {
    const text = reading(`<p>cytokine</p>${html}<p>MS again</p>`);
    expect(new Set(meaningsOf(text, 'MS').map((means) => means.replace('*', '')))).toEqual(
      new Set(['MS: mitral-stenosis']),
    );
  });

  it.each([
    ['a tooltip of other words', '<p><abbr title="Click to read more">MS</abbr></p>'],
    ['a list of other words', '<dl><dt>MS</dt><dd>Ask the office</dd></dl>'],
    ['a tooltip in what is left alone', '<p hidden><abbr title="Mitral stenosis">MS</abbr></p>'],
  ])('does not: %s', (_, html) => {
    const text = reading(`<p>cytokine</p>${html}<p>MS again</p>`);
    expect(meaningsOf(text, 'MS').at(-1)).toMatch(/multiple-sclerosis$/);
  });
});

describe('a definition is forgotten', () => {
  it.each([
    ['with its text', '<p id="at">mitral stenosis (MS)</p>'],
    ['with its tooltip', '<p id="at"><abbr title="mitral stenosis">MS</abbr></p>'],
    ['with its list', '<dl id="at"><dt>MS</dt><dd>Mitral stenosis</dd></dl>'],
    ['with the half of its list that explains', '<dl><dt>MS</dt><dd id="at">Mitral stenosis</dd></dl>'],
  ])('%s', (_, html) => {
    const text = reading(`<p>cytokine</p>${html}<p>MS again</p>`);
    expect(meaningsOf(text, 'MS').at(-1)).toMatch(/mitral-stenosis$/);
    const leaving = find('#at');
    leaving.remove();
    text.forgetBelow(leaving);
    expect(text.hasChanged).toBe(true);
    expect(meaningsOf(text, 'MS').at(-1)).toMatch(/multiple-sclerosis$/);
  });

  it('and others found when its block is read anew', () => {
    const text = reading('<p>cytokine</p><p id="at">harbour pain index (HPI)</p><p>HPI, HCI</p>');
    find('#at').replaceChildren('harbour calm index (HCI)');
    readAgain(text, find('#at'));
    expect(meaningsOf(text, 'HPI', 'HCI')).toEqual([
      'HCI: “harbour calm index”',
      'HCI: “harbour calm index”',
    ]);
  });

  it('and found again when a list is read anew', () => {
    const text = reading('<p>cytokine</p><dl><dt>MS</dt><dd>Mitral stenosis</dd></dl><p>MS</p>');
    for (const part of ['dd', 'dt']) {
      readAgain(text, find(part));
      expect(meaningsOf(text, 'MS').at(-1)).toMatch(/mitral-stenosis$/);
    }
    text.forgetAll();
    readAll(text);
    expect(meaningsOf(text, 'MS').at(-1)).toMatch(/mitral-stenosis$/);
  });

  it('speaks for what is read later', () => {
    const text = newText();
    readAll(text, setPage('<p>cytokine, harbour pain index (HPI)</p><p id="late"></p>'));
    text.settle(SETTINGS);
    find('#late').textContent = 'An HPI of 3.';
    readAgain(text, find('#late'));
    expect(text.hasChanged).toBe(true);
    expect(meaningsOf(text, 'HPI')).toHaveLength(2);
  });
});

describe('the card', () => {
  async function read(html: string): Promise<{ card: () => Card }> {
    const watched = watchCard();
    setPage(html);
    const options: Omit<ReaderOptions, 'ask'> = {
      ...{ document, frame: 'one', index: INDEX, settings: SETTINGS, root: document.body },
      loadAnswers: async () => answerReader,
      signal: testLife().signal,
    };
    await new Promise<boolean>((onRead) => startReader({ ...options, ask: background().ask }, { onRead }));
    await backgroundTurn();
    return { card: watched.find };
  }

  it('says that the words are the page’s own, offers the terms in them, and no saving', async () => {
    const { card } = await read('<p>cytokine, one HEI here</p><p>harbour embolism index (HEI)</p>');
    await clickWords('HEI');
    await expect.poll(() => card().role).toBe('dialog');
    await expect
      .poll(() => card().text)
      .toMatch(/^Explained on this page HEI harbour embolism index Also in these words embolism/);
    expect(card().text).toMatch(/These are the page’s own words\. Medgloss has no entry for this\.$/);
    expect(() => card().button('Save this word')).toThrow();
    card().button('embolism').click();
    await expect.poll(() => card().text).toContain(entryOf('embolism').plain);
  });

  it('says it while the pointer rests there', async () => {
    const { card } = await read('<p>cytokine, one HPI here</p><p>harbour pain index (HPI)</p>');
    await pointAtWords('HPI');
    await expect.poll(() => card().role).toBe('tooltip');
    expect(card().text).toBe('HPI Explained on this page harbour pain index');
  });

  it('shows all that a page defines a spelling to be, and says that it cannot tell', async () => {
    const { card } = await read(
      '<p>cytokine, which MS?</p><p>mitral stenosis (MS)</p><p>mass spectrometry (MS)</p>',
    );
    await clickWords('MS');
    await expect.poll(() => card().role).toBe('dialog');
    expect(card().text).toMatch(
      /^More than one meaning This has more than one meaning\. The page does not tell which one is meant here\. mitral stenosis .* mass spectrometry Explained on this page/,
    );
  });
});
