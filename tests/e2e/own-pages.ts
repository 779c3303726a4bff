// Our own pages as a reader meets them: a notebook with words in it, the popup over a page, and the keyboard in them.

import { expect, type Locator, type Page } from '@playwright/test';
import { AXE, faultsHere } from './axe';
import type { Reading } from './extension';
import { clickText } from './text-point';

/** Opens one of our pages and waits for its words. */
export async function openOwn(
  reading: Reading,
  file:
    | `${'doctor' | 'lookup' | 'notebook' | 'options' | 'packs' | 'progress' | 'readings' | 'review' | 'welcome'}.html`
    | 'report.html#cytokine',
): Promise<Page> {
  const page = await reading.context.newPage();
  await page.goto(reading.own(file));
  await page.getByRole('heading', { level: 1 }).waitFor();
  return page;
}

/** Saves terms of an open page, each from its card, the first one first. */
export async function saveTerms(reading: Reading, page: Page, texts: readonly string[]): Promise<void> {
  const card = reading.card(page);
  await page.bringToFront();
  for (const text of texts) {
    await clickText(page, text);
    await card.isShown('dialog');
    await card.press('Save this word');
    await card.says(/Saved in your notebook/);
    await page.keyboard.press('Escape');
    await card.isShown(undefined);
  }
}

/**
 * The popup over `page`. The toolbar button is pressed, which lets the extension know the page's address; the popup that
 * opens is out of a test's reach, so the same page is opened again in a tab behind `page`, where it says the same.
 */
export async function openPopup(reading: Reading, page: Page): Promise<Page> {
  const popup = await reading.context.newPage();
  await page.bringToFront();
  await pressToolbarButton(reading, page);
  await popup.goto(reading.own('popup.html'));
  await popup.getByRole('heading', { level: 1 }).waitFor();
  return popup;
}

async function pressToolbarButton(reading: Reading, page: Page): Promise<void> {
  const browser = reading.context.browser();
  if (!browser) throw new Error('the browser is closed');
  const [ofPage, ofBrowser] = await Promise.all([
    reading.context.newCDPSession(page),
    browser.newBrowserCDPSession(),
  ]);
  const { targetInfo } = await ofPage.send('Target.getTargetInfo');
  const { targetInfos } = await ofBrowser.send('Target.getTargets', { filter: [{ type: 'tab' }] });
  const tab = targetInfos.find(({ url }) => url === targetInfo.url);
  // The protocol's types do not know this command yet.
  const send = ofBrowser.send.bind(ofBrowser) as (method: string, params: object) => Promise<unknown>;
  await send('Extensions.triggerAction', { id: new URL(reading.own('')).host, targetId: tab?.targetId });
  await Promise.all([ofPage.detach(), ofBrowser.detach()]);
}

/** What Tab reaches, in order, from the top of the page round to it again; each must show that it has the focus, uncovered. */
export async function tabOrder(page: Page): Promise<string[]> {
  const names: string[] = [];
  await page.bringToFront();
  for (;;) {
    await page.keyboard.press('Tab');
    const focused = await page.evaluate(() => {
      const element = document.activeElement as HTMLInputElement | null;
      if (!element || element === document.body) return undefined;
      const { outlineStyle, outlineWidth } = getComputedStyle(element);
      const { left, right, top, bottom } = element.getBoundingClientRect();
      const isOnTop = (x: number, y: number) => {
        const hit = document.elementFromPoint(x, y);
        return hit !== null && (element.contains(hit) || hit.contains(element));
      };
      const rows = [top + 1, (top + bottom) / 2, bottom - 1];
      return {
        name: (element.ariaLabel ?? element.labels?.[0]?.textContent ?? element.textContent).trim(),
        isShown: outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2,
        isCovered: !rows.some((y) => isOnTop(left + 1, y) || isOnTop((left + right) / 2, y)),
      };
    });
    if (!focused) return names;
    if (!focused.isShown) throw new Error(`"${focused.name}" does not show that it has the focus`);
    if (focused.isCovered) throw new Error(`"${focused.name}" has the focus and is covered`);
    names.push(focused.name);
  }
}

/** Unfolds all there is on the page of the readings, `passages` in all. */
export async function unfoldAll(page: Page, passages: number): Promise<void> {
  const folded = (of: string) => page.locator(`${of}:not([open]) > summary`);
  // The list comes a moment after the heading of the page.
  await page.locator('.reading').first().waitFor();
  for (const of of ['.reading', 'details']) {
    while ((await folded(of).count()) > 0) await folded(of).first().click();
    await expect(page.locator('.passage')).toHaveCount(passages);
  }
}

/** What axe finds in a page, with the elements it is about. @param rules all of them when left out */
export async function axeFaults(page: Page, rules: readonly string[] = []): Promise<object[]> {
  await page.evaluate(AXE);
  return await page.evaluate(faultsHere, [...rules]);
}

/** Tab after Tab until something has the focus; fails when it is not reached. */
export async function tabTo(wanted: Locator): Promise<void> {
  const page = wanted.page();
  for (let i = 0; i < 60; i++) {
    await page.keyboard.press('Tab');
    if (await wanted.evaluate((element) => element === document.activeElement)) return;
  }
  await expect(wanted).toBeFocused();
}

/** The words that are painted on a page as marks, in their order. */
export async function paintedWords(page: Page): Promise<string[]> {
  return await page.evaluate(() =>
    [...CSS.highlights.values()].flatMap((highlight) =>
      [...highlight].map(({ startContainer, startOffset, endOffset }) =>
        (startContainer.textContent ?? '').slice(startOffset, endOffset),
      ),
    ),
  );
}
