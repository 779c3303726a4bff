// What hostile pages do only when someone is there to be attacked: they know the extension's id, or throw out its card.

import { expect, type Page } from '@playwright/test';
import { NO_SHORTFALL, shortfall, type Wanted } from './article';
import { type Reading, test } from './extension';
import { hoverText } from './text-point';
import { paintedTexts } from './visit';

test('goes on reading when a page that knows its id says that a newer script has come', async ({
  reading,
}) => {
  const page = await openAtRest(reading, 'hostile-events');
  const errors = watchErrors(page);
  await page.evaluate(
    (id) => (globalThis as unknown as { forgeScript: (id: string) => void }).forgeScript(id), // the page's own
    new URL(reading.own('')).host,
  );
  await page.evaluate(() => {
    document.querySelector('main')?.append('Afterwards a transient ischemic attack was ruled out.');
  });
  await mustBeMarked(reading, page, [
    { text: 'beta-blocker', entry: 'beta-blocker', marked: true },
    { text: 'transient ischemic attack', entry: 'transient-ischemic-attack', marked: true },
  ]);
  expect(errors).toEqual([]);
});

test('says nothing to a page that listens for it by name, and knows its id', async ({ reading }) => {
  const { context } = reading;
  const id = new URL(reading.own('')).host;
  const script = await context.addInitScript((ours) => {
    const heard: string[] = [];
    Object.assign(globalThis, { heard });
    addEventListener('message', ({ data }) => heard.push(JSON.stringify(data)), true);
    const names = ['wxt:content-script-started', 'wxt:locationchange'];
    for (const name of names.flatMap((one) => [one, `${ours}:${one}`, `${ours}:content:${one}`]))
      for (const target of [window, document]) target.addEventListener(name, () => heard.push(name), true);
  }, id);
  const page = await reading.open('treatment');
  await mustBeMarked(reading, page, [{ text: 'cytokine', entry: 'cytokine', marked: true }]);
  await page.evaluate(() => history.pushState(null, '', '#elsewhere'));
  await hoverText(page, 'cytokine');
  await reading.card(page).isShown('tooltip');
  expect(await page.evaluate('heard')).toEqual([]);
  await script.dispose();
});

test('cannot be asked for by the addresses of its files', async ({ reading }) => {
  const page = await openAtRest(reading, 'treatment');
  const found = await page.evaluate(async (files) => {
    const answers = files.map((file) =>
      fetch(file).then(
        ({ ok }) => ok && file,
        () => false,
      ),
    );
    return (await Promise.all(answers)).filter(Boolean);
  }, [
    'manifest.json',
    'reader.js',
    'answers.js',
    'annotator.js',
    'glossary/index.bin',
    'glossary/ids.json',
    'icons/48.png',
  ].map(reading.own));
  expect(found).toEqual([]);
});

test('does not fight a page that removes its card at once', async ({ reading }) => {
  const page = await openAtRest(reading, 'hostile-gatekeeper');
  const errors = watchErrors(page);
  // The page's own count; what it removed at first was put there by itself.
  const removed = () => page.evaluate('removed') as Promise<number>;
  expect(await removed()).toBe(1);
  await hoverText(page, 'colon');
  await expect.poll(removed).toBeGreaterThan(1);
  await hoverText(page, 'abscess');
  await page.locator('#term').click();
  await page.keyboard.press('Escape');
  await mustBeMarked(reading, page, [
    { text: 'colon', entry: 'colon', marked: true },
    { text: 'abscess', entry: 'abscess', marked: true },
  ]);
  // Once for each time that it was asked for, and some to spare.
  expect(await removed()).toBeLessThan(10);
  expect(errors).toEqual([]);
});

async function openAtRest(reading: Reading, article: string): Promise<Page> {
  const page = await reading.open(article);
  await page.locator('[data-busy]').first().waitFor({ state: 'detached', timeout: 40_000 });
  return page;
}

async function mustBeMarked(reading: Reading, page: Page, must: readonly Wanted[]): Promise<void> {
  const painted = must.map(({ text }) => text);
  const short = async () => shortfall(await reading.terms(page), await paintedTexts(page), { must, painted });
  await expect.poll(short, { timeout: 30_000 }).toEqual(NO_SHORTFALL);
}

function watchErrors(page: Page): string[] {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  return errors;
}
