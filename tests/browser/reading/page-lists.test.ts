// Which scripts of a page may hold a list of words, and how much is taken.

import { expect, it } from 'vitest';
import { PAGE_LIST_LIMITS } from '../../../platform/requests';
import { scriptsWithTerms } from '../../../reading/page-lists';
import { setPage } from './page';

const SET =
  '{"@type":"DefinedTermSet","hasDefinedTerm":[{"@type":"DefinedTerm","name":"pulp","description":"The soft inside."}]}';
const script = (text: string, type = 'application/ld+json') => `<script type="${type}">${text}</script>`;

it('takes the scripts for machines that have terms and meanings, wherever they stand', () => {
  setPage(`<p>Teeth</p>${script(SET)}<div>${script(SET, 'APPLICATION/LD+JSON')}</div>`);
  expect(scriptsWithTerms(document)).toEqual([SET, SET]);
});

it.each([
  ['no script', '<p>DefinedTerm, description</p>'],
  ['a script of another type', script(SET, 'text/plain')],
  ['terms that are only named', script('{"about":{"@type":"DefinedTerm","name":"pulp"}}')],
  ['something else', script('{"@type":"Recipe","description":"Soup."}')],
])('takes nothing of a page with %s', (_, html) => {
  setPage(html);
  expect(scriptsWithTerms(document)).toEqual([]);
});

it('asks the document itself, whatever stands in for its methods', () => {
  setPage(`<img name="querySelectorAll"><form name="scripts"></form>${script(SET)}`);
  expect(scriptsWithTerms(document)).toEqual([SET]);
});

it('refuses more than passes through the memory of the extension, and passes over what is no list', () => {
  const large = `${SET.slice(0, -1)},"x":"${'x'.repeat(PAGE_LIST_LIMITS.length)}"}`;
  setPage(script(large));
  expect(scriptsWithTerms(document)).toBeNull();
  setPage(script(SET).repeat(PAGE_LIST_LIMITS.scripts + 1));
  expect(scriptsWithTerms(document)).toBeNull();
  setPage(script(SET) + script(`{"x":"${'x'.repeat(PAGE_LIST_LIMITS.length)}"}`));
  expect(scriptsWithTerms(document)).toEqual([SET]);
});
