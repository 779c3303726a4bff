// Words of the reader's own in the built extension: from a selection to the page where they are explained, and from there
// at once to pages that are open. What axe finds and the narrowest window: surfaces.test.ts.

import { expect, type Page } from '@playwright/test';
import { type Reading, test } from './extension';
import { openOwn, paintedWords, tabTo } from './own-pages';
import { openPanel } from './panel-pages';
import { clickText, hoverText } from './text-point';

test('a selected word is explained, marked at once, saved, changed, deleted and brought back', async ({
  reading,
}) => {
  const article = await reading.open('treatment');
  const card = reading.card(article);
  const isMarked = () => paintedWords(article).then((words) => words.includes('regrowth'));
  expect(await isMarked()).toBe(false);

  const words = await opened(reading, async () => {
    await select(article, 'regrowth');
    await reading.chooseFromMenu(article, 'add');
  });
  expect(words.url()).toBe(reading.own('packs.html'));
  const meaning = words.getByRole('textbox', { name: 'What it means' });
  await expect(words.getByRole('textbox', { name: 'Word', exact: true })).toHaveValue('regrowth');
  await expect(meaning).toBeFocused();
  await meaning.fill('Hair that comes back.');
  await words.getByRole('combobox', { name: 'Tags' }).fill('hair');
  await words.getByRole('button', { name: 'Save word' }).click();
  const name = words.getByRole('heading', { name: 'regrowth', level: 3 });
  await expect(name).toBeFocused();
  await expect(words.getByRole('list', { name: 'Tags' })).toHaveText('hair');

  await expect.poll(isMarked).toBe(true);
  await article.bringToFront();
  await hoverText(article, 'regrowth');
  await card.isShown('tooltip');
  await card.says(/regrowth Your own word Hair that comes back\./);
  // A click into what is selected ends the selection, and no more.
  await article.evaluate(() => getSelection()?.empty());
  await clickText(article, 'regrowth');
  await card.isShown('dialog');
  await card.says(/Your own word regrowth Hair that comes back\./);
  await card.press('Save this word');
  await card.says(/Saved in your notebook/);
  await article.keyboard.press('Escape');

  const saved = (await openOwn(reading, 'notebook.html')).getByRole('article', { name: 'regrowth' });
  await expect(saved).toContainText('Your own word');
  await expect(saved).toContainText('Hair that comes back.');
  await expect(saved.locator('mark').first()).toHaveText('regrowth');
  await saved.getByRole('button', { name: 'Note and tags of regrowth' }).click();
  await saved.getByRole('textbox', { name: 'Your note' }).fill('Ask when.');
  await saved.getByText('Saved.', { exact: true }).waitFor();

  // The glossary has the word as well: the reader's own comes first.
  const panel = await openPanel(reading, article);
  await panel
    .getByRole('button', { name: /^regrowth/ })
    .first()
    .click();
  await expect(panel.getByRole('listitem').filter({ hasText: 'Hair that' })).toHaveText(
    /Hair that comes back\.Your own wordYour note: Ask when\./,
  );
  await panel.close();

  await words.bringToFront();
  await words.getByRole('button', { name: 'Edit regrowth' }).click();
  await meaning.fill('New hair where there was none.');
  await words.getByRole('button', { name: 'Save word' }).click();
  await expect(name).toBeFocused();
  // The notebook that is open follows.
  await expect(saved).toContainText('New hair where there was none.');
  await article.bringToFront();
  await expect(async () => {
    await hoverText(article, 'regrowth');
    await card.says(/New hair where there was none\./);
  }).toPass();

  await words.bringToFront();
  await words.getByRole('button', { name: 'Delete regrowth' }).click();
  await expect(words.getByRole('button', { name: 'Undo' })).toBeFocused();
  await expect.poll(isMarked).toBe(false);
  await expect(saved).toContainText('You deleted your own explanation of this word.');
  await words.bringToFront();
  await words.keyboard.press('Enter');
  await expect(name).toBeFocused();
  await expect.poll(isMarked).toBe(true);
  await expect(saved).toContainText('New hair where there was none.');
});

test('keys alone add, change and give up a word; what was begun survives closing', async ({ reading }) => {
  const article = await reading.open('treatment');
  await select(article, 'shyness');
  const first = await opened(reading, () => reading.command(article, 'add-word'));
  await expect(first.getByRole('textbox', { name: 'Word', exact: true })).toHaveValue('shyness');
  await first.keyboard.press('Escape');
  await expect(first.getByRole('button', { name: 'Add a word' })).toBeFocused();
  await first.close();

  await article.bringToFront();
  await select(article, 'Lindenfield');
  await reading.command(article, 'open-card');
  await reading.card(article).isShown('dialog');
  const second = await opened(reading, () => reading.card(article).press('Explain it in my own words'));
  await expect(second.getByRole('textbox', { name: 'What it means' })).toBeFocused();
  await second.keyboard.type('A library');
  await second.close();

  const words = await openOwn(reading, 'packs.html');
  const word = words.getByRole('textbox', { name: 'Word', exact: true });
  await expect(words.getByText('You had begun to write this.')).toBeVisible();
  await expect(word).toHaveValue('Lindenfield');
  await expect(word).toBeFocused();
  await words.keyboard.press('Control+A');
  await words.keyboard.press('Delete');
  await words.keyboard.press('Enter');
  await expect(word).toBeFocused();
  await expect(word).toHaveAccessibleDescription('Write the word here.');
  await words.keyboard.type('Lindenfield');
  await tabTo(words.getByRole('button', { name: 'Save word' }));
  await words.keyboard.press('Enter');
  const name = words.getByRole('heading', { name: 'Lindenfield', level: 3 });
  await expect(name).toBeFocused();
  await tabTo(words.getByRole('button', { name: 'Edit Lindenfield' }));
  await words.keyboard.press('Enter');
  await expect(word).toBeFocused();
  await words.keyboard.type(' garden');
  await words.keyboard.press('Escape');
  await expect(words.getByRole('button', { name: 'Undo' })).toBeFocused();
  await words.keyboard.press('Enter');
  await expect(word).toBeFocused();
  await expect(word).toHaveValue('Lindenfield garden');
  await words.keyboard.press('Escape');
  await words.reload();
  await expect(words.getByRole('article')).toHaveText(/^LindenfieldA library/);
});

/** The page of ours that opens in a tab of its own. */
async function opened(reading: Reading, act: () => Promise<void>): Promise<Page> {
  const isOurs = (page: Page) =>
    page.waitForURL(reading.own('packs.html')).then(
      () => true,
      () => false,
    );
  const [page] = await Promise.all([reading.context.waitForEvent('page', { predicate: isOurs }), act()]);
  await page.bringToFront();
  return page;
}

/** Selects the first place of a text. */
async function select(page: Page, text: string): Promise<void> {
  await page.evaluate((wanted) => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.textContent?.indexOf(wanted) ?? -1;
      if (at < 0) continue;
      getSelection()?.setBaseAndExtent(node, at, node, at + wanted.length);
      return;
    }
  }, text);
}
