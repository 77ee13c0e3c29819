const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECK_DIGITS = '10X98765432';

/**
 * Whether a number can be an ID number, told while it is typed: eighteen characters, a day that exists, the check digit.
 * The API decides; this only spares a way.
 */
export function idNumberReads(typed: string): { readonly birthDate: string } | null {
  const number = typed.replaceAll(/\s/g, '').toUpperCase();
  if (!/^\d{17}[\dX]$/.test(number)) return null;
  const sum = WEIGHTS.reduce((total, weight, at) => total + weight * Number(number[at]), 0);
  if (CHECK_DIGITS[sum % 11] !== number[17]) return null;
  const birthDate = `${number.slice(6, 10)}-${number.slice(10, 12)}-${number.slice(12, 14)}`;
  return Number.isNaN(new Date(`${birthDate}T00:00:00Z`).getTime()) ? null : { birthDate };
}

/** Eighteen on election day, the birthday included: civil dates compare as text. */
export const oldEnough = (birthDate: string, electionDay: string): boolean =>
  `${Number(birthDate.slice(0, 4)) + 18}${birthDate.slice(4)}` <= electionDay;
