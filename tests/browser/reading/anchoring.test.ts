// A smaller run of the anchoring bench (tests/anchoring/): no passage is ever put on the wrong words, and each that is still
// there is found again where little has changed, on pages that repeat themselves as well.

import { expect, it } from 'vitest';
import { measure } from '../../anchoring/measure';
import abstract from '../../articles/abstract/page.html?raw';
import leaflet from '../../articles/leaflet/page.html?raw';
import { setPage } from './page';

it('finds passages again in pages that changed, and never on the wrong words', async () => {
  setPage('');
  const results = await measure({ articles: { abstract, leaflet }, passages: 15, onlyOurs: true });
  const outcomes = results.map(({ page, change, isLight, ways: { medgloss } }) => ({
    what: `${page}, ${change}`,
    wrong: medgloss.wrong,
    missed: isLight ? medgloss.orphaned : 0,
  }));
  expect(outcomes.filter(({ wrong, missed }) => wrong + missed > 0)).toEqual([]);
}, 120_000);
