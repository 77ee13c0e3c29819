import { codes } from '../kernel/codes.rules.ts';

export const ElectionKind = codes('GENERAL', 'BY_ELECTION');
export type ElectionKind = keyof typeof ElectionKind;

/** Which reading of "N days before" the plan follows (law.md 2.1): COMMON is E−N, STRICT E−(N+1). */
export const DayReading = codes('COMMON', 'STRICT');
export type DayReading = keyof typeof DayReading;

/** The order of a formal list: surname strokes (ZJE 36), or the votes of a primary where one was held (DS83 10; EF-5). */
export const FormalListOrder = codes('STROKES', 'PRIMARY_VOTES');
export type FormalListOrder = keyof typeof FormalListOrder;

/** What settles a tie at the cut of a primary; the law is silent, so it is decided before (EF-3). */
export const PrimaryTie = codes('RE_VOTE', 'LOT');
export type PrimaryTie = keyof typeof PrimaryTie;
