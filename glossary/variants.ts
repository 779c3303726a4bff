// The forms of a word that authors never list: plurals, British and American spelling, numerals, joined compounds.
// Used when the index is built; a page never pays for it. Over-generating is harmless unless the form is a word of its own.

/** Plurals that English and Latin may give a word, in lower case; the regular one first. */
export function pluralsOf(word: string): string[] {
  const irregular = IRREGULAR_PLURALS[word];
  if (irregular) return [irregular];
  if (!/[a-z]$/.test(word) || word.length < 2) return [];
  const forms: string[] = [];
  if (/(s|x|z|ch|sh)$/.test(word)) forms.push(`${word}es`);
  else if (/[^aeiou]y$/.test(word)) forms.push(`${word.slice(0, -1)}ies`);
  else if (/man$/.test(word)) forms.push(`${word.slice(0, -2)}en`);
  else forms.push(`${word}s`);
  for (const [ending, plural] of LATIN_PLURALS) {
    if (word.length > ending.length + 2 && word.endsWith(ending)) {
      forms.push(word.slice(0, -ending.length) + plural);
    }
  }
  return forms;
}

const IRREGULAR_PLURALS: Readonly<Record<string, string>> = {
  foot: 'feet',
  tooth: 'teeth',
  child: 'children',
  calf: 'calves',
  mouse: 'mice',
  louse: 'lice',
};

const LATIN_PLURALS: readonly (readonly [string, string])[] = [
  ['is', 'es'],
  ['um', 'a'],
  ['us', 'i'],
  ['a', 'ae'],
  ['ion', 'ia'],
  ['ex', 'ices'],
  ['ix', 'ices'],
  ['yx', 'yges'],
  ['nx', 'nges'],
  ['ma', 'mata'],
  ['en', 'ina'],
];

/** The singular of a regular plural, for names authored in the plural ("liver enzymes"); undefined when it has none. */
export function singularOf(word: string): string | undefined {
  if (word.length < 4 || !word.endsWith('s') || /(ss|us|is)$/.test(word)) return undefined;
  if (word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  if (/(sses|xes|ches|shes)$/.test(word)) return word.slice(0, -2);
  return word.slice(0, -1);
}

// American on the left, British on the right; each pair works both ways. Stems, so that every derived form follows.
const SPELLING_PAIRS: readonly (readonly [RegExp, string, RegExp, string])[] = (
  [
    ['hem', 'haem', '^'],
    ['emia', 'aemia', ''],
    ['emic', 'aemic', '$'],
    ['esophag', 'oesophag', ''],
    ['estr', 'oestr', '^'],
    ['edem', 'oedem', ''],
    ['fet', 'foet', '^'],
    ['feta', 'foeta', ''],
    ['pedi', 'paedi', ''],
    ['leuko', 'leuco', '^'],
    ['rrhe', 'rrhoe', ''],
    ['pnea', 'pnoea', ''],
    ['celia', 'coelia', '^'],
    ['esthe', 'aesthe', ''],
    ['gynec', 'gynaec', ''],
    ['cecum', 'caecum', ''],
    ['cecal', 'caecal', ''],
    ['fec', 'faec', '^'],
    ['etiol', 'aetiol', ''],
    ['cesar', 'caesar', '^'],
    ['homeo', 'homoeo', '^'],
    ['hemorr', 'haemorr', ''],
    ['ischem', 'ischaem', ''],
    ['uremi', 'uraemi', ''],
    ['maneuver', 'manoeuvre', ''],
    ['tumor', 'tumour', ''],
    ['color', 'colour', ''],
    ['behavior', 'behaviour', ''],
    ['labor', 'labour', '^'],
    ['odor', 'odour', ''],
    ['humor', 'humour', '^'],
    ['fiber', 'fibre', ''],
    ['center', 'centre', ''],
    ['liter', 'litre', ''],
    ['meter', 'metre', '$'],
    ['sulf', 'sulph', ''],
    ['gray', 'grey', ''],
    ['mold', 'mould', ''],
    ['program', 'programme', '$'],
    ['aging', 'ageing', '^'],
    ['signaling', 'signalling', ''],
    ['counseling', 'counselling', ''],
    ['labeled', 'labelled', ''],
    ['modeling', 'modelling', ''],
    ['channeling', 'channelling', ''],
    ['tranquilizer', 'tranquilliser', ''],
    ['catheteriz', 'catheteris', ''],
    ['izer', 'iser', '$'],
    ['ize', 'ise', '$'],
    ['izes', 'ises', '$'],
    ['ized', 'ised', '$'],
    ['izing', 'ising', '$'],
    ['ization', 'isation', ''],
    ['lyze', 'lyse', ''],
    ['lyzing', 'lysing', ''],
    ['defense', 'defence', ''],
    ['license', 'licence', ''],
    ['aluminum', 'aluminium', ''],
    ['practice', 'practise', '^'],
    ['glycem', 'glycaem', ''],
    ['toxem', 'toxaem', ''],
  ] as const
).map(([american, british, where]) => [stem(american, where), british, stem(british, where), american]);

function stem(letters: string, where: '^' | '$' | ''): RegExp {
  return new RegExp(`${where === '^' ? '^' : ''}${letters}${where === '$' ? '$' : ''}`);
}

/** Other spellings of one lower-case word, British and American, two changes deep ("haemorrhoea"). */
export function spellingsOf(word: string): string[] {
  const found = new Set([word]);
  for (let depth = 0; depth < 2; depth++) {
    for (const form of [...found]) {
      for (const [american, british, britishStem, americanForm] of SPELLING_PAIRS) {
        found.add(form.replace(american, british));
        found.add(form.replace(britishStem, americanForm));
      }
    }
  }
  found.delete(word);
  // A replacement can fire inside its own result (fetus, foetus, …): keep what a writer could have meant.
  return [...found].filter((form) => !/aae|ooe|oeoe|aeae|oue|uu/.test(form));
}

const ROMAN = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii', 'xiii'] as const;
const NUMBERED =
  /^(type|stage|phase|factor|grade|class|group|category|angiotensin|bipolar|collagen|kind|cranial)$/;

/** The other numeral of a word that follows `before`: factor VIII and factor 8, type II and type 2; undefined when there is none. */
export function otherNumeral(word: string, before: string | undefined): string | undefined {
  if (before === undefined) return undefined;
  const roman = (ROMAN as readonly string[]).indexOf(word);
  if (!NUMBERED.test(before)) return undefined;
  return roman >= 0 ? String(roman + 1) : ROMAN[Number(word) - 1];
}

/** First parts that are written with or without a hyphen: anti-inflammatory, antiinflammatory, anti inflammatory. */
const PREFIX =
  /^(anti|auto|non|pre|post|co|re|multi|micro|immuno|neuro|cardio|electro|cyto|extra|intra|inter|over|under|sub|semi|pseudo|hyper|hypo|meta|bio|radio|chemo|self|trans|ultra|cross|gastro|psycho)([a-z]{4,})$/;

/** "antiviral" as its two parts; undefined when it does not begin with a prefix that writers split off. */
export function splitPrefix(word: string): [string, string] | undefined {
  const parts = PREFIX.exec(word);
  return parts?.[1] && parts[2] ? [parts[1], parts[2]] : undefined;
}
