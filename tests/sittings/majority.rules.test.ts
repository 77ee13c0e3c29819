import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  committeeQuorum,
  meetingDecision,
  overHalfOfAll,
  quorum,
  twoThirdsOfAll,
  votesNeeded,
} from '../../api/sittings/majority.rules.ts';
import { caseOf } from '../support/outcome.ts';

const wuxing = { all: 290, present: 250, valid: 249, yes: 146 };

test('LC-1: of 290 deputies 194 must be present and 146 agree', () => {
  expect(quorum(290)).toBe(194);
  expect(meetingDecision(overHalfOfAll, wuxing)).toEqual({ passed: true, needed: 146, of: 290 });
  expect(meetingDecision(overHalfOfAll, { ...wuxing, yes: 145 }).passed).toBe(false);
});

test('EI-4: in an indirect election the base is all deputies', () => {
  const { total_deputies: all, present, votes } = caseOf('indirect-majority-of-all-ok').given;
  expect(meetingDecision(overHalfOfAll, { all, present, valid: present, yes: votes['A'] ?? 0 }).passed).toBe(
    true,
  );
  expect(meetingDecision(overHalfOfAll, { all, present, valid: present, yes: 119 }).passed).toBe(false);
});

test('LS-2: a standing committee sits with more than half of its members', () => {
  expect([35, 36].map(committeeQuorum)).toEqual([18, 19]);
});

test('the base may be those present or the valid votes', () => {
  const half = { numerator: 1, denominator: 2, strict: true } as const;
  expect(meetingDecision({ ...half, base: 'PRESENT' }, wuxing)).toMatchObject({ needed: 126, of: 250 });
  expect(meetingDecision({ ...half, base: 'VALID' }, wuxing)).toMatchObject({ needed: 125, of: 249 });
});

test('DD-7: half or more is reached by half, more than half is not', () => {
  expect(votesNeeded({ ...overHalfOfAll, strict: false }, 10)).toBe(5);
  expect(votesNeeded(overHalfOfAll, 10)).toBe(6);
  expect(votesNeeded(twoThirdsOfAll, 300)).toBe(200);
});

test('the number needed is the smallest that satisfies the fraction', () => {
  const term = fc.integer({ min: 1, max: 20 });
  fc.assert(
    fc.property(term, term, fc.boolean(), fc.nat(3000), (numerator, denominator, strict, of) => {
      const needed = votesNeeded({ base: 'VALID', numerator, denominator, strict }, of);
      const carries = (yes: number) =>
        strict ? yes * denominator > numerator * of : yes * denominator >= numerator * of;
      expect(carries(needed)).toBe(true);
      expect(carries(needed - 1)).toBe(false);
    }),
  );
});
