// What an organisation sets, in Chromium: followed at once by pages that are open, and shown so that everyone can read it.
// What holds in each browser is in journeys/organisation.test.ts.

import { expect, type Page } from '@playwright/test';
import { launchChromium, workerOf } from '../../scripts/chromium';
import { expectForEveryReader } from './every-reader';
import { test as base, type Look } from './extension';
import { markedRows, PAGES } from './marked-pages';
import { axeFaults, openPopup, paintedWords, tabOrder } from './own-pages';
import { type ManagedChromium, type PolicySource, startManagedChromium, whyNoPolicy } from './policies';
import { openSeeded, rowsOf, savedRows } from './seeded-notebook';

declare const chrome: typeof import('wxt/browser').browser;

const test = base.extend<{ managed: (policy: PolicySource, look?: Look) => Promise<ManagedChromium> }>({
  managed: async ({ site }, use, testInfo) => {
    const why = whyNoPolicy('chromium');
    testInfo.skip(why !== null, why ?? '');
    const browsers: ManagedChromium[] = [];
    await use(async (policy, look = { colorScheme: 'light', locale: 'en' }) => {
      const browser = await startManagedChromium(policy, { site, look });
      browsers.push(browser);
      return browser;
    });
    for (const { close } of browsers) await close();
  },
});

/** All that can be set at once. */
const ALL = {
  name: 'St. Anna Hospital',
  reason: 'Many people use the computers in our waiting rooms.\nQuestions? Ask at the desk.',
  settings: {
    ...{ enabled: true, amount: 'many', repeats: 'page', kindsOff: ['trial'], markStyle: 'line' },
    ...{ markColor: '#0a7a3a', opensOn: 'hover', hoverDelay: 300, sites: 'medical', passageToolbar: true },
  },
  locked: ['enabled', 'amount', 'kindsOff', 'markStyle', 'markColor', 'hoverDelay', 'sites'],
  sitesOn: ['localhost', 'patients.st-anna.example'],
  sitesOff: Array.from({ length: 12 }, (_, i) => `ward-${i}.st-anna.example`),
  backups: false,
  addresses: false,
};

/** Chromium looks at its files again some seconds after one has changed. */
const SOON = { timeout: 30_000 };

test('pages that are open follow a change of the policy at once', async ({ managed }) => {
  test.slow();
  const { reading, setPolicy } = await managed({ name: 'St. Anna', settings: { amount: 'all' } });
  const page = await reading.open('treatment');
  await expect.poll(() => paintedWords(page)).toContain('medicines');
  const settings = await reading.context.newPage();
  await settings.goto(reading.own('options.html'));
  await expect(settings.getByText('St. Anna has set some things')).toBeVisible();
  await expect(settings.getByRole('radio', { name: 'All', exact: true })).toBeEnabled();

  setPolicy({ name: 'St. Bride', settings: { amount: 'few' }, locked: ['amount'] });
  await expect(settings.getByText('St. Bride has set some things')).toBeVisible(SOON);
  await expect(settings.getByRole('radio', { name: 'A few', exact: true })).toBeChecked();
  await expect(settings.getByRole('radio', { name: 'All', exact: true })).toBeDisabled();
  await page.bringToFront();
  await expect.poll(() => paintedWords(page)).not.toContain('medicines');

  setPolicy({ sitesOff: ['localhost'] });
  await expect.poll(() => paintedWords(page), SOON).toEqual([]);

  setPolicy({});
  await expect.poll(() => paintedWords(page), SOON).toContain('cytokine');
  await expect(settings.getByRole('heading', { name: 'Managed by your organisation' })).toHaveCount(0);
  await expect(settings.getByRole('radio', { name: 'Some', exact: true })).toBeChecked();
});

test('what was not understood is named, and the rest holds', async ({ managed }) => {
  const { reading } = await managed({
    settings: { amount: 'most', repeats: 'every' },
    locked: ['repeats', 'amount'],
    sitesOff: ['two words', 'a.example'],
    packs: [{ url: 'http://words.example/', sha256: '0'.repeat(64) }],
  });
  const page = await reading.context.newPage();
  await page.goto(reading.own('options.html'));
  const section = page.getByRole('region', { name: 'Managed by your organisation' });
  await expect(section.getByRole('code')).toHaveText([
    ...['settings.amount', 'locked[1]', 'sitesOff[0]', 'packs[0].url'],
  ]);
  await expect(section).toContainText('Your organisation has set some things in Medgloss for you.');
  await expect(section).toContainText('You cannot change: how often a word is marked.');
  await expect(section).toContainText('Medgloss is off on: a.example.');
});

for (const colorScheme of ['light', 'dark'] as const)
  test(`what is set can be read by everyone, ${colorScheme}`, async ({ managed }) => {
    test.slow();
    const { reading } = await managed(ALL, { colorScheme, locale: 'en' });
    const article = await reading.open('treatment');
    const pages: Page[] = [await openPopup(reading, article)];
    for (const file of ['options.html', 'keep-safe.html']) {
      const page = await reading.context.newPage();
      await page.goto(reading.own(file));
      await expect(page.getByText('St. Anna Hospital')).toBeVisible();
      pages.push(page);
    }
    for (const page of pages) {
      await page.bringToFront();
      for (const width of [1280, 320]) {
        await page.setViewportSize({ width, height: 800 });
        expect(await axeFaults(page), `${page.url()} at ${width} px`).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      }
      await expectForEveryReader(page);
    }
  });

test('keys reach what can be changed, and only that', async ({ managed }) => {
  const { reading } = await managed({
    settings: { amount: 'all', passageToolbar: true },
    locked: ['amount'],
  });
  const page = await reading.context.newPage();
  await page.goto(reading.own('options.html'));
  await expect(page.getByText('Set by your organisation.')).toBeVisible();
  const names = await tabOrder(page);
  expect(names).toContain('Once in each section');
  expect(names).not.toContain('All');
  await expect(page.getByRole('group', { name: 'Set by your organisation.' })).toContainText('A few');
});

test('it is said in the language of the reader', async ({ managed }) => {
  const { reading } = await managed(ALL, { colorScheme: 'light', locale: 'es' });
  const page = await reading.context.newPage();
  await page.goto(reading.own('options.html'));
  const section = page.getByRole('region', { name: 'Gestionado por tu organización' });
  await expect(section).toContainText('Medgloss no le cuenta nada a tu organización.');
  await expect(section).toContainText('St. Anna Hospital ha decidido algunas cosas de Medgloss por ti.');
  await page.setViewportSize({ width: 320, height: 640 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
});

test('a browser that starts again is under the policy from its first page on', async ({
  managed,
}, testInfo) => {
  const profile = testInfo.outputPath('profile');
  const look = { colorScheme: 'light', locale: 'en', profile } as const;
  const { reading, extension } = await managed({ sitesOff: ['localhost'] }, look);
  const address = reading.address('treatment');
  await reading.context.close();

  const context = await launchChromium({ extension, ...look });
  const page = await context.newPage();
  await page.addInitScript(() => {
    setInterval(() => {
      if (CSS.highlights.size > 0) document.documentElement.dataset.wasPainted = '';
    }, 20);
  });
  await page.goto(address);
  // Not before some seconds are over does Chromium itself tell what the policy is.
  const worker = await workerOf(context);
  await worker.evaluate(() => chrome.storage.managed.get());
  const popup = await context.newPage();
  await popup.goto(`chrome-extension://${new URL(worker.url()).host}/popup.html`);
  await expect(popup.getByText('Managed by your organisation.')).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.dataset.wasPainted)).toBeUndefined();
  expect(await paintedWords(page)).toEqual([]);
  await context.close();
});

test('no files: no reminder of a backup, and none of readings', async ({ managed }) => {
  test.slow();
  const longAgo = Date.now() - 90 * 86_400_000;
  const rows = {
    ...markedRows([PAGES.KIDNEY], longAgo),
    ...savedRows({ anemia: 'It was anemia.' }, longAgo),
  };
  const { reading, setPolicy } = await managed({ name: 'St. Anna' });
  const notebook = await openSeeded(reading, 'notebook.html', rows);
  const reminder = notebook.getByText('Your words and passages are in this browser only.');
  await expect(reminder).toBeVisible();
  const readings = await reading.context.newPage();
  await readings.goto(reading.own('readings.html'));
  const files = readings.getByText('Save this one reading to a file');
  await expect(files).toBeVisible();

  setPolicy({ name: 'St. Anna', backups: false });
  await expect(reminder).toHaveCount(0, SOON);
  await expect(files).toHaveCount(0);
  await expect(
    readings.getByText('Your organisation has set that words and passages cannot be saved to a file here.'),
  ).toBeVisible();
});

test('no addresses: a word saved beside its page is kept without it', async ({ managed }) => {
  const { reading } = await managed({ addresses: false });
  const page = await reading.open('treatment');
  const panel = await reading.context.newPage();
  await page.bringToFront();
  await panel.goto(reading.own('sidepanel.html'));
  await panel.getByRole('button', { name: /^cytokine/ }).click();
  await panel.getByRole('button', { name: 'Save cytokine' }).click();
  await expect
    .poll(() => rowsOf(panel, 'sightings'))
    .toMatchObject([{ entry: 'cytokine', title: null, url: null }]);
});
