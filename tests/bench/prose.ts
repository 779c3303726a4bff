// Sentences for the bench's pages: of health, from the glossary's own explanations and the names they explain; of anything
// else, from patterns of plain English. The same chance gives the same words.

import type { AuthoredEntry } from '../../glossary/authored-entry';
import type { Chance } from './random';

export type Sentences = () => string;

/**
 * What a health page says: definitions, and sentences that name terms as leaflets and news do. About 150 terms in 1,000
 * words, as in the articles of tests/articles (95 to 220).
 */
export function healthSentences(entries: readonly AuthoredEntry[], chance: Chance): Sentences {
  const told = entries.filter(({ kind }) => kind !== 'prefix-suffix');
  return () => {
    const { plain } = chance.pick(told);
    if (chance.next() < 0.3) return plain;
    return chance.pick(ABOUT_TERMS).replace(/%/g, () => chance.pick(told).term);
  };
}

/** Sentences of that kind that name the given term, and others. */
export function sentencesAbout(
  term: string,
  { entries, chance }: { entries: readonly AuthoredEntry[]; chance: Chance },
): Sentences {
  return () =>
    chance
      .pick(ABOUT_TERMS)
      .replace('%', () => term)
      .replace(/%/g, () => chance.pick(entries).term);
}

const ABOUT_TERMS = [
  'If you were told about % or %, ask what it means for you.',
  'Most of those who took part had heard of % and %, but not of %.',
  '% was more common than % in people with %.',
  'The second group was asked about % after six months, and again about %.',
  'Your doctor may bring up %, % or % at one of your next visits.',
  'Those with % before % had less %, and more %.',
  'The leaflet says little about %, and nothing about % and %.',
  'When it comes to %, the advice for people with % has changed more than once.',
  'It helps against %, but it may cause %, % and, rarely, %.',
  'Do not take it together with % or % if you have %.',
];

/** What a page says that has nothing to do with health. */
export function plainSentences(chance: Chance): Sentences {
  return () =>
    chance
      .pick(PATTERNS)
      .replace(/[A-Z]{3,}/g, (slot) => chance.pick(WORDS[slot] ?? [slot]))
      .replace(/^./, (first) => first.toUpperCase());
}

const PATTERNS = [
  'WHO said on DAY that PLACE would get a new THING before the end of the year.',
  'the THING in PLACE has been closed since DAY, and nobody knows for how long.',
  'WHO and WHO walked from PLACE to the old THING, as they have done every DAY for years.',
  'tickets for the THING cost less than last year, but the queue was longer.',
  'it rained all DAY, so the match at PLACE was moved to the small THING.',
  'a new THING is planned beside the river, with room for trees, bikes and a market.',
  'prices of houses near PLACE rose again, while those by the THING stayed where they were.',
  'the film tells of a girl who finds a THING in the snow and takes it home to PLACE.',
  '“We built it with our own hands,” said WHO, “and we will not sell it to anyone.”',
  'the team won by two goals and will play at PLACE on DAY.',
  'first mix the flour with warm water, then leave it near the THING for an hour.',
  'WHO wrote the song on a train to PLACE and forgot about it for ten years.',
  'voters in PLACE will choose between three plans for the THING on DAY.',
  'the engine is quiet, the seats are hard, and the price is a joke.',
  'nobody had seen the painting since it left PLACE in a wooden box marked with an L.',
  'the company makes screws, hinges and, since last spring, a THING that folds.',
  'at noon the bells rang, the shops shut, and the whole street smelled of bread.',
  'WHO lost the election by nine votes and bought everyone a drink.',
  'the update makes the phone faster, but the camera takes longer to start.',
  'anyone can join; bring boots, a lamp and something to eat by the THING.',
  'the bridge to PLACE is open again after a winter of work and many meetings.',
  'experts disagree on how old the THING is, and on who put it there.',
  'WHO asked for more buses at night, which the council turned down on DAY.',
  'a flock of geese landed on the runway near PLACE and would not leave.',
  'the second chapter drags, yet the ending is as good as anything WHO has written.',
  'by a stroke of luck WHO was at PLACE when the organ fell silent.',
  'transplant the young plants on DAY and keep the roots wet.',
  'the trial of WHO went on at PLACE until DAY.',
  'every stage of the plan for the THING is a test of nerves.',
  'farmers around PLACE sowed early this spring and now look at the sky every morning.',
];

const WORDS: Readonly<Record<string, readonly string[]>> = {
  WHO: [
    ...[
      'the mayor',
      'a neighbour',
      'Anna Lindqvist',
      'the owner',
      'Tom Okoro',
      'a spokeswoman',
      'the goalkeeper',
    ],
    ...['Mrs Farrell', 'the captain', 'two brothers', 'the baker', 'Jonas Reiter', 'a student of law'],
  ],
  PLACE: [
    ...[
      'Port Amsel',
      'the east side',
      'Lower Wick',
      'the lake',
      'Hartley Green',
      'the station',
      'North Ferry',
    ],
    ...['the old town', 'Quay Street', 'the airport', 'Lindenfield', 'the valley'],
  ],
  THING: [
    ...[
      'library',
      'stadium',
      'clock tower',
      'ferry',
      'garden',
      'cinema',
      'bridge',
      'market hall',
      'kite',
      'bakery',
    ],
    ...['theatre', 'windmill', 'ski lift', 'harbour', 'museum', 'bench', 'lighthouse', 'swimming pool'],
  ],
  DAY: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
};
