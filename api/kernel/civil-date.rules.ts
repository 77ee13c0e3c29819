/** A day of the calendar as people write it, `YYYY-MM-DD`: no time of day, no time zone (law.md 2.3). */
export type CivilDate = string & { readonly brand: 'CivilDate' };

/** The years a record of ours can speak of; anything else is a slip of the keyboard. */
const FIRST_YEAR = 1800;
const LAST_YEAR = 2999;

/** Is this year a leap year of the Gregorian calendar? */
export const leapYear = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);

/** How many days a month has; months count from 1. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return leapYear(year) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** Is the text a day that exists? 2023-02-29 is well written and no day. */
export function isCivilDate(text: string): text is CivilDate {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const { year, month, day } = partsOf(text);
  return (
    year >= FIRST_YEAR &&
    year <= LAST_YEAR &&
    month >= 1 &&
    month <= 12 &&
    day >= 1 &&
    day <= daysInMonth(year, month)
  );
}

/** The text as a civil date; a text that is none is a bug of the caller, who checks with `isCivilDate`. */
export function civilDate(text: string): CivilDate {
  if (!isCivilDate(text)) throw new RangeError(`not a civil date: ${text}`);
  return text;
}

/** The day `days` after (or, negative, before) this one. */
export const addDays = (date: CivilDate, days: number): CivilDate => fromDayNumber(dayNumber(date) + days);

/** The same day of another month; where that month is too short, its last day (DS-2; CC 202). */
export function addMonths(date: CivilDate, months: number): CivilDate {
  const { year, month, day } = partsOf(date);
  const count = year * 12 + (month - 1) + months;
  const toYear = Math.floor(count / 12);
  const toMonth = (count % 12) + 1;
  return written(toYear, toMonth, Math.min(day, daysInMonth(toYear, toMonth)));
}

/** The same day of another year; 29 February becomes the 28th where there is none. */
export const addYears = (date: CivilDate, years: number): CivilDate => addMonths(date, 12 * years);

/** How many days later `to` is than `from`; negative when it is earlier. */
export const daysBetween = (from: CivilDate, to: CivilDate): number => dayNumber(to) - dayNumber(from);

/** Earlier first; the text of a civil date sorts as the calendar does. */
export const compareDates = (one: CivilDate, other: CivilDate): number =>
  one < other ? -1 : Number(one > other);

/** Saturday or Sunday? Day 0 of the count was a Wednesday. */
export const weekend = (date: CivilDate): boolean => [3, 4].includes(dayNumber(date) % 7);

/** Completed years of age. Somebody born on 29 February completes a year on 1 March of a common year (ER-2). */
export function ageOn(birthDate: CivilDate, on: CivilDate): number {
  const years = Number(on.slice(0, 4)) - Number(birthDate.slice(0, 4));
  return on.slice(5) < birthDate.slice(5) ? years - 1 : years;
}

function partsOf(date: string): { year: number; month: number; day: number } {
  return { year: Number(date.slice(0, 4)), month: Number(date.slice(5, 7)), day: Number(date.slice(8)) };
}

function written(year: number, month: number, day: number): CivilDate {
  const two = (n: number) => String(n).padStart(2, '0');
  const text: string = `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;
  composedOfDay(text);
  return text;
}

/** The one place where a text becomes a date unread: it was just composed of a day that exists. */
function composedOfDay(_text: string): asserts _text is CivilDate {}

/** Days since 0000-03-01. Counting years from March puts the leap day last, where it disturbs nothing. */
function dayNumber(date: CivilDate): number {
  const { year, month, day } = partsOf(date);
  const marchYear = month > 2 ? year : year - 1;
  const marchMonth = (month + 9) % 12;
  const leapDays = Math.floor(marchYear / 4) - Math.floor(marchYear / 100) + Math.floor(marchYear / 400);
  return 365 * marchYear + leapDays + Math.floor((153 * marchMonth + 2) / 5) + day - 1;
}

function fromDayNumber(number: number): CivilDate {
  let marchYear = Math.floor(number / 365.2425);
  const newYear = (year: number) =>
    365 * year + Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400);
  while (newYear(marchYear) > number) marchYear -= 1;
  while (newYear(marchYear + 1) <= number) marchYear += 1;
  const dayOfYear = number - newYear(marchYear);
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1;
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  return written(month > 2 ? marchYear : marchYear + 1, month, day);
}
