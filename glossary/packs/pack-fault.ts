// Why a pack was not taken: one broken rule, and where. The words for them are the page's.

export type PackRule =
  /** Of the file as a whole. */
  | 'empty'
  | 'too-big'
  | 'page-too-big'
  | 'not-text'
  | 'unknown-format'
  | 'not-json'
  | 'cut-short'
  | 'too-deep'
  | 'newer'
  | 'damaged-zip'
  | 'locked-zip'
  | 'too-many-files'
  | 'no-index'
  /** Of a table. */
  | 'open-quote'
  | 'too-many-columns'
  | 'extra-cell'
  | 'no-term-column'
  | 'no-meaning-column'
  | 'column-twice'
  /** Of what is in it. */
  | 'no-entries'
  | 'too-many-entries'
  | 'forbidden-name'
  | 'unknown-field'
  | 'missing-field'
  | 'wrong-type'
  | 'unknown-choice'
  | 'no-term'
  | 'no-letters'
  | 'no-meaning'
  | 'too-long'
  | 'too-many-words'
  | 'too-many'
  | 'bad-id'
  | 'twice'
  | 'broken-text'
  | 'control-character'
  | 'direction-control'
  | 'hidden-character'
  | 'mixed-scripts';

/** Where: each part as far as it is known. Rows and lines are counted from 1, a table's headings included. */
export interface PackPlace {
  /** File inside a zip. */
  readonly file?: string;
  /** Row of a table, or place in a list of entries. */
  readonly row?: number;
  /** Heading of a column, or name of a field. */
  readonly column?: string;
}

export interface PackFault {
  readonly rule: PackRule;
  readonly place: PackPlace;
}

export type Checked<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly fault: PackFault };

/** A refusal. */
function refused(rule: PackRule, place: PackPlace = {}): { ok: false; fault: PackFault } {
  return { ok: false, fault: { rule, place } };
}

/** What the readers of a format throw among themselves, so that a rule deep inside need not be handed up by every caller. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  constructor(
    readonly rule: PackRule,
    readonly place: PackPlace = {},
  ) {
    super(rule);
  }
}

/** Runs `read`; what it refuses is the answer. Any other error is a fault of ours and goes on. */
export function checked<T>(read: () => T): Checked<T> {
  try {
    return { ok: true, value: read() };
  } catch (error) {
    if (error instanceof Refusal) return refused(error.rule, error.place);
    throw error;
  }
}
