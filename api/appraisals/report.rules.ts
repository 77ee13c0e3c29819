import { codes } from '../kernel/codes.rules.ts';

/** The life of a duty report (述职报告). */
export const ReportState = codes('DRAFT', 'SUBMITTED', 'ACCEPTED', 'RETURNED');
export type ReportState = keyof typeof ReportState;

/** The life of an appraisal (评议). */
export const AppraisalState = codes('OPEN', 'CLOSED');
export type AppraisalState = keyof typeof AppraisalState;

/**
 * Categories from best to worst, and the share of the first category's votes (0..1, inclusive) a deputy needs
 * for each but the last. 大悟: COMPETENT ≥ 0.8, BASICALLY_COMPETENT ≥ 0.5, else NOT_COMPETENT (SZ-3).
 */
export interface CategoryScheme {
  readonly categories: readonly { readonly code: string; readonly label: string }[];
  readonly thresholds: readonly number[];
  /** Nothing is shown before this many slips are in. */
  readonly minimumSlips: number;
  /** More than this share of those present must hand a slip in (0..1); without it there is no quorum. */
  readonly quorumOfPresent?: number;
}
