import { expect, test } from 'vitest';
import type { Presence } from '../../api/activities/activity.rules.ts';
import type { Summons } from '../../api/activities/attendance.rules.ts';
import { attendanceSum } from '../../api/duty/attendance-sum.rules.ts';
import { civilDate } from '../../api/kernel/civil-date.rules.ts';

const on = (day: number) => civilDate(`2027-03-${String(day).padStart(2, '0')}`);
const summoned = (day: number, presence: Presence): Summons => ({
  id: `day ${day}`,
  kind: 'INSPECTION',
  on: on(day),
  presence,
});
const obligation = {
  mandates: [{ from: on(2), to: null }],
  suspensions: [{ from: on(3), to: on(3) }],
  leaves: [{ from: on(4), to: on(4) }],
};

test('DT-1: every summons stands in the sum with what it counts as, in the order given', () => {
  const lines = [
    summoned(1, 'ABSENT'),
    summoned(3, 'ABSENT'),
    summoned(4, 'ABSENT'),
    summoned(5, 'UNRECORDED'),
    summoned(7, 'ABSENT'),
    summoned(6, 'PRESENT'),
    summoned(8, 'PRESENT'),
  ];
  const sum = attendanceSum(lines, obligation);

  expect(sum.lines.map(({ id, reckoning }) => `${id} ${reckoning}`)).toEqual([
    'day 1 OUTSIDE_MANDATE',
    'day 3 SUSPENDED',
    'day 4 ON_LEAVE',
    'day 5 NO_RECORD',
    'day 7 ABSENT',
    'day 6 PRESENT',
    'day 8 PRESENT',
  ]);
  expect([sum.present, sum.expected, sum.percent]).toEqual([2, 3, '66.67']);
});

test('the figures are the lines: what came and what was due can be counted from them', () => {
  const { lines, present, expected } = attendanceSum(
    [summoned(5, 'PRESENT'), summoned(6, 'ABSENT'), summoned(1, 'PRESENT')],
    obligation,
  );
  expect(lines.filter(({ reckoning }) => reckoning === 'PRESENT')).toHaveLength(present);
  expect(lines.filter(({ reckoning }) => ['PRESENT', 'ABSENT'].includes(reckoning))).toHaveLength(expected);
});

test('who was never summoned has no percentage', () => {
  expect(attendanceSum([], obligation)).toEqual({ present: 0, expected: 0, percent: null, lines: [] });
});
