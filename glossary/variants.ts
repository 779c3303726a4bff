// The forms of a word that authors never list: plurals, British and American spelling, numerals, joined compounds.
// Used when the index is built; a page never pays for it. Over-generating is harmless unless the form is a word of its own.

/** Plurals that English and Latin may give a word, in lower case; the regular one first. */
export function pluralsOf(word: string): string[] {
  const irregular = IRREGULAR_PLURALS[word];
  if (irregular) return [...irregular];
  if (!/[a-z]$/.test(word) || word.length < 2) return [];
  const forms: string[] = [];
  if (/(s|x|z|ch|sh)$/.test(word)) forms.push(`${word}es`);
  else if (/[^aeiou]y$/.test(word)) forms.push(`${word.slice(0, -1)}ies`);
  else forms.push(`${word}s`);
  for (const [ending, plural] of OTHER_PLURALS) {
    const stem = word.length - ending.length;
    // A short stem is seldom Latin: ovum and axis, but not gum and bus.
    if (stem >= 2 && word.endsWith(ending)) forms.push(word.slice(0, stem) + plural);
  }
  return forms;
}

const IRREGULAR_PLURALS: Readonly<Record<string, readonly string[]>> = {
  foot: ['feet'],
  tooth: ['teeth'],
  child: ['children'],
  calf: ['calves'],
  man: ['men'],
  mouse: ['mice'],
  louse: ['lice'],
  corpus: ['corpora'],
  viscus: ['viscera'],
  genus: ['genera'],
  femur: ['femurs', 'femora'],
};

const OTHER_PLURALS: readonly (readonly [string, string])[] = [
  ['ch', 'chs'], // stomachs
  ['ito', 'itoes'], // mosquitoes; other words in -o take the regular plural
  ['man', 'men'],
  ['is', 'es'],
  ['itis', 'itides'],
  ['um', 'a'],
  ['us', 'i'],
  ['a', 'ae'],
  ['ion', 'ia'],
  ['enon', 'ena'],
  ['zoon', 'zoa'],
  ['ex', 'ices'],
  ['ix', 'ices'],
  ['ax', 'aces'],
  ['yx', 'yces'],
  ['yx', 'yges'],
  ['nx', 'nges'],
  ['ma', 'mata'],
  ['en', 'ina'],
];

/** Every word that this one may be a plural of, by `pluralsOf` and no other rule. */
export function singularsBy(word: string): string[] {
  const endings: readonly (readonly [string, string])[] = [
    ['', 's'],
    ['', 'es'],
    ['y', 'ies'],
    ...OTHER_PLURALS,
  ];
  const singulars = endings.flatMap(([ending, plural]) =>
    word.endsWith(plural) ? word.slice(0, -plural.length) + ending : [],
  );
  const irregular = Object.keys(IRREGULAR_PLURALS);
  return [...new Set([...singulars, ...irregular])].filter((one) => pluralsOf(one).includes(word));
}

/** What a regular plural may be the plural of, for names authored so: liver enzymes, empty calories, cluster headaches. */
export function singularsOf(word: string): string[] {
  if (word.length < 4 || !word.endsWith('s') || /(ss|us|is)$/.test(word)) return [];
  const singulars = [word.slice(0, -1)];
  if (word.endsWith('ies')) singulars.push(`${word.slice(0, -3)}y`);
  if (/(sses|xes|ches|shes)$/.test(word)) singulars.push(word.slice(0, -2));
  return singulars;
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
    ['hemoglob', 'haemoglob', ''],
    ['hematuri', 'haematuri', ''],
    ['estrogen', 'oestrogen', ''],
    ['estradiol', 'oestradiol', ''],
    ['defec', 'defaec', '^'],
    ['pheochrom', 'phaeochrom', '^'],
    ['nev', 'naev', '^'],
    ['goiter', 'goitre', ''],
    ['titer', 'titre', ''],
    ['caliber', 'calibre', ''],
    ['artifact', 'artefact', ''],
    ['disk', 'disc', ''],
    ['vapor', 'vapour', '^'],
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
    ['meters', 'metres', '$'],
    ['sulf', 'sulph', ''],
    ['gray', 'grey', ''],
    ['mold', 'mould', ''],
    ['program', 'programme', '$'],
    ['programs', 'programmes', '$'],
    ['aging', 'ageing', '^'],
    ['signaling', 'signalling', ''],
    ['counseling', 'counselling', ''],
    ['labeled', 'labelled', ''],
    ['modeling', 'modelling', ''],
    ['channeling', 'channelling', ''],
    ['tranquilizer', 'tranquilliser', ''],
    ['catheteriz', 'catheteris', ''],
    ['izer', 'iser', '$'],
    ['izers', 'isers', '$'],
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

// Most words have none of them, and a glossary asks of thousands.
const ANY_STEM = new RegExp(
  SPELLING_PAIRS.map(([american, , british]) => `${american.source}|${british.source}`).join('|'),
);

/** Other spellings of one lower-case word, British and American, two changes deep ("haemorrhoea"). */
export function spellingsOf(word: string): readonly string[] {
  const spellings = spelled.get(word) ?? spellingsAnew(word);
  spelled.set(word, spellings);
  return spellings;
}

// The build asks for those of one word many times.
const spelled = new Map<string, readonly string[]>();

function spellingsAnew(word: string): string[] {
  if (!ANY_STEM.test(word)) return [];
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
  /^(type|stage|phase|factor|grade|class|group|category|angiotensin|bipolar|collagen|kind|cranial|nerve|level)$/;

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
