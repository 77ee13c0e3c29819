import { expect, test } from 'vitest';
import { civilDate } from '../../api/kernel/civil-date.rules.ts';
import {
  oldEnough,
  registrationFaults,
  type VoterFacts,
  votingWays,
} from '../../api/registration/eligibility.rules.ts';

const electionDay = civilDate('2026-12-16');
const aPerson = (over: Partial<VoterFacts> = {}): VoterFacts => ({
  birthDate: civilDate('1980-01-01'),
  citizen: true,
  deprivedOfRights: false,
  inCustody: false,
  suspensionDecided: false,
  incapacityConfirmed: false,
  ...over,
});

test.each([
  ['2003-11-05', '2021-11-05', true],
  ['2003-11-06', '2021-11-05', false],
  ['2008-02-29', '2026-02-28', false],
  ['2008-02-29', '2026-03-01', true],
  ['2010-02-28', '2028-02-29', true],
  ['2010-03-01', '2028-02-29', false],
  ['2026-12-17', '2026-12-16', false],
])('ER-2: born %s, election on %s: old enough is %s', (birthDate, day, answer) => {
  expect(oldEnough(civilDate(birthDate), civilDate(day))).toBe(answer);
});

test('ER-1, ER-6: every reason against an entry is told at once', () => {
  expect(registrationFaults(aPerson(), electionDay)).toEqual([]);
  const nobody = aPerson({
    birthDate: civilDate('2010-01-01'),
    citizen: false,
    deprivedOfRights: true,
    inCustody: true,
    suspensionDecided: true,
    incapacityConfirmed: true,
  });
  expect(registrationFaults(nobody, electionDay)).toEqual([
    'NOT_A_CITIZEN',
    'UNDER_AGE',
    'DEPRIVED_OF_RIGHTS',
    'RIGHT_SUSPENDED',
    'INCAPACITY_CONFIRMED',
  ]);
});

test('ER-8: who is in custody without a decision is registered, and a decision ends with the custody', () => {
  expect(registrationFaults(aPerson({ inCustody: true }), electionDay)).toEqual([]);
  expect(registrationFaults(aPerson({ suspensionDecided: true }), electionDay)).toEqual([]);
});

test('ER-8: who is in custody votes by proxy or at a mobile box', () => {
  expect(votingWays.IN_CUSTODY).toEqual(['PROXY', 'MOBILE_BOX']);
});
