// JSON from a stranger's file: parsed only where it is closed and not too deep, and looked through for names that a
// program could trip over.

import { LIMITS } from './pack';
import { type PackPlace, Refusal } from './pack-fault';

const FORBIDDEN = new Set(['__proto__', 'constructor', 'prototype']);

/** The value of a JSON text. @throws Refusal */
export function readJson(text: string, place: PackPlace = {}): unknown {
  refuseOpenOrDeep(text, place);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new Refusal('not-json', place);
  }
  refuseForbidden(value, place);
  return value;
}

/** An object that was read, or undefined: with its own names only, whatever they are. */
export function objectOf(value: unknown): Readonly<Record<string, unknown>> | undefined {
  return value instanceof Object && !Array.isArray(value) ? (value as Record<string, unknown>) : undefined; // from JSON.parse
}

/** One pass over the characters, so that neither depth nor a missing end reaches the browser's parser. */
function refuseOpenOrDeep(text: string, place: PackPlace): void {
  let depth = 0;
  let isInString = false;
  for (let i = 0; i < text.length; i++) {
    const character = text.charCodeAt(i);
    if (character === 0x22) isInString = !isInString;
    else if (isInString) {
      // What follows a backslash never ends a string.
      if (character === 0x5c) i++;
    } else if (character === 0x7b || character === 0x5b) {
      if (++depth > LIMITS.nesting) throw new Refusal('too-deep', place);
    } else if (character === 0x7d || character === 0x5d) depth--;
  }
  if (depth > 0 || isInString) throw new Refusal('cut-short', place);
}

function refuseForbidden(value: unknown, place: PackPlace): void {
  if (!(value instanceof Object)) return;
  for (const [name, inner] of Object.entries(value)) {
    if (!Array.isArray(value) && FORBIDDEN.has(name))
      throw new Refusal('forbidden-name', { ...place, column: name });
    if (inner instanceof Object) refuseForbidden(inner, place);
  }
}
