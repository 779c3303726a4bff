// A file of the reader's as text, or why it is none. What is plainly of another kind is named, so that the reader knows
// which file to look for instead.

import { type Checked, refused } from './fault';

/** Largest file that is read, in bytes: ten times the notebook of a reader who saved five words a day for ten years. */
export const LARGEST_FILE = 100_000_000;

export interface FileText {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly text: string;
}

/** Reads the whole file; one that is too large is not opened at all. */
export async function readFileText(file: Blob): Promise<Checked<FileText>> {
  if (file.size === 0) return refused('empty');
  if (file.size > LARGEST_FILE) return refused('too-big');
  let bytes: Uint8Array<ArrayBuffer>;
  try {
    bytes = new Uint8Array(await file.arrayBuffer());
  } catch {
    // It was moved, changed or locked since it was chosen.
    return refused('unreadable');
  }
  if (startsWithAny(bytes, COMPRESSED)) return refused('compressed');
  if (startsWithAny(bytes, UTF_16)) return refused('utf-16');
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return refused('not-text');
  }
  const start = text.slice(0, 1000).trimStart();
  if (start === '' && text.trim() === '') return refused('empty');
  if (start.startsWith('<')) return refused('web-page');
  return { ok: true, value: { bytes, text } };
}

// gzip, zip (also one of several parts, and an empty one), bzip2, xz, 7z, zstd, rar. None is ever unpacked.
const COMPRESSED = [
  [0x1f, 0x8b],
  [0x50, 0x4b, 0x03, 0x04],
  [0x50, 0x4b, 0x07, 0x08],
  [0x50, 0x4b, 0x05, 0x06],
  [0x42, 0x5a, 0x68],
  [0xfd, 0x37, 0x7a, 0x58, 0x5a],
  [0x37, 0x7a, 0xbc, 0xaf],
  [0x28, 0xb5, 0x2f, 0xfd],
  [0x52, 0x61, 0x72, 0x21],
];
const UTF_16 = [
  [0xff, 0xfe],
  [0xfe, 0xff],
];

function startsWithAny(bytes: Uint8Array, beginnings: readonly (readonly number[])[]): boolean {
  return beginnings.some((beginning) => beginning.every((byte, i) => bytes[i] === byte));
}
