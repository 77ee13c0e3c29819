import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  addDays,
  addMonths,
  addYears,
  ageOn,
  civilDate,
  compareDates,
  daysBetween,
  daysInMonth,
  isCivilDate,
  leapYear,
  weekend,
} from '../../api/kernel/civil-date.rules.ts';
import { civilDates } from '../support/law.ts';

test.each(['2024-02-29', '2000-02-29', '1800-01-01', '2999-12-31', '2023-04-30'])('%s is a day', (text) => {
  expect(isCivilDate(text)).toBe(true);
});

test.each([
  '2023-02-29',
  '1900-02-29',
  '2023-04-31',
  '2023-13-01',
  '2023-00-10',
  '2023-01-00',
  '2023-01-32',
  '1799-12-31',
  '3000-01-01',
  '2023-1-1',
  '20230101',
  '2023-01-01T00:00',
  '',
])('%s is no day', (text) => {
  expect(isCivilDate(text)).toBe(false);
});

test('a text that is no day is a bug of the caller', () => {
  expect(() => civilDate('2023-02-29')).toThrow('2023-02-29');
  expect(civilDate('2024-02-29')).toBe('2024-02-29');
});

test('a century is a leap year only every fourth time', () => {
  expect([1900, 2000, 2023, 2024, 2100].map(leapYear)).toEqual([false, true, false, true, false]);
  expect([1, 2, 4, 12].map((month) => daysInMonth(2024, month))).toEqual([31, 29, 30, 31]);
});

test('days are counted over the ends of months, years and leap days', () => {
  expect(addDays(civilDate('2024-02-28'), 2)).toBe('2024-03-01');
  expect(addDays(civilDate('2023-12-31'), 1)).toBe('2024-01-01');
  expect(addDays(civilDate('2027-03-01'), -20)).toBe('2027-02-09');
  expect(daysBetween(civilDate('2021-09-24'), civilDate('2021-12-15'))).toBe(82);
});

test('DS-2: a month later is the same day, or the last one there is', () => {
  expect(addMonths(civilDate('2025-11-30'), 3)).toBe('2026-02-28');
  expect(addMonths(civilDate('2026-02-28'), 3)).toBe('2026-05-28');
  expect(addMonths(civilDate('2026-01-31'), -2)).toBe('2025-11-30');
  expect(addYears(civilDate('2024-02-29'), 1)).toBe('2025-02-28');
  expect(addYears(civilDate('2024-02-29'), 4)).toBe('2028-02-29');
});

test('ER-2: a birthday on 29 February comes on 1 March in a common year', () => {
  expect(ageOn(civilDate('2008-02-29'), civilDate('2026-02-28'))).toBe(17);
  expect(ageOn(civilDate('2008-02-29'), civilDate('2026-03-01'))).toBe(18);
  expect(ageOn(civilDate('2003-11-05'), civilDate('2021-11-05'))).toBe(18);
});

test('Saturday and Sunday are the weekend', () => {
  const week = ['2026-12-14', '2026-12-18', '2026-12-19', '2026-12-20', '2026-12-21'];
  expect(week.map((day) => weekend(civilDate(day)))).toEqual([false, false, true, true, false]);
});

test('earlier dates come first', () => {
  const [early, late] = [civilDate('2024-09-30'), civilDate('2024-10-01')];
  expect([compareDates(early, late), compareDates(late, early), compareDates(late, late)]).toEqual([
    -1, 1, 0,
  ]);
});

test('days added and taken away again leave the date as it was, and agree with the calendar of the platform', () => {
  fc.assert(
    fc.property(civilDates, fc.integer({ min: -40_000, max: 40_000 }), (date, days) => {
      const moved = addDays(date, days);
      expect(addDays(moved, -days)).toBe(date);
      expect(daysBetween(date, moved)).toBe(days);
      const platform = new Date(Date.parse(date) + days * 86_400_000).toISOString().slice(0, 10);
      expect(moved).toBe(platform);
    }),
  );
});
