import { codes } from '../kernel/codes.rules.ts';
import type { Sex } from './person.rules.ts';
import { type CivilDate, isCivilDate } from '../kernel/civil-date.rules.ts';

/** Why a text is no resident ID number (公民身份号码); the first reason in this order. */
export const IdNumberFault = codes('LENGTH', 'CHARACTERS', 'DATE', 'CHECK_DIGIT');
export type IdNumberFault = keyof typeof IdNumberFault;

/** What a number says of its bearer. It says nothing when it is not valid. */
export type IdNumberReading =
  | { readonly valid: true; readonly reason: null; readonly birthDate: CivilDate; readonly sex: Sex }
  | { readonly valid: false; readonly reason: IdNumberFault; readonly birthDate: null; readonly sex: null };

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECK_DIGITS = '10X98765432';

/** The one spelling of a number: the check letter is a capital X (ID-3). */
export const normalIdNumber = (number: string): string => number.toUpperCase();

/** Reads a resident ID number (IDL 3; GB 11643-1999; ID-1, ID-2, ID-3). Its area digits are never interpreted (ID-4). */
export function readIdNumber(number: string): IdNumberReading {
  const normal = normalIdNumber(number);
  if (Array.from(number).length !== 18) return unread('LENGTH');
  if (!/^\d{17}[\dX]$/.test(normal)) return unread('CHARACTERS');
  const birthDate = `${normal.slice(6, 10)}-${normal.slice(10, 12)}-${normal.slice(12, 14)}`;
  if (!isCivilDate(birthDate)) return unread('DATE');
  if (checkDigit(normal) !== normal[17]) return unread('CHECK_DIGIT');
  const sex = Number(normal[16]) % 2 === 1 ? 'MALE' : 'FEMALE';
  return { valid: true, reason: null, birthDate, sex };
}

/** The check digit of the first seventeen digits, by ISO 7064 MOD 11-2 (ID-3). */
export function checkDigit(digits: string): string {
  const sum = WEIGHTS.reduce((total, weight, at) => total + weight * Number(digits[at]), 0);
  return CHECK_DIGITS.charAt(sum % 11);
}

/** A number as it may be shown: three digits, and the last four (ID-4, ID-5). */
export const maskIdNumber = (number: string): string =>
  number.length <= 7
    ? '*'.repeat(number.length)
    : `${number.slice(0, 3)}${'*'.repeat(number.length - 7)}${number.slice(-4)}`;

const unread = (reason: IdNumberFault): IdNumberReading => ({
  valid: false,
  reason,
  birthDate: null,
  sex: null,
});
