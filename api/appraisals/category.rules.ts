import { codes } from '../kernel/codes.rules.ts';
import type { CategoryScheme } from './report.rules.ts';

/**
 * The rule of 大悟县 (SZ-3): 称职 from 80 per cent of those appraising, 基本称职 from 50, below that 不称职. Each boundary
 * belongs to the better category. Other counties set their own (DL 58; ZJD 47; SZ-2); every appraisal names its scheme.
 */
export const threeCategories: CategoryScheme = {
  categories: [
    { code: 'COMPETENT', label: '称职' },
    { code: 'BASICALLY_COMPETENT', label: '基本称职' },
    { code: 'NOT_COMPETENT', label: '不称职' },
  ],
  thresholds: [0.8, 0.5],
  minimumSlips: 5,
};

/** The marks of an appraisal by the code of the category. */
export type Marks = Readonly<Record<string, number>>;

/** Why marks give no category. */
export const AppraisalFault = codes('CATEGORY_NOT_ON_SLIP', 'MORE_MARKS_THAN_SLIPS', 'TOO_FEW_SLIPS');
export type AppraisalFault = keyof typeof AppraisalFault;

/** Every reason why these marks on so many slips returned give no category (DL 58; ZJD 47; SZ-2, SZ-3). */
export function appraisalFaults(scheme: CategoryScheme, marks: Marks, slips: number): AppraisalFault[] {
  const cast = Object.entries(marks);
  const faults: AppraisalFault[] = [];
  if (cast.some(([code, n]) => n > 0 && !scheme.categories.some((one) => one.code === code))) {
    faults.push('CATEGORY_NOT_ON_SLIP');
  }
  if (cast.reduce((sum, [, n]) => sum + n, 0) > slips) faults.push('MORE_MARKS_THAN_SLIPS');
  if (slips < Math.max(scheme.minimumSlips, 1)) faults.push('TOO_FEW_SLIPS');
  return faults;
}

/**
 * The category by the share of marks for the best one among all slips returned, blank and void ones in the base; none
 * while the marks have a fault (DL 58; ZJD 47; SZ-3).
 */
export function categoryOf(scheme: CategoryScheme, marks: Marks, slips: number): string | undefined {
  const [best] = scheme.categories;
  if (!best || appraisalFaults(scheme, marks, slips).length > 0) return undefined;
  const share = (marks[best.code] ?? 0) / slips;
  const reached = scheme.thresholds.findIndex((threshold) => share >= threshold);
  // Below every threshold the index is -1, which is the last category.
  return scheme.categories.at(reached)?.code;
}
