import { expect, test } from 'vitest';
import { webAddress } from '../../../notebook/web-address';

test.each([
  ['https://example.org/a?b=c#d', 'https://example.org/a?b=c#d'],
  ['http://example.org', 'http://example.org/'],
  ['https://anna:secret@example.org/results', 'https://example.org/results'],
  ['javascript:alert(1)', undefined],
  ['data:text/html,x', undefined],
  ['file:///home/anna/results.html', undefined],
  ['blob:https://example.org/1', undefined],
  ['example.org', undefined],
  ['', undefined],
  [null, undefined],
])('of %s is kept %s', (address, kept) => {
  expect(webAddress(address)?.href).toBe(kept);
});
