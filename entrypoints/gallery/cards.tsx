// The card over a page: small, opened, and of what is not in the glossary. Its entries are made up, and say so.

import { HoverCard, type Meanings } from '../../components/hover-card';
import { NotFoundCard, type NotFoundCardProps } from '../../components/not-found-card';
import type { SaveState } from '../../components/save-row';
import { OpenCard, type OpenCardProps } from '../../components/term-card';
import type { Entry } from '../../glossary/entry';
import { InPage } from './in-page';
import { nothing, type Specimen } from './specimen';

const LINK = { id: 'another', term: 'another word' };

const SHORT = entry({
  term: 'a word',
  plain: 'What the word means, in a sentence that is plain.',
  say: 'uh WURD',
});
const LONG = entry({
  term: 'a longer name of something',
  plain: 'What the name means, in plain words. They may need two sentences, or a little more than that.',
  say: 'uh LONG-er NAYM',
  more: 'What a student wants to know besides, in the words of the field.',
  also: ['a name', 'another name'],
  abbr: ['ALN'],
  brands: ['Example'],
  parts: ['long-: of great length'],
  broader: LINK,
  related: [LINK, { id: 'third', term: 'a third word' }],
});

const HOVERS: readonly Meanings[] = [
  { entries: [SHORT] },
  { entries: [SHORT, LONG] },
  { entries: [], onPage: { spelling: 'ALN', longForms: ['a longer name'] } },
];

const ACTS: Omit<OpenCardProps, 'entries'> = {
  ...{ onFollow: nothing, onBack: nothing, onClose: nothing, onSave: nothing, onTakeBack: nothing },
  ...{
    onDepth: nothing,
    onReport: nothing,
    onAdd: nothing,
    depth: 'usual',
    canGoBack: false,
    within: [],
    save: 'unsaved',
  },
};

const OPEN: Readonly<Record<string, Partial<OpenCardProps>>> = {
  'card-open': { entries: [LONG], within: [LINK], canGoBack: true },
  'card-short': { entries: [LONG], depth: 'short' },
  'card-full': { entries: [LONG], depth: 'full' },
  'card-unclear': { entries: [SHORT, LONG], onPage: { spelling: 'ALN', longForms: ['a longer name'] } },
  'card-on-page-only': { onPage: { spelling: 'ALN', longForms: ['a longer name'] }, within: [LINK] },
};

const SAVES: readonly SaveState[] = ['unsaved', 'saving', 'saved', 'storage-full', 'failed', 'gone'];

const MISSES: readonly NotFoundCardProps[] = [
  { found: 'nearest', text: 'a wrod', nearest: [{ entry: SHORT, name: 'a word' }] },
  {
    ...{ found: 'parts', text: 'pericarditis', nearest: [] },
    pieces: [
      { text: 'peri-', meaning: 'around' },
      { text: 'card-', meaning: 'heart' },
      { text: '-itis', meaning: 'inflammation' },
    ],
  },
  { found: 'unknown', text: 'a text that nothing is known of' },
].map((miss) => ({ ...(miss as NotFoundCardProps), onFollow: nothing, onClose: nothing, onAdd: nothing }));

export const CARDS: readonly Specimen[] = [
  {
    name: 'card-hover',
    draw: (scheme) =>
      HOVERS.map((meanings, i) => (
        <InPage key={i} kind="card" look="is-hover" scheme={scheme}>
          <HoverCard {...meanings} />
        </InPage>
      )),
  },
  ...Object.entries(OPEN).map(([name, props]) => ({
    name,
    draw: (scheme: 'light' | 'dark') => (
      <InPage kind="card" scheme={scheme}>
        <OpenCard {...ACTS} entries={[]} {...props} />
      </InPage>
    ),
  })),
  {
    name: 'card-save-states',
    draw: (scheme) =>
      SAVES.map((save) => (
        <InPage key={save} kind="card" scheme={scheme}>
          <OpenCard {...ACTS} entries={[SHORT]} save={save} />
        </InPage>
      )),
  },
  {
    name: 'card-not-found',
    draw: (scheme) =>
      MISSES.map((miss) => (
        <InPage key={miss.found} kind="card" scheme={scheme}>
          <NotFoundCard {...miss} />
        </InPage>
      )),
  },
];

function entry(fields: Pick<Entry, 'term' | 'plain'> & Partial<Entry>): Entry {
  const none = { also: [], abbr: [], brands: [], parts: [], related: [] };
  return { id: fields.term.replaceAll(' ', '-'), kind: 'biology', level: 2, ...none, ...fields };
}
