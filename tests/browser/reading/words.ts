// A glossary of a few terms for tests, compiled as the build compiles it, and a background that answers for it.

import * as v from 'valibot';
import { type AuthoredEntry, EntrySchema, surfacesOf } from '../../../glossary/authored-entry';
import { type Entry, type Guard, KINDS } from '../../../glossary/entry';
import { buildIndex } from '../../../glossary/index-build';
import { type GlossaryIndex, openIndex } from '../../../glossary/index-format';
import type { Ask } from '../../../platform/ask';
import { USUAL_CHOICES } from '../../../platform/choices';
import type { PageRequests } from '../../../platform/requests';

const AUTHORED = [
  authored({ id: 'blood', level: 1 }),
  authored({ id: 'cell', level: 1 }),
  authored({ id: 'clinical-trial', kind: 'trial', plain: 'A test in people.' }),
  authored({ id: 'cytokine', plain: 'A small protein that cells use as a signal.', say: 'SY-toh-kine' }),
  authored({
    ...{ id: 'deep-vein-thrombosis', kind: 'disease' },
    level: 3,
    abbr: ['DVT'],
    more: 'Mostly in a leg.',
    broader: 'thrombosis',
    related: ['embolism'],
  }),
  authored({ id: 'embolism', kind: 'disease', more: 'Often a clot.' }),
  authored({
    id: 'mitral-stenosis',
    abbr: ['MS'],
    senses: ['MS'],
    when: { spellings: ['MS'], medical: true, near: ['valve'] },
  }),
  authored({
    id: 'multiple-sclerosis',
    abbr: ['MS'],
    senses: ['MS'],
    when: { spellings: ['MS'], medical: true, not: ['ms word'] },
  }),
  authored({ id: 'pulmonary-embolism', plain: 'A clot in the lungs. '.repeat(40) }),
  authored({ id: 'sepsis', when: { medical: true } }),
  authored({ id: 'thrombosis', plain: 'A clot in a vessel.' }),
];

/** Opened, as the reader takes it. */
export const INDEX: GlossaryIndex = open();

/** As a card shows it, by id. */
export function entryOf(id: string): Entry {
  const entry = AUTHORED.find((other) => other.id === id);
  if (!entry) throw new Error(`no entry "${id}"`);
  const link = (to: string) => ({ id: to, term: entryOf(to).term });
  const { term, kind, level, plain, also, abbr, brands, parts, more, say, broader } = entry;
  return {
    ...{ id, term, kind, level, plain, also, abbr, brands, parts },
    ...(more !== undefined && { more }),
    ...(say !== undefined && { say }),
    ...(broader !== undefined && { broader: link(broader) }),
    related: entry.related.map(link),
  };
}

/** Number of an entry in the index. */
export function numberOf(id: string): number {
  return AUTHORED.findIndex((entry) => entry.id === id);
}

export interface Background {
  ask: Ask;
  /** What it was asked for, in order. */
  readonly asked: string[];
  /** Lets every later answer wait until the function returned is called. */
  hold(): () => void;
}

/** A background that knows the glossary, and does otherwise as `others` say. */
export function background(others: Partial<PageRequests> = {}): Background {
  const asked: string[] = [];
  let gate = Promise.resolve();
  const answers: PageRequests = {
    sitePlan: () => 'medical',
    pageSettings: () => ({ ...USUAL_CHOICES, active: true, packs: null, saved: [], known: [] }),
    packTerms: () => ({ index: null, numbers: [], before: 0 }),
    entries: ({ numbers }) => numbers.map((number) => entryOf(AUTHORED[number]?.id ?? '')),
    entry: ({ id }) => entryOf(id),
    explain: ({ text }) => ({ found: 'unknown', text }),
    isSaved: () => false,
    saveTerm: () => ({ ok: true }),
    takeBackSave: () => ({ undone: true }),
    opened: () => null,
    passages: () => ({ reading: 'https://example.org/', canKeep: true, toolbar: true, passages: [] }),
    keepPassage: () => ({ ok: true }),
    colourPassage: () => ({ changed: true }),
    takeBackPassage: () => ({ undone: true }),
    openPanel: () => ({ opened: true }),
    openReport: () => null,
    addWord: () => null,
    stepInto: () => ({ stepped: false }),
    ...others,
  };
  const ask: Ask = async (name, ...args) => {
    asked.push(name);
    await gate;
    const answer = answers[name] as (...given: typeof args) => ReturnType<PageRequests[typeof name]>; // the table says so
    return { ok: true, value: answer(...args) };
  };
  return {
    ask,
    asked,
    hold() {
      let open = () => {};
      gate = new Promise((resolve) => {
        open = resolve;
      });
      return () => open();
    },
  };
}

function authored(fields: { id: string; [field: string]: unknown }): AuthoredEntry {
  const { id } = fields;
  return v.parse(EntrySchema, {
    term: id.replaceAll('-', ' '),
    kind: 'biology',
    level: 2,
    plain: `What ${id} is.`,
    ...fields,
  });
}

function open(): GlossaryIndex {
  const rules: Guard[] = [];
  const surfaces = AUTHORED.flatMap((entry, number) =>
    surfacesOf(entry).map(({ text, caseSensitive, level, guard }) => ({
      ...{ text, caseSensitive, level, entry: number },
      ...(guard && { rule: rules.push(guard) - 1 }),
    })),
  );
  const opened = openIndex(
    buildIndex({
      ...{ surfaces, rules },
      kinds: AUTHORED.map(({ kind }) => KINDS.indexOf(kind)),
      rare: [numberOf('cell')],
    }).bytes.buffer,
  );
  if (!opened.ok) throw new Error(opened.code);
  return opened.index;
}
