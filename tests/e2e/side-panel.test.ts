// The panel beside a page, in the built extension: what it says of the page, what can be done with its words and passages
// there, and that it follows the reader.

import { expect, type Locator, type Page } from '@playwright/test';
import { expectForEveryReader } from './every-reader';
import { test } from './extension';
import { axeFaults, tabOrder } from './own-pages';
import { GONE, LEG, LUNGS, openPanel, openPassages } from './panel-pages';
import { paintedPassages } from './passage-pages';
import { rowsOf } from './seeded-notebook';

const items = (panel: Page) => panel.locator('li.term');
const item = (panel: Page, name: string) =>
  items(panel).filter({ has: panel.locator('.term-name').getByText(name, { exact: true }) });
/** The button that unfolds a word. */
const row = (panel: Page, name: string) => item(panel, name).getByRole('button').first();
const said = (panel: Page, words: string | RegExp) => panel.getByRole('status').filter({ hasText: words });
const namesIn = (list: Locator) => list.locator('.term-name').allTextContents();

test('says how long the page is, how hard, and which words it has, as they appear', async ({ reading }) => {
  const panel = await openPanel(reading, await reading.open('treatment'));
  await expect(panel.getByRole('heading', { level: 1 })).toHaveText(
    'JAK inhibitors for alopecia areata – Lindenfield Health Library',
  );
  const summary = panel.getByRole('main').getByRole('list').first();
  await expect(summary).toContainText(/[\d,]+ words/);
  await expect(summary).toContainText(/about \d+ minutes to read/);
  await expect(summary).toContainText(/\d+ hard words in a hundred/);
  await expect(said(panel, /^\d+ medical words are explained here\.$/)).toBeVisible();
  await expect(row(panel, 'cytokine')).toHaveCount(1);
  const names = await namesIn(panel.getByRole('tabpanel'));
  expect(names.indexOf('autoimmune disease')).toBeLessThan(names.indexOf('cytokine'));
  expect(names.indexOf('cytokine')).toBeLessThan(names.indexOf('methotrexate'));
});

test('unfolds a word, and groups words by kind without folding it again', async ({ reading }) => {
  const panel = await openPanel(reading, await reading.open('treatment'));
  await row(panel, 'cytokine').click();
  await expect(item(panel, 'cytokine')).toContainText('A small protein');
  await panel.getByRole('button', { name: 'Group by kind' }).click();
  const drugs = panel.getByRole('list', { name: /^Medicine \d/ });
  expect(await namesIn(drugs)).toContain('methotrexate');
  expect(await namesIn(drugs)).not.toContain('cytokine');
  await expect(item(panel, 'cytokine')).toContainText('A small protein');
});

test('lists words that only the page explains with the page’s own words', async ({ reading }) => {
  const panel = await openPanel(reading, await reading.open('page-definitions'));
  await row(panel, 'DJS').click();
  await expect(item(panel, 'DJS')).toContainText('“daily joint scale”');
  const controlled = await row(panel, 'DJS').getAttribute('aria-controls');
  // An id with spaces would be several.
  expect(controlled).not.toMatch(/\s/);
  await expect(panel.locator(`[id='${controlled}']`)).toBeVisible();
  await expect(item(panel, 'DJS')).toContainText('These are the page’s own words.');
});

test('a word is saved, taken out with a way back, and known, and the page shows it at once', async ({
  reading,
}) => {
  const page = await reading.open('treatment');
  const panel = await openPanel(reading, page);
  const cytokine = item(panel, 'cytokine');
  await row(panel, 'cytokine').click();
  await panel.getByRole('button', { name: 'Save cytokine' }).click();
  await expect(said(panel, 'cytokine is in your notebook.')).toHaveCount(1);
  await expect(row(panel, 'cytokine')).toContainText('Saved');
  expect(await rowsOf(panel, 'sightings')).toMatchObject([
    { entry: 'cytokine', sentence: '', title: await page.title(), url: page.url() },
  ]);

  await panel.getByRole('button', { name: 'Remove cytokine' }).click();
  await expect(said(panel, 'Removed cytokine.')).toBeVisible();
  expect(await rowsOf(panel, 'savedTerms')).toEqual([]);
  await panel.getByRole('button', { name: 'Undo' }).click();
  await expect(row(panel, 'cytokine')).toContainText('Saved');
  await panel.getByRole('button', { name: 'Close' }).click();

  const marked = async () =>
    (await reading.terms(page))
      .flatMap(({ marks }) => marks)
      .filter((mark) => mark.marked && /^cytokine/i.test(mark.text)).length;
  await panel.getByRole('button', { name: 'I know this word, cytokine' }).click();
  await expect(row(panel, 'cytokine')).toContainText('Known');
  await expect.poll(marked).toBe(0);
  await cytokine.getByRole('button', { name: 'Mark it again on pages, cytokine' }).click();
  await expect.poll(marked).toBeGreaterThan(0);
});

test('what another page of ours saves shows at once', async ({ reading }) => {
  const page = await reading.open('treatment');
  const [one, other] = [await openPanel(reading, page), await openPanel(reading, page)];
  await row(one, 'methotrexate').click();
  await one.getByRole('button', { name: 'Save methotrexate' }).click();
  await expect(row(other, 'methotrexate')).toContainText('Saved');
});

test('the filter finds words by any of their names, and says how many', async ({ reading }) => {
  const page = await reading.open('treatment');
  const panel = await openPanel(reading, page);
  await expect(row(panel, 'methotrexate')).toBeVisible();
  const filter = panel.getByRole('searchbox', { name: 'Find' });
  await filter.fill('METHO');
  await expect(said(panel, 'One word matches.')).toBeVisible();
  await expect(items(panel)).toHaveCount(1);
  await filter.fill('weather');
  await expect(panel.getByText('Nothing here matches what you typed above.')).toBeVisible();
  await filter.fill('');
  await expect(row(panel, 'cytokine')).toBeVisible();

  // Another section of the page is the same page, and another page is not.
  await filter.fill('metho');
  await page.evaluate(() => location.assign('#a-section'));
  await expect.poll(() => page.url()).toContain('#a-section');
  await expect(items(panel)).toHaveCount(1);
  await expect(filter).toHaveValue('metho');
  await page.goto(reading.address('page-definitions'));
  await expect(row(panel, 'DJS')).toBeVisible();
  await expect(filter).toHaveValue('');
});

test('follows the reader from tab to tab and from page to page', async ({ reading }) => {
  const page = await reading.open('treatment');
  const panel = await openPanel(reading, page);
  const title = panel.getByRole('heading', { level: 1 });
  await expect(title).toHaveText(/^JAK inhibitors/);
  const other = await reading.open('page-definitions');
  await expect(title).toHaveText(/^Proteins of the joint/);
  await expect(row(panel, 'DJS')).toBeVisible();
  await page.bringToFront();
  await expect(title).toHaveText(/^JAK inhibitors/);
  await expect(row(panel, 'methotrexate')).toBeVisible();
  await page.goto(other.url());
  await expect(title).toHaveText(/^Proteins of the joint/);
  await expect(row(panel, 'DJS')).toBeVisible();
  // Out of the back-forward cache no page loads again.
  await page.goBack({ waitUntil: 'commit' });
  await expect(title).toHaveText(/^JAK inhibitors/);
  await page.goto('chrome://version');
  await expect(panel.getByText(/^This page cannot be read from here/)).toBeVisible();
  await expect(title).toHaveText('This page');
});

test('says of each page without words why it has none, and turns Medgloss on again', async ({
  reading,
  site,
}) => {
  const { context } = reading;
  const bodies = {
    everyday: '<p>Asthma, diabetes, cancer, pneumonia, obesity, a stroke: words everyone knows.</p>',
    empty: '',
  };
  for (const [name, body] of Object.entries(bodies))
    await context.route(`${site}/${name}.html`, (route) =>
      route.fulfill({ contentType: 'text/html', body: `<!doctype html><title>${name}</title>${body}` }),
    );
  const page = await reading.open('ordinary');
  const panel = await openPanel(reading, page);
  const says = (words: string) => expect(panel.locator('.state-note')).toContainText(words);
  await says('This page does not look medical, so nothing is marked.');
  await page.goto(`${site}/everyday.html`);
  await says('The medical words on this page are easier than those you asked for');
  await page.goto(`${site}/empty.html`);
  await says('There is no text on this page that Medgloss can read');
  await panel.getByRole('tab', { name: /^Passages/ }).click();
  await says('There is no text on this page that Medgloss can read');
  await page.goto('chrome://version');
  await says('This page cannot be read from here');

  await page.goto(reading.address('treatment'));
  await says('No passages yet.');
  await panel.getByRole('tab', { name: /^Words/ }).click();
  await expect(row(panel, 'cytokine')).toBeVisible();
  const change = (settings: object) =>
    panel.evaluate((now) => chrome.storage.local.set({ settings: now }), { version: 1, ...settings });
  await change({ sitesOff: ['localhost'] });
  await says('Medgloss is off on this site');
  await panel.getByRole('tab', { name: /^Passages/ }).click();
  await says('Medgloss is off on this site');
  await panel.getByRole('tab', { name: /^Words/ }).click();
  await panel.getByRole('button', { name: 'Turn it on for this site' }).click();
  await expect(row(panel, 'cytokine')).toBeVisible();
  await change({ enabled: false });
  await says('Medgloss is off, so');
  await panel.getByRole('button', { name: 'Turn it on' }).click();
  await expect(row(panel, 'cytokine')).toBeVisible();
});

test('works on when the worker has been stopped', async ({ reading }) => {
  const page = await reading.open('treatment');
  const panel = await openPanel(reading, page);
  await row(panel, 'cytokine').click();
  await reading.killWorker(panel);
  await panel.getByRole('button', { name: 'Save cytokine' }).click();
  await expect(row(panel, 'cytokine')).toContainText('Saved');
  await reading.killWorker(panel);
  await page.goto(reading.address('page-definitions'));
  await expect(row(panel, 'DJS')).toBeVisible();
});

test('prints the words of the page with their meanings, and nothing else', async ({ reading }) => {
  const panel = await openPanel(reading, await reading.open('treatment'));
  await expect(row(panel, 'methotrexate')).toBeVisible();
  const script = await reading.context.addInitScript(() => {
    Object.assign(globalThis, { print: () => document.documentElement.setAttribute('data-printed', '') });
  });
  const opening = reading.context.waitForEvent('page');
  await panel.getByRole('button', { name: 'Print this page’s words' }).click();
  const sheet = await opening;
  await expect(sheet.locator('[data-printed]')).toHaveCount(1);
  await expect(sheet.getByRole('article')).toContainText('methotrexate');
  await sheet.emulateMedia({ media: 'print' });
  const printed = await sheet.locator('body').innerText();
  expect(printed).toMatch(/^Medical words on this page\n+JAK inhibitors for alopecia areata/);
  expect(printed).toContain('cytokine\nA small protein');
  for (const words of ['Save', 'Print', 'Find', 'Show on page']) expect(printed).not.toContain(words);
  await sheet.emulateMedia({ media: 'screen' });
  expect(await axeFaults(sheet)).toEqual([]);
  // The panel answers for as long as it is open.
  await sheet.reload();
  await expect(sheet.getByRole('article')).toContainText('methotrexate');
  await script.dispose();
});

test('shows where a word stands, one place after the other', async ({ reading }) => {
  const page = await reading.open('treatment');
  const panel = await openPanel(reading, page);
  await row(panel, 'liver enzymes').click();
  const scrolled = () => page.evaluate(() => scrollY);
  expect(await scrolled()).toBe(0);
  await panel.getByRole('button', { name: 'Show on page, liver enzymes' }).click();
  await expect.poll(scrolled).toBeGreaterThan(0);
  await expect(panel.getByRole('button', { name: 'Show on page, liver enzymes' })).toBeFocused();
  // Said again each time: what is read out is what comes anew.
  const words = await said(panel, 'The page goes to liver enzymes.').locator('span').elementHandle();
  await panel.keyboard.press('Enter');
  await expect.poll(() => words?.evaluate((element) => element.isConnected)).toBe(false);
  await expect(said(panel, 'The page goes to liver enzymes.')).toHaveCount(1);
});

const passages = (panel: Page) => panel.getByRole('article', { name: /^Passage/ });
const passage = (panel: Page, words: string) => passages(panel).filter({ hasText: words });

test('lists passages as they stand on the page, and last those that were not found', async ({ reading }) => {
  const { page, panel } = await openPassages(reading);
  await expect(passages(panel).getByRole('blockquote')).toHaveText([LEG, LUNGS, GONE]);
  await expect(passage(panel, GONE)).toContainText('Not found on this page just now.');
  await expect(passage(panel, GONE).getByRole('button', { name: /^Go to it/ })).toHaveCount(0);
  await page.evaluate(() => scrollTo({ top: 5000, behavior: 'instant' }));
  await passage(panel, LEG)
    .getByRole('button', { name: /^Go to it/ })
    .click();
  await expect.poll(() => page.evaluate(() => scrollY)).toBeLessThan(600);

  const filter = panel.getByRole('searchbox', { name: 'Find' });
  await filter.fill('embolism');
  await expect(said(panel, 'One passage matches.')).toBeVisible();
  await expect(passages(panel)).toHaveCount(1);
  await filter.fill('');

  await page.goto(reading.address('treatment'));
  await expect(panel.getByText(/^No passages yet\./)).toBeVisible();
});

test('a passage gets a note and another color, is removed and comes back, and the page follows', async ({
  reading,
}) => {
  const { page, panel } = await openPassages(reading);
  const note = passage(panel, LEG).getByRole('textbox', { name: 'Your note' });
  await note.fill('Ask about the left leg.');
  await expect(said(panel, 'Saved.')).toBeVisible();
  const notes = (await rowsOf(panel, 'passages')).map((row) => row.note.value);
  expect(notes.sort()).toEqual(['', '', 'Ask about the left leg.']);

  await passage(panel, LEG).getByRole('radio', { name: 'Pink' }).check();
  await expect.poll(() => paintedPassages(page)).toEqual([`dashed: ${LUNGS}`, `wavy: ${LEG}`]);
  await passage(panel, LEG)
    .getByRole('button', { name: /^Remove “/ })
    .click();
  await expect(passages(panel)).toHaveCount(2);
  await expect.poll(() => paintedPassages(page)).toEqual([`dashed: ${LUNGS}`]);
  await expect(panel.getByRole('button', { name: 'Undo' })).toBeFocused();
  await panel.keyboard.press('Enter');
  await expect(passages(panel)).toHaveCount(3);
  await expect(passage(panel, LEG)).toBeFocused();
  await expect(note).toHaveValue('Ask about the left leg.');
  await expect.poll(() => paintedPassages(page)).toHaveLength(2);
});

test('goes to the note that was asked for in the page', async ({ reading }) => {
  const { panel } = await openPassages(reading);
  const [wanted] = (await rowsOf(panel, 'passages')).filter(({ anchor }) => anchor.quote.exact === LUNGS);
  await panel.getByRole('tab', { name: /^Words/ }).click();
  await panel.evaluate(async (id) => {
    const tabs = await chrome.tabs.query({ active: true, currentWindow: true });
    const focus = { tabId: tabs[0]?.id, passage: id, at: Date.now() };
    await chrome.storage.session.set({ 'panel-focus': focus });
  }, wanted?.id);
  await expect(passage(panel, LUNGS).getByRole('textbox', { name: 'Your note' })).toBeFocused();
});

test('passages have no fault that axe can find, light or dark, and fit 320 px', async ({ reading }) => {
  const { page, panel } = await openPassages(reading);
  await expect(passage(panel, GONE)).toContainText('Not found on this page just now.');
  for (const colorScheme of ['light', 'dark'] as const) {
    await panel.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    expect(await axeFaults(panel), colorScheme).toEqual([]);
    await page.bringToFront();
    await expect(passages(panel)).toHaveCount(3);
  }
  await expectForEveryReader(panel);
  await panel.setViewportSize({ width: 320, height: 640 });
  expect(await panel.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
});

test('is complete by keyboard, in reading order', async ({ reading }) => {
  const page = await reading.open('page-definitions');
  const panel = await openPanel(reading, page);
  await expect(row(panel, 'DJS')).toBeVisible();
  const names = await namesIn(panel.getByRole('tabpanel'));
  const order = await tabOrder(panel);
  expect(order.slice(0, 4)).toEqual([
    'Find',
    `Words ${names.length}`,
    'Group by kind',
    'Print this page’s words',
  ]);
  expect(order).toHaveLength(4 + names.length);
  // What a screen reader is told of the list: how many, and of each its name, where the page has it, and that it unfolds.
  await row(panel, 'DJS').press('Enter');
  await expect(panel.getByRole('tabpanel')).toMatchAriaSnapshot(`
    - tabpanel /^Words \\d+$/:
      - heading "Words on this page" [level=2]
      - list:
        - listitem:
          - button /DJS/ [expanded]
  `);
  await row(panel, 'DJS').press('Enter');

  await panel.getByRole('tab', { name: /^Words/ }).focus();
  await panel.keyboard.press('ArrowRight');
  await expect(panel.getByRole('tab', { name: /^Passages/ })).toBeFocused();
  await expect(panel.getByRole('heading', { name: 'Your passages' })).toBeVisible();
  await panel.keyboard.press('ArrowRight');
  await expect(panel.getByRole('tab', { name: /^Words/ })).toBeFocused();
  await row(panel, 'cytokine').focus();
  await panel.keyboard.press('Enter');
  await panel.keyboard.press('Tab'); // For students
  await panel.keyboard.press('Tab'); // Show on page
  await panel.keyboard.press('Tab');
  await expect(panel.getByRole('button', { name: 'Save cytokine' })).toBeFocused();
  await panel.keyboard.press('Enter');
  await expect(panel.getByRole('button', { name: 'Remove cytokine' })).toBeFocused();
  await panel.keyboard.press('Enter');
  await expect(panel.getByRole('button', { name: 'Undo' })).toBeFocused();
  await panel.keyboard.press('Enter');
  await expect(row(panel, 'cytokine')).toBeFocused();
});

test('has no fault that axe can find, light or dark, and fits 320 px', async ({ reading }) => {
  const page = await reading.open('page-definitions');
  const panel = await openPanel(reading, page);
  await row(panel, 'cytokine').click();
  await panel.getByRole('button', { name: 'Save cytokine' }).click();
  for (const byKind of [false, true]) {
    if (byKind) await panel.getByRole('button', { name: 'Group by kind' }).click();
    for (const colorScheme of ['light', 'dark'] as const) {
      await panel.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      expect(await axeFaults(panel), `${colorScheme}, by kind: ${byKind}`).toEqual([]);
      await expect(row(panel, 'cytokine')).toBeVisible();
    }
  }
  await expectForEveryReader(panel);
  await panel.setViewportSize({ width: 320, height: 640 });
  expect(await panel.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
});

declare const chrome: typeof import('wxt/browser').browser;
