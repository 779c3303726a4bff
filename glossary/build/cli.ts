// The authors' command: npm run --silent glossary -- check | find FILE|- | export | explain WORD.
// Prints results to standard output and what is wrong to standard error; exits 1 when something is.

import { existsSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { surfacesOf } from '../authored-entry';
import { openIndex } from '../index-format';
import { checkGlossary } from './checks';
import { compileGlossary } from './compile';
import { findTerms } from './find';
import { type ParsedGlossary, parseGlossary } from './parse';

const ROOT = new URL('../..', import.meta.url).pathname.replace(/^\/([A-Za-z]:)/, '$1').replace(/\/$/, '');

const USAGE = `glossary -- check [PATH]      every broken rule, with file and line
glossary -- find FILE|-       the terms in a plain text, a JSON line each
glossary -- export            the whole glossary as JSON
glossary -- explain WORD      what the glossary says of a word or phrase`;

function main([command, argument]: string[]): number {
  switch (command) {
    case 'check':
      return check(argument);
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

function find(file: string): number {
  if (file !== '-' && !existsSync(file)) {
    process.stderr.write(`${file}: no such file\n`);
    return 1;
  }
  const text = readFileSync(file === '-' ? 0 : file, 'utf8');
  const compiled = compileGlossary(readGlossary().entries.map(({ entry }) => entry));
  const opened = openIndex(compiled.index.buffer);
  if (!opened.ok) throw new Error(opened.code);
  for (const found of findTerms(text, opened.index, compiled.entries))
    process.stdout.write(`${JSON.stringify(found)}\n`);
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
  const { entries } = readGlossary();
  const compiled = compileGlossary(entries.map(({ entry }) => entry));
  const opened = openIndex(compiled.index.buffer);
  if (!opened.ok) throw new Error(opened.code);
  // Asked for by name, a word is explained wherever it comes from: every claim on it counts.
  const found = findTerms(phrase, opened.index, compiled.entries, { asked: true });
  if (found.length === 0) {
    process.stderr.write(`"${phrase}" is not in the glossary\n`);
    return 1;
  }
  for (const { text, entry } of found) {
    const known = compiled.entries.find(({ id }) => id === entry);
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
