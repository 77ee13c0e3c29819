import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  lintComplete,
  lintRate,
  lintRound,
  type LintRound,
  mayPublish,
  percentOf,
} from '../../api/balloting/publish-lint.rules.ts';

/** Two seats, 1000 voters, 800 took part: everything adds up. */
const aRound = (over: Partial<LintRound> = {}): LintRound => ({
  roundId: 'r1',
  where: '第12选区',
  seats: 2,
  registered: 1000,
  onListThatDay: 1000,
  participants: 800,
  issued: 800,
  returned: 798,
  invalid: 18,
  valid: true,
  votes: [600, 450, 380, 12],
  elected: 2,
  tieSeats: 0,
  unfilled: 0,
  electedAgain: 2,
  returnedAtPlaces: null,
  ...over,
});

test('figures that add up may leave', () => {
  expect(lintRound(aRound())).toEqual([]);
  expect(lintRound(aRound({ onListThatDay: null, returnedAtPlaces: 798 }))).toEqual([]);
});

test.each<[string, Partial<LintRound>, string, number, number]>([
  ['turnout over 100 %', { participants: 1001, issued: 1001 }, 'TURNOUT_OVER_ALL', 1001, 1000],
  ['EW-1: more took part than ballots were issued', { issued: 799 }, 'PARTICIPANTS_OVER_ISSUED', 800, 799],
  ['more void than returned', { returned: 17, votes: [] }, 'INVALID_OVER_RETURNED', 18, 17],
  ['EW-3: more votes than valid ballots', { votes: [781, 0] }, 'VOTES_OVER_VALID', 781, 780],
  ['EW-3: more marks than seats on the ballots', { votes: [780, 780, 1] }, 'VOTES_OVER_CHOICES', 1561, 1560],
  ['a stored result the count does not give', { electedAgain: 1 }, 'OUTCOME_DIFFERS', 2, 1],
  ['seats lost on the way', { elected: 1, electedAgain: 1 }, 'SEATS_DO_NOT_ADD_UP', 1, 2],
  [
    'EV-1: list and corrections are not the voters',
    { onListThatDay: 1001 },
    'LIST_DOES_NOT_ADD_UP',
    1000,
    1001,
  ],
  ['boxes that do not make the whole', { returnedAtPlaces: 790 }, 'PLACES_DO_NOT_ADD_UP', 798, 790],
])('%s keeps figures inside', (_case, over, code, figure, against) => {
  const found = lintRound(aRound(over));
  expect(found).toContainEqual({
    code,
    severity: 'ERROR',
    where: '第12选区',
    roundId: 'r1',
    figure,
    against,
  });
  expect(mayPublish(found)).toBe(false);
});

test('a void vote fills no seat, and none is missing', () => {
  expect(lintRound(aRound({ valid: false, elected: 0, electedAgain: 0 }))).toEqual([]);
});

test('a rate must follow from the counts beside it', () => {
  expect(lintRate({ where: '民情通报', part: 2677, whole: 4025, percent: '66.5' })).toEqual([]);
  expect(lintRate({ where: '民情通报', part: 2650, whole: 4025, percent: '66.5' })).toMatchObject([
    { code: 'RATE_DOES_NOT_FOLLOW', figure: 66.5 },
  ]);
  expect(percentOf(0, 0)).toBeNull();
});

test('an election that is not wholly declared says so, and may still be shown', () => {
  expect(lintComplete('换届选举', 5, 5)).toEqual([]);
  const found = lintComplete('换届选举', 4, 5);
  expect(found).toMatchObject([{ code: 'NOT_DECLARED', severity: 'WARNING', figure: 4, against: 5 }]);
  expect(mayPublish(found)).toBe(true);
});

test('the rate of any counts passes its own check', () => {
  fc.assert(
    fc.property(fc.nat(5_000_000), fc.nat(5_000_000), (one, other) => {
      const [part, whole] = [Math.min(one, other), Math.max(one, other) + 1];
      expect(lintRate({ where: '', part, whole, percent: percentOf(part, whole) ?? '' })).toEqual([]);
    }),
  );
});
