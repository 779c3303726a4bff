import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Notebook, openNotebook } from '../../../notebook/db';
import { changeOf, unedited } from '../../../notebook/edits';
import {
  changePassage,
  changeReading,
  keepPassage,
  passagesOf,
  removePassages,
  restorePassages,
  takeBackPassage,
} from '../../../notebook/passages';
import { LONGEST } from '../../../notebook/rows';
import { readRows } from '../../../notebook/snapshot';
import { anchorOf, marking, PAGE, passageRow, readingRow } from './marked';

const OTHER = 'https://example.org/gout';

let notebook: Notebook;
let databases = 0;

beforeEach(() => {
  notebook = openNotebook(`passages-${databases++}`);
});

afterEach(() => notebook.delete());

const done = <T>(value: T) => ({ ok: true, value });

async function kept(): Promise<{ passages: string[]; readings: string[] }> {
  const { passages, readings } = await readRows(notebook);
  return { passages: passages.map(({ id }) => id), readings: readings.map(({ id }) => id) };
}

/** A note or tags as the reader writes them. */
const written = <T>(value: T) => changeOf(unedited(value), value);

describe('marking a passage', () => {
  test('keeps it with its page', async () => {
    expect(await keepPassage(notebook, marking('p1', { at: 5 }))).toEqual(done(undefined));
    const { passages, readings } = await readRows(notebook);
    expect(passages).toEqual([passageRow('p1', { createdAt: 5 })]);
    expect(readings).toEqual([readingRow(PAGE, { seenAt: 5 })]);
  });

  test('twice under one id keeps the first', async () => {
    await keepPassage(notebook, marking('p1'));
    await keepPassage(notebook, { ...marking('p1', { at: 9, reading: OTHER }), colour: 'pink' });
    expect(await passagesOf(notebook, PAGE)).toEqual([passageRow('p1')]);
    expect((await kept()).readings).toEqual([PAGE]);
  });

  test('on a page once more takes its address and title of now, and leaves its tags', async () => {
    await keepPassage(notebook, marking('p1'));
    const tags = written(['skin']);
    await changeReading(notebook, { id: PAGE, tags });
    const now = { url: `${PAGE}?page=all`, title: 'Lupus, revised' };
    await keepPassage(notebook, { ...marking('p2', { at: 5 }), ...now });
    expect((await readRows(notebook)).readings).toEqual([readingRow(PAGE, { ...now, seenAt: 5, tags })]);
  });

  test('keeps no more of what stands around it, and of a title, than a file holds', async () => {
    const { anchor } = marking('p1');
    const long = (length: number) => `${'x'.repeat(length)}|${'y'.repeat(length)}`;
    await keepPassage(notebook, {
      ...marking('p1'),
      title: long(LONGEST.title),
      anchor: {
        ...anchor,
        quote: { ...anchor.quote, prefix: long(LONGEST.context), suffix: long(LONGEST.context) },
        headings: [...Array.from({ length: 30 }, (_, i) => `h${i}`), long(LONGEST.heading)],
      },
    });
    const { passages, readings } = await readRows(notebook);
    expect(readings[0]?.title).toBe('x'.repeat(LONGEST.title));
    expect(passages[0]?.anchor.quote).toMatchObject({
      prefix: 'y'.repeat(LONGEST.context),
      suffix: 'x'.repeat(LONGEST.context),
    });
    expect(passages[0]?.anchor.headings).toEqual([
      ...Array.from({ length: 19 }, (_, i) => `h${i + 11}`),
      'x'.repeat(LONGEST.heading),
    ]);
  });
});

test('the passages of a page come in the order in which they were marked', async () => {
  for (const [id, at] of [
    ['p3', 2],
    ['p2', 2],
    ['p1', 7],
  ] as const)
    await keepPassage(notebook, marking(id, { at }));
  await keepPassage(notebook, marking('p0', { reading: OTHER }));
  expect((await passagesOf(notebook, PAGE)).map(({ id }) => id)).toEqual(['p2', 'p3', 'p1']);
  expect(await passagesOf(notebook, 'https://example.org/')).toEqual([]);
});

describe('taking a passage back', () => {
  test('leaves nothing of it, and of its page only what has other passages', async () => {
    await keepPassage(notebook, marking('p1'));
    await keepPassage(notebook, marking('p2'));
    expect(await takeBackPassage(notebook, 'p1')).toEqual(done(true));
    expect(await kept()).toEqual({ passages: ['p2'], readings: [PAGE] });
    expect(await takeBackPassage(notebook, 'p2')).toEqual(done(true));
    expect(await kept()).toEqual({ passages: [], readings: [] });
    expect(await takeBackPassage(notebook, 'p2')).toEqual(done(true));
  });

  test('takes its colour with it', async () => {
    await keepPassage(notebook, marking('p1'));
    await changePassage(notebook, { id: 'p1', changes: { colour: written('blue' as const) } });
    expect(await takeBackPassage(notebook, 'p1')).toEqual(done(true));
  });

  test.each([
    ['a note', () => changePassage(notebook, { id: 'p1', changes: { note: written('Ask.') } })],
    ['tags', () => changePassage(notebook, { id: 'p1', changes: { tags: written(['skin']) } })],
    ['tags of its page', () => changeReading(notebook, { id: PAGE, tags: written(['skin']) })],
  ])('leaves one that the reader gave %s', async (_, write) => {
    await keepPassage(notebook, marking('p1'));
    await write();
    const before = await readRows(notebook);
    expect(await takeBackPassage(notebook, 'p1')).toEqual(done(false));
    expect(await readRows(notebook)).toEqual(before);
  });
});

describe('a change', () => {
  test('of colour, note and tags stands unless a later one is there, each for itself', async () => {
    await keepPassage(notebook, marking('p1'));
    const [older, newer] = [5, 6].map((at) => ({ value: `note ${at}`, at, edit: `e${at}` }));
    if (!older || !newer) return expect.unreachable();
    const colour = written('green' as const);
    const tags = written(['skin']);
    expect(await changePassage(notebook, { id: 'p1', changes: { note: newer, colour } })).toEqual(done(true));
    await changePassage(notebook, { id: 'p1', changes: { note: older, tags } });
    expect(await passagesOf(notebook, PAGE)).toEqual([passageRow('p1', { note: newer, colour, tags })]);
  });

  test('brings no removed passage or reading back', async () => {
    const note = written('x');
    expect(await changePassage(notebook, { id: 'p1', changes: { note } })).toEqual(done(false));
    expect(await changeReading(notebook, { id: PAGE, tags: written(['x']) })).toEqual(done(false));
    expect(await kept()).toEqual({ passages: [], readings: [] });
  });

  test('of the tags of a page stands unless a later one is there', async () => {
    await keepPassage(notebook, marking('p1'));
    const tags = written(['skin']);
    expect(await changeReading(notebook, { id: PAGE, tags })).toEqual(done(true));
    await changeReading(notebook, { id: PAGE, tags: { value: ['old'], at: 1, edit: 'e' } });
    expect((await readRows(notebook)).readings).toEqual([readingRow(PAGE, { tags })]);
  });
});

describe('removing passages', () => {
  beforeEach(async () => {
    for (const [id, reading] of [
      ['p1', PAGE],
      ['p2', PAGE],
      ['p3', OTHER],
    ] as const)
      await keepPassage(notebook, marking(id, { reading }));
  });

  test('removes readings that have none left, and restoring brings all back as it was', async () => {
    const before = await readRows(notebook);
    const removed = await removePassages(notebook, ['p2', 'p3', 'p9', 'p2']);
    expect(await kept()).toEqual({ passages: ['p1'], readings: [PAGE] });
    if (removed.ok) await restorePassages(notebook, removed.value);
    expect(await readRows(notebook)).toEqual(before);
  });

  test('can be undone in any order', async () => {
    const before = await readRows(notebook);
    const [first, second] = [await removePassages(notebook, ['p1']), await removePassages(notebook, ['p2'])];
    expect(await kept()).toEqual({ passages: ['p3'], readings: [OTHER] });
    for (const removed of [first, second]) {
      if (removed.ok) await restorePassages(notebook, removed.value);
      expect((await kept()).readings).toContain(PAGE);
    }
    expect(await readRows(notebook)).toEqual(before);
  });

  test('is undone together with what was written since', async () => {
    const removed = await removePassages(notebook, ['p1', 'p2']);
    await keepPassage(notebook, { ...marking('p1', { at: 9 }), anchor: anchorOf('Other words.') });
    const note = written('since');
    await changePassage(notebook, { id: 'p1', changes: { note } });
    if (removed.ok) await restorePassages(notebook, removed.value);
    expect(await passagesOf(notebook, PAGE)).toEqual([passageRow('p1', { note }), passageRow('p2')]);
    expect((await readRows(notebook)).readings).toContainEqual(readingRow(PAGE, { seenAt: 9 }));
  });
});
