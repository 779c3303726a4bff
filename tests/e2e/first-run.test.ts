// The first-run page teaches by doing: its steps tick themselves off as the reader does them, by hand or by keys alone.

import { expect, type Page } from '@playwright/test';
import { type Reading, test } from './extension';
import { openOwn } from './own-pages';
import { clickText, hoverText } from './text-point';

const TERM = 'cytokines';

test('by mouse: point, open, save, find it in the notebook; and take it back', async ({ reading }) => {
  const welcome = await openOwn(reading, 'welcome.html');
  await expect(steps(welcome)).toHaveCount(4);
  await isAt(welcome, 'Point at a word with dots under it.');
  await reading.terms(welcome);

  const card = reading.card(welcome);
  await hoverText(welcome, TERM);
  await card.isShown('tooltip');
  await isAt(welcome, 'Click it, and its card opens.');
  await expect(said(welcome)).toHaveText('1 of 4 done. Next: Click it, and its card opens.');
  await clickText(welcome, TERM);
  await card.isShown('dialog');
  await isAt(welcome, 'In the card, choose “Save this word”.');
  await card.press('Save this word');
  await isAt(welcome, 'Look at it in your notebook');
  await welcome.keyboard.press('Escape');
  await expect(welcome.getByRole('heading', { name: 'That is all there is to it' })).toHaveCount(0);

  const notebook = await follow(reading, () =>
    welcome.getByRole('link', { name: 'Look at it in your notebook' }).click(),
  );
  await expect(notebook.getByRole('article', { name: 'cytokine' })).toBeVisible();
  await welcome.bringToFront();
  await expect(welcome.getByRole('heading', { name: 'That is all there is to it' })).toBeVisible();
  await expect(said(welcome)).toHaveText('4 of 4 done.');
  await welcome.getByRole('button', { name: 'Or take it back' }).click();
  await expect(welcome.getByText('Taken back.')).toBeVisible();
  await expect(notebook.getByRole('article')).toHaveCount(0);
});

test('by keys alone: the same; and it can be skipped', async ({ reading }) => {
  const welcome = await openOwn(reading, 'welcome.html');
  await reading.terms(welcome);
  const card = reading.card(welcome);
  await expect(steps(welcome).nth(0)).toContainText('Or press Alt+.');
  await reading.command(welcome, 'next-term');
  await card.isShown('tooltip');
  await isAt(welcome, 'Click it, and its card opens.');
  await expect(steps(welcome).nth(1)).toContainText('Or press Alt+M');
  await reading.command(welcome, 'open-card');
  await card.isShown('dialog');
  await isAt(welcome, 'In the card, choose “Save this word”.');
  while ((await card.focused()) !== 'Save this word') await welcome.keyboard.press('Tab');
  await welcome.keyboard.press('Enter');
  await isAt(welcome, 'Look at it in your notebook');
  await welcome.keyboard.press('Escape');
  await card.isShown(undefined);
  const link = welcome.getByRole('link', { name: 'Look at it in your notebook' });
  while (!(await link.evaluate((element) => element === document.activeElement)))
    await welcome.keyboard.press('Tab');
  const notebook = await follow(reading, () => welcome.keyboard.press('Enter'));
  await expect(notebook.getByRole('article')).toHaveCount(1);

  const again = await openOwn(reading, 'welcome.html');
  await again.getByRole('button', { name: 'Skip this' }).press('Enter');
  await expect(again.getByRole('heading', { name: 'No hurry' })).toBeFocused();
  await expect(steps(again)).toHaveCount(0);
});

const steps = (page: Page) => page.locator('.steps').getByRole('listitem');
const said = (page: Page) => page.getByRole('status').first();

/** The step that is next, as what shows the way and as what is read out. */
async function isAt(page: Page, words: string): Promise<void> {
  await expect(page.locator('[aria-current="step"]')).toContainText(words);
}

async function follow(reading: Reading, act: () => Promise<void>): Promise<Page> {
  const [page] = await Promise.all([reading.context.waitForEvent('page'), act()]);
  await page.getByRole('heading', { level: 1 }).waitFor();
  return page;
}
