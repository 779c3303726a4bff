// Which sense a spelling has in a text, or whether it keeps silent, with the glossary that ships. «…» stands around the
// spelling in question.

import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { compileGlossary } from '../../../glossary/build/compile';
import { findTerms } from '../../../glossary/build/find';
import { parseGlossary } from '../../../glossary/build/parse';
import { openIndex } from '../../../glossary/index-format';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const { entries, index } = shipped();

/**
 * Id of the entry, "several" where several fit and the card shows them all, "-" for silence, "not" and an id where the text
 * itself says that it is something else, be it an entry or not; then the text.
 */
type Row = readonly [outcome: string, text: string];

function shipped() {
  const compiled = compileGlossary(parseGlossary(ROOT).entries.map(({ entry }) => entry));
  const opened = openIndex(compiled.index.buffer);
  if (!opened.ok) throw new Error(opened.code);
  return { entries: compiled.entries, index: opened.index };
}

/** What stands before a text that is part of a page about health. */
const HEALTH = 'The clinic treats people with asthma, eczema and hepatitis.\n\n';

function outcomeOf(marked: string): string {
  const start = marked.indexOf('«');
  const end = marked.indexOf('»') - 1;
  const found = findTerms(marked.replace(/[«»]/g, ''), index, entries).find(
    (term) => term.start < end && term.end > start,
  );
  if (!found) return '-';
  return found.sense === 'unclear' ? 'several' : found.entry;
}

/** On a page about health, where silence is hardest to keep; what is silent there is so by itself. */
function expectOutcomes(rows: readonly Row[]): void {
  it.each(rows)('%s: %s', (outcome, text) => {
    const found = outcomeOf(HEALTH + text);
    if (outcome.startsWith('not ')) return expect(found).not.toBe(outcome.slice(4));
    expect(found).toBe(outcome);
    if (outcome === '-') expect(outcomeOf(text)).toBe('-');
  });
}

describe('MS', () => {
  expectOutcomes([
    [
      'multiple-sclerosis',
      'A relapse of «MS» may damage the myelin around nerves in the brain and spinal cord.',
    ],
    ['multiple-sclerosis', 'People with «MS» often feel fatigue, and some have optic neuritis first.'],
    ['multiple-sclerosis', 'Patients with multiple sclerosis («MS») had fewer lesions.'],
    [
      'multiple-sclerosis',
      'MS (multiple sclerosis) is a disease of the nerves. In «MS», the immune system attacks myelin.',
    ],
    [
      'mass-spectrometry',
      'Serum proteins were measured by mass spectrometry (MS). «MS» found three cytokines.',
    ],
    ['mass-spectrometry', 'Serum was measured by mass spectrometry («MS»), and cytokines were counted.'],
    [
      'mass-spectrometry',
      'Early «MS» spectra of the cytokine were hard to read.\n\nThey came from mass spectrometry (MS).',
    ],
    ['-', 'Metabolites in plasma were found by LC-«MS» in patients with hepatitis.'],
    ['-', '«Ms». Smith brought the letter.'],
    ['-', 'Open the letter in «MS» Word and print it.'],
    ['-', 'Write the diagnosis of hepatitis in «MS» Word.'],
    ['-', 'Asthma in «MS» and AL: rates in Mississippi rose.'],
    ['-', 'Jane Poe, «MS», RD, writes about asthma and eczema.'],
    ['-', 'The paper took 20 «ms» to load.'],
  ]);
});

describe('one spelling, two senses', () => {
  expectOutcomes([
    ['emergency-department', 'She was taken to the «ER» by ambulance with chest pain.'],
    ['estrogen-receptor', 'Tamoxifen helps when breast cancer cells carry «ER».'],
    ['endoplasmic-reticulum', 'Proteins fold in the endoplasmic reticulum («ER») of the cell.'],
    ['erectile-dysfunction', '«ED» after prostatectomy is treated with sildenafil.'],
    ['emergency-department', 'In the «ED», a nurse sees each patient on arrival; many have asthma.'],
    ['autism', 'Children with «ASD» may speak late; autism runs in families.'],
    [
      'atrial-septal-defect',
      'An «ASD» lets blood pass from one atrium of the heart to the other; it is congenital.',
    ],
    ['guillain-barre-syndrome', '«GBS» brings weakness and tingling after a Campylobacter infection.'],
    ['group-b-strep', 'A swab for «GBS» is taken late in pregnancy to protect the newborn.'],
    [
      'borderline-personality-disorder',
      'People with «BPD» may harm themselves; dialectical behavior therapy helps their mood.',
    ],
    ['bronchopulmonary-dysplasia', 'Preterm infants on oxygen for weeks may get «BPD», a lung disease.'],
    ['neural-tube-defect', 'Folic acid before pregnancy lowers the risk of an «NTD» such as spina bifida.'],
    ['neglected-tropical-disease', 'Leprosy is a neglected tropical disease («NTD»).'],
    ['reactive-oxygen-species', 'Mitochondria release «ROS», which cause oxidative stress.'],
    ['review-of-systems', '«ROS»: denies fever, cough and chest pain. Physical exam normal.'],
    ['overall-survival', 'Median «OS» was 14 months with chemotherapy; PFS was 6 months.'],
    ['o-d-o-s-o-u', 'Visual acuity was 20/40 in «OS»; the retina of the other eye was normal.'],
    ['-', 'The «OS» update fixes Windows and Linux drivers.'],
    ['pneumocystis-pneumonia', 'Prophylaxis against «PCP» is given when CD4 counts fall in HIV.'],
    ['primary-care-doctor', 'Ask your «PCP» for a referral to a dermatologist; the clinic will call.'],
    ['not primary-care-doctor', 'The drug phencyclidine, or «PCP», causes hallucinations and psychosis.'],
    ['assisted-reproductive-technology', 'Many «ART» cycles, such as IVF, end with an embryo transfer.'],
    ['antiretroviral', 'Early «ART» in people with HIV brings viral suppression.'],
    ['-', 'Modern «ART» hung in the hall of the museum.'],
    ['coronary-artery-disease', 'Smoking and high cholesterol lead to «CHD» and angina.'],
    [
      'congenital-heart-defect',
      'Babies born with a «CHD» such as tetralogy may need surgery; the defect is congenital.',
    ],
    ['cardiac-resynchronization-therapy', 'A «CRT» pacemaker helps both sides of the heart beat together.'],
    ['chemoradiation', 'Rectal cancer was treated with «CRT» using cisplatin and radiotherapy.'],
    ['procalcitonin', '«PCT» in serum rises with bacterial sepsis.'],
    ['porphyria-cutanea-tarda', 'Blisters of porphyria cutanea tarda («PCT») come after sun.'],
    ['platelet-rich-plasma', '«PRP» injections into a knee tendon use growth factors from blood.'],
    ['pityriasis-rubra-pilaris', 'Pityriasis rubra pilaris («PRP») turns the skin orange.'],
    ['absolute-risk-reduction', 'The «ARR» was 2%, so the NNT was 50, in absolute terms.'],
    ['annualized-relapse-rate', 'In multiple sclerosis the «ARR» fell to 0.2 relapses per year.'],
    ['cervical', 'A smear looks for HPV in «cervical» cells of the womb.'],
    ['cervical-neck', 'The «cervical» spine and its discs hurt after whiplash.'],
    ['dental-plaque', 'Brushing removes «plaque» from teeth and prevents gingivitis.'],
    ['arterial-plaque', 'Cholesterol builds up as «plaque» in a coronary artery.'],
    ['skin-plaque', 'In psoriasis a scaly red «plaque» forms on the skin.'],
    ['muscle-strain', 'A hamstring «strain» is an injury of the muscle.'],
    ['microbial-strain', 'A resistant «strain» of the bacteria spread in the hospital.'],
    ['diabetic-macular-edema', '«DME» swells the retina in diabetic retinopathy.'],
    ['durable-medical-equipment', 'Medicare pays for «DME» such as a wheelchair.'],
    ['against-medical-advice', 'The patient with pneumonia left the hospital «AMA».'],
    ['antimitochondrial-antibody', '«AMA» in blood points to primary biliary cholangitis of the liver.'],
    ['iga-vasculitis', 'Purpura and nephritis in a child point to «HSP», a vasculitis.'],
    [
      'hereditary-spastic-paraplegia',
      'Spasticity of the legs runs in families with «HSP», a spastic paraplegia.',
    ],
    ['not iga-vasculitis', 'The heat shock protein («HSP») helps cytokines fold.'],
    ['several', 'The murmur came from a «hole in the heart».'],
  ]);
});

describe('an abbreviation that is also something else', () => {
  expectOutcomes([
    ['acute-lymphoblastic-leukemia', 'Children with «ALL» get vincristine for their leukemia.'],
    ['-', 'THE WARNING IN CAPITALS: «ALL» TABLETS FOR ASTHMA ARE RECALLED.'],
    ['-', 'Sale! «ALL» shoes half price.'],
    ['aids', '«AIDS» is the late stage of HIV infection.'],
    ['-', 'The dog «aids» the blind.'],
    ['odds-ratio', 'Smoking raised the risk of asthma («OR» 1.8; 95% CI 1.2 to 2.6).'],
    ['-', 'Take the tablet with milk «OR» water for gastritis.'],
    ['hazard-ratio', 'Mortality fell («HR» 0.7, 95% CI 0.5–0.9) in the Cox model.'],
    ['heart-rate', 'Her heart rate (HR) rose with fever. An «HR» of 120 is tachycardia.'],
    ['-', 'Send the form to «HR» by Friday.'],
    ['confidence-interval', 'The odds ratio for stroke was 1.4 (95% «CI» 1.1–1.8).'],
    ['relative-risk', 'Vaccination lowered influenza («RR» 0.6, 95% CI 0.4–0.9).'],
    ['standard-deviation', 'The mean age of the patients with asthma was 54 («SD» 12) years.'],
    ['-', 'Put the «SD» card into the camera.'],
    ['mean-difference', 'The mean difference («MD») in pain was 2 points on the scale.'],
    ['-', 'John Poe, «MD», treats eczema and psoriasis.'],
    ['world-health-organization', 'The «WHO» recommends two doses of measles vaccine.'],
    ['-', '«WHO» ATE THE CAKE?'],
    ['intravenous', 'She got «IV» antibiotics for sepsis through a vein in the arm.'],
    ['-', 'King Henry «IV» had leprosy, some say.'],
    ['cancer-stage', 'Stage «IV» lung cancer has spread.'],
    ['intramuscular', 'Epinephrine is given «IM» into the thigh for anaphylaxis; the dose is 0.3 mg.'],
    ['subcutaneous', 'Insulin 4 units «SC» before meals; the injection goes under the skin.'],
    ['-', 'Charleston, «SC», had an outbreak of measles.'],
    ['computed-tomography', 'A «CT» of the chest showed pneumonia.'],
    ['-', 'Hartford, «CT»: the measles outbreak is over.'],
    ['pulmonary-embolism', 'A clot in the lung, or «PE», may follow a DVT.'],
    ['-', 'Children with asthma can take part in «PE» at school.'],
    ['parkinsons-disease', 'Levodopa eases the tremor of «PD».'],
    [
      'peritoneal-dialysis',
      'Peritoneal dialysis (PD) is done at home. Patients on «PD» must avoid peritonitis.',
    ],
    ['atopic-dermatitis', 'Dupilumab calms the itch of «AD», a kind of eczema.'],
    ['alzheimers-disease', 'In Alzheimer disease (AD), amyloid builds up. «AD» begins with memory loss.'],
    ['-', 'In 79 «AD» the volcano buried the town.'],
    ['rheumatoid-arthritis', 'Methotrexate slows «RA» and spares the joints.'],
    ['retinoic-acid', 'Retinoic acid (RA) comes from vitamin A. Leukemia cells were treated with «RA».'],
    ['osteoarthritis', '«OA» of the knee wears the cartilage of the joint.'],
    ['-', 'The journal on asthma is «OA», open access, under a free license.'],
    ['myocardial-infarction', 'Troponin rises after an «MI», when a coronary artery is blocked.'],
    ['-', 'The hospital in Detroit, «MI», treats asthma.'],
    ['coronary-artery-disease', '«CAD» narrows the coronary arteries and brings angina.'],
    ['-', 'Draw the part in «CAD» and print it.'],
    ['blood-pressure', 'His «BP» was 150/90 mmHg, so hypertension was found.'],
    ['-', '«BP» raised the price of oil.'],
    ['prothrombin-time', 'The «PT» and INR show how blood clots under warfarin.'],
    ['-', 'After the stroke she worked with her «PT» on walking.'],
    ['prostate-specific-antigen', 'A raised «PSA» may point to prostate cancer.'],
    ['c-reactive-protein', 'Fever and a high «CRP» point to inflammation.'],
    ['tuberculosis', '«TB» is treated with rifampicin for six months.'],
    ['-', 'The disk holds 2 «TB» of storage.'],
    ['heart-failure', 'In «HF» the heart pumps weakly and the ejection fraction falls.'],
    ['gastrointestinal', 'Ulcers of the stomach and other «GI» diseases are common.'],
    ['glycemic-index', 'Diet and diabetes: the glycemic index («GI») of bread is high.'],
    ['diabetes', 'Patients with type 2 «DM» take metformin to lower glucose.'],
    ['-', 'Send me a «DM» on the app.'],
    [
      'implantable-cardioverter-defibrillator',
      'An «ICD» gives the heart a shock in ventricular fibrillation.',
    ],
    ['icd-code', 'The code in «ICD»-10 for asthma is J45.'],
    ['huntingtons-disease', '«HD» is inherited; chorea starts in midlife.'],
    ['-', 'Watch the film in «HD».'],
    ['cerebral-palsy', 'Children with «CP» may have spasticity of the legs.'],
    ['range-of-motion', 'Stiffness limits the «ROM» of the knee after surgery.'],
    ['-', 'The data was read from a CD-«ROM».'],
    ['non-hodgkin-lymphoma', 'Rituximab is used in «NHL», a B-cell lymphoma.'],
    ['-', 'The «NHL» playoffs began on Monday.'],
    ['alopecia-areata', 'Baricitinib regrows hair on the scalp in «AA».'],
    ['-', 'He went to an «AA» meeting: alcoholics anonymous helped his depression.'],
    ['rem-sleep', 'Most dreams come in «REM» sleep.'],
    ['-', 'The band «REM» played on.'],
    ['acute-myeloid-leukemia', '«AML» starts in the bone marrow; leukemia cells crowd out blood.'],
    ['-', 'The bank broke «AML» rules on money laundering.'],
    ['premenstrual-syndrome', '«PMS» brings cramps and a low mood before a period.'],
    ['amyotrophic-lateral-sclerosis', 'In «ALS», motor neurons die and muscles waste.'],
    [
      'not antigen-presenting-cell',
      'Activated protein C (APC) splits clotting factors. «APC» is made in the liver.',
    ],
    ['antigen-presenting-cell', 'A dendritic cell is an «APC» that shows antigen to T cells.'],
    ['not blood-pressure', 'Benzathine penicillin («BP») treats syphilis.'],
    [
      'becker-muscular-dystrophy',
      'Becker muscular dystrophy (BMD) weakens the muscles. «BMD» is milder than Duchenne.',
    ],
    [
      'phenylalanine-hydroxylase',
      'Phenylalanine hydroxylase (PAH) is an enzyme. Without «PAH», PKU follows.',
    ],
    ['venous-thromboembolism', 'Venous thromboembolism (VTE) is a clot in a vein. A «VTE» may hurt.'],
  ]);
});

describe('an ordinary word that is also a term', () => {
  expectOutcomes([
    ['wound-discharge', 'A yellow «discharge» from the nose with pus points to sinusitis.'],
    ['-', 'The «discharge» of the river peaked in spring.'],
    ['hospital-discharge', 'After «discharge» from hospital, patients with asthma went home.'],
    ['cancer-stage', 'The «staging» of the melanoma decides the treatment.'],
    ['-', 'The singer left the «stage».'],
    ['mean', 'The «mean» age was 54 and the median 52; patients had asthma.'],
    ['-', 'I did not «mean» to wake you.'],
    ['-', 'What does a diagnosis of asthma «mean»?'],
    ['shock', 'Low blood pressure and organ failure are signs of «shock».'],
    ['-', 'The news came as a «shock».'],
    ['scale', 'A silvery «scale» covers the red skin in psoriasis.'],
    ['-', 'Pain was rated on a «scale» from 0 to 10 in arthritis.'],
    ['mass', 'An ovarian «mass» was palpable and seen on ultrasound.'],
    ['-', 'The «mass» of the planet is unknown.'],
    ['body-mass-index', 'Obesity is told by the body «mass» index.'],
    ['cast', 'The broken wrist was put in a plaster «cast».'],
    ['-', 'The «cast» of the film was young.'],
    ['-', 'The «cast» of the film about leukemia was young, and its actors wept.'],
    ['host', 'The virus enters cells of its «host».'],
    ['-', 'The «host» of the show was late.'],
    ['labor', 'During «labor» the cervix opens before birth.'],
    ['-', 'The price of «labor» rose again.'],
    ['affect', 'His «affect» was flat and labile, and schizophrenia was found.'],
    ['-', 'Pollen may «affect» people with asthma.'],
    ['resistance', 'The «resistance» of bacteria to antibiotics grows.'],
    ['-', 'The band met no «resistance».'],
    ['outcome', 'One «outcome» of the trial was mortality.'],
    ['-', 'The «outcome» of the vote is open.'],
    ['clinical-trial', 'Patients joined a «trial» of a vaccine against placebo.'],
    ['-', 'The «trial» of the banker begins in court.'],
    ['dislocation', 'A «dislocation» of the shoulder joint hurts.'],
    ['appendix', 'The «appendix» hangs on the bowel; when it bursts, surgery is urgent.'],
    ['-', 'See the «appendix» of the report on asthma.'],
    ['mole', 'A «mole» on the skin may turn into melanoma.'],
    ['-', 'A «mole» dug up the lawn.'],
    ['stroke', 'A «stroke» can paralyse one side of the body.'],
    ['-', 'With one «stroke» of luck he won.'],
    ['seizure', 'A «seizure» is a sign of epilepsy.'],
    ['-', 'Police reported the «seizure» of cocaine.'],
    ['tissue', 'Bone is a living «tissue», and cartilage is another.'],
    ['-', 'Keep a box of «tissues» near if you have a cold or flu.'],
    ['virus', 'The influenza «virus» infects the lungs.'],
    ['-', 'A computer «virus» wiped the disk.'],
    ['depression', '«Depression» is treated with antidepressants.'],
    ['-', 'A tropical «depression» formed off the coast.'],
    ['pupil', 'The «pupil» of the eye gets small in bright light, as with opioids.'],
    ['-', 'A «pupil» at the school has asthma; his teacher knows.'],
    ['skin-boil', 'A painful «boil» of the skin is full of pus.'],
    ['-', 'Bring the water to a «boil».'],
    ['vector', 'The mosquito is the «vector» of malaria.'],
    ['-', 'Draw the «vector» from A to B.'],
    ['walker', 'After hip surgery she used a «walker» to keep her balance.'],
    ['-', 'The dog «walker» came at noon.'],
    ['skin-patch', 'A red «patch» of skin in eczema itches.'],
    ['-', 'Install the software «patch» today.'],
    ['contraction', 'Each «contraction» of the uterus in labor hurts.'],
    ['-', 'The «contraction» of the economy went on.'],
    ['protein', 'Keratin is a «protein» of hair follicles and skin.'],
    ['bias', 'A study with «bias» gives wrong evidence.'],
    ['-', 'The judge showed «bias».'],
    ['transmission', 'Masks slow the «transmission» of the measles virus.'],
    ['-', 'The car needs a new «transmission».'],
    ['booster', 'A «booster» of tetanus vaccine is given after ten years.'],
    ['-', 'The rocket «booster» fell into the sea.'],
    ['generic-drug', 'The «generic» has the same drug as the brand-name tablet.'],
    ['-', 'The film is rather «generic».'],
    ['iris', 'The «iris» is the coloured ring of the eye around the pupil.'],
    ['-', 'An «iris» and other flowers bloom in the garden.'],
    ['pathway', 'The JAK signaling «pathway» carries cytokine signals.'],
    ['-', 'A «pathway» led through the park.'],
    ['lens-of-the-eye', 'In cataract the «lens» of the eye turns cloudy.'],
    ['-', 'The camera «lens» was wet.'],
    ['b-i-d', 'Amoxicillin 500 mg «bid» with meals cured the otitis media.'],
    ['-', 'His «bid» at the auction won.'],
    ['plasma', 'Antibodies float in blood «plasma».'],
    ['-', 'The «plasma» television was cheap.'],
    ['heart-murmur', 'A systolic «murmur» came from the mitral valve.'],
    ['-', 'A «murmur» went through the crowd.'],
    ['immunity', '«Immunity» to measles lasts for life.'],
    ['-', 'The envoy has diplomatic «immunity».'],
  ]);
});

describe('a page about other things', () => {
  it.each([
    'Whisk the butter with a scoop of «protein» powder for the cake, then bake it for an hour until golden.',
    'The «cell» of the battery holds its charge for a day, and the phone shows how much is left of it.',
    'An «acute» angle is smaller than a right one, and an obtuse angle is larger; both are drawn with a ruler.',
    'The report names «chronic» delays on the railway, from which commuters of both cities have had to suffer.',
    'Each «gene» of the file format is a field of eight bytes, so the reader has to be told where it begins.',
    'The team lost its captain to a «severe» storm of critics, who asked for more goals and fewer red cards.',
  ])('is left alone: %s', (text) => {
    expect(outcomeOf(text)).toBe('-');
  });
});
