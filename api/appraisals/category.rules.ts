/** A category in which an appraisal (述职评议) may end. */
export const AppraisalCategory = {
  EXCELLENT: 'EXCELLENT',
  COMPETENT: 'COMPETENT',
  BASICALLY_COMPETENT: 'BASICALLY_COMPETENT',
  NOT_COMPETENT: 'NOT_COMPETENT',
} as const;
export type AppraisalCategory = keyof typeof AppraisalCategory;

/** A category and the share of votes from which it is reached. */
export interface CategoryStep {
  readonly category: AppraisalCategory;
  readonly fromPercent: number;
}

/** How a campaign turns votes into a category: which votes are counted, and the steps from the top down (SZ-2). */
export interface AppraisalScheme {
  readonly ballot: readonly AppraisalCategory[];
  readonly counted: readonly AppraisalCategory[];
  readonly steps: readonly CategoryStep[];
}

/**
 * The rule of 大悟县 (SZ-3): 称职 from 80 per cent of those appraising, 基本称职 from 50, below that 不称职. Each boundary
 * belongs to the better category. Other counties set their own (DL 58; ZJD 47); a campaign names its scheme.
 */
export const threeCategories: AppraisalScheme = {
  ballot: ['COMPETENT', 'BASICALLY_COMPETENT', 'NOT_COMPETENT'],
  counted: ['COMPETENT'],
  steps: [
    { category: 'COMPETENT', fromPercent: 80 },
    { category: 'BASICALLY_COMPETENT', fromPercent: 50 },
    { category: 'NOT_COMPETENT', fromPercent: 0 },
  ],
};

/** The votes of an appraisal by category. */
export type AppraisalVotes = Readonly<Partial<Record<AppraisalCategory, number>>>;

/** Why appraisal votes do not fit their campaign. */
export const AppraisalFault = {
  CATEGORY_NOT_ON_BALLOT: 'CATEGORY_NOT_ON_BALLOT',
  MORE_VOTES_THAN_APPRAISERS: 'MORE_VOTES_THAN_APPRAISERS',
  NOBODY_APPRAISED: 'NOBODY_APPRAISED',
} as const;
export type AppraisalFault = keyof typeof AppraisalFault;

/** Every reason why these votes give no category (SZ-2, SZ-3). */
export function appraisalFaults(
  scheme: AppraisalScheme,
  votes: AppraisalVotes,
  appraisers: number,
): AppraisalFault[] {
  const cast = Object.entries(votes);
  const faults: AppraisalFault[] = [];
  if (cast.some(([category, n]) => n > 0 && !scheme.ballot.some((one) => one === category))) {
    faults.push('CATEGORY_NOT_ON_BALLOT');
  }
  if (cast.reduce((sum, [, n]) => sum + n, 0) > appraisers) faults.push('MORE_VOTES_THAN_APPRAISERS');
  if (appraisers === 0) faults.push('NOBODY_APPRAISED');
  return faults;
}

/** The category by the share of counted votes among all who appraised, abstentions in the base (DL 58; ZJD 47; SZ-3). */
export function categoryOf(
  { counted, steps }: AppraisalScheme,
  votes: AppraisalVotes,
  appraisers: number,
): AppraisalCategory | undefined {
  const sum = counted.reduce((total, category) => total + (votes[category] ?? 0), 0);
  return steps.find(({ fromPercent }) => 100 * sum >= fromPercent * appraisers)?.category;
}
