// The byte map of the compiled index, and opening one. Little-endian; every section begins on a multiple of four bytes.
//
//   header    16 × u32   magic, version, byte length, then the counts below
//   begins    u32[]      one bit per (word hash mod bits): 0 = no term begins with this word
//   alone     u32[]      likewise: 0 = this word is no term by itself
//   pairs     u32[]      one bit per (pairHash mod bits): 0 = no term begins with these two words. What passes none of these
//                        three bitmaps is settled: nearly all of ordinary text
//   slots     u32[]      open-addressed table, hash → 1 + form; 0 = empty. Linear probing; a power of two, at most half full
//   formHash  u32[n]     form → hash of its letters: most words that are not a form are told apart by it alone
//   formAt    u32[n+1]   form → where its letters begin in `letters`; they end where the next form's begin
//   formWord  u32[n]     form → word. "tumour", "tumors" and "tumor" are three forms of one word
//   rootOf    u32[w]     word → trie node for a term that begins with it; 0 = none
//   nodeWord  u32[t]     trie: the word on the edge into this node
//   nodeKids  u32[t+1]   trie: first child; children are contiguous, sorted by word, and end where the next node's begin
//   nodeSurf  u32[t+1]   trie: first surface that ends here, likewise
//   surfEntry u32[s]     surface → entry number
//   surfCaps  u32[s]     surface → which of its letters are capitals, for those that must match in case
//   surfRule  u32[s]     surface → 1 + rule that must agree before it counts; 0 = none
//   ruleRows  u32[r+1]   rule → its first neighbour row; they end where the next rule's begin
//   rowHash   u32[v]     neighbour → hash of its first word, with IS_NOT where it silences. A rule's rows are sorted
//   rowRest   u32[v+1]   neighbour → its further words in `rest`, likewise
//   rest      u32[]      hashes of further words: the "cell" of "stem cell"
//   ruleFlag  u8[r]      rule → MEDICAL, NEAR
//   surfFlag  u8[s]      surface → CASE_SENSITIVE or 0
//   surfLevel u8[s]      surface → 1, 2, 3
//   kind      u8[e]      entry → its place in KINDS
//   rare      u8[e]      entry → 1 where its name is seldom heard in everyday speech, though its level is 1; else 0
//   letters   u8[]       letter codes of all forms, one after another (see fold.ts)
//
// Names are a trie of words, words are a hash table of forms. "deep vein thrombosis", and "deep vein" on the way:
//
//   text word ─hash▶ bitmaps ─▶ slots ─▶ formHash, letters ─▶ formWord
//                                                                │
//   rootOf[deep] = k   ─▶ node k    nodeWord deep     nodeSurf  –                (no term ends here)
//                          nodeKids ─▶ node m   vein            ─▶ DVT's sense "deep vein"
//                                       nodeKids ─▶ node n  thrombosis ─▶ surfEntry: deep-vein-thrombosis
//
// Cost: about 70 bytes for each spelling. Nothing is parsed: opening makes views over one buffer.

export const MAGIC = 0x584c474d; // "MGLX"
export const VERSION = 3;
export const HEADER_WORDS = 16;

export const CASE_SENSITIVE = 1;

/** A rule that speaks on medical pages only; one that asks for a neighbour. */
export const MEDICAL = 1;
export const NEAR = 2;
/** Set in rowHash for a neighbour that silences; a hash has 25 bits. */
export const IS_NOT = 1 << 25;

/** The number of the word that stands for punctuation inside a name: National Heart, Lung, and Blood Institute. */
export const PUNCTUATION = 1;

/** Hash of two words that follow each other, from the hashes of both. */
export function pairHash(first: number, second: number): number {
  return (first * 37 + second) & 0x3ffffff;
}

/** Sections in file order: name, bytes per item, and how many items the counts say. */
const SECTIONS = [
  ['begins', 4, (n) => n.bitmap],
  ['alone', 4, (n) => n.bitmap],
  ['pairs', 4, (n) => n.pairs],
  ['slots', 4, (n) => n.slots],
  ['formHash', 4, (n) => n.forms],
  ['formAt', 4, (n) => n.forms + 1],
  ['formWord', 4, (n) => n.forms],
  ['rootOf', 4, (n) => n.words],
  ['nodeWord', 4, (n) => n.nodes],
  ['nodeKids', 4, (n) => n.nodes + 1],
  ['nodeSurf', 4, (n) => n.nodes + 1],
  ['surfEntry', 4, (n) => n.surfaces],
  ['surfCaps', 4, (n) => n.surfaces],
  ['surfRule', 4, (n) => n.surfaces],
  ['ruleRows', 4, (n) => n.rules + 1],
  ['rowHash', 4, (n) => n.rows],
  ['rowRest', 4, (n) => n.rows + 1],
  ['rest', 4, (n) => n.rest],
  ['ruleFlag', 1, (n) => n.rules],
  ['surfFlag', 1, (n) => n.surfaces],
  ['surfLevel', 1, (n) => n.surfaces],
  ['kind', 1, (n) => n.entries],
  ['rare', 1, (n) => n.entries],
  ['letters', 1, (n) => n.letters],
] as const satisfies readonly (readonly [string, 1 | 4, (counts: Counts) => number])[];

/** Header fields after magic, version and byte length, in order. */
export const COUNTS = [
  'bitmap',
  'pairs',
  'slots',
  'forms',
  'words',
  'nodes',
  'surfaces',
  'entries',
  'letters',
  'rules',
  'rows',
  'rest',
] as const;

export type Counts = Record<(typeof COUNTS)[number], number>;
type SectionName = (typeof SECTIONS)[number][0];
type WideSection = Exclude<SectionName, ByteSection>;
type ByteSection = 'ruleFlag' | 'surfFlag' | 'surfLevel' | 'kind' | 'rare' | 'letters';

/** Views over one buffer; read-only by convention. */
export type GlossaryIndex = { readonly counts: Counts } & Readonly<Record<WideSection, Uint32Array>> &
  Readonly<Record<ByteSection, Uint8Array>>;

export type OpenedIndex =
  | { ok: true; index: GlossaryIndex }
  | { ok: false; code: 'not-an-index' | 'other-version' | 'truncated' };

/** Opens a compiled index without copying it. A buffer of another kind, version or length is refused. */
export function openIndex(buffer: ArrayBuffer): OpenedIndex {
  if (buffer.byteLength < HEADER_WORDS * 4) return { ok: false, code: 'not-an-index' };
  const header = new Uint32Array(buffer, 0, HEADER_WORDS);
  if (header[0] !== MAGIC) return { ok: false, code: 'not-an-index' };
  if (header[1] !== VERSION) return { ok: false, code: 'other-version' };
  const counts = Object.fromEntries(COUNTS.map((name, i) => [name, header[3 + i] ?? 0])) as Counts; // keys are COUNTS
  const places = placeSections(counts);
  if (header[2] !== buffer.byteLength || places.byteLength !== buffer.byteLength)
    return { ok: false, code: 'truncated' };
  const views = SECTIONS.map(([name, width, items]) => [
    name,
    width === 4
      ? new Uint32Array(buffer, places.offset[name], items(counts))
      : new Uint8Array(buffer, places.offset[name], items(counts)),
  ]);
  return { ok: true, index: { counts, ...Object.fromEntries(views) } as GlossaryIndex }; // keys are SECTIONS
}

/** Byte offset of each section, and of the end. */
export function placeSections(counts: Counts): { offset: Record<SectionName, number>; byteLength: number } {
  let at = HEADER_WORDS * 4;
  const offset = {} as Record<SectionName, number>; // filled below, one key per section
  for (const [name, width, items] of SECTIONS) {
    offset[name] = at;
    at += Math.ceil((width * items(counts)) / 4) * 4;
  }
  return { offset, byteLength: at };
}
