// A smaller run of the anchoring bench (tests/anchoring/): no passage is ever put on the wrong words, and each is found again
// where little has changed. Where words were edited, one may be lost: a word said often, with the word beside it gone.

import { expect, it } from 'vitest';
import { measure } from '../../anchoring/measure';
import abstract from '../../articles/abstract/page.html?raw';
import leaflet from '../../articles/leaflet/page.html?raw';
import { setPage } from './page';

const isEdit = (change: string) => change.endsWith('edited');

it('finds passages again in pages that changed, and never on the wrong words', async () => {
  setPage('');
  const results = await measure({ articles: { abstract, leaflet }, passages: 15, onlyOurs: true });
  const outcomes = results.map(({ page, change, isLight, isPattern, ways: { medgloss } }) => ({
    what: `${page}, ${change}`,
    wrong: medgloss.wrong,
    missed: isLight && !isPattern ? Math.max(0, medgloss.orphaned - (isEdit(change) ? 1 : 0)) : 0,
  }));
  expect(outcomes.filter(({ wrong, missed }) => wrong + missed > 0)).toEqual([]);
}, 120_000);
