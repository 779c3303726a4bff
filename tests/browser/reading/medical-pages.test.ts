// Which pages look medical: the first look and the density of terms over the whole glossary, on every page of
// tests/medical-pages. RESULTS.md there is written by this test (`vitest -u`) and fails it when it is out of date.

import { expect, it } from 'vitest';
import { commands } from 'vitest/browser';
import { type GlossaryIndex, openIndex } from '../../../glossary/index-format';
import { mayBeMedical, samplePage } from '../../../reading/gate';
import { ReadText } from '../../../reading/read-text';
import { type ExpectedPage, HELD_OUT, TUNED_ON } from '../../medical-pages/pages';
import { resultsOf } from '../../medical-pages/results';
import { setPage } from './page';
import { readAll, SETTINGS } from './reading';

const SOURCES = import.meta.glob<string>('../../medical-pages/*.html', {
  query: '?raw',
  import: 'default',
  eager: true,
});

async function wholeIndex(): Promise<GlossaryIndex> {
  const bytes = Uint8Array.from(atob(await commands.wholeIndex()), (byte) => byte.charCodeAt(0));
  const opened = openIndex(bytes.buffer);
  if (!opened.ok) throw new Error(opened.code);
  return opened.index;
}

function judge(expected: ExpectedPage, index: GlossaryIndex) {
  const source = SOURCES[`../../medical-pages/${expected.page}.html`] ?? '';
  setPage(new DOMParser().parseFromString(source, 'text/html').body.innerHTML);
  const sample = samplePage(document);
  const text = new ReadText(index, { onShadow: () => {} });
  readAll(text);
  const { medical, words } = text.settle(SETTINGS);
  const passes = mayBeMedical(sample);
  const marks = text.terms().filter(({ term }) => term.marked).length;
  return { ...expected, words, sample, passes, marks, isMarked: passes && medical };
}

it('tells pages about health from others, as tests/medical-pages/RESULTS.md says', async () => {
  const index = await wholeIndex();
  const [tuned, heldOut] = [TUNED_ON, HELD_OUT].map((pages) => pages.map((page) => judge(page, index)));
  const judged = [...(tuned ?? []), ...(heldOut ?? [])];
  expect(judged.map(({ page }) => `../../medical-pages/${page}.html`).sort()).toEqual(
    Object.keys(SOURCES).sort(),
  );
  const wrong = judged.filter(({ isMarked, medical }) => isMarked !== medical);
  const known = judged.filter(({ exception }) => exception !== undefined);
  expect(wrong.map(({ page }) => page)).toEqual(known.map(({ page }) => page));
  await expect(resultsOf({ tuned: tuned ?? [], heldOut: heldOut ?? [] })).toMatchFileSnapshot(
    '../../medical-pages/RESULTS.md',
  );
}, 120_000);
