import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Notebook, openNotebook } from '../../../notebook/db';
import { keepPassage } from '../../../notebook/passages';
import { listReadings, readingsOf } from '../../../notebook/readings';
import type { Sighting } from '../../../notebook/rows';
import { newSavedTerm, saveTerm } from '../../../notebook/saved-terms';
import { anchorOf, marking, PAGE, passageRow, readingRow } from './marked';

/** As simple as an identity can be: the address without what follows "?". */
const identityOf = (url: string) => url.replace(/\?.*/, '');

const GOUT = 'https://example.org/gout';

function met(entry: string, sentence: string, { url = PAGE as string | null, at = 1 } = {}): Sighting {
  return { id: `${entry}-${at}`, entry, sentence, title: null, url, at };
}

const saved = (...ids: string[]) => ids.map((id) => newSavedTerm({ id, term: `the ${id}`, savedAt: 1 }));
const NOTHING = { readings: [], passages: [], savedTerms: [], sightings: [] };

describe('readings', () => {
  let notebook: Notebook;
  let databases = 0;

  beforeEach(() => {
    notebook = openNotebook(`readings-${databases++}`);
  });

  afterEach(() => notebook.delete());

  test('are listed with their passages and terms, the one marked last first', async () => {
    expect(await listReadings(notebook, identityOf)).toEqual([]);
    await keepPassage(notebook, marking('p1', { at: 1 }));
    await keepPassage(notebook, marking('p2', { at: 5, reading: GOUT }));
    await saveTerm(notebook, {
      ...{ sighting: 's1', entry: 'toe', term: 'toe', sentence: 'A toe.', title: null },
      ...{ url: `${GOUT}?a=1`, at: 3 },
    });
    expect(await listReadings(notebook, identityOf)).toEqual([
      {
        ...readingRow(GOUT, { seenAt: 5 }),
        passages: [passageRow('p2', { reading: GOUT, createdAt: 5 })],
        terms: [{ id: 'toe', term: 'toe', sentence: 'A toe.' }],
      },
      { ...readingRow(), passages: [passageRow('p1')], terms: [] },
    ]);
  });
});

describe('a reading', () => {
  test('has its passages in the order of the page', () => {
    const at = (id: string, start: number, words = 'x') => passageRow(id, { anchor: anchorOf(words, start) });
    const rows = {
      ...{ ...NOTHING, readings: [readingRow()] },
      passages: [at('a', 90), at('b', 7, 'longer'), at('d', 7), at('c', 7), at('e', 0)],
    };
    const [reading] = readingsOf(rows, identityOf);
    expect(reading?.passages.map(({ id }) => id)).toEqual(['e', 'c', 'd', 'b', 'a']);
  });

  test('without passages is not listed, and neither is a passage without one', () => {
    const passages = [passageRow('p1', { reading: GOUT })];
    expect(readingsOf({ ...NOTHING, readings: [readingRow()], passages }, identityOf)).toEqual([]);
  });

  const marked = { ...NOTHING, readings: [readingRow()], passages: [passageRow('p1')] };
  const termsOf = (sightings: Sighting[], rows: Parameters<typeof readingsOf>[0] = marked) =>
    readingsOf({ ...rows, savedTerms: saved('rash', 'joint'), sightings }, identityOf)[0]?.terms;

  test('has the terms that were met under any address of its page, each once, by its first sentence', () => {
    expect(
      termsOf([
        met('rash', 'Again a rash.', { at: 9 }),
        met('rash', 'A rash.', { at: 3, url: `${PAGE}?utm_source=y` }),
        met('joint', 'A joint.', { at: 2 }),
      ]),
    ).toEqual([
      { id: 'joint', term: 'the joint', sentence: 'A joint.' },
      { id: 'rash', term: 'the rash', sentence: 'A rash.' },
    ]);
  });

  test('has no term of another page, of no page, or that is not saved any more', () => {
    expect(
      termsOf([met('rash', 'x', { url: GOUT }), met('joint', 'x', { url: null }), met('gone', 'x')]),
    ).toEqual([]);
  });

  test('that the page gave another address than its own has the terms met under its own', () => {
    const named = {
      ...marked,
      readings: [readingRow('https://example.org/canonical', { url: `${PAGE}?a=1` })],
      passages: [passageRow('p1', { reading: 'https://example.org/canonical' })],
    };
    expect(termsOf([met('rash', 'A rash.')], named)).toHaveLength(1);
  });
});
