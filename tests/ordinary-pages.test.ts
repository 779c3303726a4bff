// Pages of ordinary text are left alone: none reads as medical, so that nothing is painted there; and of what could be asked
// for by pointing, next to nothing is a wrong sense, although the pages are full of words that are medical elsewhere.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { surfacesOf } from '../glossary/authored-entry';
import { compileGlossary } from '../glossary/build/compile';
import { findTerms, readsAsMedical } from '../glossary/build/find';
import { parseGlossary } from '../glossary/build/parse';
import { plainTextOf } from '../glossary/build/plain-text';
import { wordsOf } from '../glossary/build/reading-level';
import { openIndex } from '../glossary/index-format';
import type { Expected } from './e2e/article';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const authored = parseGlossary(ROOT).entries.map(({ entry }) => entry);
const compiled = compileGlossary(authored);
const opened = openIndex(compiled.index.buffer);
if (!opened.ok) throw new Error(opened.code);
const { index } = opened;

const pages = readdirSync(join(ROOT, 'tests/articles'))
  .filter((name) => name.startsWith('ordinary'))
  .map((name) => {
    const read = (file: string) => readFileSync(join(ROOT, 'tests/articles', name, file), 'utf8');
    const text = plainTextOf(read('page.html'));
    const expected = JSON.parse(read('expected.json')) as Expected; // written beside the page
    const found = findTerms(text, index, compiled.entries);
    return { name, text, words: wordsOf(text).length, expected, found };
  });

/** Entries with a spelling that is marked by default; those of level 1 wait to be pointed at. */
const marked = new Set(
  authored.filter((entry) => surfacesOf(entry).some(({ level }) => level > 1)).map(({ id }) => id),
);

describe.each(pages)('$name', ({ text, expected, found }) => {
  it('does not read as medical', () => {
    expect(readsAsMedical(text, index)).toBe(false);
  });

  it('has found in it only what it says may be asked for', () => {
    const allowed = (expected.unmarked ?? []).map((unmarked) => unmarked.text.toLowerCase());
    expect(found.map((term) => term.text.toLowerCase()).filter((term) => !allowed.includes(term))).toEqual(
      [],
    );
  });

  it('holds each word that it is a trap for', () => {
    const plain = text.toLowerCase();
    expect((expected.mustNot ?? []).filter((trap) => !plain.includes(trap.text.toLowerCase()))).toEqual([]);
  });
});

it('has fewer than 0.3 marks for 1,000 words over all pages, were they marked', () => {
  const words = pages.reduce((sum, page) => sum + page.words, 0);
  const marks = pages.flatMap(({ name, found }) =>
    found.filter(({ entry }) => marked.has(entry)).map(({ text }) => `${name}: ${text}`),
  );
  expect(pages.length).toBeGreaterThanOrEqual(11);
  expect(marks.length, marks.join(', ')).toBeLessThanOrEqual(Math.floor((words / 1000) * 0.3));
});
