import { codes } from '../kernel/codes.rules.ts';
import { appraisalFaults, type Marks, threeCategories } from './category.rules.ts';
import type { CategoryScheme } from './report.rules.ts';

/** What stands for a slip that was handed in spoilt. It is no category and counts among those returned. */
export const VOID = 'VOID';

/**
 * What an appraisal uses unless it says otherwise: the categories and shares of 大悟 (SZ-3), at least five slips, and
 * more than half of those present. No law sets a quorum for voters; the house asks for a majority and shows it.
 */
export const defaultScheme: CategoryScheme = { ...threeCategories, quorumOfPresent: 0.5 };

/** Why a scheme cannot decide anything. */
export const SchemeFault = codes(
  'CATEGORIES_UNREADABLE',
  'THRESHOLDS_UNREADABLE',
  'MINIMUM_OUT_OF_RANGE',
  'QUORUM_OUT_OF_RANGE',
);
export type SchemeFault = keyof typeof SchemeFault;

const LONGEST_CODE = 40;
const codeFits = (code: string): boolean =>
  code !== VOID && code.length <= LONGEST_CODE && /^[A-Z][A-Z_]*$/.test(code);
const labelFits = (label: string): boolean => label.trim() !== '' && label.length <= LONGEST_CODE;

/** Everything that is wrong with a scheme for a meeting of so many: a category each, shares that fall, a reachable minimum. */
export function schemeFaults(scheme: CategoryScheme, present: number): SchemeFault[] {
  const { categories, thresholds, minimumSlips, quorumOfPresent = 0 } = scheme;
  const faults: SchemeFault[] = [];
  const distinct = new Set(categories.map(({ code }) => code)).size === categories.length;
  const fit = categories.every(({ code, label }) => codeFits(code) && labelFits(label));
  if (categories.length < 2 || !distinct || !fit) faults.push('CATEGORIES_UNREADABLE');
  const falling = thresholds.every(
    (one, at) => one > 0 && one <= 1 && (at === 0 || one < (thresholds[at - 1] ?? 0)),
  );
  if (thresholds.length !== categories.length - 1 || !falling) faults.push('THRESHOLDS_UNREADABLE');
  if (!Number.isInteger(minimumSlips) || minimumSlips < 1 || minimumSlips > present) {
    faults.push('MINIMUM_OUT_OF_RANGE');
  }
  if (!(quorumOfPresent >= 0 && quorumOfPresent < 1)) faults.push('QUORUM_OUT_OF_RANGE');
  return faults;
}

/** What is known of an appraisal when it is to be closed. */
export interface Ending {
  readonly present: number;
  readonly returned: number;
  readonly marks: Marks;
}

/** Why an appraisal cannot be closed with a result. */
export const ClosingFault = codes(
  'CATEGORY_NOT_ON_SLIP',
  'MORE_MARKS_THAN_SLIPS',
  'TOO_FEW_SLIPS',
  'QUORUM_NOT_REACHED',
);
export type ClosingFault = keyof typeof ClosingFault;

/** Every reason why no result may be shown yet: too few slips would tell who marked what, and too few would not speak for those present. */
export function closingFaults(scheme: CategoryScheme, { present, returned, marks }: Ending): ClosingFault[] {
  const faults: ClosingFault[] = [...appraisalFaults(scheme, marks, returned)];
  if (returned <= (scheme.quorumOfPresent ?? 0) * present) faults.push('QUORUM_NOT_REACHED');
  return faults;
}
