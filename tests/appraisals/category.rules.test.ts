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
  [1, 2, 'BASICALLY_COMPETENT'],
])('SZ-3: %i of %i votes for competent: %s', (votes, appraisers, category) => {
  expect(categoryOf(threeCategories, { COMPETENT: votes }, appraisers)).toBe(category);
});

test('SZ-3: who appraised without a mark stays in the base, and no votes are no competence', () => {
  const votes = { COMPETENT: 39, BASICALLY_COMPETENT: 8 };
  expect(categoryOf(threeCategories, votes, 50)).toBe('BASICALLY_COMPETENT');
  expect(categoryOf(threeCategories, {}, 50)).toBe('NOT_COMPETENT');
});

test('SZ-2: votes must be for categories of the campaign, and no more than appraisers', () => {
  expect(appraisalFaults(threeCategories, { COMPETENT: 3, EXCELLENT: 0 }, 3)).toEqual([]);
  expect(appraisalFaults(threeCategories, { EXCELLENT: 1 }, 0)).toEqual([
    'CATEGORY_NOT_ON_BALLOT',
    'MORE_VOTES_THAN_APPRAISERS',
    'NOBODY_APPRAISED',
  ]);
});

test('SZ-2: a scheme without a last step may leave an appraisal open', () => {
  const steps = threeCategories.steps.slice(0, 1);
  expect(categoryOf({ ...threeCategories, steps }, { COMPETENT: 1 }, 2)).toBeUndefined();
});

test('SZ-3: another vote for competent never makes the category worse', () => {
  const rank = threeCategories.steps.map(({ category }) => category);
  const place = (votes: number, all: number) =>
    rank.findIndex((one) => one === categoryOf(threeCategories, { COMPETENT: votes }, all));
  fc.assert(
    fc.property(fc.nat(300), fc.nat(300), (votes, others) => {
      const all = votes + others + 1;
      expect(place(votes + 1, all)).toBeLessThanOrEqual(place(votes, all));
    }),
  );
});
