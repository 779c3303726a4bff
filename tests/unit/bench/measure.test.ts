import { expect, it } from 'vitest';
import { figureOf, inTurn, ratioOf } from '../../bench/measure';

it.each([
  [[3], { median: 3, low: 3, high: 3 }],
  [[9, 1, 5], { median: 5, low: 3, high: 7 }],
  [[4, 1, 3, 2], { median: 2.5, low: 1.75, high: 3.25 }],
])('%j has its middle and its quartiles', (samples, figure) => {
  expect(figureOf(samples)).toEqual(figure);
});

it('takes ratios turn by turn, so that a slow minute befalls both sides', () => {
  expect(ratioOf([2, 20, 2], [1, 10, 1]).median).toBe(2);
});

it('refuses samples that have no limit of their turn', () => {
  expect(() => ratioOf([1, 2], [1])).toThrow('2 samples against 1');
  expect(() => figureOf([])).toThrow();
});

it('lets each be first once', () => {
  expect([0, 1, 2, 3].map((turn) => inTurn(['a', 'b', 'c'], turn).join(''))).toEqual([
    'abc',
    'bca',
    'cab',
    'abc',
  ]);
});
