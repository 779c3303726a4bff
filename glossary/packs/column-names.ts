// What headings of columns are called in the tables that people keep, in English and Spanish.

import type { ToldEntry } from './pack-entries';

/** The first that is met takes the use; `plain` before `more`, so that "definition" beside "notes" is the meaning. */
const NAMES: Readonly<Record<keyof ToldEntry, string>> = {
  id: 'id guid identifier key termcode',
  term: 'term word front expression headword name title question concept término palabra anverso pregunta',
  plain:
    'meaning definition plain back explanation description answer gloss plain-meaning significado definición explicación ' +
    'reverso respuesta descripción',
  more: 'more details detail notes note extra comment comments example examples más detalles notas ejemplo',
  also: 'also synonyms synonym other-names other-name aliases alias also-called sinónimos otros-nombres',
  abbr: 'abbr abbreviations abbreviation acronym acronyms short short-form abreviatura abreviaturas siglas',
  tags: 'tags tag topic topics category categories subject deck etiquetas etiqueta tema categoría',
  kind: 'kind',
  level: 'level nivel',
  licence: 'licence license licencia',
  source: 'source reference references url link fuente referencia enlace',
};

const USES = new Map(
  Object.entries(NAMES).flatMap(([use, names]) =>
    names.split(' ').map((name) => [name, use as keyof ToldEntry]),
  ), // keys of NAMES
);

/** What each heading is likely to mean, each meaning once; null for those that say nothing to us. */
export function guessUses(headings: readonly string[]): (keyof ToldEntry | null)[] {
  const taken = new Set<keyof ToldEntry>();
  return headings.map((heading) => {
    const name = heading
      .normalize('NFC')
      .trim()
      .toLowerCase()
      .replace(/[\s_-]+/gu, '-')
      .replace(/[:*.]$/, '');
    const use = USES.get(name);
    if (use === undefined || taken.has(use)) return null;
    taken.add(use);
    return use;
  });
}
