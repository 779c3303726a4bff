// ACCESSIBILITY.md itself: every criterion of WCAG 2.2, A and AA, once, with a verdict, and every test it cites is there.

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const ROOT = join(import.meta.dirname, '..');

/** https://www.w3.org/TR/WCAG22/, without 4.1.1, which it has removed. */
const CRITERIA = {
  A: '1.1.1 1.2.1 1.2.2 1.2.3 1.3.1 1.3.2 1.3.3 1.4.1 1.4.2 2.1.1 2.1.2 2.1.4 2.2.1 2.2.2 2.3.1 2.4.1 2.4.2 2.4.3 2.4.4 2.5.1 2.5.2 2.5.3 2.5.4 3.1.1 3.2.1 3.2.2 3.2.6 3.3.1 3.3.2 3.3.7 4.1.2',
  AA: '1.2.4 1.2.5 1.3.4 1.3.5 1.4.3 1.4.4 1.4.5 1.4.10 1.4.11 1.4.12 1.4.13 2.4.5 2.4.6 2.4.7 2.4.11 2.5.7 2.5.8 3.1.2 3.2.3 3.2.4 3.3.3 3.3.4 3.3.8 4.1.3',
};

const ROW = /^\| (?<number>\d\.\d\.\d+) .+ \((?<level>A+)\) \| (?<verdict>[^|]*) \| (?<proof>[^|]+) \|$/gm;
const CITED = /`(?<path>[\w./-]+\.(?:tsx?|yml))`(?<names>(?:,? “[^”]+”)*)/g;

/** What is wrong with a page like ACCESSIBILITY.md. */
function faults(page: string): string[] {
  const rows = [...page.matchAll(ROW)].map(({ groups }) => groups ?? {});
  const listed = rows.map(({ number, level }) => `${number} ${level}`);
  const wanted = Object.entries(CRITERIA).flatMap(([level, numbers]) =>
    numbers.split(' ').map((number) => `${number} ${level}`),
  );
  return [
    ...wanted.filter((one) => !listed.includes(one)).map((one) => `${one}: not listed`),
    ...listed.filter((one) => !wanted.includes(one)).map((one) => `${one}: no such criterion`),
    ...listed.filter((one, i) => listed.indexOf(one) !== i).map((one) => `${one}: listed twice`),
    ...rows.flatMap(({ number, verdict = '' }) =>
      ['holds', 'not applicable', 'does not hold yet'].includes(verdict) ? [] : [`${number}: “${verdict}”`],
    ),
    ...rows.flatMap(({ number, verdict, proof = '' }) =>
      verdict === 'holds' && !/`|looked at|as above/.test(proof)
        ? [`${number}: holds, shown by nothing`]
        : [],
    ),
    ...[...page.matchAll(CITED)].flatMap(({ groups }) => missing(groups?.path ?? '', groups?.names ?? '')),
  ];
}

function missing(path: string, names: string): string[] {
  if (!existsSync(join(ROOT, path))) return [`${path}: no such file`];
  const text = readFileSync(join(ROOT, path), 'utf8');
  const cited = [...names.matchAll(/“([^”]+)”/g)].map(([, name = '']) => name);
  return cited.filter((name) => !text.includes(name)).map((name) => `${path}: no “${name}”`);
}

test('ACCESSIBILITY.md lists every criterion once, and what it cites is there', () => {
  expect(faults(readFileSync(join(ROOT, 'ACCESSIBILITY.md'), 'utf8'))).toEqual([]);
});

test.each([
  ['| 1.1.1 Non-text Content (A) | holds | looked at |\n'.repeat(2), '1.1.1 A: listed twice'],
  ['| 1.1.1 Non-text Content (AA) | holds | looked at |', '1.1.1 AA: no such criterion'],
  ['| 1.1.1 Non-text Content (A) | perhaps | looked at |', '1.1.1: “perhaps”'],
  ['| 1.1.1 Non-text Content (A) | holds | surely |', '1.1.1: holds, shown by nothing'],
  ['', '4.1.3 AA: not listed'],
  ['as in `tests/no-such.test.ts`', 'tests/no-such.test.ts: no such file'],
  ['as in `tests/e2e/card.ts` “no such name”', 'tests/e2e/card.ts: no “no such name”'],
])('such a page can be at fault: %s', (page, fault) => {
  expect(faults(page)).toContain(fault);
});
