// Lists of terms that web pages carry for machines: schema.org's DefinedTermSet in JSON-LD
// (https://schema.org/DefinedTermSet). From a file, or from the scripts of a page.

import { textOfMarkup } from './markup-text';
import { LIMITS, type Pack } from './pack';
import { entryGate } from './pack-entries';
import { Refusal } from './pack-fault';
import { objectOf } from './read-json';

type Node = Readonly<Record<string, unknown>>;

/** Whether a value that was read from JSON holds a set of terms. */
export function holdsDefinedTerms(value: unknown): boolean {
  const { sets, terms } = gather(value);
  return sets.length + terms.length > 0;
}

/** All terms of the sets, and those that stand by themselves, as one pack. @throws Refusal */
export function packOfDefinedTerms(value: unknown): Pack {
  const { sets, terms } = gather(value);
  const listed = sets.flatMap((set) => listOf(set.hasDefinedTerm)).map(namedIn(terms));
  // A term by itself and without a meaning is what a page says that it is about.
  const explained = terms.filter(({ description }) => textsOf(description).length > 0);
  const all = [...listed, ...(listed.length + explained.length > 0 ? explained : terms)];
  const gate = entryGate();
  const seen = new Set<Node>();
  all.forEach((told, i) => {
    const place = { row: i + 1 };
    const term = objectOf(told);
    if (!term) throw new Refusal('wrong-type', { ...place, column: 'hasDefinedTerm' });
    if (seen.has(term)) return;
    seen.add(term);
    gate.add(
      {
        term: textsOf(term.name)[0] ?? '',
        plain: textOfMarkup(textsOf(term.description)[0] ?? ''),
        also: [...textsOf(term.name).slice(1), ...textsOf(term.alternateName)],
        source: addressOf(term),
      },
      place,
      { term: 'name', plain: 'description', also: 'alternateName', source: 'url' },
    );
  });
  const [set = {}] = sets;
  return gate.pack({
    title: textsOf(set.name)[0],
    licence: textsOf(set.license)[0] ?? textsOf(objectOf(set.license)?.url)[0],
    source: addressOf(set),
    language: textsOf(set.inLanguage)[0],
    edition: textsOf(set.version)[0] ?? textsOf(set.dateModified)[0],
  });
}

/** A set may list its terms by their names in the document, and have them stand elsewhere in it. */
function namedIn(terms: readonly Node[]): (told: unknown) => unknown {
  const byName = new Map(terms.map((term) => [term['@id'], term]));
  return (told) => {
    const node = objectOf(told);
    return node && node.name === undefined && node['@id'] !== undefined
      ? (byName.get(node['@id']) ?? told)
      : told;
  };
}

/** Sets anywhere in the document, and terms that no set lists. */
function gather(value: unknown): { sets: Node[]; terms: Node[] } {
  const found: { sets: Node[]; terms: Node[] } = { sets: [], terms: [] };
  const visit = (inner: unknown, depth: number) => {
    if (depth > LIMITS.nesting) return;
    if (Array.isArray(inner)) for (const one of inner) visit(one, depth + 1);
    const node = objectOf(inner);
    if (!node) return;
    if (isOfType(node, 'DefinedTermSet')) {
      found.sets.push(node);
      return;
    }
    if (isOfType(node, 'DefinedTerm')) {
      found.terms.push(node);
      return;
    }
    for (const one of Object.values(node)) visit(one, depth + 1);
  };
  visit(value, 0);
  return found;
}

/** "DefinedTerm", "schema:DefinedTerm" or "https://schema.org/DefinedTerm", alone or in a list. */
function isOfType(node: Node, name: string): boolean {
  return listOf(node['@type']).some(
    (type) => typeof type === 'string' && /[^/:#]*$/.exec(type)?.[0] === name,
  );
}

function listOf(value: unknown): readonly unknown[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value : [value];
}

/** A text may be in a list, or an object that says its language. */
function textsOf(value: unknown): string[] {
  return listOf(value).flatMap((one) => {
    const text = objectOf(one)?.['@value'] ?? one;
    return typeof text === 'string' && text.trim() !== '' ? [text] : [];
  });
}

function addressOf(node: Node): string | undefined {
  const [address] = [...textsOf(node.url), ...textsOf(node['@id'])];
  return address !== undefined && /^https?:/i.test(address) ? address : undefined;
}
