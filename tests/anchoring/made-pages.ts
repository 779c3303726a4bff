// Pages made to be hard: what they say in one place they say, or nearly say, in others. The same chance, the same page.

import { plainSentences } from '../bench/prose';
import type { Chance } from '../bench/random';
import { type Model, modelOf } from './model';

type Line = Parameters<typeof modelOf>[0][number];

const MEDICINES =
  'Metformin Lisinopril Apixaban Warfarin Heparin Codeine Ramipril Insulin Timolol Digoxin Naproxen Sertraline'.split(
    ' ',
  );
const WARNINGS = [
  'Tell your doctor if you bleed for more than ten minutes.',
  'Do not drink grapefruit juice while you take it.',
  'Keep it away from light, in the box it came in.',
  'It may make you sleepy; do not drive before you know how it acts on you.',
];

/** One leaflet for many medicines: every section is made by the same pattern. */
export function leafletPage(chance: Chance): Model {
  const lines: Line[] = [{ tag: 'h1', text: 'Medicines at home, one by one' }];
  for (const name of MEDICINES) {
    const amount = 1 + Math.floor(chance.next() * 4);
    lines.push(
      { tag: 'h2', text: name },
      {
        tag: 'p',
        text: `${name} comes as a tablet. Swallow it whole with a glass of water, at the same time every day.`,
      },
      { tag: 'h3', text: 'How to take it' },
      { tag: 'li', text: `Adults: take ${amount} tablets twice a day with food.` },
      { tag: 'li', text: `Older adults: take ${amount} tablets once a day with food.` },
      { tag: 'h3', text: 'What to watch for' },
      {
        tag: 'p',
        text: `${chance.pick(WARNINGS)} Call us, day or night, if you feel unwell. ${chance.pick(WARNINGS)}`,
      },
      { tag: 'p', text: 'This text does not take the place of what your doctor or pharmacist tells you.' },
    );
  }
  return modelOf(lines);
}

/** A table whose cells say the same few things. */
export function tablePage(chance: Chance): Model {
  const often = ['Very common', 'Common', 'Uncommon', 'Rare', 'Not known'];
  const lines: Line[] = [
    { tag: 'h1', text: 'Side effects and how often they come' },
    {
      tag: 'p',
      text: 'Very common means more than one in ten people, common up to one in ten, and rare up to one in a thousand.',
    },
  ];
  const effects =
    'headache nausea rash fever cough dizziness cramps bleeding itching thirst swelling tiredness'.split(' ');
  effects.forEach((effect, row) => {
    lines.push(
      { tag: 'td', row, text: effect },
      { tag: 'td', row, text: chance.pick(often) },
      {
        tag: 'td',
        row,
        text:
          chance.next() < 0.6 ? 'Stop and ask your doctor' : `Goes by itself within ${2 + (row % 4)} days`,
      },
    );
  });
  lines.push({ tag: 'p', text: 'Tell your doctor of any other effect, even if it is not in this table.' });
  return modelOf(lines);
}

/** Sentences from few patterns, so that each has near duplicates. */
export function newsPage(chance: Chance): Model {
  const sentence = plainSentences(chance);
  const lines: Line[] = [{ tag: 'h1', text: 'The week in short' }];
  for (let part = 0; part < 6; part++) {
    lines.push({ tag: 'h2', text: sentence().split(' ').slice(0, 6).join(' ') });
    for (let p = 0; p < 5; p++)
      lines.push({
        tag: 'p',
        text: Array.from({ length: 3 + Math.floor(chance.next() * 4) }, sentence).join(' '),
      });
  }
  return modelOf(lines);
}

/** A thread in which everyone quotes the one before, whole. */
export function forumPage(chance: Chance): Model {
  const sentence = plainSentences(chance);
  const lines: Line[] = [{ tag: 'h1', text: 'Thread: has anyone tried this?' }];
  let before = '';
  for (let post = 1; post <= 14; post++) {
    lines.push({ tag: 'p', text: `Post ${post} by reader${Math.floor(chance.next() * 90 + 10)}` });
    if (before && chance.next() < 0.6) lines.push({ tag: 'p', text: before });
    before = Array.from({ length: 2 + Math.floor(chance.next() * 3) }, sentence).join(' ');
    lines.push({ tag: 'p', text: before }, { tag: 'p', text: 'Reply Quote Report' });
  }
  return modelOf(lines);
}
