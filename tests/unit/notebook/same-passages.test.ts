import { expect, test } from 'vitest';
import { keepSamePassages } from '../../../notebook/same-passages';
import { passageRow } from './marked';

const edited = <T>(value: T) => ({ value, at: 1, edit: 'edit' });
/** As they are after they have been read anew. */
const again = (...ids: string[]) => ids.map((id) => passageRow(id));

test('the very same list stays when nothing has changed', () => {
  const before = again('p1', 'p2');
  expect(keepSamePassages(before, again('p1', 'p2'))).toBe(before);
});

test.each([
  ['a note', { note: edited('Ask.') }],
  ['a color', { colour: edited('pink' as const) }],
  ['tags', { tags: edited(['ask']) }],
])('only the passage with other %s is another one', (_what, fields) => {
  const before = again('p1', 'p2');
  const changed = passageRow('p1', fields);
  const kept = keepSamePassages(before, [changed, passageRow('p2')]);
  expect(kept[0]).toBe(changed);
  expect(kept[1]).toBe(before[1]);
});

test('those that go or come leave the others as they are', () => {
  const before = again('p1', 'p2');
  expect(keepSamePassages(before, again('p2'))).toEqual([passageRow('p2')]);
  expect(keepSamePassages(before, again('p2'))[0]).toBe(before[1]);
  expect(keepSamePassages(before, again('p0', 'p1', 'p2')).slice(1)).toEqual(before);
});
