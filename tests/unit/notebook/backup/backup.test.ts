import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { makeBackup, readNotebookFile } from '../../../../notebook/backup/backup';
import { type NotebookDocument, readDocument, writeDocument } from '../../../../notebook/backup/document';
import { EXAMPLE, writableDocuments } from './documents';

const PASSPHRASE = 'a green door, 7 times';

async function backupOf(document: NotebookDocument, passphrase?: string): Promise<Uint8Array<ArrayBuffer>> {
  const made = await makeBackup(document, passphrase);
  if (!made.ok) throw new Error(JSON.stringify(made.fault));
  return made.value;
}

const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

/** The backup with another checksum: that of what its first two lines are now. */
async function signedAnew(lines: string): Promise<Blob> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(lines)));
  return new Blob([lines, `{"sha256":"${Buffer.from(digest).toString('hex')}"}\n`]);
}

describe('written and read back, nothing is different', () => {
  test('in a JSON export, close or spaced', () => {
    fc.assert(
      fc.property(writableDocuments, fc.constantFrom(0, 2), (document, indent) => {
        expect(readDocument(writeDocument(document, indent))).toEqual({ ok: true, value: document });
      }),
      { numRuns: 300 },
    );
  });

  test('in a backup', async () => {
    await fc.assert(
      fc.asyncProperty(writableDocuments, async (document) => {
        const backup = new Blob([await backupOf(document)]);
        expect(await readNotebookFile(backup)).toEqual({ ok: true, value: document });
      }),
      { numRuns: 100 },
    );
  });

  test('in an encrypted backup, whatever the passphrase', async () => {
    await fc.assert(
      fc.asyncProperty(
        writableDocuments,
        fc.string({ unit: 'grapheme', minLength: 1 }),
        async (document, passphrase) => {
          const backup = new Blob([await backupOf(document, passphrase)]);
          expect(await readNotebookFile(backup, passphrase)).toEqual({ ok: true, value: document });
        },
      ),
      { numRuns: 4 },
    );
  });

  test('except half a surrogate pair, which no file can hold, and what belongs to nothing', () => {
    const { rows } = EXAMPLE;
    const [sighting] = rows.sightings;
    const [passage] = rows.passages;
    const [page] = rows.readings;
    const odd = {
      ...EXAMPLE,
      rows: {
        ...rows,
        knownWords: [{ id: 'fever', term: 'fe\ud83dver', since: 3 }],
        sightings: [...rows.sightings, { ...sighting, id: 's9', entry: 'gone' }] as typeof rows.sightings,
        passages: [...rows.passages, { ...passage, id: 'p9', reading: 'gone' }] as typeof rows.passages,
        readings: [...rows.readings, { ...page, id: 'unmarked' }] as typeof rows.readings,
      },
    };
    expect(readDocument(writeDocument(odd))).toEqual({
      ok: true,
      value: {
        ...EXAMPLE,
        rows: { ...rows, knownWords: [{ id: 'fever', term: 'fe\ufffdver', since: 3 }] },
      },
    });
  });
});

describe.each([
  ['version-1', 'neither passages nor own words', { passages: [], readings: [], ownWords: [] }],
  ['version-2', 'no own words', { ownWords: [] }],
])('a file of %s, which had %s,', (version, _what, lacking) => {
  const folder = new URL(`${version}/`, import.meta.url);
  const read = async (name: string) => readNotebookFile(new Blob([readFileSync(new URL(name, folder))]));
  const value = { ...EXAMPLE, rows: { ...EXAMPLE.rows, ...lacking } };

  test.each(['notebook.json', 'backup.medgloss'])('is read as it was: %s', async (name) => {
    expect(await read(name)).toEqual({ ok: true, value });
  });
});

describe('a backup', () => {
  test('with any one byte changed, added or missing is refused', async () => {
    const backup = await backupOf({
      ...EXAMPLE,
      rows: {
        ...EXAMPLE.rows,
        savedTerms: [],
        sightings: [],
        reviews: [],
        passages: [],
        readings: [],
        ownWords: [],
      },
    });
    for (let i = 0; i < backup.length; i++) {
      const changed = backup.slice();
      changed[i] = (changed[i] ?? 0) ^ 1;
      const longer = new Blob([backup.slice(0, i), 'x', backup.slice(i)]);
      const shorter = new Blob([backup.slice(0, i), backup.slice(i + 1)]);
      for (const file of [new Blob([changed]), longer, shorter, new Blob([backup.slice(0, i)])])
        expect(await readNotebookFile(file), `byte ${i}`).toMatchObject({ ok: false });
    }
  });

  test('that is encrypted, with any one byte changed is refused', async () => {
    const backup = await backupOf(EXAMPLE, PASSPHRASE);
    for (let i = 0; i < backup.length; i++) {
      const changed = backup.slice();
      changed[i] = (changed[i] ?? 0) ^ 1;
      expect(await readNotebookFile(new Blob([changed]), PASSPHRASE), `byte ${i}`).toMatchObject({
        ok: false,
      });
    }
  });

  test('that is encrypted and was changed together with its checksum is refused, its header included', async () => {
    const [header = '', body = ''] = text(await backupOf(EXAMPLE, PASSPHRASE)).split('\n');
    const swapped = (line: string, at: number) =>
      `${line.slice(0, at)}${line[at] === 'A' ? 'B' : 'A'}${line.slice(at + 1)}`;
    const salt = header.indexOf('"salt":"') + '"salt":"'.length;
    const iv = header.indexOf('"iv":"') + '"iv":"'.length;
    const forgeries = [
      [header, swapped(body, 5)],
      [header, swapped(body, body.length >> 1)],
      [header, `${body.slice(0, -5)}"`],
      [swapped(header, salt), body],
      [swapped(header, iv), body],
      // The same in meaning, and not what was signed.
      [header.replace('"rounds":600000', '"rounds":6e5'), body],
      [header.replace('"version":1,', '"version":1, '), body],
    ];
    for (const [first, second] of forgeries) {
      const file = await signedAnew(`${first}\n${second}\n`);
      expect(await readNotebookFile(file, PASSPHRASE)).toEqual({
        ok: false,
        fault: { rule: 'wrong-passphrase', place: null },
      });
    }
  });

  test('that is encrypted asks for its passphrase, and opens for no other', async () => {
    const backup = new Blob([await backupOf(EXAMPLE, PASSPHRASE)]);
    expect(await readNotebookFile(backup)).toMatchObject({ fault: { rule: 'needs-passphrase' } });
    expect(await readNotebookFile(backup, 'A green door, 7 times')).toMatchObject({
      fault: { rule: 'wrong-passphrase' },
    });
  });

  test('that is encrypted opens however the keyboard composes the passphrase', async () => {
    const backup = new Blob([await backupOf(EXAMPLE, 'für Anna')]);
    expect(await readNotebookFile(backup, 'fu\u0308r Anna')).toEqual({ ok: true, value: EXAMPLE });
  });

  test('that is encrypted shows neither words nor passphrase, and never the same twice', async () => {
    const [one, two] = [text(await backupOf(EXAMPLE, PASSPHRASE)), text(await backupOf(EXAMPLE, PASSPHRASE))];
    for (const shown of ['lupus', 'How long', PASSPHRASE, 'madeAt']) expect(one).not.toContain(shown);
    expect(JSON.parse(one.split('\n')[0] ?? '').encryption).toMatchObject({
      ...{ cipher: 'AES-256-GCM', derivation: 'PBKDF2-SHA-256', rounds: 600_000 },
    });
    expect(one.split('\n')[0]).not.toBe(two.split('\n')[0]);
    expect(one.split('\n')[1]).not.toBe(two.split('\n')[1]);
  });

  test('that could not be restored is not handed out', async () => {
    const [known] = EXAMPLE.rows.knownWords;
    const tooLong = {
      ...EXAMPLE.rows,
      knownWords: [{ ...known, term: 'x'.repeat(201) }] as typeof EXAMPLE.rows.knownWords,
    };
    expect(await makeBackup({ ...EXAMPLE, rows: tooLong })).toEqual({
      ok: false,
      fault: { rule: 'too-long', place: { kind: 'row', table: 'knownWords', row: 1, field: 'term' } },
    });
  });

  test('of a notebook of years comes back', async () => {
    const [term] = EXAMPLE.rows.savedTerms;
    const [event] = EXAMPLE.rows.reviews;
    const many = {
      ...EXAMPLE,
      rows: {
        ...EXAMPLE.rows,
        savedTerms: Array.from({ length: 2000 }, (_, i) => ({
          ...term,
          id: `t${i}`,
        })) as typeof EXAMPLE.rows.savedTerms,
        sightings: [],
        reviews: Array.from({ length: 20_000 }, (_, i) => ({
          ...event,
          ...{ id: `r${i}`, entry: `t${i % 2000}` },
        })) as typeof EXAMPLE.rows.reviews,
      },
    };
    const backup = new Blob([await backupOf(many, PASSPHRASE)]);
    expect(await readNotebookFile(backup, PASSPHRASE)).toEqual({ ok: true, value: many });
  });
});
