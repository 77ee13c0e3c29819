import { expect, test } from 'vitest';
import {
  canBePosted,
  daysLate,
  dueOn,
  milestoneState,
  postingState,
} from '../../api/elections/milestone-state.rules.ts';
import { type Milestone, timetable } from '../../api/elections/timetable.rules.ts';
import { civilDate } from '../../api/kernel/civil-date.rules.ts';

/** law.md 2.3: E = 2026-12-16, list 11-26 / 11-25. */
const step = (milestone: Milestone) => {
  const found = timetable(civilDate('2026-12-16'), 'GENERAL').find((one) => one.milestone === milestone);
  if (!found) throw new Error(milestone);
  return found;
};
const list = step('VOTER_LIST');
const day = civilDate;

test.each([
  ['2026-11-25', 'IN_TIME', 0],
  ['2026-11-26', 'STRICT_ONLY', 0],
  ['2026-11-27', 'LATE', 1],
  ['2026-12-01', 'LATE', 5],
])('EL 28: a voter list posted on %s is %s', (postedOn, state, late) => {
  expect(postingState(list, day(postedOn))).toBe(state);
  expect(daysLate(list, day(postedOn))).toBe(late);
});

test('LO 20: of the first session only one reading is known', () => {
  expect(postingState(step('FIRST_SESSION'), day('2027-02-16'))).toBe('IN_TIME');
  expect(postingState(step('FIRST_SESSION'), day('2027-02-17'))).toBe('LATE');
  expect(dueOn(step('FIRST_SESSION'), 'STRICT')).toBe('2027-02-16');
});

test('an election works to the reading it chose', () => {
  expect(dueOn(list, 'STRICT')).toBe('2026-11-25');
  expect(dueOn(list, 'COMMON')).toBe('2026-11-26');
});

const posted = (postedOn: string, constituencies = 0) => ({ postedOn: day(postedOn), constituencies });

test.each([
  ['nothing yet, and time left', [], '2026-11-26', 'DUE'],
  ['nothing yet, and too late', [], '2026-11-27', 'LATE'],
  ['posted for all at once', [posted('2026-11-20')], '2026-12-10', 'IN_TIME'],
  ['some constituencies are missing', [posted('2026-11-20', 2)], '2026-11-24', 'DUE'],
  ['some are missing and the day is over', [posted('2026-11-20', 2)], '2026-11-27', 'LATE'],
  [
    'all constituencies, each for itself',
    [posted('2026-11-20', 2), posted('2026-11-21', 1)],
    '2026-11-27',
    'IN_TIME',
  ],
  [
    'one of them on the last common day',
    [posted('2026-11-20', 2), posted('2026-11-26', 1)],
    '2026-11-27',
    'STRICT_ONLY',
  ],
  ['one of them late', [posted('2026-11-20', 2), posted('2026-11-27', 1)], '2026-11-27', 'LATE'],
])('%s', (_case, postings, today, expected) => {
  expect(milestoneState(list, postings, 3, day(today))).toBe(expected);
});

test('a milestone of no constituencies is not fulfilled by nothing', () => {
  expect(milestoneState(list, [], 0, day('2026-11-20'))).toBe('DUE');
});

test('a term that ends by itself passes; nobody can be late with it', () => {
  expect(canBePosted('COURT_SUIT')).toBe(false);
  expect(milestoneState(step('COURT_SUIT'), [], 3, day('2026-12-11'))).toBe('DUE');
  expect(milestoneState(step('COURT_SUIT'), [], 3, day('2026-12-12'))).toBe('PASSED');
});
