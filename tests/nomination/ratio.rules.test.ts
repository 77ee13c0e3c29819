import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { directRatio, indirectRatio } from '../../api/nomination/ratio.rules.ts';
import { caseOf } from '../support/outcome.ts';

test.each(caseOf('differential-direct').given.table)(
  'EF-1: for %i seats at least %i candidates and at most %i',
  (seats, min, max) => {
    expect(directRatio(seats)).toEqual({ min, max });
  },
);

test.each([
  [1, 2, 2],
  [2, 3, 3],
  [3, 4, 4],
  [4, 5, 6],
  [5, 6, 7],
  [6, 8, 9],
  [10, 12, 15],
  [36, 44, 54],
])('EI-2: a congress that elects %i has %i to %i candidates', (seats, min, max) => {
  expect(indirectRatio(seats)).toEqual({ min, max });
});

test('EF-1: more than the seats by a third to the whole, in whole persons', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 500 }), (seats) => {
      const { min, max } = directRatio(seats);
      expect(3 * (min - seats)).toBeGreaterThanOrEqual(seats);
      expect(3 * (min - 1 - seats)).toBeLessThan(seats);
      expect(max).toBe(2 * seats);
    }),
  );
});
