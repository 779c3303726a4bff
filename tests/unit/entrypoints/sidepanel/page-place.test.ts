import { expect, test } from 'vitest';
import { placeToKeep } from '../../../../entrypoints/sidepanel/page-place';

const page = { title: 'My results', address: 'https://anna:pw@clinic.example/results' };
const nothing = { title: null, url: null };

test.each([
  ['a window like any other', { isPrivate: false }, page, { ...page, url: 'https://clinic.example/results' }],
  ['a private window', { isPrivate: true }, page, nothing],
  ['a tab that has gone', null, page, nothing],
  ['a tab that is not known yet', undefined, page, nothing],
  [
    'a file',
    { isPrivate: false },
    { title: 'Notes', address: 'file:///home/anna/notes.html' },
    { title: 'Notes', url: null },
  ],
  [
    'a page that has not told its address',
    { isPrivate: false },
    { title: null, address: undefined },
    nothing,
  ],
])('of a page in %s is kept what leads back to it, and no more', (_, tab, of, { title, url }) => {
  expect(placeToKeep(tab, of)).toEqual({ title, url });
});
