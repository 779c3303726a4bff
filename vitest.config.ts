// Test projects. `unit`: pure logic and the border to the browser, on fakes, in Node. `browser`: what needs real ranges,
// layout, focus and pointers, in a headless Chromium; CHROMIUM_PATH says where it is (Playwright's own when unset).

import { fileURLToPath } from 'node:url';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { mouse } from './tests/browser/mouse.ts';
import { wholeIndex } from './tests/browser/whole-index.ts';

const executablePath = process.env.CHROMIUM_PATH;

export default defineConfig({
  test: {
    attachmentsDir: '.output/attachments',
    projects: [
      {
        test: {
          name: 'unit',
          // The whole glossary is compiled and checked in a few of them, on whatever machine this is.
          testTimeout: 60_000,
          include: ['tests/unit/**/*.test.{ts,tsx}', 'tests/*.test.ts'],
          setupFiles: ['tests/unit/fakes.ts'],
        },
      },
      {
        // The generated module, over the fake that tests/browser/fakes.ts puts in place.
        resolve: { alias: { '#i18n': fileURLToPath(new URL('.wxt/i18n/index.ts', import.meta.url)) } },
        oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
        // Named here, because one that is found only while tests run makes the page load anew.
        optimizeDeps: {
          include: [
            '@floating-ui/dom',
            '@wxt-dev/i18n',
            'axe-core',
            'dexie',
            'preact',
            'preact/hooks',
            'preact/jsx-runtime',
            'preact/jsx-dev-runtime',
            'ts-fsrs',
            'valibot',
            'wxt/browser',
            'yaml',
          ],
        },
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.{ts,tsx}'],
          setupFiles: ['tests/browser/fakes.ts'],
          fileParallelism: false,
          // A busy machine draws late; nothing here waits longer than it must.
          expect: { poll: { timeout: 10_000 } },
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            commands: { ...mouse, wholeIndex },
            expect: {
              toMatchScreenshot: {
                comparatorName: 'pixelmatch',
                // Another day's Chromium draws the rim of a letter in another way; what is in another place, or of another
                // color, is more than that.
                comparatorOptions: { threshold: 0.04, allowedMismatchedPixelRatio: 0.0002 },
                resolveScreenshotPath: ({ root, arg, ext }) => `${root}/tests/pictures/gallery/${arg}${ext}`,
                resolveDiffPath: ({ root, arg, ext }) => `${root}/.output/pictures/gallery/${arg}${ext}`,
              },
            },
            provider: playwright({
              launchOptions: {
                ...(executablePath && { executablePath }),
                // Chromium's sandbox does not start as root.
                // Scroll bars take room, as they do for most readers with a mouse.
                ignoreDefaultArgs: ['--hide-scrollbars'],
                args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
              },
              // Room for the largest viewport a test asks for: a smaller window would show it scaled down.
              contextOptions: { viewport: { width: 1280, height: 1600 } },
            }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
    ],
  },
});
