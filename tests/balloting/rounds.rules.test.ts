import { expect, test } from 'vitest';
import { bothIn, keyingDue, keyingRefusal } from '../../api/balloting/keying.rules.ts';
import { outcomeOf } from '../../api/balloting/outcome.rules.ts';
import { type Outcome, roundDue, type RoundBefore } from '../../api/balloting/round.rules.ts';
import { incompatibleSeats } from '../../api/deputies/double-mandate.rules.ts';

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

test('two persons key; somebody new takes over only when both keyings are in', () => {
  const one = [{ keying: 1, keyedBy: 'a' }];
  expect(keyingRefusal(one, 2, 'a')).toBe('KEYED_BY_SAME_PERSON');
  expect(keyingRefusal(one, 1, 'b')).toBe('KEYING_TAKEN');
  expect(keyingRefusal(one, 1, 'a')).toBeNull();
  const both = [...one, { keying: 2, keyedBy: 'b' }];
  expect(keyingRefusal(both, 1, 'c')).toBeNull();
  expect(keyingRefusal(both, 1, 'b')).toBe('KEYED_BY_SAME_PERSON');
  expect([bothIn(one), bothIn(both)]).toEqual([false, true]);
  expect([keyingDue([], 'a'), keyingDue(one, 'a'), keyingDue(one, 'b'), keyingDue(both, 'c')]).toEqual([
    1,
    1,
    2,
    null,
  ]);
});

test('EX-3: one chain of areas may be held together, two beside each other may not', () => {
  const held = ['330502', '330502100', '3305', '33'].map((divisionCode) => ({ divisionCode }));
  expect(incompatibleSeats('330502100', held)).toEqual([]);
  expect(incompatibleSeats('330502101', held)).toEqual([{ divisionCode: '330502100' }]);
  expect(incompatibleSeats('330503', held)).toEqual([
    { divisionCode: '330502' },
    { divisionCode: '330502100' },
  ]);
});

test('namesakes are told apart in the sentence by their place on the list', () => {
  const choices = ['x', 'y'].map((personId) => ({ personId, name: '王芳' }));
  const votes = [
    { name: 'x', votes: 20 },
    { name: 'y', votes: 35 },
  ];
  const sheet = { issued: 60, participants: 60, returned: 60, invalid: 0, votes };
  const { elected, explanation } = outcomeOf({ kind: 'FIRST', registered: 100, seats: 1, choices }, sheet);
  expect(elected).toEqual(['y']);
  expect(explanation).toContain('当选：王芳（第2号）');
});
