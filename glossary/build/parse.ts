// Reads glossary/entries/**.yaml to entries that remember the file and line they stand at. A file that is not a list of
// well-formed entries gives findings, never a throw.

import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import * as v from 'valibot';
import { isMap, isScalar, isSeq, LineCounter, parseDocument, type YAMLMap } from 'yaml';
import { type AuthoredEntry, EntrySchema } from '../authored-entry';

/** A broken rule, with where: `glossary/entries/heart/rhythm.yaml:41: …`. */
export interface Finding {
  readonly file: string;
  readonly line: number;
  readonly rule: string;
}

/** An entry and where it was written. */
export interface PlacedEntry {
  readonly entry: AuthoredEntry;
  readonly file: string;
  readonly line: number;
  /** Line of one of its fields; of the entry when the field is absent. */
  readonly lineOf: (field: keyof AuthoredEntry) => number;
}

export interface ParsedGlossary {
  readonly entries: readonly PlacedEntry[];
  readonly findings: readonly Finding[];
}

/** Parses every .yaml file below `folder`; paths in the result are relative to `root`, with forward slashes. */
export function parseGlossary(root: string, folder = 'glossary/entries'): ParsedGlossary {
  const files = readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.yaml'))
    .map((name) =>
      relative(root, join(root, folder, name))
        .split(sep)
        .join('/'),
    )
    .sort();
  const parsed = files.map((file) => parseEntries(file, readFileSync(join(root, file), 'utf8')));
  return {
    entries: parsed.flatMap(({ entries }) => entries),
    findings: parsed.flatMap(({ findings }) => findings),
  };
}

/** Parses the text of one file. */
export function parseEntries(file: string, source: string): ParsedGlossary {
  const lines = new LineCounter();
  const document = parseDocument(source, { lineCounter: lines, prettyErrors: false });
  const lineAt = (offset: number | undefined) => lines.linePos(offset ?? 0).line;
  const findings: Finding[] = document.errors.map((error) => ({
    file,
    line: lineAt(error.pos[0]),
    rule: `not valid YAML: ${error.message}`,
  }));
  if (findings.length > 0) return { entries: [], findings };
  if (!isSeq(document.contents)) {
    return {
      entries: [],
      findings: [{ file, line: 1, rule: 'must be a list of entries, each beginning "- id:"' }],
    };
  }
  const entries: PlacedEntry[] = [];
  for (const item of document.contents.items) {
    if (!isMap(item)) {
      findings.push({ file, line: 1, rule: 'every item must be an entry with fields' });
      continue;
    }
    const line = lineAt(item.range?.[0]);
    const fields = fieldLines(item, lineAt);
    const lineOf = (field: string) => fields.get(field) ?? line;
    const result = v.safeParse(EntrySchema, item.toJS(document));
    if (result.success) entries.push({ entry: result.output, file, line, lineOf });
    else findings.push(...result.issues.map((issue) => explain(file, issue, lineOf)));
  }
  return { entries, findings };
}

/** Lines of an entry's fields, apart from the document, which is large and can go. */
function fieldLines(item: YAMLMap, lineAt: (offset: number | undefined) => number): Map<string, number> {
  return new Map(
    item.items.flatMap(({ key }) =>
      isScalar(key) && key.range ? [[String(key.value), lineAt(key.range[0])] as const] : [],
    ),
  );
}

function explain(file: string, issue: v.BaseIssue<unknown>, lineOf: (field: string) => number): Finding {
  const field = String(issue.path?.[0]?.key ?? 'id');
  return { file, line: lineOf(field), rule: `${v.getDotPath(issue) ?? field}: ${issue.message}` };
}
