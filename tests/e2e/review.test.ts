// Learning in the built extension: every kind of card by keyboard alone, the way back, what a closed tab keeps, the
// limits of a day, words that slip away, two windows, looks while reading, and figures that agree.

import { expect, type Page } from '@playwright/test';
import type { Grade } from '../../notebook/rows';
import { test } from './extension';
import { graded, openSeeded, rowsOf, savedRows } from './seeded-notebook';
import { clickText } from './text-point';

const DAY = 86_400_000;
const SENTENCES = {
  cytokine: 'Cells release a cytokine as a signal.',
  methotrexate: 'She had taken methotrexate for a year.',
  'deep-vein-thrombosis': 'The scan showed a deep vein thrombosis.',
};
const MEANINGS = {
  cytokine: /protein that defense cells use as a signal/,
  methotrexate: /calms joint and skin disease/,
  thrombosis: /clot in a vein deep in the body/,
};

/** The first word is new, the second has been chosen right, the third has been told from its word too. */
function threeKinds() {
  const yesterday = { grade: 4, at: Date.now() - DAY } as const;
  return {
    ...savedRows(SENTENCES, Date.now() - 2 * DAY),
    reviews: [
      graded({ entry: 'methotrexate', card: 'choice', ...yesterday }),
      graded({ entry: 'deep-vein-thrombosis', card: 'choice', ...yesterday }),
      graded({ entry: 'deep-vein-thrombosis', card: 'meaning', ...yesterday, at: yesterday.at + 1 }),
    ],
  };
}

const question = (page: Page) => page.getByRole('article').getByRole('heading', { level: 2 });
const left = (page: Page) => page.getByRole('status').first();

/** Grades given in this test, the last one last. */
async function gradesOf(page: Page): Promise<Grade[]> {
  const log = (await rowsOf(page, 'reviews')).filter(({ at }) => at > Date.now() - DAY / 2);
  return log.sort((a, b) => a.at - b.at).flatMap((event) => (event.what === 'grade' ? event.grade : []));
}

/** Goes through a choice by the number of what matches, then gives this grade. */
async function choose(page: Page, meaning: RegExp, key: string): Promise<void> {
  await expect(question(page)).toHaveText('Which of these does it mean?');
  const choices = page.getByRole('listitem').getByRole('button');
  await expect(choices).toHaveCount(4);
  const right = (await choices.allTextContents()).findIndex((text) => meaning.test(text));
  await page.keyboard.press(String(right + 1));
  await expect(page.getByRole('heading', { name: 'Yes, that is it' })).toBeVisible();
  await page.keyboard.press(key);
}

test('asks in three ways, by keyboard alone: guess first, then see, then say how well', async ({
  reading,
}) => {
  const page = await openSeeded(reading, 'review.html', threeKinds());
  await expect(left(page)).toHaveText('3 cards to go');
  await expect(page.getByRole('article')).toBeFocused();
  await expect(page.getByRole('article').locator('mark')).toHaveText('cytokine');
  await choose(page, MEANINGS.cytokine, '4');

  await expect(question(page)).toHaveText('What does this word mean?');
  await expect(page.getByRole('article')).toBeFocused();
  await expect(page.getByText(MEANINGS.methotrexate)).toHaveCount(0);
  // A grade means nothing before the answer has been seen.
  await page.keyboard.press('3');
  await page.keyboard.press('Space');
  await expect(page.getByRole('group', { name: 'The answer' })).toBeFocused();
  await expect(page.getByText(MEANINGS.methotrexate)).toBeVisible();
  await expect(
    page.getByRole('button', { name: /^(Not yet|Hard|Good|Easy) \d+ (minute|day)s?$/ }),
  ).toHaveCount(4);
  await page.keyboard.press('2');

  await expect(question(page)).toHaveText('Which word is this?');
  await expect(page.getByText(MEANINGS.thrombosis)).toBeVisible();
  await expect(page.getByText('deep vein thrombosis')).toHaveCount(0);
  await page.keyboard.press('Enter');
  await expect(page.getByText('deep vein thrombosis').first()).toBeVisible();
  await page.keyboard.press('Space');

  await expect(page.getByRole('heading', { name: 'A short pause' })).toBeFocused();
  await expect(page.getByText('In this sitting you answered 3 and remembered 3.')).toBeVisible();
  expect(await gradesOf(page)).toEqual([4, 2, 3]);
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Ask me now' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(question(page)).toHaveText('What does this word mean?');
});

test('a wrong choice is told kindly, and can only be seen again', async ({ reading }) => {
  const page = await openSeeded(reading, 'review.html', savedRows({ cytokine: '' }));
  await expect(question(page)).toHaveText('Which of these does it mean?');
  await page.keyboard.press('Space');
  await expect(page.getByRole('heading', { name: 'Not this time' })).toBeVisible();
  await expect(page.getByRole('group', { name: 'Not this time' })).toBeFocused();
  await expect(page.getByRole('group', { name: 'Not this time' })).toContainText(MEANINGS.cytokine);
  await page.keyboard.press('4');
  await expect(page.getByRole('button', { name: /^Go on 1 minute$/ })).toBeVisible();
  await page.keyboard.press('Space');
  await expect(page.getByRole('heading', { name: 'A short pause' })).toBeVisible();
  expect(await gradesOf(page)).toEqual([1]);
});

test('takes answers back one after the other, by key and by button', async ({ reading }) => {
  const page = await openSeeded(reading, 'review.html', threeKinds());
  await choose(page, MEANINGS.cytokine, '3');
  await expect(question(page)).toHaveText('What does this word mean?');
  await page.keyboard.press('Space');
  await page.keyboard.press('1');
  await expect(question(page)).toHaveText('Which word is this?');
  await page.keyboard.press('u');
  await expect(page.getByText('Taken back. Here is methotrexate again.')).toBeVisible();
  await expect(question(page)).toHaveText('What does this word mean?');
  await page.getByRole('button', { name: 'Undo' }).press('Enter');
  await expect(page.getByText('Taken back. Here is cytokine again.')).toBeVisible();
  await expect(question(page)).toHaveText('Which of these does it mean?');
  await expect(left(page)).toHaveText('3 cards to go');
  await expect(page.getByRole('button', { name: 'Undo' })).toHaveCount(0);
  // The log only grows: what was taken back is still in it, and passed over.
  const log = await rowsOf(page, 'reviews');
  expect(log.filter(({ what }) => what === 'undo')).toHaveLength(2);
  expect(log.filter(({ what }) => what === 'grade')).toHaveLength(5);
});

test('keeps what was answered when the tab is closed in the middle, and asks the rest', async ({
  reading,
}) => {
  const page = await openSeeded(reading, 'review.html', threeKinds());
  await choose(page, MEANINGS.cytokine, '4');
  await expect(left(page)).toHaveText('2 cards to go');
  await expect(question(page)).toHaveText('What does this word mean?');
  await page.keyboard.press('Space');
  await page.close();
  const again = await reading.context.newPage();
  await again.goto(reading.own('review.html'));
  await expect(left(again)).toHaveText('2 cards to go');
  await expect(question(again)).toHaveText('What does this word mean?');
  expect(await gradesOf(again)).toEqual([4]);
});

test('keeps to what the reader wants of a day, and says so kindly', async ({ reading }) => {
  const page = await openSeeded(reading, 'review.html', threeKinds());
  await page.getByText('How much you are asked').click();
  await page.getByRole('spinbutton', { name: 'New cards a day' }).fill('1');
  await page.keyboard.press('Tab');
  await expect(left(page)).toHaveText('One card to go');
  await page.getByRole('checkbox', { name: 'Choose the meaning out of four' }).uncheck();
  await expect(question(page)).toHaveText('What does this word mean?');
  await page.getByRole('article').focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('4');
  await expect(page.getByRole('heading', { name: 'That is enough for today' })).toBeFocused();
  await expect(page.getByText('You chose up to 40 cards a day, 1 of them new.')).toBeVisible();
  await page.reload();
  await expect(page.getByRole('heading', { name: 'That is enough for today' })).toBeVisible();
});

test('sets a word aside that keeps slipping away, and asks it again when the reader wants', async ({
  reading,
}) => {
  const start = Date.now() - 900 * DAY;
  const reviews = Array.from({ length: 8 }, (_, i) => start + i * 100 * DAY).flatMap((at, i) => [
    ...(i > 0 ? [graded({ entry: 'cytokine', card: 'choice', grade: 1, at })] : []),
    graded({ entry: 'cytokine', card: 'choice', grade: 4, at: at + 1000 }),
  ]);
  const page = await openSeeded(reading, 'review.html', {
    ...savedRows({ cytokine: SENTENCES.cytokine }, start),
    reviews,
  });
  await expect(question(page)).toHaveText('Which of these does it mean?');
  await page.keyboard.press('Space');
  await page.keyboard.press('Space');
  await expect(page.getByText(/^cytokine keeps slipping away/)).toBeVisible();
  await page.getByText('One word set aside').click();
  await expect(page.getByText('One of its three cards')).toBeVisible();
  await page.getByRole('button', { name: 'Ask again about cytokine' }).press('Enter');
  await expect(page.getByText('cytokine will be asked again.')).toBeVisible();
  await expect(page.getByText('One word set aside')).toHaveCount(0);

  const other = await openSeeded(reading, 'review.html', savedRows({ methotrexate: '' }));
  await other.getByRole('button', { name: 'Set this word aside' }).press('Enter');
  await expect(other.getByText('methotrexate is set aside and will not be asked.')).toBeVisible();
  await other.getByRole('button', { name: 'Ask again', exact: true }).press('Enter');
  await expect(left(other)).toHaveText('One card to go');
  await expect(other.getByRole('article')).toBeFocused();
});

test('what one window answers, the other no longer asks', async ({ reading }) => {
  const page = await openSeeded(reading, 'review.html', threeKinds());
  const other = await reading.context.newPage();
  await other.goto(reading.own('review.html'));
  await expect(question(other)).toHaveText('Which of these does it mean?');
  await page.bringToFront();
  await choose(page, MEANINGS.cytokine, '4');
  await expect(left(other)).toHaveText('2 cards to go');
  await expect(question(other)).toHaveText('What does this word mean?');
});

test('a card comes back by itself when its minutes are over', async ({ reading }) => {
  const page = await openSeeded(reading, 'review.html', savedRows({ methotrexate: '' }));
  await page.clock.install();
  await page.reload();
  await expect(question(page)).toHaveText('Which of these does it mean?');
  await page.keyboard.press('Space');
  await page.keyboard.press('1');
  await expect(page.getByRole('heading', { name: 'A short pause' })).toBeFocused();
  await page.clock.fastForward('01:05');
  await expect(question(page)).toHaveText('Which of these does it mean?');
  await expect(page.getByRole('article')).toBeFocused();
});

test('the popup says how many cards wait, and leads to them', async ({ reading }) => {
  await (await openSeeded(reading, 'review.html', threeKinds())).close();
  const popup = await reading.context.newPage();
  await popup.goto(reading.own('popup.html'));
  const opening = reading.context.waitForEvent('page');
  await popup.getByRole('button', { name: 'Review 3 cards' }).click();
  await expect(left(await opening)).toHaveText('3 cards to go');
});

test('opening a due word on a page puts it off for a day, if the reader has said so', async ({ reading }) => {
  const long = Date.now() - 100 * DAY;
  const page = await openSeeded(reading, 'review.html', {
    ...savedRows({ cytokine: SENTENCES.cytokine }, long),
    reviews: [graded({ entry: 'cytokine', card: 'choice', grade: 4, at: long })],
  });
  await expect(left(page)).toHaveText('One card to go');
  const looks = async () => (await rowsOf(page, 'reviews')).filter(({ what }) => what === 'look').length;
  const article = await reading.open('treatment');
  const openTerm = async () => {
    await article.bringToFront();
    await clickText(article, 'cytokine');
    await reading.card(article).isShown('dialog');
    await article.keyboard.press('Escape');
    await reading.card(article).isShown(undefined);
  };
  await openTerm();
  await page.bringToFront();
  await page.getByText('How much you are asked').click();
  await page.getByRole('checkbox', { name: /^When a word is due and I open it/ }).check();
  await expect.poll(() => rowsOf(page, 'settings')).toMatchObject([{ value: { looksCount: true } }]);
  expect(await looks()).toBe(0);
  await openTerm();
  await expect.poll(looks).toBe(1);
  await page.bringToFront();
  await expect(page.getByRole('heading', { name: 'What does this word mean?' })).toBeVisible();
});

test('progress shows the same figures as charts and as tables, and follows an answer', async ({
  reading,
}) => {
  const now = Date.now();
  const progress = await openSeeded(reading, 'progress.html', threeKinds());
  const figuresOf = async (title: string) => {
    const figure = progress.getByRole('table', { name: title });
    const last = await figure.locator('td:last-child').allTextContents();
    const drawn = await progress
      .getByRole('img', { name: title })
      .locator('.chart-figure, .bar-figure')
      .allTextContents();
    return { inTable: last, drawn };
  };
  const folds = progress.getByText('The same as a table');
  await expect(folds).toHaveCount(4);
  for (const fold of await folds.all()) await fold.click();
  for (const title of ['Coming up', 'Answers given']) {
    const { inTable, drawn } = await figuresOf(title);
    expect(drawn.length, title).toBeGreaterThan(0);
    expect(drawn, title).toEqual(inTable.filter((figure) => figure !== '0'));
  }
  for (const title of ['Your words', 'Remembered']) {
    const { inTable, drawn } = await figuresOf(title);
    expect(drawn, title).toEqual(inTable);
  }
  expect((await figuresOf('Your words')).inTable).toEqual(['1', '0', '2', '0', '0']);

  const review = await reading.context.newPage();
  await review.goto(reading.own('review.html'));
  await choose(review, MEANINGS.cytokine, '4');
  const today = new Intl.DateTimeFormat('en', { weekday: 'short', day: 'numeric', month: 'long' }).format(
    now,
  );
  await expect(
    progress.getByRole('table', { name: 'Answers given' }).getByRole('row', { name: today }),
  ).toHaveText(`${today}1`);
});

test('says what to do where there is nothing to learn yet', async ({ reading }) => {
  for (const [file, heading] of [
    ['review.html', 'Nothing to learn yet'],
    ['progress.html', 'Nothing to show yet'],
  ] as const) {
    const page = await reading.context.newPage();
    await page.goto(reading.own(file));
    await expect(page.getByRole('heading', { name: heading })).toBeVisible();
  }
});
