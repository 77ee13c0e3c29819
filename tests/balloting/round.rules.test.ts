import { expect, test } from 'vitest';
import { type Outcome, roundDue, type RoundBefore } from '../../api/balloting/round.rules.ts';

const outcome: Outcome = {
  valid: true,
  reason: null,
  elected: [],
  tied: [],
  tieSeats: 0,
  unfilled: 0,
  levelAtCut: [],
  next: null,
  explanation: '',
  basis: [],
};
const declared = (kind: RoundBefore['kind'], over: Partial<Outcome>): RoundBefore => ({
  kind,
  state: 'DECLARED',
  seats: 2,
  outcome: { ...outcome, ...over },
});

test('the first vote is due where there was none, and nothing while one is undeclared', () => {
  expect(roundDue(null)).toEqual({ kind: 'FIRST', seats: null, choices: 'FORMAL_LIST' });
  expect(roundDue({ kind: 'FIRST', state: 'COUNTED', seats: 2, outcome })).toEqual({
    refused: 'ROUND_NOT_DECLARED',
  });
});

test('EW-9: a void vote is held again by its own rules', () => {
  expect(roundDue(declared('FIRST', { valid: false }))).toEqual({
    kind: 'FIRST',
    seats: null,
    choices: 'FORMAL_LIST',
  });
  expect(roundDue(declared('ANOTHER', { valid: false }))).toEqual({
    kind: 'ANOTHER',
    seats: 2,
    choices: 'AS_BEFORE',
  });
});

test('EW-5, EW-6: the result names the vote that follows; EW-7: then nothing does', () => {
  const next = { round: 'TIE', seats: 1, candidates: ['b', 'c'] } as const;
  expect(roundDue(declared('FIRST', { next }))).toEqual({ kind: 'TIE', seats: 1, choices: ['b', 'c'] });
  expect(roundDue(declared('ANOTHER', { unfilled: 1 }))).toEqual({ refused: 'NO_FURTHER_ROUND' });
});
