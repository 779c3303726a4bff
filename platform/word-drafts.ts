// Words of one's own that are being written: each form lies here from its first letter until it is saved or given up, so
// that closing the page loses nothing. The database would be too late for that (see drafts.ts).

import * as v from 'valibot';

/** A form as it stands, right or not. */
export interface TypedWord {
  readonly term: string;
  readonly plain: string;
  /** One name on each line. */
  readonly also: string;
  readonly tags: readonly string[];
}

const StoredWord = v.object({
  term: v.string(),
  plain: v.string(),
  also: v.string(),
  tags: v.array(v.string()),
});

const PREFIX = 'word-draft/';

/** Keeps a form by the id of its word. Where there is no room it is not kept: it is still on the screen. */
export function keepWordDraft(id: string, typed: TypedWord): void {
  try {
    localStorage.setItem(PREFIX + id, JSON.stringify(typed));
  } catch (error) {
    console.warn('Medgloss: no room for a draft', error);
  }
}

export function forgetWordDraft(id: string): void {
  localStorage.removeItem(PREFIX + id);
}

/** A form that was begun and not ended; undefined where there is none. */
export function findWordDraft(): { readonly id: string; readonly typed: TypedWord } | undefined {
  for (const key of Object.keys(localStorage)) {
    if (!key.startsWith(PREFIX)) continue;
    const typed = read(key);
    if (typed) return { id: key.slice(PREFIX.length), typed };
    localStorage.removeItem(key);
  }
  return undefined;
}

function read(key: string): TypedWord | undefined {
  try {
    return v.parse(StoredWord, JSON.parse(localStorage.getItem(key) ?? 'null'));
  } catch {
    // Not a draft of this build.
    return undefined;
  }
}
