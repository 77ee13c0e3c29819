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

/** The number of deputies by the formula; a part of a step gives none (EL 12; ZJE 15; EQ-1 to EQ-6). */
export function quota(level: CongressLevel, population: number): Quota {
  const { base, personsPerDeputy, cap, smallBelow } = quotaRules[level];
  const additional = Math.floor(population / personsPerDeputy);
  const total = Math.min(base + additional, cap);
  return { base, additional, total, cap, smallAreaDiscretion: population < smallBelow };
}

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
): QuotaFinding[] {
  const { total, cap } = quota(level, population);
  const findings: QuotaFinding[] = [];
  if (fixedTotal * 100 > cap * (extraFivePercent ? 105 : 100)) findings.push('OVER_CAP');
  if (fixedTotal !== total) findings.push('DIFFERS_FROM_FORMULA');
  return findings;
}
