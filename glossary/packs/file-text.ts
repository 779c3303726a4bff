// A file's bytes as text: UTF-8, or UTF-16 where the file says so by its first two bytes.

import { LIMITS } from './pack';
import { type PackPlace, Refusal } from './pack-fault';

/** The text without its byte order mark. @throws Refusal */
export function textOf(bytes: Uint8Array, place: PackPlace = {}): string {
  if (bytes.length === 0) throw new Refusal('empty', place);
  if (bytes.length > LIMITS.fileBytes) throw new Refusal('too-big', place);
  let text: string;
  try {
    text = new TextDecoder(encodingOf(bytes), { fatal: true }).decode(bytes);
  } catch {
    throw new Refusal('not-text', place);
  }
  if (text.includes('\0')) throw new Refusal('not-text', place);
  if (text.trim() === '') throw new Refusal('empty', place);
  return text;
}

function encodingOf([first, second]: Uint8Array): string {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return 'utf-8';
}
