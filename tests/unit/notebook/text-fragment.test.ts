import { describe, expect, it } from 'vitest';
import { passageLink } from '../../../notebook/text-fragment';

const PAGE = 'https://example.org/asthma';

function link(exact: string, prefix = '', suffix = '', url = PAGE): string {
  return passageLink(url, { type: 'TextQuoteSelector', exact, prefix, suffix });
}

describe('a link to a passage', () => {
  it.each([
    ['gives a short one whole', link('a tight chest'), '#:~:text=a%20tight%20chest'],
    [
      'gives a long one by its ends',
      link('one two three four five six seven eight nine ten eleven twelve thirteen'),
      '#:~:text=one%20two%20three%20four%20five,nine%20ten%20eleven%20twelve%20thirteen',
    ],
    [
      'gives one over paragraphs by its ends',
      link('first words\nlast words'),
      '#:~:text=first%20words,last%20words',
    ],
    [
      'says what stands beside',
      link('chest', 'you feel a tight ', ' at night, or'),
      '#:~:text=feel%20a%20tight-,chest,-at%20night%2C',
    ],
    [
      'leaves out half a word beside it',
      link('chest', 'ou feel tight ', ' at night in wi'),
      '#:~:text=feel%20tight-,chest,-at%20night%20in',
    ],
    [
      'says nothing of another paragraph',
      link('Chest pain', 'the end.\n', '\nThe next'),
      '#:~:text=Chest%20pain',
    ],
    ['escapes what the syntax is made of', link('IL-6, R&D'), '#:~:text=IL%2D6%2C%20R%26D'],
    ['escapes other letters', link('Ödem β₂'), '#:~:text=%C3%96dem%20%CE%B2%E2%82%82'],
    ['is one for half a surrogate pair too', link('chest \ud83d'), '#:~:text=chest%20%EF%BF%BD'],
    ['keeps the fragment of the page', link('chest', '', '', `${PAGE}#signs`), '#signs:~:text=chest'],
    ['keeps a route', link('chest', '', '', `${PAGE}#/signs`), '#/signs:~:text=chest'],
    [
      'takes the place of another such',
      link('chest', '', '', `${PAGE}#signs:~:text=lungs`),
      '#signs:~:text=chest',
    ],
    [
      'keeps other directives',
      link('chest', '', '', `${PAGE}#:~:selector(type=x)&text=a`),
      '#:~:selector(type=x)&text=chest',
    ],
  ])('%s', (_, made, fragment) => {
    expect(made).toBe(PAGE + fragment);
  });
});
