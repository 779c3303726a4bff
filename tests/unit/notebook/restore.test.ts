import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Notebook, openNotebook } from '../../../notebook/db';
import { changeOf, unedited } from '../../../notebook/edits';
import { mergeRows } from '../../../notebook/merge';
import { changePassage, changeReading, keepPassage } from '../../../notebook/passages';
import { planRestore, type RestoreWay, restore, undoRestore } from '../../../notebook/restore';
import { type NotebookRows, READER_TABLES } from '../../../notebook/rows';
import { changeSavedTerm, newSavedTerm, saveTerm } from '../../../notebook/saved-terms';
import { changeRows, readRows } from '../../../notebook/snapshot';
import { notebooks } from './arbitrary-rows';
import { marking, PAGE, passageRow, readingRow } from './marked';

let databases = 0;
let notebook: Notebook;

beforeEach(() => {
  notebook = openNotebook(`restore-${databases++}`);
});

afterEach(() => notebook.delete());

const ways = fc.constantFrom<RestoreWay>('merge', 'replace');
const ids = (rows: readonly { id: string }[]) => rows.map(({ id }) => id).sort();
const ASTHMA = {
  ...{ sighting: 's1', entry: 'asthma', term: 'asthma', sentence: 'x', title: null, url: null, at: 2 },
};
const NOTHING: NotebookRows = {
  ...{ savedTerms: [], sightings: [], knownWords: [], questions: [], reviews: [], settings: [] },
  ...{ passages: [], readings: [], ownWords: [] },
};

describe('the plan of a restore', () => {
  test('is what the restore then does, row by row', async () => {
    await fc.assert(
      fc.asyncProperty(notebooks, notebooks, ways, async (here, backup, way) => {
        await changeRows(notebook, () => here);
        const plan = planRestore(here, backup, way);
        await restore(notebook, backup, way);
        const after = await readRows(notebook);
        for (const table of READER_TABLES) {
          const { added, changed, dropped } = plan[table];
          const [old, now] = [here[table], after[table]].map(
            (rows) => new Map(rows.map((row) => [row.id, JSON.stringify(row)])),
          );
          expect([...added].sort()).toEqual(ids(after[table]).filter((id) => !old?.has(id)));
          expect([...dropped].sort()).toEqual(ids(here[table]).filter((id) => !now?.has(id)));
          for (const id of changed) expect(old?.get(id)).not.toBe(now?.get(id));
          // The order of fields is none of the reader's business, so text may differ where nothing has changed.
          for (const [id, row] of old ?? [])
            if (!changed.includes(id) && now?.has(id))
              expect(JSON.parse(now.get(id) ?? '')).toEqual(JSON.parse(row));
        }
      }),
      { numRuns: 30 },
    );
  });

  test('drops nothing when it joins, and is empty for what is here already', () => {
    fc.assert(
      fc.property(notebooks, notebooks, ways, (here, backup, way) => {
        const joined = mergeRows(here, backup);
        for (const table of READER_TABLES) {
          expect(planRestore(here, backup, 'merge')[table].dropped).toEqual([]);
          expect(planRestore(joined, joined, way)[table]).toEqual({ added: [], changed: [], dropped: [] });
        }
      }),
    );
  });
});

describe('undoing a restore', () => {
  test('leaves everything as it was', async () => {
    await fc.assert(
      fc.asyncProperty(notebooks, notebooks, ways, async (here, backup, way) => {
        await changeRows(notebook, () => here);
        const before = await readRows(notebook);
        const restored = await restore(notebook, backup, way);
        if (restored.ok) await undoRestore(notebook, restored.value);
        expect(await readRows(notebook)).toEqual(before);
      }),
      { numRuns: 30 },
    );
  });

  test('keeps what was written since', async () => {
    const [lupus, gout] = ['lupus', 'gout'].map((id) => newSavedTerm({ id, term: id, savedAt: 1 }));
    if (!lupus || !gout) return expect.unreachable();
    await changeRows(notebook, () => ({ ...NOTHING, savedTerms: [lupus] }));
    const restored = await restore(notebook, { ...NOTHING, savedTerms: [gout] }, 'replace');
    expect(ids(await notebook.savedTerms.toArray())).toEqual(['gout']);
    const note = changeOf(gout.note, 'in the foot');
    await changeSavedTerm(notebook, { id: 'gout', changes: { note } });
    await saveTerm(notebook, ASTHMA);
    if (restored.ok) await undoRestore(notebook, restored.value);
    expect(await notebook.savedTerms.toArray()).toEqual([
      newSavedTerm({ id: 'asthma', term: 'asthma', savedAt: 2 }),
      { ...gout, note },
      lupus,
    ]);
    expect(await notebook.sightings.count()).toBe(1);
  });

  test.each([
    [
      'a place where a term of the backup was met',
      () => saveTerm(notebook, ASTHMA),
      { savedTerms: ['asthma'], sightings: ['s1'] },
    ],
    [
      'a passage on a page of the backup',
      () => keepPassage(notebook, marking('p3')),
      { passages: ['p3'], readings: [PAGE] },
    ],
    [
      'a note to a passage of the backup',
      () => changePassage(notebook, { id: 'p1', changes: { note: changeOf(unedited(''), 'Ask.') } }),
      { passages: ['p1'], readings: [PAGE] },
    ],
    [
      'tags of a page of the backup',
      () => changeReading(notebook, { id: PAGE, tags: changeOf(unedited([]), ['skin']) }),
      { passages: ['p1', 'p2'], readings: [PAGE] },
    ],
  ])('keeps what was written since with what it belongs to: %s', async (_, write, kept) => {
    await restore(notebook, NOTHING, 'replace');
    const backup = {
      ...{ ...NOTHING, savedTerms: [newSavedTerm({ id: 'asthma', term: 'asthma', savedAt: 1 })] },
      ...{ passages: [passageRow('p1'), passageRow('p2')], readings: [readingRow()] },
    };
    const restored = await restore(notebook, backup, 'replace');
    await write();
    if (restored.ok) await undoRestore(notebook, restored.value);
    const left = await readRows(notebook);
    const found = READER_TABLES.map((table) => [table, ids(left[table])]);
    expect(Object.fromEntries(found.filter(([, some]) => some?.length))).toEqual(kept);
  });
});
