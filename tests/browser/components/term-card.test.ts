// What axe can find in the card, in each of its states, and whether the card is of use in a low window. axe sees neither
// into a closed shadow root nor beside the body: the root is opened here, and the host is moved.

import { type AxeResults, run } from 'axe-core';
import { expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import type { SaveState } from '../../../components/save-row';
import type { Entry } from '../../../glossary/entry';
import type { NotFound } from '../../../glossary/explain';
import { type CardState, createCardHost } from '../../../reading/card-host';
import { find, rangeOf, setPage, testLife } from '../reading/page';

const CYTOKINE: Entry = {
  id: 'cytokine',
  term: 'cytokine',
  kind: 'biology',
  level: 2,
  plain: 'A small protein that cells use as a signal to other cells.',
  more: 'Interleukins, interferons and tumor necrosis factor are cytokines.',
  say: 'SY-toh-kine',
  also: ['inflammatory cytokine'],
  abbr: ['CK'],
  brands: ['Somename'],
  parts: ['cyto- cell', '-kine movement'],
  broader: { id: 'protein', term: 'protein' },
  related: [
    { id: 'interleukin', term: 'interleukin' },
    { id: 'interferon', term: 'interferon' },
  ],
};

const KINASE: Entry = { ...CYTOKINE, id: 'creatine-kinase', term: 'creatine kinase', kind: 'test' };

const ON_PAGE = { spelling: 'CK', longForms: ['cyclone knee'] };

const SAVES: SaveState[] = ['unsaved', 'saving', 'saved', 'storage-full', 'failed', 'gone'];

const pageOf = (entries: readonly Entry[], save: SaveState = 'unsaved') => ({ entries, save });
const keptPage = { ...pageOf([CYTOKINE]), wasKept: true };

const NEAR = [
  { entry: CYTOKINE, name: 'cytokine' },
  { entry: KINASE, name: 'CK' },
];
const PIECES = [{ text: 'leuk', meaning: 'white' }, { text: 'emab' }];

const notFound = (notFound: NotFound<Entry>): CardState => ({
  mode: 'open',
  anchor: anchor(),
  trail: [{ notFound }],
});

const STATES: Record<string, () => CardState> = {
  'hovering over one meaning': () => ({ mode: 'hover', anchor: anchor(), entries: [CYTOKINE] }),
  'hovering over two meanings': () => ({ mode: 'hover', anchor: anchor(), entries: [CYTOKINE, KINASE] }),
  'opened on two meanings': () => ({ mode: 'open', anchor: anchor(), trail: [pageOf([CYTOKINE, KINASE])] }),
  'hovering over the page’s own words': () => ({
    mode: 'hover',
    anchor: anchor(),
    entries: [],
    onPage: ON_PAGE,
  }),
  'opened on the page’s own words': () => ({
    mode: 'open',
    anchor: anchor(),
    trail: [{ entries: [], onPage: ON_PAGE, save: 'unsaved' }],
  }),
  'opened on a meaning of ours and one of the page': () => ({
    mode: 'open',
    anchor: anchor(),
    trail: [{ entries: [KINASE], onPage: ON_PAGE, save: 'unsaved' }],
  }),
  'opened on a related term, with a way back': () => ({
    mode: 'open',
    anchor: anchor(),
    trail: [pageOf([CYTOKINE]), pageOf([KINASE])],
  }),
  'opened on a text with nothing to say of it': () => notFound({ found: 'unknown', text: 'blorf' }),
  'opened on a text with others near it': () =>
    notFound({ found: 'nearest', text: 'cytokin', nearest: NEAR }),
  'opened on a guess, with others near it': () =>
    notFound({ found: 'parts', text: 'leukemab', pieces: PIECES, nearest: NEAR }),
  'opened on a word that is saved already': () => ({ mode: 'open', anchor: anchor(), trail: [keptPage] }),
  ...Object.fromEntries(
    SAVES.map((save) => [
      `opened, ${save}`,
      (): CardState => ({ mode: 'open', anchor: anchor(), trail: [pageOf([CYTOKINE], save)] }),
    ]),
  ),
};

for (const scheme of ['light', 'dark']) {
  test.each(Object.entries(STATES))(`axe finds no fault in the card, ${scheme}, %s`, async (_, state) => {
    const root = drawCard(state(), scheme);
    for (const details of root.querySelectorAll('details')) details.open = true;
    for (const animation of root.getAnimations()) animation.finish();
    // … and of signs that are no letters.
    for (const hint of root.querySelectorAll('.key-hint')) hint.remove();
    // axe gives up on the contrast of text over a gradient: the shade of what scrolls is left out.
    root.querySelector<HTMLElement>('.card')?.style.setProperty('--more', 'var(--surface)');
    const { violations, incomplete, passes } = await run(root.host);
    expect({ violations: brief(violations), undecided: brief(incomplete) }).toEqual({
      violations: [],
      undecided: [],
    });
    expect(passes.map(({ id }) => id)).toContain('color-contrast');
  });
}

// A page can measure where the card is.
test.each([320, 700])(
  'the card is as large for a saved word as for another, in a window %i wide',
  async (wide) => {
    await page.viewport(wide, 700);
    const [fresh, kept] = [false, true].map((wasKept) => {
      const entries = [{ ...CYTOKINE, plain: 'A protein.', also: [], related: [] }];
      const root = drawCard(
        { mode: 'open', anchor: anchor(), trail: [{ entries, save: 'unsaved', wasKept }] },
        'light',
      );
      const { width, height } = find('.card', root).getBoundingClientRect();
      const words = find('.save-row .button', root).dataset.words;
      root.host.remove();
      return { size: { width, height }, words };
    });
    expect([fresh?.words, kept?.words]).toEqual(['Save this word', 'Keep this sentence too']);
    expect(kept?.size).toEqual(fresh?.size);
  },
);

// 200 % and 400 % zoom of a window 1100 and 1280 px wide.
test.each([
  [550, 400],
  [320, 256],
])('the meaning is in view when a card opens in a window of %i × %i', async (width, height) => {
  await page.viewport(width, height);
  const root = drawCard({ mode: 'open', anchor: anchor('50%'), trail: [pageOf([CYTOKINE])] }, 'light');
  const card = find('.card', root);
  await expect.poll(() => card.style.transform).toMatch(/translate/);
  const { top, bottom } = find('.plain', root).getBoundingClientRect();
  const box = card.getBoundingClientRect();
  expect(top).toBeGreaterThan(box.top);
  expect(Math.floor(bottom)).toBeLessThanOrEqual(box.bottom);
});

// WCAG 1.4.12: a reader may space out all text, ours in a page too.
test.each(Object.entries(STATES))(
  'no word is cut off when text is spaced out in a narrow window, %s',
  async (_, state) => {
    await page.viewport(320, 640);
    const root = drawCard(state(), 'light');
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(
      '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }',
    );
    root.adoptedStyleSheets.push(sheet);
    const { right } = find('.card', root).getBoundingClientRect();
    const wide = [...root.querySelectorAll('.card *')].filter(
      (element) => element.checkVisibility() && element.getBoundingClientRect().right > right,
    );
    expect(wide.map(({ outerHTML }) => outerHTML.slice(0, 100))).toEqual([]);
  },
);

/** The card over a word of a page, in a shadow root that axe can enter. */
function drawCard(state: CardState, scheme: string): ShadowRoot {
  const roots: ShadowRoot[] = [];
  const original = Element.prototype.attachShadow;
  const spy = vi.spyOn(Element.prototype, 'attachShadow').mockImplementation(function (this: Element, init) {
    const root = original.call(this, { ...init, mode: 'open' });
    roots.push(root);
    return root;
  });
  const nothing = () => {};
  const actions = {
    onFollow: nothing,
    onBack: nothing,
    onClose: nothing,
    onSave: nothing,
    onTakeBack: nothing,
    onReport: nothing,
    onAdd: nothing,
  };
  document.documentElement.style.colorScheme = scheme;
  createCardHost(document, actions, testLife().signal).show(state);
  spy.mockRestore();
  const [root] = roots;
  if (!(root?.host instanceof HTMLElement)) throw new Error('no card was drawn');
  document.body.append(root.host);
  root.host.showPopover();
  return root;
}

function anchor(top = '20px') {
  setPage(`<p style="position: fixed; top: ${top}; left: 20px; margin: 0">cytokine</p>`);
  return { range: rangeOf('cytokine') };
}

function brief(results: AxeResults['violations']): object[] {
  return results.map(({ id, nodes }) => ({ id, at: nodes.map(({ html, any }) => [html, any[0]?.message]) }));
}
