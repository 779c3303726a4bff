import { describe, expect, it } from 'vitest';
import { createMatcher } from '../../../glossary/matcher';
import { entry, finder, indexOf } from './build-index';

describe('the matcher folds what writers vary', () => {
  it.each([
    // [spelling in the glossary, text, what is found in it]
    ['cytokine', 'A CYTOKINE storm', 'CYTOKINE'],
    ['cytokine', 'two cytokines.', 'cytokines'],
    ['cytokine', 'the cytokine’s effect', 'cytokine'],
    ['cytokine', "the cytokines' effect", 'cytokines'],
    ['cytokine', 'cyto\u00adkine', 'cyto\u00adkine'],
    ['cytokine', 'cyto\u200bkine', 'cyto\u200bkine'],
    ['T cell', 'a T-cell.', 'T-cell'],
    ['T cell', 'a T\u00a0cell', 'T\u00a0cell'],
    ['T cell', 'many T‑cells', 'T‑cells'],
    ['T-cell', 'a T cell', 'T cell'],
    ['T-cell', 'a Tcell', 'Tcell'],
    ['T cell', 'a T\n   cell', 'T\n   cell'],
    ['IL-6', 'IL6 rose', 'IL6'],
    ['IL-6', 'IL 6 rose', 'IL 6'],
    ['IL-6', 'IL–6 rose', 'IL–6'],
    ['TNF-α', 'TNF alpha fell', 'TNF alpha'],
    ['TNF alpha', 'TNF-α fell', 'TNF-α'],
    ['TNF alpha', 'TNFα fell', 'TNFα'],
    ['A-beta', 'Aβ plaques', 'Aβ'],
    ['beta-2 agonist', 'a β₂-agonist', 'β₂-agonist'],
    ['CO2', 'CO₂ retention', 'CO₂'],
    ['Sjögren syndrome', 'Sjogren’s syndrome', 'Sjogren’s syndrome'],
    ['Sjogren syndrome', 'Sjo\u0308gren syndrome', 'Sjo\u0308gren syndrome'],
    ["Crohn's disease", 'Crohn disease', 'Crohn disease'],
    ["Crohn's disease", 'Crohn’s disease', 'Crohn’s disease'],
    ['fibrosis', 'ﬁbrosis', 'ﬁbrosis'],
    ['tumor', 'tumours', 'tumours'],
    ['anemia', 'anaemia', 'anaemia'],
    ['hemorrhage', 'Haemorrhage', 'Haemorrhage'],
    ['esophagus', 'the oesophagus', 'oesophagus'],
    ['edema', 'oedema', 'oedema'],
    ['paresthesia', 'paraesthesias', 'paraesthesias'],
    ['diarrhea', 'diarrhoea', 'diarrhoea'],
    ['pediatric', 'paediatric', 'paediatric'],
    ['estrogen', 'oestrogens', 'oestrogens'],
    ['randomized', 'randomised', 'randomised'],
    ['randomised', 'randomized', 'randomized'],
    ['dialyze', 'dialyse', 'dialyse'],
    ['signaling pathway', 'signalling pathways', 'signalling pathways'],
    ['leukemia', 'leukaemia', 'leukaemia'],
    ['apnea', 'apnoea', 'apnoea'],
    ['diagnosis', 'the diagnoses', 'diagnoses'],
    ['metastasis', 'metastases', 'metastases'],
    ['bacterium', 'bacteria', 'bacteria'],
    ['fungus', 'fungi', 'fungi'],
    ['vertebra', 'vertebrae', 'vertebrae'],
    ['biopsy', 'biopsies', 'biopsies'],
    ['mitochondrion', 'mitochondria', 'mitochondria'],
    ['foot', 'both feet', 'feet'],
    ['mechanism of action', 'mechanisms of action', 'mechanisms of action'],
    ['liver enzymes', 'a liver enzyme', 'liver enzyme'],
    ['factor VIII', 'factor 8', 'factor 8'],
    ['type 2 diabetes', 'type II diabetes', 'type II diabetes'],
    ['anti-inflammatory', 'antiinflammatory', 'antiinflammatory'],
    ['antiviral', 'anti-viral', 'anti-viral'],
    ['autoimmune', 'auto immune', 'auto immune'],
    ['b.i.d.', 'take b.i.d. with food', 'b.i.d'],
    ['mg/dL', '120 mg/dL', 'mg/dL'],
    ['E. coli', 'by E. coli.', 'E. coli'],
    ['µg', '5 \u00b5g', '\u00b5g'],
    ['µg', '5 \u03bcg', '\u03bcg'],
    ['25(OH)D', 'low 25(OH)D', '25(OH)D'],
    [
      'Heart, Lung, and Blood Institute',
      'the Heart, Lung, and Blood Institute',
      'Heart, Lung, and Blood Institute',
    ],
    ['Janus kinase (JAK) inhibitor', 'a Janus kinase (JAK) inhibitor', 'Janus kinase (JAK) inhibitor'],
    ['vitamin C', 'vitamin C. Deficiency', 'vitamin C'],
  ])('finds "%s" in "%s"', (spelling, text, found) => {
    expect(finder(spelling)(text)).toEqual([found]);
  });
});

describe('the matcher knows where a term begins and ends', () => {
  it.each([
    ['IL', 'IL-6 rose'],
    ['IL', 'IL6 rose'],
    ['cell', 'a T-cell'],
    ['blocker', 'a β-blocker'],
    ['PD', 'PD-1 on cells'],
    ['hepatitis', 'hepatitis-B'],
    ['rash', 'crash and thrash'],
    ['venous thromboembolism', 'venous. Thromboembolism'],
    ['venous thromboembolism', 'venous (thromboembolism)'],
    ['Heart, Lung, and Blood Institute', 'Heart Lung and Blood Institute'],
    ['venous thromboembolism', 'venous – thromboembolism'],
    ['vein', 'veinlike'],
    ['lupus', 'user lupus_and_latte'],
    ['lupus', '@lupus wrote'],
    ['lupus', 'www.lupus.example/page'],
    ['lupus', 'lupus.docx'],
    ['A-beta', 'a beta blocker'],
  ])('does not find "%s" in "%s"', (spelling, text) => {
    expect(finder(spelling)(text)).toEqual([]);
  });

  it.each([
    ['HIV', 'HIV-positive', 'HIV'],
    ['TNF', 'anti-TNF therapy', 'TNF'],
    ['JAK', '(JAK)', 'JAK'],
    ['JAK', 'ملJAKمل', 'JAK'],
    ['JAK', 'JAK阻害剤', 'JAK'],
    ['stroke', 'post-stroke care', 'stroke'],
    ['smoker', '20-a-day smoker', 'smoker'],
    ['HIV', 'HIV/AIDS', 'HIV'],
    ['lupus', 'She had lupus.The next day', 'lupus'],
    ['lupus', 'Lupus', 'Lupus'],
  ])('finds "%s" in "%s"', (spelling, text, found) => {
    expect(finder(spelling)(text)).toEqual([found]);
  });
});

describe('the matcher chooses', () => {
  it('prefers the longest name', () => {
    const find = finder('embolism', 'pulmonary embolism', 'acute pulmonary embolism');
    expect(find('an acute pulmonary embolism, then a pulmonary embolism, then an embolism')).toEqual([
      'acute pulmonary embolism',
      'pulmonary embolism',
      'embolism',
    ]);
  });

  it('falls back to the shorter name when the longer one breaks off', () => {
    expect(finder('deep vein', 'deep vein thrombosis')('a deep vein bypass')).toEqual(['deep vein']);
  });

  it('starts again behind a name that broke off', () => {
    expect(finder('deep vein thrombosis', 'vein')('a deep vein bypass')).toEqual(['vein']);
  });

  it.each([
    ['JAK', 'jak', []],
    ['JAK', 'JAK and JAKs', ['JAK', 'JAKs']],
    ['AIDS', 'she aids him with AIDS', ['AIDS']],
    ['ALL', 'All of us, all day', []],
  ])('keeps to the capitals of %s', (spelling, text, found) => {
    expect(finder(spelling)(text)).toEqual(found);
  });

  it('keeps to the capitals of an abbreviation in mixed case', () => {
    const matcher = createMatcher(indexOf(entry({ id: 'hemoglobin-a1c', abbr: ['HbA1c'] })));
    expect(matcher.findMatches('HbA1c, HBA1C, hba1c')).toHaveLength(1);
  });

  it('puts exact capitals before any case', () => {
    const matcher = createMatcher(
      indexOf(
        entry({ id: 'aids', term: 'AIDS', senses: ['AIDS'] }),
        entry({ id: 'hearing-aid', also: ['aids'] }),
      ),
    );
    const claims = (text: string) =>
      matcher.findMatches(text).flatMap(({ claims }) => claims.map((claim) => claim.entry));
    expect(claims('AIDS')).toEqual([0]);
    expect(claims('aids')).toEqual([1]);
  });

  it('names every entry that claims a spelling', () => {
    const matcher = createMatcher(
      indexOf(
        entry({ id: 'mitral-stenosis', abbr: ['MS'], senses: ['MS'] }),
        entry({ id: 'multiple-sclerosis', abbr: ['MS'], senses: ['MS'] }),
      ),
    );
    expect(matcher.findMatches('MS')[0]?.claims.map(({ entry }) => entry)).toEqual([0, 1]);
  });

  it('lets an authored plural go before a derived one', () => {
    const matcher = createMatcher(
      indexOf(entry({ id: 'lens' }), entry({ id: 'axis' }), entry({ id: 'axes' })),
    );
    expect(matcher.findMatches('axes')[0]?.claims).toEqual([{ entry: 0, level: 2, rule: -1 }]);
    expect(matcher.findMatches('axis')[0]?.claims).toEqual([{ entry: 1, level: 2, rule: -1 }]);
  });
});

it('tells how hard a spelling is, apart from its entry', () => {
  const dryMouth = entry({ id: 'dry-mouth', level: 1, also: ['xerostomia'], levels: { xerostomia: 3 } });
  const matcher = createMatcher(indexOf(dryMouth));
  const levels = (text: string) =>
    matcher.findMatches(text).flatMap(({ claims }) => claims.map(({ level }) => level));
  expect(levels('dry mouth, or xerostomia')).toEqual([1, 3]);
});

it('counts the words of the last block', () => {
  const matcher = createMatcher(indexOf(entry({ id: 'x-ray' })));
  matcher.findMatches('One two, three-four.');
  expect(matcher.words.count).toBe(4);
});
