// The authors' command: npm run --silent glossary -- check | new TERM | coverage FILE… | stats | find FILE|- | export |
// explain WORD.
// Prints results to standard output and what is wrong to standard error; exits 1 when something is.

import { appendFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { surfacesOf } from '../authored-entry';
import { openIndex } from '../index-format';
import { checkGlossary, readAmbiguous } from './checks';
import { compileGlossary } from './compile';
import { coverageOf, describeCoverage } from './coverage';
import { describeRefusal, draftEntry, insertEntry } from './draft-entry';
import { findTerms } from './find';
import { readHeadwords } from './headwords';
import type { OpenGlossary } from './near-entries';
import { type ParsedGlossary, parseGlossary } from './parse';
import { plainTextOf } from './plain-text';
import { describeStats, readReadOnce, statsOf } from './stats';

const ROOT = new URL('../..', import.meta.url).pathname.replace(/^\/([A-Za-z]:)/, '$1').replace(/\/$/, '');

const READ_ONCE = 'glossary/read-once.tsv';

const USAGE = `glossary -- check [PATH]      every broken rule, with file and line
glossary -- new TERM          the beginning of an entry; --write puts it into the file it names
glossary -- coverage FILE…    how much of a text or HTML file is explained, and the words that are not
glossary -- stats             entries by field, kind and level; reading grades; what was read but once
glossary -- find FILE|-       the terms in a plain text, a JSON line each
glossary -- export            the whole glossary as JSON
glossary -- explain WORD      what the glossary says of a word or phrase`;

function main([command, argument, ...others]: string[]): number {
  switch (command) {
    case 'check':
      return check(argument);
    case 'new':
      return argument === undefined ? usage() : draft(argument, others.includes('--write'));
    case 'coverage':
      return argument === undefined ? usage() : coverage([argument, ...others]);
    case 'stats':
      process.stdout.write(describeStats(statsOf(readGlossary().entries, readReadOnce(ROOT))));
      return 0;
    case 'find':
      return argument === undefined ? usage() : find(argument);
    case 'export':
      return exportAll();
    case 'explain':
      return argument === undefined ? usage() : explain(argument);
    default:
      return usage();
  }
}

function usage(): number {
  process.stderr.write(`${USAGE}\n`);
  return 2;
}

/** Checks the whole glossary; prints only what lies under PATH when one is given. */
function check(path = ''): number {
  const parsed = parseGlossary(ROOT);
  const findings = [...parsed.findings, ...checkGlossary(parsed.entries, ROOT)].filter(({ file }) =>
    file.includes(path.replace(/^\.\//, '')),
  );
  for (const { file, line, rule } of findings) process.stdout.write(`${file}:${line}: ${rule}\n`);
  const entries = parsed.entries.filter(({ file }) => file.includes(path)).length;
  process.stdout.write(`${entries} entries, ${findings.length} findings\n`);
  return findings.length === 0 ? 0 : 1;
}

function draft(term: string, write: boolean): number {
  const known = { ...openGlossary(), headwords: readHeadwords(ROOT), ambiguous: readAmbiguous(ROOT) };
  const drafted = draftEntry(term, known);
  if (drafted.code !== 'drafted') {
    process.stderr.write(`${describeRefusal(term, drafted)}\n`);
    return 1;
  }
  const { id, yaml, file, headword } = drafted;
  const rank = headword ? `rank ${headword.rank} of ${known.headwords.length}` : 'not ranked';
  process.stdout.write(`# ${rank} by how many health pages speak of it\n`);
  process.stdout.write(`# for ${file ?? 'a file of your choice in glossary/entries'}\n${yaml}`);
  if (!write || !file) return 0;
  writeFileSync(join(ROOT, file), insertEntry(readFileSync(join(ROOT, file), 'utf8'), id, yaml));
  appendFileSync(join(ROOT, READ_ONCE), `${file.split('/').at(-2)}\t${id}\tnew\n`);
  process.stdout.write(`# written there; ${READ_ONCE} says that it wants a second reader\n`);
  return 0;
}

function coverage(files: readonly string[]): number {
  const missing = files.filter((file) => !existsSync(file));
  for (const file of missing) process.stderr.write(`${file}: no such file\n`);
  const { index, published } = openGlossary();
  for (const file of files.filter(existsSync)) {
    const source = readFileSync(file, 'utf8');
    const text = /\.x?html?$/i.test(file) ? plainTextOf(source) : source;
    process.stdout.write(describeCoverage(file, coverageOf(text, index, published)));
  }
  return missing.length === 0 ? 0 : 1;
}

function find(file: string): number {
  if (file !== '-' && !existsSync(file)) {
    process.stderr.write(`${file}: no such file\n`);
    return 1;
  }
  const text = readFileSync(file === '-' ? 0 : file, 'utf8');
  const { index, published } = openGlossary();
  for (const found of findTerms(text, index, published)) process.stdout.write(`${JSON.stringify(found)}\n`);
  return 0;
}

function exportAll(): number {
  const authored = readGlossary().entries.map(({ entry }) => entry);
  const { version, entries } = compileGlossary(authored);
  const byId = new Map(authored.map((entry) => [entry.id, entry]));
  const complete = entries.map((entry) => {
    const source = byId.get(entry.id);
    const surfaces = source
      ? surfacesOf(source).map(({ text, caseSensitive }) => ({ text, caseSensitive }))
      : [];
    return {
      ...entry,
      surfaces,
      ...(source && source.when.length > 0 && { when: source.when }),
      ...(source?.ids && { ids: source.ids }),
    };
  });
  process.stdout.write(`${JSON.stringify({ version, entries: complete }, null, 1)}\n`);
  return 0;
}

function explain(phrase: string): number {
  const { entries, index, published } = openGlossary();
  // Asked for by name, a word is explained wherever it comes from: every claim on it counts.
  const found = findTerms(phrase, index, published, { asked: true });
  if (found.length === 0) {
    process.stderr.write(`"${phrase}" is not in the glossary\n`);
    return 1;
  }
  for (const { text, entry } of found) {
    const known = published.find(({ id }) => id === entry);
    const placed = entries.find(({ entry: authored }) => authored.id === entry);
    if (!known || !placed) continue;
    const say = known.say ? ` (${known.say})` : '';
    process.stdout.write(
      `${text}: ${known.term}${say}, ${known.kind}, level ${known.level}\n  ${known.plain}\n`,
    );
    if (known.more) process.stdout.write(`  ${known.more}\n`);
    process.stdout.write(`  ${placed.file}:${placed.line}\n`);
  }
  return 0;
}

/** The glossary, compiled and open to be searched. */
function openGlossary(): OpenGlossary {
  const { entries } = readGlossary();
  const compiled = compileGlossary(entries.map(({ entry }) => entry));
  const opened = openIndex(compiled.index.buffer);
  if (!opened.ok) throw new Error(opened.code);
  return { entries, index: opened.index, published: compiled.entries };
}

/** The parsed glossary; says what is malformed and leaves it out. */
function readGlossary(): ParsedGlossary {
  const parsed = parseGlossary(ROOT);
  for (const { file, line, rule } of parsed.findings)
    process.stderr.write(`${basename(file)}:${line}: ${rule}\n`);
  return parsed;
}

// Whoever reads our output may have read enough.
process.stdout.on('error', () => process.exit(0));
process.exitCode = main(process.argv.slice(2));
