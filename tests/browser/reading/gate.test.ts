// The first look at a page: cheap, and right often enough that nothing about health is passed over.

import { describe, expect, it } from 'vitest';
import { mayBeMedical, samplePage } from '../../../reading/gate';
import { setPage } from './page';

const HEALTH =
  'The patient was given an antibiotic for the infection, and the fever went down. Her doctor said that pneumonia can come back. ';
const OTHER =
  'The council voted on the new bridge last night, and the river was quiet when the workers went home for the weekend. ';

function isPassed(html: string): boolean {
  setPage(html);
  return mayBeMedical(samplePage(document));
}

describe('a page passes', () => {
  it.each([
    ['about health', `<p>${HEALTH.repeat(20)}</p>`],
    ['with health in one short line', '<p>pneumonia</p>'],
    ['with a line that may name something rare', '<p>Notes on ruxolitinib</p>'],
    ['about health, below a long menu', `<nav>${OTHER.repeat(60)}</nav><main>${HEALTH.repeat(10)}</main>`],
    [
      'about health, in a shadow tree',
      `<x-a><template shadowrootmode="open"><p>${HEALTH.repeat(5)}</p></template></x-a>`,
    ],
  ])('%s', (_, html) => {
    expect(isPassed(html)).toBe(true);
  });
});

describe('a page is passed over', () => {
  it.each([
    ['without words', '<img alt="">'],
    ['about something else', `<p>${OTHER.repeat(20)}</p>`],
    ['about something else, with an infection in it', `<p>${OTHER.repeat(20)} An infection.</p>`],
    [
      'about something else, beside comments on health',
      `<main>${OTHER.repeat(20)}</main><div>${HEALTH.repeat(9)}</div>`,
    ],
    ['that is all code', `<p>${OTHER.repeat(2)}</p><script type="text/plain">${HEALTH}</script>`],
  ])('%s', (_, html) => {
    expect(isPassed(html)).toBe(false);
  });
});

it('looks at no more than a sample of a long page', () => {
  setPage(`<p>${OTHER}</p>`.repeat(2000));
  expect(samplePage(document).words).toBeLessThan(1500);
});
