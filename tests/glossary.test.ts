// The glossary tests itself: every gate, and that each spelling finds its own entry.

import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { surfacesOf } from '../glossary/authored-entry';
import { checkGlossary, LIMITS } from '../glossary/build/checks';
import { compileGlossary } from '../glossary/build/compile';
import { findTerms } from '../glossary/build/find';
import { readHeadwords } from '../glossary/build/headwords';
import { brokenLevel, readArgued } from '../glossary/build/level-rule';
import { parseGlossary } from '../glossary/build/parse';
import { readReadOnce, statsOf } from '../glossary/build/stats';
import { readTable } from '../glossary/build/table';
import { openIndex } from '../glossary/index-format';
import { createMatcher } from '../glossary/matcher';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const parsed = parseGlossary(ROOT);
const authored = parsed.entries.map(({ entry }) => entry);
const compiled = compileGlossary(authored);
const opened = openIndex(compiled.index.buffer);
if (!opened.ok) throw new Error(opened.code);
const { index } = opened;

it('keeps every rule', () => {
  const findings = [...parsed.findings, ...checkGlossary(parsed.entries, ROOT)];
  expect(findings.map(({ file, line, rule }) => `${file}:${line}: ${rule}`)).toEqual([]);
});

it('argues for no level that needs no argument', () => {
  const contested = new Set(parsed.entries.filter(brokenLevel).map(({ entry }) => entry.term));
  expect([...readArgued(ROOT)].filter((term) => !contested.has(term))).toEqual([]);
});

const { entries, spellings, grades, fields } = statsOf(parsed.entries, readReadOnce(ROOT));

it('holds at least 3,000 entries and 9,000 spellings', () => {
  expect(entries).toBeGreaterThanOrEqual(3000);
  expect(spellings).toBeGreaterThanOrEqual(9000);
});

it('reads easily: median grade 6 or below, none above 8', () => {
  expect(grades.median).toBeLessThanOrEqual(6);
  expect(grades.worst[0]?.grade).toBeLessThanOrEqual(LIMITS.grade);
});

it('explains each of the 3,000 words that most health texts use, or says why not', () => {
  const declined = new Set(readTable(ROOT, 'declined.tsv').map(([headword = '']) => headword.toLowerCase()));
  const missing = readHeadwords(ROOT)
    .slice(0, 3000)
    .filter(({ name }) => !declined.has(name.toLowerCase()))
    .filter(({ name }) => {
      const [found] = findTerms(name, index, compiled.entries, { asked: true });
      return found?.text !== name.replace(/\.$/, ''); // the last dot of b.i.d. is a full stop to the matcher
    });
  expect(missing.map(({ rank, name }) => `${rank} ${name}`)).toEqual([]);
});

it('names only what there is among the words that were read once', () => {
  const known = new Set(authored.map(({ id }) => id));
  for (const { field, entry } of readReadOnce(ROOT)) {
    expect(fields.map(({ name }) => name)).toContain(field);
    expect(typeof entry === 'number' || known.has(entry), `${entry}`).toBe(true);
  }
});

it('finds every spelling of every entry, whole', () => {
  const matcher = createMatcher(index);
  const lost = authored.flatMap((entry) =>
    surfacesOf(entry)
      .filter(({ text }) => {
        const found = matcher.findMatches(`: ${text} ;`);
        return !found.some(({ claims }) =>
          claims.some((claim) => compiled.entries[claim.entry]?.id === entry.id),
        );
      })
      .map(({ text }) => `${entry.id}: ${text}`),
  );
  expect(lost).toEqual([]);
});

it('compiles to the same bytes twice', () => {
  expect(compileGlossary([...authored].reverse()).index).toEqual(compiled.index);
});

/** Words of one real article on a treatment, each of which a reader must get explained, in a phrase that names it. */
describe('the words of a treatment article', () => {
  it.each(
    `alopecia|alopecia areata|alopecia totalis|alopecia universalis|JAK|Janus kinase|JAK inhibitor|JAK inhibition|JAK pathway|Janus Kinase pathway|kinase|inhibitor|immune system|autoimmune|autoimmune disease|autoimmune response|immune surveillance|impaired immune surveillance|immunotherapy|topical immunotherapy|immunosuppressant|oral immunosuppressant|corticosteroid|hydroxychloroquine|tofacitinib|ruxolitinib|hair follicle|hair loss|baldness|regrowth|genetic factors|genetic|recurring|condition|disorder|chronic|acute|acute liver damage|chronic liver damage|liver damage|drug-induced liver damage|liver enzymes|elevated liver enzymes|enzyme|topical|topical treatment|systemic|systemic treatment|systemic therapy|oral|therapy|therapeutic approach|treatment option|treatment discontinuation|discontinuation|treatment-resistant|approved for this condition|off-label|evidence-based medicine|well-designed studies|efficacy|effectiveness|safety data|long-term safety data|adverse effects|well-tolerated|complication|severe infection|infection|bacteria|fungi|mycobacteria|virus|herpes zoster|recurrent herpes zoster|recurrent|malignancy|malignancies|tumor|lymphoma|lymphoproliferative|lymphoproliferative disorder|cytokine|signaling pathway|pathway|biochemical pathway|anti-inflammatory|mechanism of action|T cell|T cells|dendritic cell|NK cell|natural killer cell|macrophage|macrophage activation|activation|suppression|suppress|venous|venous thromboembolic event|VTE|thromboembolic|blood clot|vein|limb|lung|cardiovascular|cardiovascular risk factor|risk factor|increased risk|association|Health Canada|drug safety|dermatologist|physician|prescribing physician|healthcare provider|evaluation|quality of life|psychological issues|emotional distress|life-threatening|informed decision|immune tolerance`.split(
      '|',
    ),
  )('%s', (word) => {
    expect(findTerms(word, index, compiled.entries, { asked: true })).not.toEqual([]);
  });
});
