// The driver of Chromium, over Playwright.

import type { Page } from '@playwright/test';
import { inEachDocument } from '../../../scripts/isolated-world';
import { Card } from '../card';
import type { Reading } from '../extension';
import { axeFaults, openPopup } from '../own-pages';
import { watchAll } from '../watch-all';
import type { Driver, Tab } from './driver';
import { paintedHere } from './painted';

/** `end` leaves the browser as the next test may have it. */
export async function driveChromium(reading: Reading): Promise<{ driver: Driver; end: () => Promise<void> }> {
  const { errors, requests, end } = await watchAll(reading.context);
  const pages = new Map<Tab, Page>();
  const pageOf = (tab: Tab) => {
    const page = pages.get(tab);
    if (!page) throw new Error('not a tab of this browser');
    return page;
  };
  const add = (page: Page) => {
    const tab = tabOf(page);
    pages.set(tab, page);
    return tab;
  };
  const driver: Driver = {
    ...{ errors, requests },
    article: (name) => reading.address(name),
    async open(url) {
      const page = await reading.context.newPage();
      await page.goto(url);
      return add(page);
    },
    async openOwn(file, beside) {
      if (beside && file === 'popup.html') return add(await openPopup(reading, pageOf(beside)));
      const page = await reading.context.newPage();
      if (beside) await beside.front();
      await page.goto(reading.own(file));
      return add(page);
    },
    async opened(file, act) {
      const isIt = (page: Page) =>
        page.waitForURL(reading.own(file)).then(
          () => true,
          () => false,
        );
      const [page] = await Promise.all([
        reading.context.waitForEvent('page', { predicate: isIt }),
        // What is pressed may close with its page, before the key is up.
        act().catch(() => {}),
      ]);
      await page.bringToFront();
      return add(page);
    },
    command: (tab, command) => reading.command(pageOf(tab), command),
  };
  return { driver, end };
}

function tabOf(page: Page): Tab {
  return {
    async go(url) {
      await page.goto(url);
    },
    async reload() {
      await page.reload();
    },
    front: () => page.bringToFront(),
    run: (task, ...args) =>
      // As text, as it is sent to any browser.
      page.evaluate(`(${task})(...${JSON.stringify(args)})`),
    async move(...points) {
      for (const { x, y } of points) await page.mouse.move(x, y);
    },
    async press(from, ...on) {
      await page.mouse.move(from.x, from.y);
      await page.mouse.down();
      for (const { x, y } of on) await page.mouse.move(x, y);
      await page.mouse.up();
    },
    async keys(...chords) {
      for (const chord of chords) await page.keyboard.press(chord);
    },
    type: (text) => page.keyboard.type(text),
    find(role, name) {
      // The roles that a journey asks for are among those that Playwright knows.
      const locator = page.getByRole(role as Parameters<Page['getByRole']>[0], { name, exact: true });
      return {
        count: () => locator.count(),
        click: () => locator.click(),
        focus: () => locator.focus(),
        isFocused: () => locator.evaluate((element) => element === document.activeElement),
        value: () => locator.inputValue(),
      };
    },
    card: new Card(page),
    bar: new Card(page, ['toolbar']),
    painted: async () => (await inEachDocument(page, paintedHere)).flat(),
    axeFaults: () => axeFaults(page),
    async fileFrom(button) {
      const downloading = page.waitForEvent('download');
      await button.click();
      return await (await downloading).path();
    },
    giveFile: (path) => page.locator('input[type=file]').setInputFiles(path),
  };
}
