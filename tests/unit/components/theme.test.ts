// The look of every surface comes from one table: no colour, size of type, radius or time stands outside theme.css; and its
// colours can be read on each other, in light and dark, and better still where the reader asks for more contrast.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

const ROOT = join(import.meta.dirname, '..', '..', '..');
const THEME = 'components/theme.css';

const sheets = ['components', 'entrypoints', 'reading'].flatMap((folder) =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.css'))
    .map((path) => `${folder}/${path}`),
);

/** What belongs to a token, by property; a sheet to print has a type scale of its own, in points. */
const RULES: readonly { property: RegExp; allowed: RegExp }[] = [
  // System colours carry meaning where colours are forced.
  {
    property: /color|background|border|outline|fill|stroke|shadow|text-decoration/,
    allowed:
      /^(?!.*(#[\da-f]{3,8}\b|\b(rgba?|hsla?|oklch|lab|lch|hwb|color)\(|\b(white|black|gr[ae]y|red)\b))/i,
  },
  { property: /^font-size$/, allowed: /^(var\(--text-\w+\)|[\d.]+(em|pt)|inherit|clamp\(var\(.*\))$/ },
  { property: /^font-family$/, allowed: /^(var\(--font-\w+\)|inherit)$/ },
  { property: /^line-height$/, allowed: /^(var\(--leading(-\w+)?\)|1|inherit)$/ },
  { property: /radius$/, allowed: /^(calc\()?(0|var\(--radius-\w+\))/ },
  { property: /^(transition|animation)/, allowed: /var\(--swift\)|^none/ },
  { property: /^(gap|row-gap|column-gap)$/, allowed: /^(0|var\(--space-\d\)|[\d.]+em| )+$/ },
];

test.each(sheets.filter((path) => path !== THEME))('%s takes its look from the theme', (path) => {
  const strays = declarationsOf(readFileSync(join(ROOT, path), 'utf8')).filter(({ property, value }) =>
    RULES.some((rule) => rule.property.test(property) && !rule.allowed.test(value)),
  );
  expect(strays.map(({ line, property, value }) => `${path}:${line}: ${property}: ${value}`)).toEqual([]);
});

const PAPERS = ['paper', 'surface'];
const TINTS = ['yellow', 'green', 'blue', 'pink'];

/** Each pair that is put on another somewhere. */
const TEXT = [
  ...['paper', 'surface', 'sunken', 'accent-soft', 'mark-soft', ...TINTS].map((on) => ['ink', on]),
  ...['paper', 'surface', 'sunken', 'accent-soft'].map((on) => ['ink-soft', on]),
  ...PAPERS.map((on) => ['accent', on]),
  ...[...PAPERS, 'accent-soft'].map((on) => ['accent-strong', on]),
  ...['accent', 'accent-strong'].map((on) => ['on-accent', on]),
  ['print-ink', 'print-paper'],
] as const;
const LINES = [
  ...['line-strong', 'accent', 'focus', 'mark', ...TINTS.map((tint) => `${tint}-line`)].flatMap((line) =>
    PAPERS.map((on) => [line, on]),
  ),
  ...TINTS.map((tint) => [`${tint}-line`, tint]),
  ['mark', 'mark-soft'],
  ['line-strong', 'sunken'],
  ['print-line', 'print-paper'],
] as const;

const tokens = tokensOf(readFileSync(join(ROOT, THEME), 'utf8'));

describe.each([
  { scheme: 'light', contrast: 'usual', text: 4.5 },
  { scheme: 'dark', contrast: 'usual', text: 4.5 },
  { scheme: 'light', contrast: 'more', text: 7 },
  { scheme: 'dark', contrast: 'more', text: 7 },
] as const)('in $scheme, with $contrast contrast,', ({ scheme, contrast, text }) => {
  const colour = (token: string | undefined) => {
    const found = tokens[contrast].get(`--${token}`) ?? tokens.usual.get(`--${token}`);
    const [light, dark = light] = found?.match(/#[\da-f]{6}\b/g) ?? [];
    const hex = scheme === 'light' ? light : dark;
    if (hex === undefined) throw new Error(`${THEME} has no colour --${token}`);
    return hex;
  };
  const tooFaint = (pairs: readonly (readonly string[])[], least: number) =>
    pairs
      .map(([on, under]) => ({ on, under, ratio: contrastOf(colour(on), colour(under)) }))
      .filter(({ ratio }) => ratio < least)
      .map(({ on, under, ratio }) => `${on} on ${under}: ${ratio.toFixed(2)}, less than ${least}`);

  test('text can be read', () => expect(tooFaint(TEXT, text)).toEqual([]));
  test('lines can be seen', () => expect(tooFaint(LINES, 3)).toEqual([]));
  test.runIf(contrast === 'more')('what parts things can be seen as well', () =>
    expect(
      tooFaint(
        PAPERS.map((on) => ['line', on]),
        3,
      ),
    ).toEqual([]),
  );
});

function declarationsOf(css: string) {
  // Comments go, their line ends stay.
  const bare = css.replace(/\/\*.*?\*\//gs, (comment) => comment.replace(/[^\n]/g, ''));
  return [...bare.matchAll(/(?<=[{;]\s*)([a-z-]+):\s*([^;{}]+);/g)].map((found) => ({
    line: bare.slice(0, found.index).split('\n').length,
    property: found[1] ?? '',
    value: (found[2] ?? '').replace(/\s+/g, ' ').trim(),
  }));
}

/** The tokens of the theme, and those that replace them where more contrast is asked for. */
function tokensOf(css: string) {
  const blockAfter = (start: number) => css.slice(start, css.indexOf('\n}', start));
  const read = (block: string) =>
    new Map([...block.matchAll(/(--[\w-]+):\s*([^;]+);/g)].map(([, name = '', value = '']) => [name, value]));
  return {
    usual: read(blockAfter(css.indexOf(':root'))),
    more: read(blockAfter(css.indexOf('(prefers-contrast: more)'))),
  };
}

/** Contrast ratio of WCAG 2.2. */
function contrastOf(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminanceOf(one), luminanceOf(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

/** Relative luminance of WCAG 2.2, of a colour in sRGB. */
function luminanceOf(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
