// Tests of the built extension: everything in Chromium, a smoke run in Firefox. scripts/test.mjs builds first and says
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
    // Firefox is driven over a remote protocol that loses a click or an answer now and then on a busy machine; a fault of
    // ours fails each time.
    { name: 'firefox', testMatch: '**/firefox.test.ts', retries: 2, workers: 1 },
    // Run by `npm run store-pictures` only: scripts/test.mjs names its projects.
    { name: 'store-pictures', testMatch: '**/store-pictures.ts' },
  ],
});
