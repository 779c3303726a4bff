// Our own pages in the built extension: what axe can find, the narrowest window, the keyboard, what the popup says, and
// that nothing is asked of the network.

import { expect, type Page } from '@playwright/test';
import type { OwnWord } from '../../notebook/rows';
import { expectForEveryReader } from './every-reader';
import { type Reading, test } from './extension';
import { markedRows, PAGES } from './marked-pages';
import { axeFaults, openOwn, openPopup, saveTerms, tabOrder, unfoldAll } from './own-pages';
import { openWithWebLists } from './seeded-lists';
import { graded, openSeeded, savedRows } from './seeded-notebook';
import { watchAll } from './watch-all';

const SAVED = ['cytokine', 'methotrexate', 'alopecia universalis'];
const TITLE = 'JAK inhibitors for alopecia areata – Lindenfield Health Library (opens in a new tab)';

const NAVIGATION = [
  'Look up',
  'Words',
  'My lists',
  'Readings',
  'Review',
  'Progress',
  'Doctor',
  'Keep safe',
  'Settings',
];

const SURFACES: Record<string, (reading: Reading) => Promise<Page>> = {
  'the first-run page': (reading) => openOwn(reading, 'welcome.html'),
  'the empty notebook': (reading) => openOwn(reading, 'notebook.html'),
  'a notebook of three words': openFilledNotebook,
  'the review of a choice': openChoice,
  'the answer of a card': async (reading) => {
    const page = await openChoice(reading);
    await page.keyboard.press('1');
    await expect(page.getByRole('article').getByRole('heading', { level: 3 })).toBeVisible();
    return page;
  },
  'the end of a review': async (reading) => {
    const page = await openSeeded(reading, 'review.html', aMonth());
    for (const card of ['cytokine', 'methotrexate']) {
      await page.getByRole('article').getByText(card, { exact: true }).first().waitFor();
      await page.keyboard.press('Space');
      await page.keyboard.press('1');
    }
    await expect(page.getByRole('heading', { name: 'A short pause' })).toBeVisible();
    await page.getByText('How much you are asked').click();
    return page;
  },
  'the progress of a month': async (reading) => {
    const page = await openSeeded(reading, 'progress.html', aMonth());
    const folds = page.getByText('The same as a table');
    await expect(folds).toHaveCount(4);
    for (const fold of await folds.all()) await fold.click();
    return page;
  },
  'the empty readings': (reading) => openOwn(reading, 'readings.html'),
  'the readings of three pages': async (reading) => {
    const page = await openSeeded(reading, 'readings.html', markedRows(Object.values(PAGES)));
    await unfoldAll(page, 4);
    return page;
  },
  'the empty page for the doctor': (reading) => openOwn(reading, 'doctor.html'),
  'the report of a wrong definition': (reading) => openOwn(reading, 'report.html#cytokine'),
  'the settings': async (reading) => {
    const page = await openOwn(reading, 'options.html');
    await page.getByRole('radio', { name: 'My own color' }).check();
    await page.getByRole('textbox', { name: 'Add a site' }).first().fill('no site');
    await page.keyboard.press('Enter');
    await page.getByText('This is not the address of a site.').waitFor();
    return page;
  },
  'the page of own words, empty': (reading) => openOwn(reading, 'packs.html'),
  'own words, and the form of one': async (reading) => {
    const page = await openSeeded(reading, 'packs.html', { ownWords: [...'abcdefghi'].map(ownWord) });
    await page.getByRole('button', { name: 'Edit word c' }).click();
    await page.getByRole('textbox', { name: 'What it means' }).fill('');
    await page.getByRole('button', { name: 'Save word' }).click();
    await page.getByText('Write what it means here.').waitFor();
    return page;
  },
  'lists from the web, and an address that is none': async (reading) => {
    const page = await openWithWebLists(reading, 'packs.html');
    await page.getByRole('button', { name: 'Look for a newer one, Course words' }).waitFor();
    await page.getByText('Check it with a checksum').click();
    await page.getByLabel('Or the web address of a list').fill('http://example.org/');
    await page.keyboard.press('Enter');
    await page.getByText('only from addresses that begin with https://').waitFor();
    return page;
  },
  'the settings with lists from the web': async (reading) => {
    const page = await openWithWebLists(reading, 'options.html');
    await page.getByText('No answer came from there.').waitFor();
    return page;
  },
  'words to choose from': async (reading) => {
    const page = await openOwn(reading, 'packs.html');
    await page.getByLabel('Which words').selectOption('Medgloss glossary');
    await page.getByRole('radio', { name: 'Only those I choose' }).check();
    await page.getByText(/^[\d,]+ more are found/).waitFor();
    return page;
  },
  'the look-up of a word': async (reading) => {
    const page = await openOwn(reading, 'lookup.html');
    await page.getByRole('searchbox').fill('cytokine');
    await page.getByRole('button', { name: /^cytokine Glossary/ }).click();
    await page.getByRole('textbox', { name: 'Your note' }).fill('Mine.');
    await page.getByText('In your notebook.').waitFor();
    return page;
  },
  'the look-up of a word that nobody has': async (reading) => {
    const page = await openOwn(reading, 'lookup.html');
    await page.getByRole('searchbox').fill('gastronephritis');
    await page.getByText('A guess from the parts of the word').waitFor();
    return page;
  },
  'a search of the notebook that finds more elsewhere': async (reading) => {
    const page = await openSeeded(
      reading,
      'notebook.html',
      savedRows({ cytokine: 'A cytokine is a signal.' }),
    );
    await page.getByRole('searchbox').fill('cytokine');
    await page.getByRole('heading', { name: /^Also in your lists/ }).waitFor();
    return page;
  },
  'the pages unfolded on a small screen': async (reading) => {
    const page = await openOwn(reading, 'lookup.html');
    await page.setViewportSize({ width: 320, height: 640 });
    await page.getByRole('button', { name: 'Menu' }).click();
    return page;
  },
  'the popup': async (reading) => openPopup(reading, await reading.open('treatment')),
  'the popup where Medgloss is off': async (reading) => {
    const popup = await openPopup(reading, await reading.open('treatment'));
    await popup.getByRole('switch', { name: 'Mark medical words' }).uncheck();
    await popup.getByRole('button', { name: 'Look for a word list here' }).click();
    await popup.getByText('There is no word list on this page.').waitFor();
    return popup;
  },
};

for (const [name, open] of Object.entries(SURFACES))
  test(`${name} has no fault that axe can find, fits 320 px, breaks no policy, and asks nothing of the network`, async ({
    reading,
    site,
  }) => {
    const watch = await watchAll(reading.context);
    const page = await open(reading);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      expect(await axeFaults(page), colorScheme).toEqual([]);
    }
    // 1280 px at 400 % zoom are 320 px as well.
    for (const size of [
      { width: 320, height: 640 },
      { width: 320, height: 256 },
    ]) {
      await page.setViewportSize(size);
      const wide = await page.evaluate(() =>
        [...document.querySelectorAll('body *')]
          .filter(
            (element) => element.getBoundingClientRect().right > innerWidth && element.checkVisibility(),
          )
          .map((element) => element.outerHTML.slice(0, 80)),
      );
      expect(wide).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(size.width);
    }
    expect(watch.errors).toEqual([]);
    expect(watch.requests.filter((url) => !url.startsWith(site))).toEqual([]);
    await watch.end();
    await page.setViewportSize({ width: 1100, height: 800 });
    await expectForEveryReader(page);
  });

test('Tab goes through the notebook in reading order, and shows where it is', async ({ reading }) => {
  const notebook = await openFilledNotebook(reading);
  expect(await tabOrder(notebook)).toEqual([
    ...NAVIGATION,
    'Saved words (3)',
    'Words I know (0)',
    'Search your words',
    'Filter',
    'Select all',
    'Order',
    ...SAVED.toReversed().flatMap((term) => [
      `Select ${term}`,
      `Star for ${term}`,
      TITLE,
      `Note and tags of ${term}`,
      `Remove ${term}`,
    ]),
  ]);
});

test('Tab goes through the popup and the first-run page in reading order, and shows where it is', async ({
  reading,
}) => {
  const popup = await openPopup(reading, await reading.open('treatment'));
  await expect(popup.getByRole('switch')).toHaveCount(3);
  expect(await tabOrder(popup)).toEqual([
    'Mark medical words',
    'Also on localhost',
    'Show the marking bar when I select text',
    'Open the side panel',
    'Look up a word',
    'Open notebook',
    'Settings',
  ]);
  expect(await tabOrder(await openOwn(reading, 'welcome.html'))).toEqual([
    'Look at it in your notebook (opens in a new tab)',
    'Skip this',
  ]);
});

test('the search finds saved words by word, sentence and page, and says how many', async ({ reading }) => {
  const notebook = await openFilledNotebook(reading);
  const names = notebook.getByRole('article').getByRole('heading');
  const search = notebook.getByRole('searchbox', { name: 'Search your words' });
  await search.fill('METHO');
  await expect(names).toHaveText(['methotrexate']);
  await expect(notebook.getByText('One match')).toBeVisible();
  await search.fill('they release');
  await expect(names).toHaveText(['cytokine']);
  await search.fill('lindenfield');
  await expect(names).toHaveCount(3);
  await search.fill('weather');
  await expect(notebook.getByRole('heading', { name: 'No saved word matches' })).toBeVisible();
  await notebook.getByRole('button', { name: 'Show all words' }).press('Enter');
  await expect(names).toHaveCount(3);
});

test('a word is removed and brought back by keyboard, and the focus never gets lost', async ({ reading }) => {
  const notebook = await openFilledNotebook(reading);
  const methotrexate = notebook.getByRole('heading', { name: 'methotrexate' });
  await notebook.getByRole('button', { name: 'Remove methotrexate' }).press('Enter');
  await expect(methotrexate).toHaveCount(0);
  await expect(notebook.getByRole('status').filter({ hasText: 'Removed methotrexate.' })).toBeVisible();
  await expect(notebook.getByRole('button', { name: 'Undo' })).toBeFocused();
  await notebook.keyboard.press('Enter');
  await expect(methotrexate).toBeFocused();
  await notebook.getByRole('button', { name: 'Close' }).press('Enter');
  await expect(notebook.getByRole('heading', { level: 1 })).toBeFocused();
  await notebook.reload();
  await expect(notebook.getByRole('article').getByRole('heading')).toHaveText(SAVED.toReversed());
});

test('the popup says how many words are explained, or in one sentence why none is marked', async ({
  reading,
  site,
}) => {
  const { context } = reading;
  const serve = (url: string, body: string) =>
    context.route(url, (route) =>
      route.fulfill({ contentType: 'text/html', body: `<!doctype html><title>A page</title>${body}` }),
    );
  const visit = async (url: string) => {
    const page = await context.newPage();
    await page.goto(url);
    return page;
  };
  const cytokine = '<p>A cytokine is a signal between cells.</p>';
  await serve(
    `${site}/everyday.html`,
    '<p>Asthma, diabetes, cancer, pneumonia, obesity, a stroke: words everyone knows.</p>',
  );
  await serve(`${site}/form.html`, `${cytokine}${'<label>Your name <input></label> '.repeat(9)}`);
  await serve('https://webmail.example/', cytokine);
  const says = async (page: Page, sentence: RegExp | string) => {
    const popup = await openPopup(reading, page);
    await expect(popup.getByRole('status').locator('p').first()).toHaveText(sentence);
    return popup;
  };

  const treatment = await reading.open('treatment');
  const everywhere = { name: 'Mark medical words' };
  const here = { name: 'Also on localhost' };
  let popup = await says(treatment, /^\d+ medical words explained on this page$/);
  await popup.getByRole('switch', here).click();
  popup = await says(treatment, 'Medgloss is off on this site, so nothing is marked.');
  await popup.getByRole('switch', everywhere).click();
  await expect(popup.getByRole('switch', here)).toBeDisabled();
  popup = await says(treatment, 'Medgloss is off, so nothing is marked.');
  await popup.getByRole('switch', everywhere).click();
  await popup.getByRole('switch', here).click();
  await says(treatment, /^\d+ medical words explained on this page$/);

  await says(await reading.open('ordinary'), 'This page does not look medical, so nothing is marked.');
  await says(
    await visit(`${site}/everyday.html`),
    'The medical words on this page are easier than those you asked for, so none is marked.',
  );

  popup = await says(await visit(`${site}/form.html`), /^This page is for filling in or writing/);
  await popup.getByRole('button', { name: 'Mark this page anyway' }).click();
  await expect(popup.getByText('One medical word explained on this page')).toBeVisible();
  popup = await says(
    await visit('https://webmail.example/'),
    /Medgloss does not look at this site unless you ask\.$/,
  );
  await popup.getByRole('button', { name: 'Always read this site' }).click();
  await expect(popup.getByText('One medical word explained on this page')).toBeVisible();
  await expect(popup.getByRole('switch', { name: 'Also on webmail.example' })).toBeChecked();

  const browserPage = await context.newPage();
  await browserPage.goto('chrome://version');
  await says(browserPage, 'Browsers keep extensions out of this page, so nothing is marked.');
});

test('the popup says so where a choice could not be stored, until one is', async ({ reading }) => {
  const popup = await openPopup(reading, await reading.open('treatment'));
  const everywhere = popup.getByRole('switch', { name: 'Mark medical words' });
  const failed = popup.getByRole('status').filter({ hasText: 'That could not be done just now.' });
  await everywhere.uncheck();
  const turnOn = popup.getByRole('button', { name: 'Turn it on' });
  await turnOn.waitFor();
  await popup.evaluate(() => {
    const { local } = (globalThis as unknown as { chrome: { storage: { local: { set(): Promise<void> } } } })
      .chrome.storage;
    const { set } = local;
    local.set = () => Promise.reject(new Error('no space left'));
    addEventListener('space', () => Object.assign(local, { set }), { once: true });
  });
  await turnOn.press('Enter');
  await expect(failed).toBeVisible();
  await expect(turnOn).toBeFocused();
  // Pressed to be on, and off again, as nothing of it was stored.
  await everywhere.press('Space');
  await expect(failed).toHaveCount(2);
  await expect(everywhere).not.toBeChecked();
  expect(await axeFaults(popup)).toEqual([]);
  await popup.evaluate(() => dispatchEvent(new Event('space')));
  await everywhere.press('Space');
  await expect(everywhere).toBeChecked();
  await expect(failed).toHaveCount(0);
});

test('the popup opens the notebook', async ({ reading }) => {
  const popup = await openPopup(reading, await reading.open('treatment'));
  const opening = reading.context.waitForEvent('page');
  await popup.getByRole('button', { name: 'Open notebook' }).click();
  await expect((await opening).getByRole('heading', { level: 1 })).toHaveText('Notebook');
});

async function openChoice(reading: Reading): Promise<Page> {
  const page = await openSeeded(reading, 'review.html', savedRows({ cytokine: 'A cytokine is a signal.' }));
  await expect(page.getByRole('heading', { name: 'Which of these does it mean?' })).toBeVisible();
  return page;
}

function ownWord(letter: string): OwnWord {
  const value = {
    term: `word ${letter}`,
    plain: `What ${letter.repeat(60)} means.\nOn two lines.`,
    also: ['another name', 'AN'],
    tags: ['hospital'],
  };
  return { id: crypto.randomUUID(), createdAt: 1, text: { value, at: 1, edit: crypto.randomUUID() } };
}

function aMonth() {
  const DAY = 86_400_000;
  const now = Date.now();
  const reviews = [30, 20, 10, 1].map((days) =>
    graded({ entry: 'cytokine', card: 'choice', grade: 3, at: now - days * DAY }),
  );
  return { ...savedRows({ cytokine: '', methotrexate: '' }, now - 31 * DAY), reviews };
}

async function openFilledNotebook(reading: Reading): Promise<Page> {
  await saveTerms(reading, await reading.open('treatment'), SAVED);
  const notebook = await openOwn(reading, 'notebook.html');
  await expect(notebook.getByRole('article')).toHaveCount(3);
  return notebook;
}
