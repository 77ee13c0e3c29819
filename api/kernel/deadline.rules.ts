import { addDays, addMonths, type CivilDate, weekend } from './civil-date.rules.ts';
import { holidays, type YearOfHolidays } from './holidays.data.ts';

/** A period of the law: calendar months, calendar days or working days. */
export type Period =
  | { readonly unit: 'MONTHS'; readonly count: number }
  | { readonly unit: 'DAYS'; readonly count: number }
  | { readonly unit: 'WORKING_DAYS'; readonly count: number };

/** The last day of a period, or the year whose official calendar is not known and is never guessed. */
export type Due = { readonly due: CivilDate } | { readonly unknownYear: number };

/**
 * The last day of a period that starts on `from`; the starting day itself is not counted (CC 201; law.md 2.1, DS-2).
 * A period of calendar days or months may end on a day off; only working days look at the calendar (FR-3).
 */
export function dueOn(from: CivilDate, period: Period): Due {
  switch (period.unit) {
    case 'MONTHS':
      return { due: addMonths(from, period.count) };
    case 'DAYS':
      return { due: addDays(from, period.count) };
    case 'WORKING_DAYS':
      return dueAfterWorkingDays(from, period.count);
    default:
      return period satisfies never;
  }
}

/** Is this a working day of the official calendar, make-up days included? `undefined` where no notice is known. */
export function workingDay(date: CivilDate): boolean | undefined {
  const year = holidays[Number(date.slice(0, 4))];
  if (!year) return undefined;
  if (year.work.includes(date)) return true;
  return !weekend(date) && !dayOff(year, date);
}

function dueAfterWorkingDays(from: CivilDate, count: number): Due {
  let due = from;
  let left = count;
  for (;;) {
    const working = workingDay(due);
    if (working === undefined) return { unknownYear: Number(due.slice(0, 4)) };
    if (due !== from && working) left -= 1;
    if (left <= 0) return { due };
    due = addDays(due, 1);
  }
}

function dayOff({ off }: YearOfHolidays, date: CivilDate): boolean {
  return off.some((stretch) => {
    const [first = stretch, last = first] = stretch.split('/');
    return first <= date && date <= last;
  });
}
