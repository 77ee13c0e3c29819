import { expect, test } from 'vitest';
import type { Presence } from '../../api/activities/activity.rules.ts';
import { attendanceTotals, type Line } from '../../api/activities/attendance-totals.rules.ts';
import { civilDate } from '../../api/kernel/civil-date.rules.ts';

const on = (day: number) => civilDate(`2027-03-${String(day).padStart(2, '0')}`);
const line = (day: number, presence: Presence, over: Partial<Line> = {}): Line => ({
  id: `day ${day}`,
  kind: 'INSPECTION',
  on: on(day),
  presence,
  summoned: true,
  hours: 0,
  ...over,
});
const totals = (...lines: readonly Line[]) =>
  attendanceTotals({
    deputyId: 'li',
    lines,
    mandates: [{ from: on(2), to: null }],
    suspensions: [{ from: on(20), to: on(20) }],
  });

test('DT-1: present and absent are what was due; leave and suspension are excused, nothing recorded is neither', () => {
  expect(
    totals(
      line(3, 'PRESENT'),
      line(4, 'ABSENT'),
      line(5, 'EXCUSED'),
      line(6, 'UNRECORDED'),
      line(20, 'ABSENT'),
    ),
  ).toMatchObject({ summoned: 5, present: 1, absent: 1, excused: 2 });
});

test('DT-1: what was before the mandate is charged to nobody', () => {
  expect(totals(line(1, 'ABSENT'))).toMatchObject({ summoned: 0, present: 0, absent: 0, excused: 0 });
});

test('who comes without a summons has an activity, and no duty was met by it', () => {
  expect(totals(line(3, 'PRESENT', { summoned: false }))).toMatchObject({
    summoned: 0,
    present: 0,
    activities: 1,
  });
});

test('DL 47: only training attended brings hours, and tenths of them add up exactly', () => {
  const course = (day: number, hours: number, presence: Presence = 'PRESENT') =>
    line(day, presence, { kind: 'TRAINING', hours });
  expect(totals(course(3, 0.1), course(4, 0.2), course(5, 8, 'ABSENT'), line(6, 'PRESENT'))).toMatchObject({
    activities: 3,
    trainings: 2,
    trainingHours: 0.3,
  });
});
