import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { extraSeats, minorityRatio, quota, quotaFindings } from '../../api/constituencies/quota.rules.ts';
import { caseOf } from '../support/outcome.ts';

test.each([
  [0, 140, true],
  [49_999, 149, true],
  [50_000, 150, false],
  [749_999, 289, false],
  [750_000, 290, false],
  [754_999, 290, false],
  [1_549_999, 449, false],
  [1_550_000, 450, false],
  [1_600_000, 450, false],
])(
  'EQ-1 to EQ-3: a county of %i people has %i deputies (discretion: %s)',
  (population, total, smallAreaDiscretion) => {
    expect(quota('COUNTY', population)).toMatchObject({ total, smallAreaDiscretion });
  },
);

test.each([
  [1999, 46, true],
  [2000, 46, false],
  [2999, 46, false],
  [3000, 47, false],
  [172_499, 159, false],
  [172_500, 160, false],
  [200_000, 160, false],
])(
  'EQ-4: a township of %i people has %i deputies (discretion: %s)',
  (population, total, smallAreaDiscretion) => {
    expect(quota('TOWNSHIP', population)).toMatchObject({ total, smallAreaDiscretion });
  },
);

test('EQ-2: the cap cuts the total and leaves the deputies by population in sight', () => {
  const expected = { base: 140, additional: 320, total: 450, cap: 450, smallAreaDiscretion: false };
  expect(quota('COUNTY', 1_600_000)).toEqual(expected);
});

test.each(['quota-county', 'quota-township'])('%s: the worked case', (id) => {
  const { given, expected } = caseOf(id);
  const level = given.level === 'county' ? 'COUNTY' : 'TOWNSHIP';
  expect(quota(level, given.population).total).toBe(expected.seats);
});

test('EQ-8, EQ-9: a frozen total that differs is worth a word, one above the cap is an error', () => {
  expect(quotaFindings('COUNTY', 750_000, 290)).toEqual([]);
  expect(quotaFindings('COUNTY', 700_000, 290)).toEqual(['DIFFERS_FROM_FORMULA']);
  expect(quotaFindings('TOWNSHIP', 200_000, 161)).toEqual(['OVER_CAP', 'DIFFERS_FROM_FORMULA']);
});

test('EQ-5: five per cent more may be granted on top of the cap', () => {
  expect(extraSeats(160)).toBe(8);
  expect(quotaFindings('TOWNSHIP', 200_000, 168, true)).toEqual([]);
  expect(quotaFindings('TOWNSHIP', 200_000, 167, true)).toEqual(['DIFFERS_FROM_FORMULA']);
  expect(quotaFindings('TOWNSHIP', 200_000, 169, true)).toContain('OVER_CAP');
});

test('EQ-1 to EQ-4: more people never have fewer deputies, and nobody has more than the cap', () => {
  const level = fc.constantFrom('COUNTY' as const, 'TOWNSHIP' as const);
  fc.assert(
    fc.property(level, fc.nat(3_000_000), fc.nat(100_000), (where, people, more) => {
      const { total, cap } = quota(where, people + more);
      expect(total).toBeGreaterThanOrEqual(quota(where, people).total);
      expect(total).toBeLessThanOrEqual(cap);
    }),
  );
});

test('EQ-5, EQ-6: a part of a deputy is dropped unless the office reads the law otherwise', () => {
  expect(quota('COUNTY', 754_999).total).toBe(290);
  expect(quota('COUNTY', 752_500, 'HALF_UP').total).toBe(291);
  expect(quota('COUNTY', 750_001, 'CEILING').total).toBe(291);
  expect([extraSeats(290), extraSeats(290, 'HALF_UP'), extraSeats(290, 'CEILING')]).toEqual([14, 15, 15]);
});

test('EC-7: the share of a minority decides how its people per deputy may differ', () => {
  expect(minorityRatio(0, 100)).toBeNull();
  expect(minorityRatio(30, 100)).toBe('NORMAL');
  expect(minorityRatio(29, 100)).toBe('MAY_BE_LOWER');
  expect(minorityRatio(15, 100)).toBe('MAY_BE_LOWER');
  expect(minorityRatio(14, 100)).toBe('NOT_BELOW_HALF');
});
