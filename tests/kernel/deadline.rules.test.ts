import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, civilDate, isCivilDate, weekend } from '../../api/kernel/civil-date.rules.ts';
import { dueOn, type Period, workingDay } from '../../api/kernel/deadline.rules.ts';
import { holidays } from '../../api/kernel/holidays.data.ts';
import { civilDates } from '../support/law.ts';

const due = (from: string, unit: Period['unit'], count: number) => dueOn(civilDate(from), { unit, count });

test.each([
  ['2026-02-28', 3, '2026-05-28'],
  ['2025-11-30', 3, '2026-02-28'],
  ['2023-11-30', 3, '2024-02-29'],
  ['2026-08-31', 6, '2027-02-28'],
])('DS-2: a suggestion handed over on %s is due in %i months, on %s', (from, count, day) => {
  expect(due(from, 'MONTHS', count)).toEqual({ due: day });
});

test('DS-6: the day a period starts on is not counted', () => {
  expect(due('2026-03-02', 'DAYS', 10)).toEqual({ due: '2026-03-12' });
  expect(due('2026-03-02', 'WORKING_DAYS', 3)).toEqual({ due: '2026-03-05' });
  expect(due('2026-03-07', 'WORKING_DAYS', 0)).toEqual({ due: '2026-03-07' });
});

test.each([
  ['2026-09-30', 3, '2026-10-10', 'the week of National Day is skipped, the Saturday made up for it counts'],
  ['2026-02-13', 3, '2026-02-25', 'Spring Festival, with the Saturday before it a working day'],
  ['2025-01-24', 5, '2025-02-07', 'the Sunday before Spring Festival is a working day'],
  ['2025-12-31', 2, '2026-01-05', 'over the turn of the year, 4 January made up'],
  ['2020-01-23', 1, '2020-02-03', 'the festival that was lengthened in 2020'],
  ['2022-12-30', 1, '2023-01-03', 'a holiday that the notice of the next year put into this one'],
])('FR-3: %s and %i working days is %s (%s)', (from, count, day) => {
  expect(due(from, 'WORKING_DAYS', count)).toEqual({ due: day });
});

test('a year without an official calendar is named, not guessed', () => {
  expect(due('2026-12-30', 'WORKING_DAYS', 5)).toEqual({ unknownYear: 2027 });
  expect(due('2019-12-31', 'WORKING_DAYS', 1)).toEqual({ unknownYear: 2019 });
  expect(workingDay(civilDate('2027-01-04'))).toBeUndefined();
});

test('days off are days of their year, and every make-up day lies on a weekend', () => {
  for (const [year, { off, work }] of Object.entries(holidays)) {
    const days = [...off.flatMap((stretch) => stretch.split('/')), ...work];
    expect(days.every((day) => isCivilDate(day) && day.startsWith(year))).toBe(true);
    expect(work.every((day) => weekend(civilDate(day)))).toBe(true);
    expect(work.filter((day) => workingDay(civilDate(day)) !== true)).toEqual([]);
  }
});

test('a longer period never ends earlier', () => {
  const periods = fc.constantFrom<Period['unit']>('MONTHS', 'DAYS');
  fc.assert(
    fc.property(civilDates, periods, fc.nat(600), fc.nat(600), (from, unit, one, more) => {
      const [short, long] = [dueOn(from, { unit, count: one }), dueOn(from, { unit, count: one + more })];
      expect('due' in short && 'due' in long && short.due <= long.due).toBe(true);
    }),
  );
});

test('a period of working days ends on one, and with as many in between', () => {
  fc.assert(
    fc.property(fc.nat(2000), fc.integer({ min: 1, max: 200 }), (offset, count) => {
      const from = addDays(civilDate('2020-01-01'), offset);
      const end = dueOn(from, { unit: 'WORKING_DAYS', count });
      if (!('due' in end)) return;
      let counted = 0;
      for (let day = addDays(from, 1); day <= end.due; day = addDays(day, 1))
        counted += workingDay(day) ? 1 : 0;
      expect(counted).toBe(count);
      expect(workingDay(end.due)).toBe(true);
    }),
  );
});
