// Tests of the built extension: everything in Chromium, the journeys of readers in Firefox as well. scripts/test.mjs builds first and says
// where the browsers are.

import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: 'tests/e2e',
  testMatch: '**/*.test.ts',
  outputDir: '.output/test-results',
  fullyParallel: true,
  workers: 2,
  timeout: 60_000,
  reporter: [['list']],
  projects: [
    { name: 'chromium', testIgnore: '**/firefox.test.ts' },
    // npm run pictures: nothing that npm test waits for.
    { name: 'pictures', testDir: 'tests/pictures' },
    // The journeys, which are the same in both, and what is Firefox's own.
    { name: 'firefox', testMatch: ['**/journeys/*.test.ts', '**/firefox.test.ts'], workers: 1 },
    // Run by `npm run store-pictures` only: scripts/test.mjs names its projects.
    { name: 'store-pictures', testMatch: '**/store-pictures.ts' },
  ],
});
