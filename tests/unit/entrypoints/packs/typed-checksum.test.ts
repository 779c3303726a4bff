import { expect, test } from 'vitest';
import { checksumFrom } from '../../../../entrypoints/packs/typed-checksum';

const SHA256 = '0123456789abcdef'.repeat(4);

test.each([
  SHA256,
  SHA256.toUpperCase(),
  ` ${SHA256}\n`,
  SHA256.replace(/../g, '$&:').slice(0, -1),
  SHA256.replace(/.{8}/g, '$& '),
  `SHA-256: ${SHA256}`,
  `sha256:${SHA256}`,
])('reads %j', (typed) => {
  expect(checksumFrom(typed)).toBe(SHA256);
});

test.each(['', '  '])('%j is none', (typed) => {
  expect(checksumFrom(typed)).toBeUndefined();
});

test.each([SHA256.slice(1), `${SHA256}0`, SHA256.replace('0', 'g'), 'md5', `${SHA256}  list.json`])(
  '%j is wrong',
  (typed) => {
    expect(checksumFrom(typed)).toBeNull();
  },
);
