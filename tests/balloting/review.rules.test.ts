import { expect, test } from 'vitest';
import { standsAgainst } from '../../api/balloting/review.rules.ts';

test('EX-1: conditions, procedure and illegal acts are looked at, and what stands against somebody is named', () => {
  expect(standsAgainst(null)).toEqual([]);
  expect(standsAgainst({ BASIC_CONDITIONS: true, PROCEDURE: true, ILLEGAL_ACTS: true })).toEqual([]);
  expect(standsAgainst({ BASIC_CONDITIONS: false, PROCEDURE: true, ILLEGAL_ACTS: false })).toEqual([
    'BASIC_CONDITIONS',
    'ILLEGAL_ACTS',
  ]);
});
