// The proof of the matcher: on texts at random it finds what the obvious one finds, in tiny glossaries that are full of
// names in each other's way, and in ours. A failure names the seed, and the smallest text that shows it.

import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AuthoredEntry, surfacesOf } from '../../../glossary/authored-entry';
import { parseGlossary } from '../../../glossary/build/parse';
import { createMatcher } from '../../../glossary/matcher';
import { entryOf, glossaryAndText, textWith } from './arbitrary-text';
import { entry, indexOf } from './build-index';
import { visible } from './marks-in';
import { type GivenSurface, obviousMatcher } from './obvious-matcher';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
/** The machine may be busy with other tests; what counts is that it ends. */
const PATIENCE = { timeout: 300_000 };

/** Fails where the two matchers disagree on a text. */
function comparer(entries: readonly AuthoredEntry[]): (text: string) => void {
  const fast = createMatcher(indexOf(...entries));
  const obvious = obviousMatcher(surfacesIn(entries));
  return (text) => {
    expect(fast.findMatches(text), visible(text.slice(0, 2000))).toEqual(obvious(text));
  };
}

/** Spellings as the build numbers them: entries by their id, each guard once. */
function surfacesIn(entries: readonly AuthoredEntry[]): GivenSurface[] {
  const rules: string[] = [];
  return [...entries]
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .flatMap((authored, number) =>
      surfacesOf(authored).map(({ guard, ...surface }) => {
        if (!guard) return { ...surface, entry: number };
        const key = JSON.stringify(guard);
        if (!rules.includes(key)) rules.push(key);
        return { ...surface, entry: number, rule: rules.indexOf(key) };
      }),
    );
}

it('finds the same in a small glossary', PATIENCE, () => {
  fc.assert(
    fc.property(glossaryAndText, ([sketches, text]) => comparer(sketches.map(entryOf))(text)),
    { numRuns: 5_000 },
  );
});

it('finds the same whatever character stands before, in and after a term', PATIENCE, () => {
  const compare = comparer([
    entry({ id: 'a', term: 'T cell', abbr: ['ÉK'] }),
    entry({ id: 'b', term: 'rash', also: ['IL-6', 'JAK+', 'E. coli'] }),
  ]);
  const units = Array.from({ length: 0x10000 }, (_, unit) => String.fromCharCode(unit));
  for (let from = 0; from < units.length; from += 64) {
    const some = units.slice(from, from + 64);
    compare(some.map((unit) => `T${unit}cell ${unit}rash${unit} É${unit}K IL-${unit}6`).join(' '));
  }
});

describe('in our glossary', () => {
  const entries = parseGlossary(ROOT).entries.map(({ entry }) => entry);
  const spellings = surfacesIn(entries).map(({ text }) => text);
  const compare = comparer(entries);

  it('finds the same in any text', PATIENCE, () => {
    fc.assert(fc.property(textWith(spellings), compare), { numRuns: 5_000 });
  });

  const folder = `${ROOT}/tests/articles`;
  it.each(readdirSync(folder))('finds the same in the article %s', (name) => {
    const html = readFileSync(`${folder}/${name}/page.html`, 'utf8');
    compare(html);
    compare(textOf(html));
  });

  it('finds the same in a text of 200 kB', PATIENCE, () => {
    const pieces = fc.sample(textWith(spellings), { numRuns: 5_000, seed: 3 });
    const text = pieces.join(' ').slice(0, 200_000);
    expect(text).toHaveLength(200_000);
    compare(text);
  });
});

/** The text of a page, near enough: a browser reads the articles elsewhere. */
function textOf(html: string): string {
  return html
    .replace(/<(script|style)\b[\s\S]*?<\/\1>/gi, '')
    .replace(/<[^>]*>/g, '')
    .replace(/&#x?([\da-f]+);/gi, (whole, number) =>
      String.fromCodePoint(Number.parseInt(number, whole[2] === 'x' ? 16 : 10)),
    )
    .replace(/&nbsp;/g, '\u00a0')
    .replace(/&shy;/g, '\u00ad')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&');
}
