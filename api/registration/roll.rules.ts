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
  'DUPLICATE_IN_FILE',
  'NAME_DIFFERS',
);
export type RowFault = keyof typeof RowFault;

/** The life of an import: nothing is on the roll before COMMITTED. */
export const ImportState = codes('RECEIVING', 'CHECKING', 'PREVIEW', 'COMMITTED', 'CANCELLED', 'FAILED');
export type ImportState = keyof typeof ImportState;

/** Why a file could not be read as a roll. Nothing of it is kept. */
export const ImportFailure = codes(
  'INTERRUPTED',
  'UPLOAD_BROKEN',
  'FILE_TOO_LARGE',
  'SPREADSHEET',
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
);
export type RollColumn = keyof typeof RollColumn;

/** Questions an officer may answer with yes: the row is then taken with its own name and the sex of its number. */
export const ANSWERABLE: readonly RowFault[] = ['NAME_DIFFERS', 'SEX_MISMATCH', 'SEX_UNKNOWN'];

/** Why a registration ended (三减) or began (三增): ER-4. */
export const RollReason = codes(
  'IMPORTED',
  'TURNED_18',
  'MOVED_IN',
  'RIGHTS_RESTORED',
  'MOVED_OUT',
  'DIED',
  'RIGHTS_DEPRIVED',
);
export type RollReason = keyof typeof RollReason;
