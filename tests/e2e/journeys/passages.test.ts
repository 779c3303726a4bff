// Marking passages, in each browser: by mouse and by keys, with a note; found again after a reload, called missing while
// the page does not have it, and found when it has it again.

import { expect } from '@playwright/test';
import { isFocused, isNotPainted, isPainted, isThere, pageSays, says, shows } from './driver';
import { test } from './journey';
import { select } from './words';

const WORDS = 'a blood clot in a vein of the leg';
const ARTICLE = (words: string) => `<!doctype html><html lang="en"><title>Blood clots</title>
  <link rel="icon" href="data:,"><style>body { font: 18px/1.6 serif; width: 1000px }</style>
  <h1>Blood clots</h1>
  <p>A swollen leg may be a deep vein thrombosis, ${words}. The skin above it may be warm and red.</p>
  <p>When a piece of such a clot travels to the lungs, it is called a pulmonary embolism.</p>
  <p>An anticoagulant keeps the clot from growing.</p>`;

test('a passage is marked, gets a note, is found again, missed, and found when it comes back', async ({
  driver,
  writePage,
}) => {
  const page = await driver.open(writePage(ARTICLE(WORDS)));
  await isPainted(page, ['deep vein thrombosis']);
  await select(page, WORDS);
  await shows(page.bar, 'toolbar');
  await page.bar.press('Mark in pink');
  await says(page.bar, /Kept in your notebook/);
  const painted = `wavy: ${WORDS}`;
  await isPainted(page, [painted]);

  await page.reload();
  await isPainted(page, [painted]);
  const panel = await driver.openOwn('sidepanel.html', page);
  await panel.find('tab', 'Passages 1').click();
  const note = panel.find('textbox', 'Your note');
  await note.focus();
  await panel.type('Ask which vein.');
  await pageSays(panel, 'Saved.');

  writePage(ARTICLE('nothing of the kind'));
  await page.reload();
  await page.front();
  await pageSays(panel, 'Not found on this page just now.');
  await isNotPainted(page, 'wavy');

  writePage(ARTICLE(WORDS));
  await page.reload();
  await isPainted(page, [painted]);
  await panel.reload();
  await page.front();
  await panel.find('tab', 'Passages 1').click();
  await isThere(note);
  expect(await note.value()).toBe('Ask which vein.');
  expect(driver.errors).toEqual([]);
});

test('the same by keys alone', async ({ driver, writePage }) => {
  const page = await driver.open(writePage(ARTICLE(WORDS)));
  await isPainted(page, ['deep vein thrombosis']);
  await driver.command(page, 'next-term');
  await shows(page.card, 'tooltip');
  for (let i = 0; i < 3; i++) await page.keys('Control+Shift+ArrowRight');
  const selected = (await page.run(() => String(getSelection()))).trim();
  expect(selected.length).toBeGreaterThan(10);
  await driver.command(page, 'mark-passage');
  await says(page.bar, /Kept in your notebook/);
  await isPainted(page, [`solid: ${selected}`]);
  expect(await page.bar.focused()).toBe('Mark in yellow');
  await page.keys('ArrowRight', 'Enter');
  await isPainted(page, [`double: ${selected}`]);

  const readings = await driver.openOwn('readings.html');
  await readings.find('textbox', 'Your note').focus();
  await readings.type('Mine.');
  await pageSays(readings, 'Saved.');
  await page.front();
  await page.reload();
  await isPainted(page, [`double: ${selected}`]);
  await readings.front();
  await readings.reload();
  await isThere(readings.find('textbox', 'Your note'));
  expect(await readings.find('textbox', 'Your note').value()).toBe('Mine.');
  const remove = await readings.run(
    () => document.querySelector<HTMLElement>('.passage button[aria-label^="Remove “"]')?.ariaLabel ?? '',
  );
  await readings.find('button', remove).focus();
  await readings.keys('Enter');
  await isFocused(readings.find('button', 'Undo'));
  await page.front();
  await isNotPainted(page, 'double');
  expect(driver.errors).toEqual([]);
});
