import { codes } from '../kernel/codes.rules.ts';

export const ElectionKind = codes('GENERAL', 'BY_ELECTION');
export type ElectionKind = keyof typeof ElectionKind;

/** Which reading of "N days before" the plan follows (law.md 2.1): COMMON is E−N, STRICT E−(N+1). */
export const DayReading = codes('COMMON', 'STRICT');
export type DayReading = keyof typeof DayReading;
