import { codes } from '../kernel/codes.rules.ts';
import type { DivisionKind } from './division.rules.ts';

/** From one day to another, both included; open where nothing stands. */
export interface Period {
  readonly validFrom: string | null;
  readonly validTo: string | null;
}

/** Whether something is in force on a day. Codes and names change over time (AC-2). */
export const inForce = ({ validFrom, validTo }: Period, day: string): boolean =>
  (validFrom === null || validFrom <= day) && (validTo === null || validTo >= day);

/** Whether a period runs forward. */
export const lawfulPeriod = ({ validFrom, validTo }: Period): boolean =>
  validFrom === null || validTo === null || validFrom <= validTo;

/** Whether two periods share a day. */
export const overlap = (one: Period, other: Period): boolean =>
  (one.validFrom === null || other.validTo === null || one.validFrom <= other.validTo) &&
  (other.validFrom === null || one.validTo === null || other.validFrom <= one.validTo);

/** What a township-level code is of: 001–099 a street, 100–199 a town, 200–399 a township (GB/T 10114; AC-3). */
export function kindByCode(code: string): DivisionKind | null {
  const own = Number(code.slice(6));
  if (!/^\d{9}$/.test(code) || own < 1) return null;
  if (own < 100) return 'STREET';
  if (own < 200) return 'TOWN';
  return own < 400 ? 'TOWNSHIP' : null;
}

/** What becomes of a row of the official code list. */
export const DivisionRowVerdict = codes('NEW', 'CHANGED', 'UNCHANGED', 'PASSED_OVER', 'REFUSED');
export type DivisionRowVerdict = keyof typeof DivisionRowVerdict;

/** Why a row is refused. */
export const DivisionRowFault = codes(
  'CODE_UNREADABLE',
  'OUTSIDE_COUNTY',
  'KIND_UNKNOWN',
  'NAME_MISSING',
  'CODE_TWICE',
);
export type DivisionRowFault = keyof typeof DivisionRowFault;

export interface KnownDivision extends Period {
  readonly code: string;
  readonly name: string;
}

export interface JudgedDivisionRow {
  readonly line: number;
  readonly code: string;
  readonly name: string;
  readonly verdict: DivisionRowVerdict;
  readonly fault: DivisionRowFault | null;
}

/**
 * The rows of a code list against what is known: nine digits, or twelve that end in 000, and a name. Codes in force that
 * the list lacks are told, and ended only when somebody says so.
 */
export function judgeDivisions(
  rows: readonly (readonly string[])[],
  known: readonly KnownDivision[],
  county: string,
  day: string,
): { readonly rows: readonly JudgedDivisionRow[]; readonly absent: readonly KnownDivision[] } {
  const byCode = new Map(known.map((one) => [one.code, one]));
  const seen = new Set<string>();
  const judged = rows.map((cells, at): JudgedDivisionRow => {
    const written = cells.find((cell) => /^\d{6,12}$/.test(cell.trim()))?.trim() ?? '';
    const name = cells.find((cell) => /\p{Script=Han}/u.test(cell))?.trim() ?? '';
    const code = written.length === 12 && written.endsWith('000') ? written.slice(0, 9) : written;
    const row = { line: at + 1, code, name };
    const refused = (fault: DivisionRowFault) => ({ ...row, verdict: 'REFUSED' as const, fault });
    // Headings, the county itself, and villages, which are units of plans.
    if (written === '' && !cells.some((cell) => /\d{3}/.test(cell)))
      return { ...row, verdict: 'PASSED_OVER', fault: null };
    if (code === county || code.length === 12) return { ...row, verdict: 'PASSED_OVER', fault: null };
    if (!/^\d{9}$/.test(code)) return refused('CODE_UNREADABLE');
    if (!code.startsWith(county)) return refused('OUTSIDE_COUNTY');
    if (kindByCode(code) === null) return refused('KIND_UNKNOWN');
    if (name === '') return refused('NAME_MISSING');
    if (seen.has(code)) return refused('CODE_TWICE');
    seen.add(code);
    const before = byCode.get(code);
    if (!before) return { ...row, verdict: 'NEW', fault: null };
    return {
      ...row,
      verdict: before.name === name && inForce(before, day) ? 'UNCHANGED' : 'CHANGED',
      fault: null,
    };
  });
  return { rows: judged, absent: known.filter((one) => inForce(one, day) && !seen.has(one.code)) };
}
