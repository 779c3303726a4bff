import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Entry } from '../../../glossary/entry';
import { makeChoice } from '../../../notebook/choices';

function entry(id: string, fields: Partial<Entry> = {}): Entry {
  return {
    ...{ id, term: id, kind: 'disease', level: 2, plain: `What ${id} is.` },
    ...{ also: [], abbr: [], brands: [], parts: [], related: [] },
    ...fields,
  };
}

const link = (id: string) => ({ id, term: id });
const arthritis = entry('arthritis', {
  broader: link('joint-disease'),
  also: ['inflamed joints'],
  related: [link('gout')],
});

/** Ids of the wrong answers over many seeds. */
function wrongAnswers(others: readonly Entry[]): Set<string> {
  const ids = Array.from({ length: 40 }, (_, seed) => {
    const choice = makeChoice({ entry: arthritis, others, seed });
    return choice ? choice.answers.filter((_, i) => i !== choice.right).map(({ id }) => id) : [];
  });
  return new Set(ids.flat());
}

const FAR = ['x', 'y', 'z'].map((id) => entry(id, { kind: 'device', level: 3 }));

describe('wrong answers', () => {
  test('are near ones before far ones', () => {
    const near = [entry('gout'), entry('lupus', { broader: link('joint-disease') }), entry('psoriasis')];
    expect(wrongAnswers([...FAR, ...near])).toEqual(new Set(['gout', 'lupus', 'psoriasis']));
  });

  const never: [what: string, entry: Entry][] = [
    ['the entry itself', arthritis],
    ['what it is a kind of', entry('joint-disease')],
    ['what is a kind of it', entry('gouty-arthritis', { broader: link('arthritis') })],
    ['what says the same', entry('same', { plain: arthritis.plain })],
    ['what shares a name with it', entry('other', { also: ['Inflamed joints'] })],
  ];

  test.each(never)('are never %s', (_what, other) => {
    expect(wrongAnswers([...FAR, other])).toEqual(new Set(['x', 'y', 'z']));
  });

  test('never say the same as one another', () => {
    const twins = ['a', 'b'].map((id) => entry(id, { plain: 'A twin.' }));
    expect(makeChoice({ entry: arthritis, others: [...twins, entry('c')], seed: 1 })).toBeNull();
  });
});

test('has the right answer once, in every place over time, and is the same for the same seed', () => {
  const places = new Set<number>();
  fc.assert(
    fc.property(fc.integer(), (seed) => {
      const choice = makeChoice({ entry: arthritis, others: FAR, seed });
      expect(choice?.answers).toHaveLength(4);
      expect(choice?.answers.flatMap(({ id }, i) => (id === 'arthritis' ? i : []))).toEqual([choice?.right]);
      expect(makeChoice({ entry: arthritis, others: FAR, seed })).toEqual(choice);
      places.add(choice?.right ?? -1);
    }),
  );
  expect([...places].sort()).toEqual([0, 1, 2, 3]);
});
