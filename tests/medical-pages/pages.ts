// Pages written for the project, and whether each is to be marked without being asked for: is it about somebody's health?
// The rule was tuned on the first list and never on the second. What counts for the unclear ones: an animal's illness is
// marked, because its words are the same and its owner is as worried; a business, a law, a story or a shelf of goods with
// medical words in it is not, because who reads it reads about something else.

export interface ExpectedPage {
  /** Its file in this folder, without `.html`. */
  readonly page: string;
  /** Whether it is to be marked. */
  readonly medical: boolean;
  readonly why: string;
  /** Why it is judged otherwise all the same, where it is. */
  readonly exception?: string;
}

export const TUNED_ON: readonly ExpectedPage[] = [
  { page: 'asthma-guide', medical: true, why: 'a plain guide' },
  {
    page: 'hip-xray-report',
    medical: true,
    why: 'a report of radiology as a patient portal shows it: short',
  },
  { page: 'migraine-mum', medical: true, why: "a parent's story, few hard words" },
  { page: 'lab-results', medical: true, why: 'a table of results: hardly a sentence' },
  { page: 'statin-question', medical: true, why: 'forum in lay words' },
  { page: 'copd-abstract', medical: true, why: 'an abstract of a paper' },
  { page: 'dental-gums', medical: true, why: 'dental page, easy' },
  { page: 'postnatal-low', medical: true, why: 'mental health after birth, lay words' },
  { page: 'knee-physio-app', medical: true, why: 'physiotherapy after an operation: short, imperative' },
  { page: 'leaflet-pill', medical: true, why: "leaflet text on a shop's page" },
  { page: 'vaccine-news', medical: true, why: 'health news' },
  { page: 'gluten-teen', medical: true, why: "patient's own words" },
  { page: 'stroke-rehab', medical: true, why: 'rehabilitation' },
  {
    page: 'ms-trial-result',
    medical: true,
    why: 'finance page that tells a trial result in medical detail: marked',
  },
  { page: 'dog-arthritis', medical: true, why: "veterinary: marked on purpose, as the cat's page" },
  { page: 'eczema-child', medical: true, why: 'short information sheet' },
  { page: 'football-report', medical: false, why: 'a match report with injuries' },
  { page: 'plant-doctor', medical: false, why: 'garden column full of disease words' },
  { page: 'car-maintenance', medical: false, why: 'cars: fluids, ventilation, transmission' },
  { page: 'mattress-shop', medical: false, why: 'marketing with backs and sleep' },
  { page: 'zombie-game', medical: false, why: 'game review with infection, virus, syringes' },
  { page: 'dating-advice', medical: false, why: 'psychology words used loosely' },
  { page: 'pharma-jobs', medical: false, why: 'job advert of a drug maker' },
  { page: 'theme-park', medical: false, why: 'rules of a park: heart, pregnant, epilepsy in a list' },
  { page: 'history-plague', medical: false, why: 'local history of a plague year: people and trade' },
  { page: 'veterinary-shop', medical: false, why: 'pet shop: about food and price' },
  { page: 'office-chair', medical: false, why: 'office ergonomics, a little back pain' },
  { page: 'politics-hospital', medical: false, why: 'health politics' },
  { page: 'spa-skin-laser', medical: false, why: 'beauty salon: laser hair removal advertised' },
  { page: 'cleaning-chemistry', medical: false, why: 'household chemistry, germs' },
  { page: 'space-station', medical: false, why: 'space life: bones and radiation in passing' },
];

export const HELD_OUT: readonly ExpectedPage[] = [
  { page: 'discharge-letter', medical: true, why: 'a short letter of a hospital; the reader is the patient' },
  { page: 'patient-blog', medical: true, why: "a patient's own story, in lay words" },
  {
    page: 'appointment-letter',
    medical: true,
    why: 'an appointment letter names the procedure and little else',
  },
  { page: 'root-canal', medical: true, why: 'a page of a dental practice' },
  { page: 'panic-attacks', medical: true, why: 'mental health in plain words' },
  { page: 'gestational-diabetes', medical: true, why: 'pregnancy' },
  {
    page: 'shoulder-physio',
    medical: true,
    why: 'a physiotherapy sheet: joints and movements, few hard words',
  },
  {
    page: 'drug-prices',
    medical: true,
    why: 'a price page with the text of a leaflet; the reader is a patient',
  },
  { page: 'trial-registry', medical: true, why: 'an entry of a registry of trials, in telegram style' },
  {
    page: 'lay-forum',
    medical: true,
    why: 'a forum thread in lay words: what a patient reads late at night',
  },
  { page: 'diabetic-eating', medical: true, why: 'nutrition: kitchen words with medical ones among them' },
  { page: 'cataract-day', medical: true, why: 'a leaflet before an operation, in easy words' },
  { page: 'sepsis-nurses', medical: true, why: 'teaching for nurses, dense' },
  { page: 'lump-leaflet', medical: true, why: 'screening leaflet in easy words, worried reader' },
  {
    page: 'vet-cat-kidneys',
    medical: true,
    why: 'veterinary: marked on purpose, the words are the same and the reader is as worried',
  },
  { page: 'acl-recovery', medical: true, why: 'sport page that explains an injury: marked' },
  { page: 'bank-accounts', medical: false, why: 'a bank' },
  { page: 'tv-drama', medical: false, why: 'a review of a hospital drama' },
  {
    page: 'health-insurance',
    medical: false,
    why: 'prices of insurance: about money; medical words only as headings of cover',
  },
  { page: 'obituary', medical: false, why: 'an obituary: an illness is named once' },
  { page: 'honey-recipe', medical: false, why: 'a recipe with health claims' },
  { page: 'hospital-architecture', medical: false, why: 'architecture of a hospital' },
  { page: 'cosmetics', medical: false, why: 'cosmetics: chemistry of the skin as advertising' },
  { page: 'supplements', medical: false, why: 'fitness supplements: about training and price' },
  { page: 'malpractice-law', medical: false, why: 'law of malpractice: the hard words are legal ones' },
  { page: 'crime-report', medical: false, why: 'crime news with injuries' },
  { page: 'garden-poisons', medical: false, why: 'gardening poisons: plants first, symptoms in passing' },
  { page: 'hospital-novel', medical: false, why: 'a chapter of a novel, in a hospital' },
  { page: 'wellness-retreat', medical: false, why: 'wellness marketing: medical words as perfume' },
  { page: 'biotech-stock', medical: false, why: 'biotech as finance: drugs are named in passing' },
  {
    page: 'parish-council',
    medical: false,
    why: 'minutes of a village: a defibrillator and a surgery among the potholes',
  },
];
