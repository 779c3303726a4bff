// The card for those who neither see nor point: what the accessibility tree holds in both modes, what is announced, and a
// journey by keys alone.

import { expect, type Page } from '@playwright/test';
import type { Card } from './card';
import { test } from './extension';
import { clickText, hoverText } from './text-point';

const LINK = 'Among the options';

test('a hover card is a tooltip that says all it has to say, and leaves the focus where it is', async ({
  reading,
}) => {
  const page = await reading.open('treatment');
  const card = reading.card(page);
  const link = page.getByRole('link', { name: LINK });
  await link.focus();
  await hoverText(page, 'cytokine');
  await card.isShown('tooltip');
  expect(await card.outline()).toEqual([
    expect.stringMatching(/^tooltip "cytokine SY-toh-kine A small .+\."$/),
  ]);
  await expect(link).toBeFocused();
});

test('an opened card is a dialog named after its term, in which everything has a name', async ({
  reading,
}) => {
  const page = await reading.open('treatment');
  const card = reading.card(page);
  await clickText(page, 'cytokine');
  await card.isShown('dialog');
  const outline = await card.outline();
  expect(outline.slice(0, 4)).toEqual([
    'dialog "cytokine"',
    'button "Close"',
    'heading 2 "cytokine"',
    'DisclosureTriangle "For students"',
  ]);
  expect(outline.slice(-5)).toEqual([
    'button "Just the short meaning"',
    'button "Something wrong here?"',
    'button "Use my own words"',
    'button "Save this word"',
    'status',
  ]);
  const within = outline.slice(4, -5);
  expect(within).toContain('term "See also"');
  for (const line of within) expect(line).toMatch(/^(term|button) ".+"$/);
  expect(await card.focused()).toBe('cytokine');
});

test('keys go from term to term, say where, open the card, walk it, follow and go back, save, and leave', async ({
  reading,
}) => {
  const page = await reading.open('treatment');
  const card = reading.card(page);
  const link = page.getByRole('link', { name: LINK });
  await link.focus();

  await reading.command(page, 'next-term');
  await card.isShown('tooltip');
  await expect.poll(() => card.announced()).toMatch(/^Alopecia areata, term 1 of \d+\.$/);
  await reading.command(page, 'next-term');
  await expect.poll(() => card.announced()).toMatch(/^JAK inhibitors, term 2 of \d+\.$/);
  await reading.command(page, 'previous-term');
  await expect.poll(() => card.announced()).toMatch(/^Alopecia areata, term 1 of \d+\.$/);

  await reading.command(page, 'open-card');
  await card.isShown('dialog');
  await expect.poll(() => card.focused()).toBe('alopecia areata');
  const names = (await card.buttons()).filter((name) => name !== 'For students');
  await tabTo(page, card, 'JAK inhibitor');
  await page.keyboard.press('Enter');
  await card.says(/^Group of medicines JAK inhibitor/);
  expect((await card.outline())[0]).toBe('dialog "JAK inhibitor"');
  expect(await card.focused()).toBe('JAK inhibitor');
  await tabTo(page, card, 'Back to the term before');
  await page.keyboard.press('Enter');
  await card.says(/alopecia areata/);
  expect((await card.buttons()).filter((name) => name !== 'For students')).toEqual(names);

  await page.keyboard.press('Minus');
  await expect.poll(() => card.announced()).toMatch(/^Only the short meaning is shown\./);
  expect(await card.buttons()).toEqual([
    'Close',
    'Show more',
    'Something wrong here?',
    'Use my own words',
    'Save this word',
  ]);
  await page.keyboard.press('Equal');
  await page.keyboard.press('Shift+Equal');
  await expect.poll(() => card.announced()).toMatch(/^The text for students is shown too\./);

  await tabTo(page, card, 'Save this word');
  await page.keyboard.press('Enter');
  await expect.poll(() => card.announced()).toBe('Saved in your notebook.');
  expect(await card.focused()).toBe('Take back');
  await page.keyboard.press('Enter');
  await expect.poll(() => card.focused()).toBe('Save this word');

  await page.keyboard.press('Escape');
  await card.isShown(undefined);
  await expect(link).toBeFocused();
});

test('keys go on from the last term of a page to those of its frames, and back', async ({
  reading,
  site,
}) => {
  const { context } = reading;
  const elsewhere = site.replace('localhost', '127.0.0.1');
  const bodies = {
    '/outside.html': `<p>A cytokine was measured in the plasma.</p><iframe src="/empty.html"></iframe>
      <iframe src="${elsewhere}/inside.html"></iframe>`,
    '/empty.html': '<p>Nothing to explain.</p>',
    '/inside.html': '<p>Thrombocytopenia is a want of platelets; an embolus is a clot that travels.</p>',
  };
  for (const [path, body] of Object.entries(bodies))
    await context.route(`**${path}`, (route) =>
      route.fulfill({ contentType: 'text/html', body: `<!doctype html><title>Blood</title>${body}` }),
    );
  const page = await context.newPage();
  await page.goto(`${site}/outside.html`);
  // A frame of another site comes when it comes: what is not read yet takes no step.
  const found = async () => (await reading.terms(page)).flatMap(({ marks }) => marks.map(({ text }) => text));
  await expect.poll(found).toContain('Thrombocytopenia');
  const inside = page.frames().find((frame) => frame.url().endsWith('/inside.html'));
  if (!inside) throw new Error('no frame');
  const selected = async () =>
    (
      await Promise.all(
        [page.mainFrame(), inside].map((frame) =>
          frame.evaluate(() => (document.hasFocus() ? (getSelection()?.toString() ?? '') : '')),
        ),
      )
    )
      .filter(Boolean)
      .at(-1);

  for (const words of ['cytokine', 'plasma', 'Thrombocytopenia']) {
    await reading.command(page, 'next-term');
    await expect.poll(selected).toBe(words);
  }
  await reading.command(page, 'previous-term');
  await expect.poll(selected).toBe('plasma');
});

async function tabTo(page: Page, card: Card, name: string): Promise<void> {
  await expect(async () => {
    await page.keyboard.press('Tab');
    expect(await card.focused()).toBe(name);
  }).toPass({ intervals: [0] });
}
