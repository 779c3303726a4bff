// Marking passages in the built extension, and finding them again: with the mouse, by keys alone, after the page has been
// loaded anew or edited, and without the page noticing.

import { expect, type Page } from '@playwright/test';
import { launchChromium } from '../../scripts/chromium';
import { type Reading, test } from './extension';
import { openPanel } from './panel-pages';
import {
  ARTICLE,
  drag,
  paintedPassages,
  rowsOfPassage,
  SITE,
  serve,
  statusesOf,
  visit,
} from './passage-pages';
import { openSeeded, rowsOf } from './seeded-notebook';
import { clickText } from './text-point';
import { visitArticle } from './visit';

/** A page that has just been loaded is read when the browser has time for it. */
const PATIENTLY = { timeout: 20_000 };

/** Selects as a script does, from some words to others, shadow trees included. */
async function select(page: Page, first: string, last = first): Promise<void> {
  await page.evaluate(
    ([from, to]) => {
      const find = (words: string, root: Node): [Node, number] | undefined => {
        const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
          const inner = node instanceof Element && node.shadowRoot ? find(words, node.shadowRoot) : undefined;
          if (inner) return inner;
          const at = node instanceof Text ? node.data.indexOf(words) : -1;
          if (at >= 0) return [node, at];
        }
        return undefined;
      };
      const [start, end] = [find(from, document.body), find(to, document.body)];
      if (!start || !end) throw new Error(`the page does not say "${from}" and "${to}"`);
      getSelection()?.setBaseAndExtent(start[0], start[1], end[0], end[1] + to.length);
    },
    [first, last] as const,
  );
}

/** Counts how often something of ours comes up over the page, from now on. */
async function countShown(page: Page): Promise<() => Promise<number>> {
  const times = await page.evaluateHandle(() => {
    const seen: string[] = [];
    const note = (event: Event) => event instanceof ToggleEvent && event.newState === 'open' && seen.push('');
    addEventListener('beforetoggle', note, true);
    return seen;
  });
  return () => times.evaluate((seen) => seen.length);
}

async function mark(reading: Reading, page: Page): Promise<void> {
  await reading.command(page, 'mark-passage');
  await reading.bar(page).says(/Kept in your notebook/);
  await page.keyboard.press('Escape');
  await reading.bar(page).isShown(undefined);
}

test('a passage is marked with the mouse, kept, and found when the page is loaded anew', async ({
  reading,
}) => {
  const url = await serve(reading, '/clots', ARTICLE);
  const page = await visit(reading, url);
  const bar = reading.bar(page);
  await drag(page, 'may be a', 'in a vein');
  await bar.isShown('toolbar');
  await bar.press('Mark in green');
  await bar.says(/Kept in your notebook/);
  expect(await bar.pressed()).toEqual(['Mark in green']);
  const words = 'double: may be a deep vein thrombosis, a blood clot in a vein';
  await expect.poll(() => paintedPassages(page)).toEqual([words]);

  await page.goto(await serve(reading, '/clots?utm_source=letter', ARTICLE));
  await expect.poll(() => paintedPassages(page), PATIENTLY).toEqual([words]);

  const notebook = await reading.context.newPage();
  await notebook.goto(reading.own('notebook.html'));
  expect(await rowsOf(notebook, 'passages')).toMatchObject([
    { reading: url, colour: { value: 'green' }, note: { value: '' } },
  ]);
  expect(await rowsOf(notebook, 'readings')).toMatchObject([{ id: url, url, title: 'Blood clots' }]);
});

test('the same by keys alone: select, mark, another color, off again', async ({ reading }) => {
  const page = await visit(reading, await serve(reading, '/clots', ARTICLE));
  const bar = reading.bar(page);
  await reading.command(page, 'next-term');
  await reading.card(page).isShown('tooltip');
  for (let i = 0; i < 3; i++) await page.keyboard.press('Control+Shift+ArrowRight');
  const selected = await page.evaluate(() => String(getSelection()).trim());
  await reading.command(page, 'mark-passage');
  await bar.says(/Kept in your notebook/);
  await expect.poll(() => paintedPassages(page)).toEqual([`solid: ${selected}`]);
  expect(await bar.focused()).toBe('Mark in yellow');
  expect((await bar.outline())[0]).toBe('toolbar "Mark this passage"');

  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await expect.poll(() => paintedPassages(page)).toEqual([`double: ${selected}`]);
  await page.keyboard.press('End');
  expect(await bar.focused()).toBe('Take this mark off');
  await page.keyboard.press('Enter');
  await expect.poll(() => paintedPassages(page)).toEqual([]);
  expect(await bar.focused()).toBe('Explain these words');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await bar.isShown(undefined);
});

test('a page that is edited: nearly the same is found, what is gone is not painted, and found when it comes back', async ({
  reading,
}) => {
  const url = await serve(reading, '/clots', ARTICLE);
  const page = await visit(reading, url);
  const words = 'When a piece of such a clot travels to the lungs, it is called a pulmonary embolism.';
  await select(page, words);
  await mark(reading, page);
  await serve(reading, '/clots', ARTICLE.replace('When a piece of', 'If a part of'));
  await page.reload();
  await expect
    .poll(async () => (await paintedPassages(page)).join(), PATIENTLY)
    .toContain('travels to the lungs');
  await expect.poll(() => statusesOf(reading, url), PATIENTLY).toEqual(['approximate']);

  const setText = (text: string) =>
    page.evaluate((said) => {
      const two = document.querySelector('#two');
      if (two) two.textContent = said;
    }, text);
  await setText('Nothing of that is said here any more.');
  await expect.poll(() => paintedPassages(page)).toEqual([]);
  await expect.poll(() => statusesOf(reading, url), PATIENTLY).toEqual(['orphan']);
  await setText(`They say: ${words} So it is.`);
  await expect.poll(() => paintedPassages(page), PATIENTLY).toEqual([`solid: ${words}`]);
  await expect.poll(() => statusesOf(reading, url), PATIENTLY).toEqual(['exact']);
});

for (const [what, first, last, found] of [
  ['across paragraphs', 'warm and red', 'When a piece', ['solid: warm and red. When a piece']],
  ['across list items', 'from growing', 'Walking', ['solid: from growing.Walking']],
  ['across cells', 'over sixty', 'more risk', ['solid: over sixtymore risk']],
  ['in a shadow tree', 'an operation', 'is higher', ['solid: an operation the risk of thrombosis is higher']],
  ['into a shadow tree', 'some risk', 'an operation', ['solid: After an operation', 'solid: some risk']],
] as const) {
  test(`a passage ${what} is marked and found again`, async ({ reading }) => {
    const page = await visit(reading, await serve(reading, '/clots', ARTICLE));
    await select(page, first, last);
    await mark(reading, page);
    await expect.poll(() => paintedPassages(page)).toEqual(found);
    await page.reload();
    await expect.poll(() => paintedPassages(page), PATIENTLY).toEqual(found);
  });
}

for (const [what, address] of [
  ['with an address of its own', '/inner'],
  ['without one', undefined],
] as const) {
  test(`a frame ${what} has its own bar and its own passages`, async ({ reading }) => {
    const inner = `<style>body { font: 18px/1.6 serif }</style>${ARTICLE.replace(/<x-note>.*/s, '')}`;
    await serve(reading, '/inner', inner);
    const source = address ? `src="${address}"` : `srcdoc="${inner.replaceAll('"', '&quot;')}"`;
    const outer = `<p style="margin-bottom: 2000px">About thrombosis, in a frame.</p><iframe width="700" height="500" ${source}></iframe>`;
    const page = await visit(reading, await serve(reading, '/outer', outer));
    const frame = page.frames().at(-1) ?? page.mainFrame();
    await frame.evaluate(() => {
      const text = document.querySelector('#two')?.firstChild;
      window.focus();
      if (text) getSelection()?.setBaseAndExtent(text, 0, text, 27);
    });
    await frame.locator('h1').click();
    await frame.evaluate(() => {
      const text = document.querySelector('#two')?.firstChild;
      if (text) getSelection()?.setBaseAndExtent(text, 0, text, 27);
    });
    await reading.command(page, 'mark-passage');
    const words = ['solid: When a piece of such a clot'];
    await expect.poll(() => paintedPassages(page)).toEqual(words);
    await expect
      .poll(async () => {
        const notebook = await reading.context.newPage();
        await notebook.goto(reading.own('notebook.html'));
        const rows = await rowsOf(notebook, 'readings');
        await notebook.close();
        return rows.map(({ url }) => url);
      })
      .toEqual([`${SITE}${address ?? '/outer'}`]);
    await page.reload();
    await expect.poll(() => paintedPassages(page), PATIENTLY).toEqual(words);

    const panel = await openPanel(reading, page);
    await panel.getByRole('tab', { name: 'Passages 1' }).click();
    const passage = panel.getByRole('article', { name: /^Passage/ });
    await expect(passage.getByRole('blockquote')).toHaveText('When a piece of such a clot');
    await page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
    await passage.getByRole('button', { name: /^Go to it/ }).click();
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(1000);
  });
}

test('passages overlap; a click tells which one is meant, and takes it off', async ({ reading }) => {
  const page = await visit(reading, await serve(reading, '/clots', ARTICLE));
  const bar = reading.bar(page);
  await select(page, 'The clot can be painful, and the skin above it');
  await mark(reading, page);
  await select(page, 'can be');
  await reading.command(page, 'mark-passage');
  await bar.press('Mark in blue');
  const both = ['dashed: can be', 'solid: The clot can be painful, and the skin above it'];
  await expect.poll(() => paintedPassages(page)).toEqual(both);
  await page.keyboard.press('Escape');
  await clickText(page, 'can be');
  await expect.poll(() => bar.pressed()).toEqual(['Mark in blue']);
  await bar.press('Take this mark off');
  await expect.poll(() => paintedPassages(page)).toEqual([both[1]]);
});

test('two hundred passages leave the page as it was, byte for byte, and move nothing on it', async ({
  reading,
}) => {
  const sentence = (n: number) =>
    `In study ${n} the clot of patient ${n * 7} was treated with an anticoagulant for ${n} weeks.`;
  const numbers = Array.from({ length: 200 }, (_, i) => i + 1);
  const body = `<h1>Blood clots</h1>${numbers.map((n) => `<p>${sentence(n)} Then came the next.</p>`).join('')}`;
  const text = `Blood clots\n${numbers.map((n) => `${sentence(n)} Then came the next.`).join('\n')}`;
  const url = await serve(reading, '/studies', body);
  const seeds = numbers.map((n) => {
    const start = text.indexOf(sentence(n));
    const end = start + sentence(n).length;
    const [prefix, suffix] = [text.slice(Math.max(0, start - 40), start), text.slice(end, end + 40)];
    const colour = (['yellow', 'green', 'blue', 'pink'] as const)[n % 4] ?? 'yellow';
    return rowsOfPassage(url, { exact: sentence(n), prefix, suffix, start }, colour);
  });
  const [first] = seeds;
  if (!first) throw new Error('there are seeds');
  const seeded = await openSeeded(reading, 'notebook.html', {
    ...{ passages: seeds.map(({ passage }) => passage), readings: [first.reading] },
  });
  await seeded.close();

  const plain = await launchChromium();
  const expected = { title: '', why: '', must: [] };
  await serve({ context: plain } as Reading, '/studies', body); // no more of it is needed
  const without = await visitArticle(plain, url, expected);
  const watched = await visitArticle(reading.context, url, expected, async (page) => {
    await expect.poll(async () => (await paintedPassages(page)).length, { timeout: 30_000 }).toBe(200);
  });
  await plain.close();
  expect(watched.dom).toBe(without.dom);
  expect(watched.shifts).toBe(0);
  expect(watched.errors).toEqual([]);
  expect(watched.requests).toEqual(without.requests);
});

test('what the reader writes is left alone: no bar, no mark, no word of it read', async ({ reading }) => {
  const pens = `<div id="pen" contenteditable>My clot hurts.</div><textarea id="field">My other clot.</textarea>`;
  const page = await visit(reading, await serve(reading, '/clots', ARTICLE + pens));
  const shown = await countShown(page);
  for (const pen of ['#pen', '#field']) {
    await page.locator(pen).click();
    await page.keyboard.press('Control+A');
    await reading.command(page, 'mark-passage');
    await page.keyboard.type('It is better now.');
  }
  // A press beside a bar closes it, so that each is counted.
  await page.locator('h1').click();
  await expect(page.locator('#pen')).toHaveText('It is better now.');
  await expect(page.locator('#field')).toHaveValue('It is better now.');
  await select(page, 'Walking helps');
  await mark(reading, page);
  expect(await shown()).toBe(1);
  expect(await paintedPassages(page)).toEqual(['solid: Walking helps']);
});

test('the bar does not come by itself once the popup says so', async ({ reading }) => {
  const page = await visit(reading, await serve(reading, '/clots', ARTICLE));
  const press = async () => {
    const popup = await reading.context.newPage();
    await popup.goto(reading.own('popup.html'));
    const stored = () =>
      popup.evaluate(async () => JSON.stringify(await chrome.storage.local.get('settings')));
    const before = await stored();
    await popup.getByRole('switch', { name: /marking bar/ }).click();
    await expect.poll(stored).not.toBe(before);
    await popup.close();
    await page.bringToFront();
  };
  await press();
  const shown = await countShown(page);
  await drag(page, 'Walking', 'flow');
  await mark(reading, page);
  await expect.poll(() => paintedPassages(page)).toHaveLength(1);
  expect(await shown()).toBe(1);
  await drag(page, 'Age', 'sixty');
  await press();
  await page.locator('h1').click();
  expect(await shown()).toBe(1);
  await drag(page, 'Age', 'sixty');
  await reading.bar(page).isShown('toolbar');
  expect(await shown()).toBe(2);
});

test('a note is added from the bar: the passage is kept, and a place to write opens at it', async ({
  reading,
}) => {
  const page = await visit(reading, await serve(reading, '/clots', ARTICLE));
  const bar = reading.bar(page);
  await drag(page, 'Walking', 'flow');
  await bar.isShown('toolbar');
  await bar.press('Add a note');
  await bar.isShown(undefined);
  await expect.poll(() => paintedPassages(page)).toHaveLength(1);
  const notebook = await reading.context.newPage();
  await notebook.goto(reading.own('notebook.html'));
  const [passage] = await rowsOf(notebook, 'passages');
  const focused = () => notebook.evaluate(() => chrome.storage.session.get('panel-focus'));
  await expect.poll(focused).toMatchObject({ 'panel-focus': { passage: passage?.id } });
  const places = [reading.own('sidepanel.html'), reading.own(`readings.html#${passage?.id}`)];
  const opened = () =>
    notebook.evaluate(async () =>
      (await chrome.runtime.getContexts({})).map(({ documentUrl }) => documentUrl),
    );
  await expect.poll(async () => (await opened()).filter((url) => places.includes(url ?? ''))).toHaveLength(1);
});

test('a page that goes from article to article by itself has its passages with the right one', async ({
  reading,
}) => {
  const headOf = (path: string) => `<link rel="canonical" href="${SITE}${path}">`;
  const first = await serve(reading, '/app/first', ARTICLE, headOf('/app/first'));
  const second = await serve(reading, '/app/second', ARTICLE, headOf('/app/second'));
  const page = await visit(reading, first);
  await select(page, 'Walking helps');
  await mark(reading, page);
  await page.evaluate(() => {
    history.pushState(null, '', '/app/second');
    document.querySelector('h1')?.replaceChildren('More about clots');
  });
  await expect.poll(() => paintedPassages(page)).toEqual([]);
  await select(page, 'An anticoagulant');
  await mark(reading, page);
  await page.goto(second);
  await expect.poll(() => paintedPassages(page), PATIENTLY).toEqual(['solid: An anticoagulant']);
  await page.goto(first);
  await expect.poll(() => paintedPassages(page), PATIENTLY).toEqual(['solid: Walking helps']);
});

test('a page of few words keeps its passages too, and so does a form', async ({ reading }) => {
  const words = '<p>Walking helps after a thrombosis.</p>';
  for (const fields of ['', '<label>Your name <input></label> '.repeat(9)]) {
    const url = await serve(reading, `/short-${fields.length}`, words + fields);
    const page = await visit(reading, url);
    await select(page, 'Walking helps');
    await mark(reading, page);
    await page.reload();
    await expect.poll(() => paintedPassages(page), PATIENTLY).toEqual(['solid: Walking helps']);
  }
});

test.describe('an extension that is updated', () => {
  test.use({ ownBrowser: true });

  test('takes its paint along', async ({ reading }) => {
    const page = await visit(reading, await serve(reading, '/clots', ARTICLE));
    await select(page, 'Walking helps');
    await mark(reading, page);
    await reading.worker.evaluate(() => chrome.runtime.reload()).catch(() => {});
    await expect.poll(() => paintedPassages(page)).toEqual([]);
  });
});

declare const chrome: typeof import('wxt/browser').browser;
