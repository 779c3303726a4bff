// What the page of settings says of a color; that any color can be read is tested where it is drawn.

import { expect, test } from 'vitest';
import { isShifted } from '../../../reading/mark-look';

test.each([
  ['a bright red', '#e03030', { darker: true, lighter: true }],
  ['a dark red', '#500010', { darker: false, lighter: true }],
  ['a pale yellow', '#ffe9a8', { darker: true, lighter: false }],
])('%s is told to be drawn otherwise where it has to be', (_what, color, said) => {
  expect(isShifted(color)).toEqual(said);
});
