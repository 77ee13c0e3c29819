import { codes } from '../kernel/codes.rules.ts';

/** What the preview says of a row of an imported roll. */
export const RowVerdict = codes('NEW', 'UNCHANGED', 'MOVED', 'QUESTION', 'REFUSED');
export type RowVerdict = keyof typeof RowVerdict;

/** Why a row is in question or refused. Put into words, with the remedy, by each dictionary. */
export const RowFault = codes(
  'NAME_MISSING',
  'NAME_CHARACTERS',
  'ID_LENGTH',
  'ID_CHARACTERS',
  'ID_DATE',
  'ID_CHECK_DIGIT',
  'ID_MANGLED',
  'SEX_UNKNOWN',
  'SEX_MISMATCH',
  'CONSTITUENCY_MISSING',
  'CONSTITUENCY_UNKNOWN',
  'UNDER_AGE',
  'CATEGORY_UNKNOWN',
  'COUNTY_CONGRESS_ONLY',
  'CERTIFICATE_MISSING',
  'PENAL_UNKNOWN',
  'RIGHTS_DEPRIVED',
  'RIGHT_SUSPENDED',
  'VOTING_WAY_UNKNOWN',
  'VOTING_WAY_UNFIT',
  'DUPLICATE_IN_FILE',
  'NAME_DIFFERS',
);
export type RowFault = keyof typeof RowFault;

/** One thing that is wrong with a row, and the column it is about. */
export interface CellFault {
  readonly fault: RowFault;
  readonly field: RollColumn;
}

/**
 * The life of an import: INTERRUPTED waits for the rest of its file, MAPPING for a person to say what the columns hold.
 * Nothing is on the roll before COMMITTED.
 */
export const ImportState = codes(
  'RECEIVING',
  'INTERRUPTED',
  'CHECKING',
  'MAPPING',
  'PREVIEW',
  'COMMITTED',
  'CANCELLED',
  'FAILED',
);
export type ImportState = keyof typeof ImportState;

/** Why a file could not be read as a roll. Nothing of it is kept. */
export const ImportFailure = codes(
  'INTERRUPTED',
  'UPLOAD_BROKEN',
  'FILE_TOO_LARGE',
  'SPREADSHEET',
  'ENCRYPTED',
  'UNPACKS_TOO_LARGE',
  'ENCODING',
  'MALFORMED',
  'COLUMNS_NOT_FOUND',
  'EMPTY',
  'INTERNAL',
);
export type ImportFailure = keyof typeof ImportFailure;

/** A column of the roll that we look for in a file. */
export const RollColumn = codes(
  'NAME',
  'SEX',
  'ID_NUMBER',
  'COUNTY_CONSTITUENCY',
  'TOWNSHIP_CONSTITUENCY',
  'TOWNSHIP',
  'CATEGORY',
  'PENAL_SITUATION',
  'VOTING_WAY',
);
export type RollColumn = keyof typeof RollColumn;

/** How a file was written, told by its content and never by its name. */
export const SheetFormat = codes('CSV', 'HTML', 'XLS', 'XLSX');
export type SheetFormat = keyof typeof SheetFormat;

/**
 * Questions an officer may answer with yes: the row is then taken with its own name and the sex of its number, as a
 * resident whom no measure concerns where the cell cannot be read, and a permit holder as one who has the certificate.
 */
export const ANSWERABLE: readonly RowFault[] = [
  'NAME_DIFFERS',
  'SEX_MISMATCH',
  'SEX_UNKNOWN',
  'CATEGORY_UNKNOWN',
  'CERTIFICATE_MISSING',
  'PENAL_UNKNOWN',
  'VOTING_WAY_UNKNOWN',
  'VOTING_WAY_UNFIT',
];

/** What an officer says of a row in question. */
export const RowAnswer = codes('ACCEPT', 'SKIP');
export type RowAnswer = keyof typeof RowAnswer;

/** Why a registration began (三增) or ended (三减), and what else the law and the desk know of: ER-4, ER-6 to ER-8. */
export const RollReason = codes(
  'IMPORTED',
  'TURNED_18',
  'MOVED_IN',
  'RIGHTS_RESTORED',
  'REGISTERED_BY_DESK',
  'REGISTERED_ONLINE',
  'CONTACT_REGAINED',
  'CORRECTION_DECIDED',
  'MOVED_OUT',
  'DIED',
  'RIGHTS_DEPRIVED',
  'RIGHT_SUSPENDED',
  'INCAPACITY_CONFIRMED',
  'UNREACHABLE',
  'REGISTERED_TWICE',
  'ENTERED_IN_ERROR',
);
export type RollReason = keyof typeof RollReason;
