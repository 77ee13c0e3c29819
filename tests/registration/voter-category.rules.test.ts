import { expect, test } from 'vitest';
import {
  categoryFaults,
  categoryRules,
  registeredAtPlaceOfExecution,
  VoterCategory,
} from '../../api/registration/voter-category.rules.ts';

const both = ['COUNTY', 'TOWNSHIP'] as const;

test.each([
  ['RESIDENT', []],
  ['UNIT_STAFF', []],
  ['MILITARY', []],
  ['ABROAD', []],
  ['HIGHER_UNIT_STAFF', []],
  ['COUNTY_ORGAN_STAFF', ['COUNTY_CONGRESS_ONLY']],
  ['PERMIT_HOLDER', ['CERTIFICATE_MISSING']],
] as const)('ER-5: %s in a constituency of each level, without a certificate: %j', (category, faults) => {
  expect(categoryFaults({ category, levels: both, certificate: false })).toEqual(faults);
});

test('ER-5: staff of county organs in a town vote for the county alone, higher units may', () => {
  const levels = ['COUNTY'] as const;
  expect(categoryFaults({ category: 'COUNTY_ORGAN_STAFF', levels, certificate: false })).toEqual([]);
  expect(categoryRules.HIGHER_UNIT_STAFF.congresses).toBe('EITHER');
});

test('ER-5: with the certificate of the register place a permit holder is registered here', () => {
  expect(categoryFaults({ category: 'PERMIT_HOLDER', levels: both, certificate: true })).toEqual([]);
});

test('every category names its article', () => {
  const unnamed = Object.keys(VoterCategory).filter(
    (category) => categoryRules[category as VoterCategory].basis.length === 0,
  );
  expect(unnamed).toEqual([]);
});

test('ER-8: a sentence is served and voted at the place of execution, every other situation at home', () => {
  expect(registeredAtPlaceOfExecution('SERVING_SENTENCE')).toBe(true);
  expect(registeredAtPlaceOfExecution('COMMUNITY_CORRECTION')).toBe(false);
  expect(registeredAtPlaceOfExecution('IN_CUSTODY')).toBe(false);
});
