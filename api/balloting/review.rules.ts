import { codes } from '../kernel/codes.rules.ts';

/** What the qualification committee looks at (EL 47; ZJE 52; EX-1). */
export const ReviewItem = codes('BASIC_CONDITIONS', 'PROCEDURE', 'ILLEGAL_ACTS');
export type ReviewItem = keyof typeof ReviewItem;
export const REVIEW_ITEMS = Object.values(ReviewItem);

/** What it found of each: true where nothing stands against the person. */
export type ReviewFindings = Readonly<Record<ReviewItem, boolean>>;

/** Why an election is declared void (EL 35, 48, 58; ZJE 53, 60; EX-3, EX-4). */
export const VoidGround = codes(
  'BRIBERY',
  'FORCE_OR_FRAUD',
  'FORGERY',
  'SUPPRESSION',
  'FOREIGN_FUNDING',
  'NOT_ELIGIBLE',
  'PROCEDURE',
  'OTHER_SEAT_KEPT',
);
export type VoidGround = keyof typeof VoidGround;

/** The items that stand against somebody; empty when the committee found nothing, or has not looked yet. */
export const standsAgainst = (findings: ReviewFindings | null): ReviewItem[] =>
  findings ? REVIEW_ITEMS.filter((item) => !findings[item]) : [];
