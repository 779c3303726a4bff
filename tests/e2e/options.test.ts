// The page of settings in the built extension: what is chosen there shows at once, in its sample and on pages that are open,
// and all of it is done by keys alone as well. What axe finds and the narrowest window: surfaces.test.ts.

import { expect, type Page } from '@playwright/test';
import { type Reading, test } from './extension';
import { openOwn, paintedWords, tabTo } from './own-pages';
import { clickText, hoverText } from './text-point';

test('what is chosen shows at once, in the sample and on pages that are open', async ({ reading }) => {
  const article = await reading.open('treatment');
  const options = await openOwn(reading, 'options.html');
  const radio = (name: string) => options.getByRole('radio', { name, exact: true });
  const sample = () => paintedWords(options);

  await expect.poll(sample).toContain('anemia');
  await radio('All').check();
  await expect.poll(sample).toContain('blood test');
  await radio('Many').check();
  await expect.poll(sample).not.toContain('blood test');
  expect(await sample()).toContain('dehydration');
  await radio('A few').check();
  await expect.poll(sample).toEqual(['transferrin saturation']);
  await expect.poll(() => markedLevels(reading, article)).toEqual([3]);

  await radio('Some').check();
  const ferritin = async () => (await sample()).filter((word) => word === 'ferritin').length;
  await expect.poll(ferritin).toBe(2);
  await radio('Once on each page').check();
  await expect.poll(ferritin).toBe(1);
  await radio('Every time it comes').check();
  await expect.poll(ferritin).toBe(3);

  await options.getByRole('checkbox', { name: 'Test', exact: true }).uncheck();
  await expect.poll(ferritin).toBe(0);

  await radio('Wavy line').check();
  await expect.poll(() => markStyle(article)).toBe('wavy');

  await radio('When I click or tap a word').check();
  const card = reading.card(article);
  await article.bringToFront();
  await hoverText(article, 'cytokine');
  // It takes its time, more than the pointer has to rest.
  await reading.terms(article);
  expect(await card.role()).toBeUndefined();
  await clickText(article, 'cytokine');
  await card.isShown('dialog');

  const never = options.getByRole('region', { name: 'Never on these sites' });
  await never.getByRole('textbox').fill(article.url());
  await never.getByRole('button', { name: 'Add', exact: true }).click();
  await expect.poll(() => paintedWords(article)).toEqual([]);
  await never.getByRole('button', { name: 'Remove localhost' }).click();
  await expect.poll(() => paintedWords(article)).toContain('cytokine');
});

test('keys alone reach every choice, add and remove a site, set all to usual, and take that back', async ({
  reading,
}) => {
  const options = await openOwn(reading, 'options.html');
  const keys = options.keyboard;
  const radio = (name: string) => options.getByRole('radio', { name, exact: true });
  const undo = options.getByRole('button', { name: 'Undo' });

  await tabTo(radio('Some'));
  await keys.press('ArrowUp');
  await expect(radio('A few')).toBeChecked();
  await tabTo(options.getByRole('checkbox', { name: 'Statistics' }));
  await keys.press('Space');
  await tabTo(radio('The usual color'));
  await keys.press('ArrowDown');
  await expect(options.getByText(/^The line is drawn darker/)).toBeVisible();

  const chosen = options.getByRole('region', { name: 'Always on these sites' });
  await tabTo(chosen.getByRole('textbox'));
  await keys.type('no site');
  await keys.press('Enter');
  await expect(chosen.getByRole('status')).toHaveText(/^This is not the address of a site/);
  await expect(chosen.getByRole('textbox')).toBeFocused();
  await keys.press('Control+A');
  await keys.type('https://clinic.example/a');
  await keys.press('Enter');
  await expect(chosen.getByRole('status')).toHaveText('clinic.example is on the list.');
  const remove = chosen.getByRole('button', { name: 'Remove clinic.example' });
  await options.keyboard.press('Shift+Tab');
  await expect(remove).toBeFocused();
  await keys.press('Enter');
  await expect(undo).toBeFocused();
  await keys.press('Enter');
  await expect(remove).toBeFocused();

  await tabTo(options.getByRole('button', { name: 'Set everything to usual' }));
  await keys.press('Enter');
  await expect(undo).toBeFocused();
  await expect(radio('Some')).toBeChecked();
  await expect(options.getByRole('checkbox', { name: 'Statistics' })).toBeChecked();
  await expect(remove).toBeVisible();
  await keys.press('Enter');
  await expect(options.getByRole('heading', { level: 1 })).toBeFocused();
  await expect(radio('A few')).toBeChecked();
  await options.reload();
  await expect(radio('A few')).toBeChecked();
  await expect(options.getByRole('checkbox', { name: 'Statistics' })).not.toBeChecked();
});

async function markStyle(page: Page): Promise<string> {
  return await page.evaluate(() => {
    const [name] = CSS.highlights.keys();
    return getComputedStyle(document.body, `::highlight(${name})`).textDecorationStyle;
  });
}

/** Levels of what is marked, each once. */
async function markedLevels(reading: Reading, page: Page): Promise<number[]> {
  const marks = (await reading.terms(page)).flatMap((frame) => frame.marks);
  return [...new Set(marks.filter(({ marked }) => marked).map(({ level }) => level))].sort();
}
