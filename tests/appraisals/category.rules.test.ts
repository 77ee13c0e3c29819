import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { appraisalFaults, categoryOf, threeCategories } from '../../api/appraisals/category.rules.ts';

test.each([
  [46, 46, 'COMPETENT'],
  [80, 100, 'COMPETENT'],
  [79, 100, 'BASICALLY_COMPETENT'],
  [50, 100, 'BASICALLY_COMPETENT'],
  [49, 100, 'NOT_COMPETENT'],
  [0, 100, 'NOT_COMPETENT'],
  [4, 5, 'COMPETENT'],
  [3, 6, 'BASICALLY_COMPETENT'],
])('SZ-3: %i of %i slips for competent: %s', (votes, slips, category) => {
  expect(categoryOf(threeCategories, { COMPETENT: votes }, slips)).toBe(category);
});

test('SZ-3: a slip without a mark stays in the base, and no marks are no competence', () => {
  const marks = { COMPETENT: 39, BASICALLY_COMPETENT: 8 };
  expect(categoryOf(threeCategories, marks, 50)).toBe('BASICALLY_COMPETENT');
  expect(categoryOf(threeCategories, {}, 50)).toBe('NOT_COMPETENT');
});

test('SZ-2: marks must be for categories of the slip, no more than slips, and on enough slips', () => {
  expect(appraisalFaults(threeCategories, { COMPETENT: 5, EXCELLENT: 0 }, 5)).toEqual([]);
  expect(appraisalFaults(threeCategories, { EXCELLENT: 5 }, 4)).toEqual([
    'CATEGORY_NOT_ON_SLIP',
    'MORE_MARKS_THAN_SLIPS',
    'TOO_FEW_SLIPS',
  ]);
  expect(categoryOf(threeCategories, { COMPETENT: 4 }, 4)).toBeUndefined();
  expect(appraisalFaults({ ...threeCategories, minimumSlips: 0 }, {}, 0)).toEqual(['TOO_FEW_SLIPS']);
});

test('SZ-2: a scheme without categories gives none', () => {
  expect(categoryOf({ categories: [], thresholds: [], minimumSlips: 1 }, {}, 9)).toBeUndefined();
});

test('SZ-3: the boundary is reached exactly, however many slips there are', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 400 }), (fifths) => {
      expect(categoryOf(threeCategories, { COMPETENT: 4 * fifths }, 5 * fifths)).toBe('COMPETENT');
      expect(categoryOf(threeCategories, { COMPETENT: 4 * fifths - 1 }, 5 * fifths)).not.toBe('COMPETENT');
    }),
  );
});

test('SZ-3: another mark for competent never makes the category worse', () => {
  const rank = threeCategories.categories.map(({ code }) => code);
  const place = (marks: number, all: number) =>
    rank.findIndex((one) => one === categoryOf(threeCategories, { COMPETENT: marks }, all));
  fc.assert(
    fc.property(fc.nat(300), fc.nat(300), (marks, others) => {
      const all = marks + others + 5;
      expect(place(marks + 1, all)).toBeLessThanOrEqual(place(marks, all));
    }),
  );
});
