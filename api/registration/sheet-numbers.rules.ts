import { addDays, civilDate } from '../kernel/civil-date.rules.ts';

/** From here on a number cell no longer holds every digit of what was typed. */
const EXACT_DIGITS = 15;

/**
 * A number cell as text. One of more than fifteen digits has lost the last ones, unless its digits are none that a
 * floating-point number could have been rounded to: it is then written as spreadsheets show it, 3.30502E+17, so that
 * nobody takes it for a number of the register.
 */
export function numberText(written: string): string {
  const plain = written.trim();
  const value = Number(plain);
  if (plain === '' || !Number.isFinite(value)) return plain;
  if (/^\d+$/.test(plain)) {
    if (plain.length <= EXACT_DIGITS || BigInt(value) !== BigInt(plain)) return plain;
    return rounded(value);
  }
  return Math.abs(value) >= 10 ** EXACT_DIGITS ? rounded(value) : String(value);
}

const rounded = (value: number): string => value.toExponential(5).replace('e', 'E');

/** The last day that a spreadsheet knows is 9999-12-31; ours end before. */
const MOST_DAYS = 400_000;

/** A day as a spreadsheet counts it, from 1899-12-30 or, in workbooks of old Macs, from 1904-01-01. */
export function dayText(serial: number, from1904: boolean): string {
  const days = Math.floor(serial);
  if (!(days >= 0 && days <= MOST_DAYS)) return String(serial);
  return addDays(civilDate(from1904 ? '1904-01-01' : '1899-12-30'), days);
}

/** The number formats that every workbook knows, of those that show a day. */
const BUILT_IN_DAYS = [14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58];

/** Whether a number format shows a day: it has a year or a day outside of what is quoted. */
export function showsDay(id: number, code: string | undefined): boolean {
  if (BUILT_IN_DAYS.includes(id)) return true;
  return code !== undefined && /[yd]/i.test(code.replaceAll(/"[^"]*"|\[[^\]]*\]|\\./g, ''));
}
