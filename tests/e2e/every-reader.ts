// What our own pages owe readers who press with a finger, who set their own spacing of text, or who see few colors only:
// measured on a page as it stands.

import { expect, type Page } from '@playwright/test';
import { axeFaults } from './own-pages';

/** Least width and height of what can be pressed, in CSS pixels: WCAG 2.2, 2.5.8 (AA) with a mouse, 2.5.5 (AAA) by touch. */
export const LEAST = { fine: 24, coarse: 44 } as const;

/** Measures a page with a mouse, by touch and by voice, with text spaced out as WCAG 1.4.12 has it, and in forced colors. */
export async function expectForEveryReader(page: Page): Promise<void> {
  expect(await smallTargets(page, LEAST.fine), 'too small to hit').toEqual([]);
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setTouchEmulationEnabled', { enabled: true });
  expect(await page.evaluate(() => matchMedia('(pointer: coarse)').matches)).toBe(true);
  expect(await smallTargets(page, LEAST.coarse), 'too small for a finger').toEqual([]);
  await session.send('Emulation.setTouchEmulationEnabled', { enabled: false });
  await session.detach();

  expect(await page.evaluate(namedOtherwise), 'named without the words it shows').toEqual([]);

  await page.evaluate(spaceOut);
  expect(await page.evaluate(cutOff), 'cut off when text is spaced out').toEqual([]);
  await page.evaluate(() => document.adoptedStyleSheets.pop());

  await page.emulateMedia({ forcedColors: 'active' });
  expect(await axeFaults(page, ['color-contrast']), 'forced colors').toEqual([]);
  await page.emulateMedia({ forcedColors: 'none' });
}

async function smallTargets(page: Page, least: number): Promise<string[]> {
  return await page.evaluate(findSmall, least);
}

/** Runs in the page. */
function findSmall(least: number): string[] {
  const controls = 'a[href], button, input, select, textarea, summary, [role="tab"], [role="button"]';
  // A link in a sentence is as high as its line: 2.5.8 excepts it.
  const isInSentence = (element: Element) =>
    element.matches('a') &&
    getComputedStyle(element).display === 'inline' &&
    (element.parentElement?.textContent.trim().length ?? 0) > (element.textContent.trim().length ?? 0);
  const small: string[] = [];
  for (const element of document.querySelectorAll<HTMLInputElement>(controls)) {
    if (!element.checkVisibility() || element.disabled || isInSentence(element)) continue;
    // What is pressed for a field may be its label as well.
    const boxes = [element, ...(element.labels ?? [])].map((one) => one.getBoundingClientRect());
    const width = Math.max(...boxes.map((box) => box.width));
    const height = Math.max(...boxes.map((box) => box.height));
    if (Math.min(width, height) < least - 0.5)
      small.push(`${Math.round(width)} × ${Math.round(height)}: ${element.outerHTML.slice(0, 100)}`);
  }
  return small;
}

/** Runs in the page: controls that a voice cannot press by the words that are seen on them (WCAG 2.5.3). */
function namedOtherwise(): string[] {
  const plain = (text: string | null) => (text ?? '').toLowerCase().replace(/\s+/g, ' ').trim();
  const found: string[] = [];
  for (const element of document.querySelectorAll('[aria-label]')) {
    if (!element.matches('a, button, [role="tab"], [role="button"], [role="switch"]')) continue;
    const seen = element.cloneNode(true) as Element; // a clone is what it is a clone of
    for (const hidden of seen.querySelectorAll('[aria-hidden="true"], .visually-hidden')) hidden.remove();
    if (!plain(element.ariaLabel).includes(plain(seen.textContent)))
      found.push(element.outerHTML.slice(0, 120));
  }
  return found;
}

/** Runs in the page: the text spacing that WCAG 1.4.12 asks a page to bear. */
function spaceOut(): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(
    '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }',
  );
  document.adoptedStyleSheets.push(sheet);
}

/** Runs in the page: elements that hide part of their text, or stand out of the window. */
function cutOff(): string[] {
  const found: string[] = [];
  for (const element of document.querySelectorAll('body *')) {
    const { overflowX, overflowY, clipPath } = getComputedStyle(element);
    // What is for screen readers only is clipped away on purpose.
    if (!element.checkVisibility() || clipPath !== 'none' || element.closest('.visually-hidden, svg'))
      continue;
    const hides = (overflow: string) => overflow === 'hidden' || overflow === 'clip';
    const isCut =
      (hides(overflowX) && element.scrollWidth > element.clientWidth + 1) ||
      (hides(overflowY) && element.scrollHeight > element.clientHeight + 1);
    if (isCut || element.getBoundingClientRect().right > innerWidth + 1)
      found.push(element.outerHTML.slice(0, 100));
  }
  return found;
}
