// JSON from a stranger's file: parsed only where it is closed and flat enough, and looked through for names that a
// program could trip over.

import { type Checked, type Place, refused } from './fault';

/** The deepest of our own has five levels: document, table, row, field, list of tags. */
const DEEPEST = 8;
const FORBIDDEN = new Set(['__proto__', 'constructor', 'prototype']);

/** The value of a JSON text that begins with a brace. `placeOf` turns the way to a value into its place. */
export function parseJson(
  text: string,
  placeOf: (path: readonly (string | number)[]) => Place | null,
): Checked<unknown> {
  const shape = shapeOf(text);
  if (shape !== 'closed') return refused(shape);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return refused('not-json', placeIn(text, String(error)));
  }
  const forbidden = findForbidden(value);
  return forbidden ? refused('forbidden-name', placeOf(forbidden)) : { ok: true, value };
}

/** One pass over the characters, so that neither depth nor a missing end reaches the browser's parser. */
function shapeOf(text: string): 'closed' | 'cut-short' | 'too-deep' {
  let depth = 0;
  let isInString = false;
  for (let i = 0; i < text.length; i++) {
    const character = text.charCodeAt(i);
    if (character === 0x22) isInString = !isInString;
    else if (isInString) {
      // What follows a backslash never ends a string.
      if (character === 0x5c) i++;
    } else if (character === 0x7b || character === 0x5b) {
      if (++depth > DEEPEST) return 'too-deep';
    } else if (character === 0x7d || character === 0x5d) depth--;
  }
  return depth > 0 || isInString ? 'cut-short' : 'closed';
}

/** Browsers name the place in their message only: Chromium by its offset, Firefox by line and column. */
function placeIn(text: string, message: string): Place | null {
  const offset = /position (\d+)/.exec(message)?.[1];
  if (offset !== undefined) {
    const before = text.slice(0, Number(offset)).split('\n');
    return { kind: 'line', line: before.length, column: (before.at(-1) ?? '').length + 1 };
  }
  const [, line, column] = /line (\d+) column (\d+)/.exec(message) ?? [];
  if (line === undefined || column === undefined) return null;
  return { kind: 'line', line: Number(line), column: Number(column) };
}

function findForbidden(value: unknown, path: readonly (string | number)[] = []): (string | number)[] | null {
  if (!(value instanceof Object)) return null;
  for (const [name, inner] of Object.entries(value)) {
    const here = [...path, Array.isArray(value) ? Number(name) : name];
    if (FORBIDDEN.has(name)) return here;
    const found = inner instanceof Object ? findForbidden(inner, here) : null;
    if (found) return found;
  }
  return null;
}
