import { codes } from '../kernel/codes.rules.ts';
import type { CongressLevel } from './congress.rules.ts';

interface QuotaRule {
  readonly base: number;
  readonly personsPerDeputy: number;
  readonly cap: number;
  readonly smallBelow: number;
}

/** The formula of the number of deputies (EL 12; ZJE 15; EQ-1 to EQ-4). */
export const quotaRules: Readonly<Record<CongressLevel, QuotaRule>> = {
  COUNTY: { base: 140, personsPerDeputy: 5000, cap: 450, smallBelow: 50_000 },
  TOWNSHIP: { base: 45, personsPerDeputy: 1500, cap: 160, smallBelow: 2000 },
};

/** What the formula makes of a population. */
export interface Quota {
  readonly base: number;
  /** Deputies by population, before the cap. */
  readonly additional: number;
  readonly total: number;
  readonly cap: number;
  /** So small that fewer than the base may be fixed: the total is then a ceiling, not a duty. */
  readonly smallAreaDiscretion: boolean;
}

/** What becomes of a part of a deputy, of which the law says nothing: it is dropped unless the office chose otherwise (EQ-6). */
export const QuotaRounding = codes('FLOOR', 'HALF_UP', 'CEILING');
export type QuotaRounding = keyof typeof QuotaRounding;

const ROUND: Readonly<Record<QuotaRounding, (value: number) => number>> = {
  FLOOR: Math.floor,
  HALF_UP: Math.round,
  CEILING: Math.ceil,
};

/** The number of deputies by the formula; a part of a step gives none (EL 12; ZJE 15; EQ-1 to EQ-6). */
export function quota(level: CongressLevel, population: number, rounding: QuotaRounding = 'FLOOR'): Quota {
  const { base, personsPerDeputy, cap, smallBelow } = quotaRules[level];
  const additional = ROUND[rounding](population / personsPerDeputy);
  const total = Math.min(base + additional, cap);
  return { base, additional, total, cap, smallAreaDiscretion: population < smallBelow };
}

/** The five per cent more that a provincial committee may grant for scattered or minority areas (EL 12; ZJE 15; EQ-5). */
export const extraSeats = (total: number, rounding: QuotaRounding = 'FLOOR'): number =>
  // In hundredths, so that five per cent of 290 is 14.5 and nothing beside it.
  ROUND[rounding]((total * 5) / 100);

/** What is to be said of a total that was fixed by decision. */
export const QuotaFinding = codes('OVER_CAP', 'DIFFERS_FROM_FORMULA');
export type QuotaFinding = keyof typeof QuotaFinding;

/**
 * A fixed total against the formula (EL 12, 14; ZJE 15, 17; EQ-5, EQ-8, EQ-9): more than the cap is an error, unless the
 * five per cent for scattered or minority areas were granted; any other difference is only worth a word.
 */
export function quotaFindings(
  level: CongressLevel,
  population: number,
  fixedTotal: number,
  extraFivePercent = false,
  rounding: QuotaRounding = 'FLOOR',
): QuotaFinding[] {
  const { total: formula, cap } = quota(level, population, rounding);
  const total = formula + (extraFivePercent ? extraSeats(formula, rounding) : 0);
  const findings: QuotaFinding[] = [];
  if (fixedTotal * 100 > cap * (extraFivePercent ? 105 : 100)) findings.push('OVER_CAP');
  if (fixedTotal !== total) findings.push('DIFFERS_FROM_FORMULA');
  return findings;
}

/** Why the number of seats of a term was fixed: at first, and again only after boundaries or population changed (EL 14; ZJE 17; EQ-8). */
export const QuotaGround = codes('FIRST', 'BOUNDARY_CHANGE', 'POPULATION_SHIFT');
export type QuotaGround = keyof typeof QuotaGround;

/** A number that was fixed anew is filed within so many days (EL 14; EQ-8). */
export const FILING_DAYS = 30;

/** What the law says of the seats of a minority that lives together, by its share of the people (EL 19; ZJE 19; EC-7). */
export const MinorityRatio = codes('NORMAL', 'MAY_BE_LOWER', 'NOT_BELOW_HALF');
export type MinorityRatio = keyof typeof MinorityRatio;

/** 30 per cent and more: as everybody; 15 to 30: may be fewer people a deputy; below 15: not fewer than half (EL 19; EC-7). */
export function minorityRatio(minority: number, population: number): MinorityRatio | null {
  if (minority <= 0) return null;
  if (minority * 100 >= population * 30) return 'NORMAL';
  return minority * 100 >= population * 15 ? 'MAY_BE_LOWER' : 'NOT_BELOW_HALF';
}
