// Our style sheets say start and end, not left and right: a language that is written from right to left then needs no
// sheet of its own.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** Declarations that mean the window's own left or right, each with its reason. */
const MEANT = new Map([
  ['entrypoints/progress/style.css: direction: ltr', 'places in a chart are counted from its left edge'],
  ['reading/host.css: direction: ltr !important', 'the host is a point; what is in it has its own direction'],
]);

const PHYSICAL = [
  /^(margin|padding|border|scroll-margin|scroll-padding)-(left|right)\b/,
  /^(left|right)$/,
  /^border-(top|bottom)-(left|right)-radius$/,
];
const SIDED = /^(text-align|float|clear|caption-side|direction)$/;

function physicalIn(path: string, css: string): string[] {
  const code = css.replace(/\/\*[\s\S]*?\*\//g, (comment) => comment.replace(/[^\n]/g, ' '));
  return code.split('\n').flatMap((line, i) => {
    const [, property = '', value = ''] = /^\s*([a-z-]+): (.+?);$/.exec(line) ?? [];
    const isPhysical =
      PHYSICAL.some((rule) => rule.test(property)) ||
      (SIDED.test(property) && /\b(left|right|ltr|rtl)\b/.test(value)) ||
      (/^(margin|padding|border-radius)$/.test(property) && isLopsided(value));
    return isPhysical && !MEANT.has(`${path}: ${property}: ${value}`)
      ? [`${path}:${i + 1}: ${property}: ${value}`]
      : [];
  });
}

/** Of four values, the second and the last differ: right and left. */
function isLopsided(value: string): boolean {
  const sides = value.match(/[^\s(]*\((?:[^()]|\([^()]*\))*\)|\S+/g) ?? [];
  return sides.length === 4 && sides[1] !== sides[3];
}

it.each([
  'margin-left: 1px',
  'border-right: 1px solid red',
  'left: 0',
  'text-align: right',
  'float: left',
  'border-top-left-radius: 2px',
  'padding: 0 calc(-1 * var(--space-3)) 0 0',
])('finds "%s"', (declaration) => {
  expect(physicalIn('a.css', `.a {\n  ${declaration};\n}`)).toEqual([`a.css:2: ${declaration}`]);
});

it.each(['margin-inline-start: 1px', 'padding: 0 1px 2px 1px', 'text-align: start', 'inset: 0 auto auto 0'])(
  'leaves "%s"',
  (declaration) => {
    expect(physicalIn('a.css', `.a {\n  ${declaration};\n}`)).toEqual([]);
  },
);

it('no sheet of ours says left or right', () => {
  const sheets = ['components', 'entrypoints', 'reading'].flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.css'))
      .map((name) => join(folder, name).replaceAll('\\', '/')),
  );
  expect(sheets.length).toBeGreaterThan(20);
  expect(sheets.flatMap((path) => physicalIn(path, readFileSync(join(ROOT, path), 'utf8')))).toEqual([]);
});
