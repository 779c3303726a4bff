// Writes docs/pack.schema.json: our format for lists of words, as a JSON Schema for whoever makes one. With --check it only
// says whether the file is up to date.

import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { toJsonSchema } from '@valibot/to-json-schema';
import { PackDocument } from '../glossary/packs/medgloss-json';

const FILE = join(import.meta.dirname, '..', 'docs', 'pack.schema.json');

/** The text of the file. */
function schemaText(): string {
  const schema = {
    ...toJsonSchema(PackDocument, { target: 'draft-2020-12' }),
    title: 'Medgloss pack',
    description: 'A list of words and their meanings, with where it comes from and what may be done with it.',
  };
  return `${JSON.stringify(schema, null, 2)}\n`;
}

/** Whatever the formatter did to it. */
function isSame(written: string): boolean {
  return JSON.stringify(JSON.parse(written)) === JSON.stringify(JSON.parse(text));
}

const text = schemaText();
if (!process.argv.includes('--check')) {
  mkdirSync(dirname(FILE), { recursive: true });
  writeFileSync(FILE, text);
} else if (!existsSync(FILE) || !isSame(readFileSync(FILE, 'utf8'))) {
  process.stderr.write('docs/pack.schema.json is out of date: run npx tsx scripts/pack-schema.ts\n');
  process.exitCode = 1;
}
