import type { CivilDate } from '../kernel/civil-date.rules.ts';
import { type IdNumberFault, maskIdNumber, normalIdNumber, readIdNumber } from '../people/id-number.rules.ts';
import type { Sex } from '../people/person.rules.ts';
import type { RowFault } from './roll.rules.ts';

const PLAIN = /^[\x21-\x7E]*$/;
const LONGEST_NAME = 50;
const LONGEST_CELL = 100;

/**
 * A cell without what spreadsheets leave behind: full-width letters and digits made plain, control and invisible
 * characters dropped, no blanks around it. Ideographs stay as they came: a name is spelt as its bearer spells it.
 */
export function plainCell(cell: string | undefined): string {
  if (cell === undefined || PLAIN.test(cell)) return (cell ?? '').slice(0, LONGEST_CELL);
  return cell
    .replaceAll(/[\uFF01-\uFF5E]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replaceAll(/[\s\u3000]+/gu, ' ')
    .replaceAll(/[\p{Cc}\p{Cf}]/gu, '')
    .trim()
    .slice(0, LONGEST_CELL);
}

const WIDEST_SHOWN = 40;

/** A cell as it may be shown (ID-4, ID-5): whatever may be a number of a person or a telephone keeps its ends alone. */
export const masked = (cell: string): string =>
  cell
    .slice(0, WIDEST_SHOWN)
    .replaceAll(/[0-9\uFF10-\uFF19][0-9\uFF10-\uFF19Xx .-]{5,}/g, (run) =>
      run.length <= 8
        ? '*'.repeat(run.length)
        : `${run.slice(0, 3)}${'*'.repeat(run.length - 7)}${run.slice(-4)}`,
    );

/** A name and what is wrong with it. */
export interface NameCell {
  readonly name: string;
  readonly fault: Extract<RowFault, 'NAME_MISSING' | 'NAME_CHARACTERS'> | null;
}

/** A name: blanks that stretch a short one are dropped, the dots of transcribed ones are made one (间隔号). */
export function readNameCell(cell: string): NameCell {
  const name = cell
    .replaceAll(/(?<!\p{Script=Latin}) | (?!\p{Script=Latin})/gu, '')
    .replaceAll(/[•・‧∙．.]/gu, '·');
  if (name === '') return { name, fault: 'NAME_MISSING' };
  const wellFormed = /^\p{L}[\p{L}\p{M}·〇'’ -]*$/u.test(name) && Array.from(name).length <= LONGEST_NAME;
  return { name, fault: wellFormed ? null : 'NAME_CHARACTERS' };
}

/** What stands in a cell for the ID number. The number is there only when it is a valid one. */
export type IdCell =
  | {
      readonly number: string;
      readonly masked: string;
      readonly birthDate: CivilDate;
      readonly sex: Sex;
      readonly fault: null;
    }
  | { readonly number: null; readonly masked: string; readonly fault: IdCellFault };
type IdCellFault = `ID_${IdNumberFault}` | 'ID_MANGLED';

/**
 * Reads an ID number as offices type it: blanks and the apostrophe that keeps a spreadsheet from counting with it are
 * dropped, x becomes X. A spreadsheet that did count with it left 3.30502E+17, or fifteen digits and three zeros.
 */
export function readIdCell(cell: string): IdCell {
  const number = normalIdNumber(cell.replaceAll(/[\s'’‘`"-]/g, ''));
  const masked = maskIdNumber(number);
  const reading = readIdNumber(number);
  if (reading.valid) {
    return { number, masked, birthDate: reading.birthDate, sex: reading.sex, fault: null };
  }
  const counted = /^\d(\.\d+)?E\+?\d+$/.test(number) || /^\d{15}000(\.0+)?$/.test(number);
  return { number: null, masked, fault: counted ? 'ID_MANGLED' : `ID_${reading.reason}` };
}

const SEXES: ReadonlyMap<string, Sex> = new Map([
  ...['男', '男性', '1', 'M', 'MALE'].map((word) => [word, 'MALE'] as const),
  ...['女', '女性', '2', 'F', 'FEMALE'].map((word) => [word, 'FEMALE'] as const),
]);

/** Why the sex column cannot be followed: it is not readable, or says otherwise than the number. Blank says nothing. */
export function sexFault(
  cell: string,
  ofNumber: Sex,
): Extract<RowFault, 'SEX_UNKNOWN' | 'SEX_MISMATCH'> | null {
  if (cell === '') return null;
  const sex = SEXES.get(cell.toUpperCase());
  if (sex === undefined) return 'SEX_UNKNOWN';
  return sex === ofNumber ? null : 'SEX_MISMATCH';
}
