// A short fault run; `npm run faults` makes a long one.

import { expect, test } from '@playwright/test';
import { runFaults } from '../../scripts/faults/fault-run';
import { EXTENSION } from './extension';

test('keeps what was acknowledged, once and whole, while worker and browser are killed', async () => {
  test.setTimeout(240_000);
  const report = await runFaults({ extension: EXTENSION, operations: 40, kills: 5, crashes: 1, seed: 40 });
  expect(report).toEqual({
    ...{ operations: 40, acknowledged: 40, kills: 5, crashes: 1 },
    ...{ lost: 0, duplicated: 0, half: 0 },
  });
});
