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
export const ImportState = codes(
  'RECEIVING',
  'CHECKING',
  'PREVIEW',
  'COMMITTING',
  'COMMITTED',
  'CANCELLED',
  'FAILED',
);
export type ImportState = keyof typeof ImportState;

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
