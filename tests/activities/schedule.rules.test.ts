import { expect, test } from 'vitest';
import { leaveKindsOf, recordedHours, scheduleFaults } from '../../api/activities/schedule.rules.ts';

const faults = (startsAt: string | null, endsAt: string | null, hours = 0) =>
  scheduleFaults({ startsAt, endsAt, hours });

test.each([
  ['a whole day', null, null],
  ['a beginning alone', '09:00', null],
  ['a morning', '09:00', '11:30'],
  ['the last minute of a day', '00:00', '23:59'],
])('%s is a schedule', (_case, startsAt, endsAt) => {
  expect(faults(startsAt, endsAt)).toEqual([]);
});

test.each([
  ['24:00', null],
  ['9:00', null],
  ['09:60', null],
  ['09:00', 'noon'],
])('%s to %s cannot be read', (startsAt, endsAt) => {
  expect(faults(startsAt, endsAt)).toEqual(['TIME_UNREADABLE']);
});

test('what ends when it begins, or before, is no activity', () => {
  expect(faults('09:00', '09:00')).toEqual(['ENDS_BEFORE_IT_STARTS']);
  expect(faults('14:00', '09:00')).toEqual(['ENDS_BEFORE_IT_STARTS']);
});

test('hours are none to five hundred; every fault is told at once', () => {
  expect([faults(null, null, 0), faults(null, null, 500)]).toEqual([[], []]);
  for (const hours of [-0.5, 500.5, Number.NaN]) {
    expect(faults('x', null, hours)).toEqual(['TIME_UNREADABLE', 'HOURS_OUT_OF_RANGE']);
  }
});

test('DL 47: only training leaves hours in the record', () => {
  expect([recordedHours('TRAINING', 6.5), recordedHours('INSPECTION', 6.5)]).toEqual([6.5, 0]);
});

test('DD-4: from a session leave is asked for all of it or a part, otherwise from the activity', () => {
  expect(leaveKindsOf('CONGRESS_SESSION')).toEqual(['WHOLE_SESSION', 'PART_OF_SESSION']);
  expect(leaveKindsOf('STUDY')).toEqual(['ACTIVITY']);
});
