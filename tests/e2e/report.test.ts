// A report of a wrong definition: begun in the card, composed on a page of ours, copied, and never sent.

import { expect } from '@playwright/test';
import { test } from './extension';
import { clickText } from './text-point';

test('what is wrong with a definition is put into words, shown as it will be copied, copied, and not kept', async ({
  reading,
}) => {
  const { context } = reading;
  const page = await reading.open('treatment');
  const card = reading.card(page);
  await clickText(page, 'cytokine');
  await card.isShown('dialog');
  const opening = context.waitForEvent('page');
  await card.press('Something wrong here?');
  const report = await opening;
  await expect(report.getByRole('heading', { level: 1 })).toHaveText('Something wrong with “cytokine”?');

  const text = report.getByRole('region', { name: 'This is the text, all of it' }).locator('pre');
  const address = report.getByRole('checkbox', { name: /^Add the address of the page I read/ });
  await expect(address).not.toBeChecked();
  await report.getByRole('radio', { name: 'It is hard to understand' }).check();
  await report.getByRole('textbox', { name: 'In your own words' }).fill('What is a signal?\nI do not know.');
  await expect(text).toHaveText(
    /cytokine.*Entry: cytokine.*Meaning: A small protein.*What is wrong: It is hard to understand.*words: What is a signal\?\s+I do not know\..*Medgloss \d+\.\d+\.\d+, \d{4}-\d\d-\d\d$/s,
  );
  await expect(text).not.toContainText('localhost');

  await address.check();
  await expect(text).toContainText(`Page: ${page.url()}`);
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await report.getByRole('button', { name: 'Copy the text' }).press('Enter');
  await expect(report.getByRole('status')).toHaveText('Copied.');
  expect(await report.evaluate(() => navigator.clipboard.readText())).toBe(await text.textContent());
  await address.uncheck();
  // What was said of the text before is not true of this one.
  await expect(report.getByRole('status')).toHaveText('');

  await report.reload();
  await expect(report.getByRole('textbox', { name: 'In your own words' })).toHaveValue('');
  await expect(report.getByRole('radio', { checked: true })).toHaveCount(0);
  // As from a private window, whose words are not to be in the history.
  await report.goto(reading.own('report.html'));
  await expect(report.getByRole('heading', { level: 1 })).toHaveText('Something wrong with “cytokine”?');
  await report.goto(`${reading.own('report.html')}#no-such-entry`);
  await report.reload();
  await expect(report.getByText(/^This page opens from the card of a word\./)).toBeVisible();
});
