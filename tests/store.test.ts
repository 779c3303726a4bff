// What goes to the stores: texts within their limits, a reason for each permission, pictures of the sizes they take.

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';

const ROOT = join(import.meta.dirname, '..');
const STORE = join(ROOT, 'store');

interface StoreTexts {
  readonly description: string;
  readonly searchTerms: readonly string[];
  readonly singlePurpose: string;
  readonly permissions: Readonly<Record<string, string>>;
  readonly privacy: Readonly<Record<string, string>>;
  readonly notesForReviewers: string;
}

const texts = (language: string): StoreTexts => parse(readText('store', `${language}.yml`));

describe.each(['en', 'es'])('the texts in %s', (language) => {
  test('are within what every store takes', () => {
    const { description, searchTerms, singlePurpose, permissions, privacy, notesForReviewers } =
      texts(language);
    // Edge wants at least 250 characters and takes 10,000; Chrome and AMO take more.
    expect(description.length).toBeGreaterThanOrEqual(250);
    expect(description.length).toBeLessThanOrEqual(10_000);
    expect(searchTerms.length).toBeLessThanOrEqual(7);
    expect(searchTerms.filter((term) => term.length > 30)).toEqual([]);
    expect(searchTerms.join(' ').split(' ').length).toBeLessThanOrEqual(21);
    expect(notesForReviewers.length).toBeLessThanOrEqual(2000);
    for (const [what, text] of Object.entries({ singlePurpose, ...permissions, ...privacy }))
      expect(text.length, what).toBeLessThanOrEqual(1000);
  });

  test('say what Medgloss is not', () => {
    expect(texts(language).description).toMatch(/not medical advice|no es consejo médico/i);
    expect(texts(language).description).toMatch(/no clinician|ningún profesional clínico/i);
  });

  test('give the reasons that PRIVACY.md gives, for the same permissions', () => {
    const [, table = ''] = readText('PRIVACY.md').split('## Permissions');
    const told = [...table.matchAll(/^\| ([^|]+) \| /gm)].map(([, name]) => name).slice(1);
    expect(Object.keys(texts(language).permissions).sort()).toEqual(
      told.map((name) => (name === 'run on all sites' ? 'all sites' : name)).sort(),
    );
  });
});

test.each(readdirSync(join(ROOT, 'locales')))(
  'the name and summary in locales/%s fit every store',
  (file) => {
    const { extName, extDescription } = parse(readText('locales', file));
    // AMO's limit; Chrome's is 75.
    expect(extName.length).toBeLessThanOrEqual(50);
    // Chrome's limit; AMO's is 250.
    expect(extDescription.length).toBeLessThanOrEqual(132);
  },
);

test('every picture has the size that the stores take, and none is missing', () => {
  const sizes = Object.fromEntries(
    readdirSync(join(STORE, 'pictures')).map((file) => [file, pngSize(join(STORE, 'pictures', file))]),
  );
  const screenshots = Object.keys(sizes).filter((file) => file.startsWith('screenshot-'));
  // Chrome takes five at most.
  expect(screenshots.length).toBe(5);
  expect(sizes).toEqual({
    ...Object.fromEntries(screenshots.map((file) => [file, '1280x800'])),
    ...{ 'tile.png': '440x280', 'icon-128.png': '128x128', 'icon-300.png': '300x300' },
  });
});

test('every package file that the stores are told of is there', () => {
  const links = [...readText('store', 'README.md').matchAll(/\]\(([^):]+)\)/g)].map(([, to = '']) => to);
  expect(links.filter((to) => !existsSync(join(STORE, to)))).toEqual([]);
});

/** Width and height stand at bytes 16 and 20 of a PNG. */
function pngSize(path: string): string {
  const png = readFileSync(path);
  expect(png.subarray(1, 4).toString()).toBe('PNG');
  return `${png.readUInt32BE(16)}x${png.readUInt32BE(20)}`;
}

function readText(...path: string[]): string {
  return readFileSync(join(ROOT, ...path), 'utf8');
}
