// What a page defines, in the shapes of the paper and in odd ones; and what only looks like a definition.

import { describe, expect, it } from 'vitest';
import { findDefinitions, longFormIn } from '../../../glossary/abbreviations';

/** A text, then "short form = long form" of each definition in it, in order, and nothing else. */
type Row = readonly [text: string, ...defined: string[]];

function expectDefinitions(rows: readonly Row[]): void {
  it.each(rows.map((row) => [row[0], row] as const))('%s', (_, [text, ...defined]) => {
    const found = findDefinitions(text);
    expect(found.map(({ short, long }) => `${short} = ${long}`)).toEqual(defined);
    for (const { short, shortAt, long, longAt } of found) {
      expect(text.slice(shortAt, shortAt + short.length)).toBe(short);
      expect(text.slice(longAt, longAt + long.length)).toBe(long);
    }
  });
}

describe('long form (short form)', () => {
  expectDefinitions([
    ['A venous thromboembolism (VTE) is a clot.', 'VTE = venous thromboembolism'],
    ['He had deep vein thrombosis (DVT).', 'DVT = deep vein thrombosis'],
    ['patients with multiple sclerosis (MS)', 'MS = multiple sclerosis'],
    ['We used mass spectrometry (MS).', 'MS = mass spectrometry'],
    ['mitral valve stenosis (MS) was seen', 'MS = mitral valve stenosis'],
    ['tuberculosis (TB)', 'TB = tuberculosis'],
    ['high blood pressure, or hypertension (HT)', 'HT = hypertension'],
    ['given by intravenous (IV) drip', 'IV = intravenous'],
    ['measured by computed tomography (CT)', 'CT = computed tomography'],
    ['One line.\nphenylalanine hydroxylase (PAH)', 'PAH = phenylalanine hydroxylase'],
    ['electroconvulsive therapy (ECT)', 'ECT = electroconvulsive therapy'],
    ['heat shock protein (HSP) levels', 'HSP = heat shock protein'],
    ['chimeric antigen receptor (CAR) T cells', 'CAR = chimeric antigen receptor'],
    ['polycystic ovary syndrome (PCOS)', 'PCOS = polycystic ovary syndrome'],
    ['systolic arterial blood pressure (SBP)', 'SBP = systolic arterial blood pressure'],
    ['long-acting inhaled muscarinic antagonist (LAMA)', 'LAMA = long-acting inhaled muscarinic antagonist'],
  ]);
});

describe('short form (long form)', () => {
  expectDefinitions([
    ['VTE (venous thromboembolism) is a clot.', 'VTE = venous thromboembolism'],
    ['The MRI (magnetic resonance imaging) scan', 'MRI = magnetic resonance imaging'],
    ['IBS (irritable bowel syndrome, a condition of the gut)', 'IBS = irritable bowel syndrome'],
    ['HPV (short for human papillomavirus)', 'HPV = human papillomavirus'],
    [
      'COPD (chronic obstructive pulmonary disease; a lung disease)',
      'COPD = chronic obstructive pulmonary disease',
    ],
    ['a CT (computed tomography or CAT) scan', 'CT = computed tomography'],
    ['US (ultrasound)', 'US = ultrasound'],
    ['ADHD [attention deficit hyperactivity disorder]', 'ADHD = attention deficit hyperactivity disorder'],
    ['IL-6 (interleukin 6)', 'IL-6 = interleukin 6'],
    ['SSRIs (selective serotonin reuptake inhibitors)', 'SSRIs = selective serotonin reuptake inhibitors'],
  ]);
});

describe('odd shapes', () => {
  expectDefinitions([
    ['disease-modifying antirheumatic drugs (DMARDs)', 'DMARDs = disease-modifying antirheumatic drugs'],
    ['a disease-modifying antirheumatic drug (DMARDs)', 'DMARDs = disease-modifying antirheumatic drug'],
    ['serotonin reuptake inhibitors (SRI’s)', 'SRI’s = serotonin reuptake inhibitors'],
    ['serious adverse event(s) (SAE)', 'SAE = serious adverse event(s)'],
    ['interleukin 6 (IL-6)', 'IL-6 = interleukin 6'],
    ['interleukin-17A (IL-17A)', 'IL-17A = interleukin-17A'],
    ['interleukin (IL)-6', 'IL = interleukin'],
    ['the Short Form-36 (SF-36)', 'SF-36 = Short Form-36'],
    ['type 2 diabetes (T2D)', 'T2D = type 2 diabetes'],
    ['hemoglobin A1c (HbA1c)', 'HbA1c = hemoglobin A1c'],
    ['hemoglobin (Hb) fell', 'Hb = hemoglobin'],
    ['heat shock protein 90 (Hsp90)', 'Hsp90 = heat shock protein 90'],
    ['messenger RNA (mRNA)', 'mRNA = messenger RNA'],
    ['estimated glomerular filtration rate (eGFR)', 'eGFR = estimated glomerular filtration rate'],
    [
      'heart failure with preserved ejection fraction (HFpEF)',
      'HFpEF = heart failure with preserved ejection fraction',
    ],
    ['tumour necrosis factor-α (TNF-α)', 'TNF-α = tumour necrosis factor-α'],
    ['interferon gamma (IFN-γ)', 'IFN-γ = interferon gamma'],
    ['tumour necrosis factor α (TNF-alpha)', 'TNF-alpha = tumour necrosis factor α'],
    ['α-fetoprotein (AFP)', 'AFP = α-fetoprotein'],
    ['estrogen receptor (ER)-positive', 'ER = estrogen receptor'],
    ['graft-versus-host disease (GVHD)', 'GVHD = graft-versus-host disease'],
    ['non-small cell lung cancer (NSCLC)', 'NSCLC = non-small cell lung cancer'],
    ['anti-tumor necrosis factor (TNF) drugs', 'TNF = anti-tumor necrosis factor'],
    [
      'human immunodeficiency virus/acquired immune deficiency syndrome (HIV/AIDS)',
      'HIV/AIDS = human immunodeficiency virus/acquired immune deficiency syndrome',
    ],
    [
      'positron emission tomography–computed tomography (PET–CT)',
      'PET–CT = positron emission tomography–computed tomography',
    ],
    [
      'health assessment questionnaire disability index (HAQ-DI)',
      'HAQ-DI = health assessment questionnaire disability index',
    ],
    ['Sjögren’s syndrome (SS)', 'SS = Sjögren’s syndrome'],
    ['Bacillus Calmette–Guérin (BCG)', 'BCG = Bacillus Calmette–Guérin'],
    ['venous thromboembolism (VTE; also called blood clots)', 'VTE = venous thromboembolism'],
    ['venous thromboembolism (VTE, or blood clots)', 'VTE = venous thromboembolism'],
    ['venous thromboembolism (VTE: clots)', 'VTE = venous thromboembolism'],
    ['venous thromboembolism (VTE – blood clots)', 'VTE = venous thromboembolism'],
    ['odds ratio (OR 1.2; 95% CI 1.1–1.4)', 'OR = odds ratio'],
    ['odds ratio (OR = 1.2)', 'OR = odds ratio'],
    ['hazard ratio [HR] 0.61', 'HR = hazard ratio'],
    ['95% confidence interval (95% CI)', 'CI = confidence interval'],
    ['transient ischaemic attack (“TIA”)', 'TIA = transient ischaemic attack'],
    ['transient ischaemic attack (abbreviated TIA)', 'TIA = transient ischaemic attack'],
    ['transient ischaemic attack (or TIA)', 'TIA = transient ischaemic attack'],
    ['clots (deep vein thrombosis [DVT]) were found', 'DVT = deep vein thrombosis'],
    ['acute (myeloid) leukemia (AML)', 'AML = acute (myeloid) leukemia'],
    ['adverse events (AEs), serious AEs (SAEs)', 'AEs = adverse events', 'SAEs = serious AEs'],
    [
      'the National Institute of Neurological Disorders and Stroke (NINDS)',
      'NINDS = National Institute of Neurological Disorders and Stroke',
    ],
    [
      'the National Heart, Lung, and Blood Institute (NHLBI)',
      'NHLBI = National Heart, Lung, and Blood Institute',
    ],
    ['Hospital Anxiety and Depression Scale (HADS)', 'HADS = Hospital Anxiety and Depression Scale'],
    ['deep\nvein   thrombosis\n(DVT)', 'DVT = deep\nvein   thrombosis'],
  ]);
});

describe('no definition', () => {
  expectDefinitions([
    ['in a later trial (2003)'],
    ['as Chen said (Chen 2003)'],
    ['monoclonal therapy helps (Smith)'],
    ['the drug was tested by others (Osler et al)'],
    ['see the results (Table 2)'],
    ['the trend is shown below (Fig 2)'],
    ['small changes seen (S1)'],
    ['pain (see below)'],
    ['pain (e.g. a headache)'],
    ['weight (kg) and measured serum level (mL)'],
    ['mean of the measured Hg (mmHg)'],
    ['acidity (pH)'],
    ['hepatitis (A)'],
    ['vitamin (C)'],
    ['several small islets (II)'],
    ['in stage four (IV)'],
    ['Tofacitinib (Pfizer)'],
    ['he went home (NOW)'],
    ['studies have shown that other risks (SHOR)'],
    ['so we think that these drugs (WTD) work'],
    ['The clot. Venous (TCV) flow'],
    ['p value (P<0.05)'],
    ['the lab (n = 12)'],
    ['given to mice (DBA/2)'],
    ['Escherichia coli (E. coli)'],
    ['by the author (JS)'],
    ['a heart rate monitor (HRMX)'],
    ['(VTE)'],
    ['VTE ()'],
    ['VTE (see the chapter on veins)'],
    ['HIV (which hits the immune system of viruses)'],
    ['cells (the body has many)'],
    ['an open bracket (VTE'],
    ['a closed bracket VTE)'],
    ['((((((((((('],
    ['He is well (Mr Wells) and at home'],
    ['it rained in the spring (Mar)'],
    ['It is so (SO) they say'],
  ]);
});

describe('beside a short form', () => {
  it.each([
    ['VTE', 'venous thromboembolism', 'venous thromboembolism'],
    ['VTE', 'Venous thromboembolism. A clot in a vein.', 'Venous thromboembolism'],
    ['MS', 'Mass spectrometry: a way to weigh molecules', 'Mass spectrometry'],
    ['ASAP', 'as soon as possible', 'as soon as possible'],
    ['VTE', 'A clot in a vein', undefined],
    ['Jan', 'January', undefined],
    ['3h', '3 hours ago', undefined],
    ['Tablet', 'Take a big, large, easy tablet', undefined],
  ])('%s: "%s"', (short, text, long) => {
    expect(longFormIn(short, text)).toBe(long);
  });
});
