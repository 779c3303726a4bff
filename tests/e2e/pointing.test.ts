// Pointing at terms with a mouse and with a finger, in a page written for it: what answers, what does not, and where the
// card is.

import { type CDPSession, expect, type Page } from '@playwright/test';
import { LEAST } from './every-reader';
import { type Reading, test } from './extension';
import { clickText, linesOfText } from './text-point';

const PAGE = `<!doctype html><html lang="en"><title>Blood and veins</title>
<meta name="viewport" content="width=device-width">
<body style="margin: 0; font: 20px/2 monospace">
<main style="width: 440px; padding: 40px">
<p>The ultrasound of the left leg finally showed a deep vein thrombosis, and an anticoagulant was begun.
<p>Few people with acute myeloid leukemia have it.
<p>It was not a <a href="#embolism">pulmonary embolism</a>.
<p id="embolism" style="margin-top: 1500px">An embolus is a clot that travels; thrombocytopenia is a want of platelets.
</main>`;

async function openPage(reading: Reading, site: string): Promise<Page> {
  const { context } = reading;
  await context.route(`${site}/veins.html`, (route) =>
    route.fulfill({ contentType: 'text/html', body: PAGE }),
  );
  const page = await context.newPage();
  await page.goto(`${site}/veins.html`);
  await reading.terms(page);
  return page;
}

test('a term broken over two lines has its card at the line that is pointed at', async ({
  reading,
  site,
}) => {
  const page = await openPage(reading, site);
  const card = reading.card(page);
  const lines = await linesOfText(page, 'deep vein thrombosis');
  expect(lines).toHaveLength(2);
  for (const { x, y, width, height } of lines) {
    await page.mouse.move(1, 1);
    await page.mouse.move(x + width / 2, y + height / 2, { steps: 2 });
    await card.isShown('tooltip');
    const box = await card.box();
    expect(box.x).toBeLessThan(x + width);
    expect(box.x + box.width).toBeGreaterThan(x);
    await page.keyboard.press('Escape');
    await card.isShown(undefined);
  }
});

test('white space beside a term does not answer a click', async ({ reading, site }) => {
  const page = await openPage(reading, site);
  const card = reading.card(page);
  const [first, second] = await linesOfText(page, 'deep vein thrombosis');
  if (!second) throw new Error('not broken over two lines');
  // Between the ends of its two lines, and past the last word of a paragraph.
  const [last] = await linesOfText(page, 'pulmonary embolism');
  const beside = [
    { x: first.x + first.width + 15, y: first.y + first.height / 2 },
    { x: last.x + last.width + 60, y: last.y + last.height / 2 },
    { x: first.x + first.width / 2, y: first.y - 8 },
  ];
  for (const { x, y } of beside) await page.mouse.click(x, y);
  // Had any of them opened a card, nothing that is pointed at would be answered.
  await page.mouse.move(second.x + second.width / 2, second.y + second.height / 2);
  await card.isShown('tooltip');
  await card.says(/^deep vein thrombosis/);
});

test('names inside the term are offered in its card, and open in place', async ({ reading, site }) => {
  const page = await openPage(reading, site);
  const card = reading.card(page);
  await clickText(page, 'acute myeloid leukemia');
  await card.isShown('dialog');
  await card.says(/Also in these words/);
  expect(await card.buttons()).toContain('leukemia');
  expect(await card.smallerThan(LEAST.fine)).toEqual([]);
  await card.press('leukemia');
  await card.says(/^(?!.*Also in these words).*leukemia/);
  await card.press('Back to the term before');
  await card.says(/acute myeloid leukemia.*Also in these words/);
});

test('a tap on a term opens its card, where all is large enough for a finger, and a tap beside closes it', async ({
  reading,
  site,
}) => {
  const page = await openPage(reading, site);
  const card = reading.card(page);
  const finger = await fingerOn(page);
  await finger.tap('anticoagulant');
  await card.isShown('dialog');
  await card.says(/anticoagulant/);
  expect(await card.smallerThan(LEAST.coarse)).toEqual([]);
  await finger.tap('of the left');
  await card.isShown(undefined);
});

test('a tap on a term in a link follows the link', async ({ reading, site }) => {
  const page = await openPage(reading, site);
  const finger = await fingerOn(page);
  await finger.tap('pulmonary embolism');
  await expect.poll(() => new URL(page.url()).hash).toBe('#embolism');
  expect(await reading.card(page).role()).toBeUndefined();
});

test('a long press on a term in a link opens its card, and the link is not followed', async ({
  reading,
  site,
}) => {
  const page = await openPage(reading, site);
  const card = reading.card(page);
  const finger = await fingerOn(page);
  expect(await finger.hold('pulmonary embolism'), 'the browser shows its own menu').toBe(false);
  await card.isShown('dialog');
  await card.says(/pulmonary embolism/);
  expect(new URL(page.url()).hash).toBe('');
});

test('a long press beside a term leaves the browser its menu', async ({ reading, site }) => {
  const page = await openPage(reading, site);
  const finger = await fingerOn(page);
  expect(await finger.hold('of the left')).toBe(true);
  expect(await finger.hold('Few people')).toBe(true);
  expect(await reading.card(page).role()).toBeUndefined();
});

interface Finger {
  tap(words: string): Promise<void>;
  /** Presses until the browser takes it for a wish for its menu; tells whether it may show that. */
  hold(words: string): Promise<boolean>;
}

async function fingerOn(page: Page): Promise<Finger> {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setTouchEmulationEnabled', { enabled: true, maxTouchPoints: 1 });
  return {
    async tap(words) {
      await press(session, await middleOf(page, words));
      await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
    },
    async hold(words) {
      const { x, y } = await middleOf(page, words);
      await press(session, { x, y });
      // Chromium tells of a long press only on a real screen: what it tells is said in its place.
      const isLeft = await page.evaluate(askForMenu, { x, y });
      await session.send('Input.dispatchTouchEvent', { type: 'touchCancel', touchPoints: [] });
      return isLeft;
    },
  };
}

function askForMenu({ x, y }: { x: number; y: number }): boolean {
  const at = {
    clientX: x,
    clientY: y,
    pointerType: 'touch',
    bubbles: true,
    cancelable: true,
    composed: true,
  };
  return document.elementFromPoint(x, y)?.dispatchEvent(new PointerEvent('contextmenu', at)) ?? true;
}

async function press(session: CDPSession, point: { x: number; y: number }): Promise<void> {
  await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [point] });
}

async function middleOf(page: Page, words: string): Promise<{ x: number; y: number }> {
  const [{ x, y, width, height }] = await linesOfText(page, words);
  return { x: x + width / 2, y: y + height / 2 };
}
