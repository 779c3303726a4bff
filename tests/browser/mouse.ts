// The real mouse for browser tests, by viewport points: vitest's own userEvent knows elements only, and a term is none.
// Runs in Node, beside the browser.

import type {} from '@vitest/browser-playwright';
import type { BrowserCommand } from 'vitest/node';

declare module 'vitest/browser' {
  interface BrowserCommands {
    /** Moves the mouse to a point of the test's viewport. */
    moveMouse(x: number, y: number): Promise<void>;
    pressMouse(): Promise<void>;
    releaseMouse(): Promise<void>;
  }
}

const moveMouse: BrowserCommand<[x: number, y: number]> = async ({ page, frame }, x, y) => {
  const tester = await (await frame()).frameElement();
  const box = await tester.boundingBox();
  if (!box) throw new Error('the test has no viewport');
  await page.mouse.move(box.x + x, box.y + y);
};

const pressMouse: BrowserCommand<[]> = ({ page }) => page.mouse.down();
const releaseMouse: BrowserCommand<[]> = ({ page }) => page.mouse.up();

export const mouse = { moveMouse, pressMouse, releaseMouse };
