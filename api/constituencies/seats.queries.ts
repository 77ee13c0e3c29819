import type { RequestContext } from '../kernel/context.ts';
import { DomainError } from '../kernel/errors.ts';
import { proposedSeats } from './allotment.rules.ts';
import type { CongressLevel } from './congress.rules.ts';
import {
  extraSeats,
  FILING_DAYS,
  minorityRatio,
  quota,
  quotaFindings,
  type QuotaGround,
  type QuotaRounding,
} from './quota.rules.ts';

/** What a calculation of seats starts from. */
export interface AskedQuota {
  readonly level: CongressLevel;
  readonly population: number;
  readonly rounding: QuotaRounding;
  readonly extraFivePercent: boolean;
  readonly minority: number;
  /** The number that was approved, to be held against the formula. */
  readonly approvedSeats: number | null;
}

/** The seats of a congress by the formula, step by step, and what is to be said of an approved number (EQ-1 to EQ-9). */
export function calculatedQuota({
  level,
  population,
  rounding,
  extraFivePercent,
  minority,
  approvedSeats,
}: AskedQuota) {
  if (population < 1) throw new DomainError('FIGURES_NOT_POSITIVE');
  const formula = quota(level, population, rounding);
  const extra = extraFivePercent ? extraSeats(formula.total, rounding) : 0;
  const seats = formula.total + extra;
  const { base, additional, cap, smallAreaDiscretion } = formula;
  return {
    base,
    additional,
    extra,
    seats,
    cap,
    capped: base + additional > cap,
    smallAreaDiscretion,
    minorityRatio: minorityRatio(minority, population),
    difference: approvedSeats === null ? null : approvedSeats - seats,
    findings:
      approvedSeats === null
        ? []
        : quotaFindings(level, population, approvedSeats, extraFivePercent, rounding),
  };
}

interface TermRow {
  readonly id: string;
  readonly number: number;
  readonly congressId: string;
  readonly congress: string;
  readonly level: CongressLevel;
  readonly divisionCode: string;
  readonly approvedSeats: number;
  readonly militarySeats: number;
  readonly population: number;
  readonly extraFivePercent: boolean;
  readonly constituencyCount: number;
  readonly seatsSetUp: number;
  readonly fixings: readonly {
    readonly id: string;
    readonly ground: QuotaGround;
    readonly approvedSeats: number;
    readonly militarySeats: number;
    readonly population: number;
    readonly decisionNumber: string;
    readonly decidedBy: string;
    readonly decidedOn: string;
    readonly filedOn: string | null;
  }[];
  readonly allotment: readonly {
    readonly key: string;
    readonly name: string;
    readonly population: number;
    readonly seats: number;
  }[];
}

/** A term with its seats, the decisions that fixed them, and how they were allotted; null when there is none. */
export async function seatsOfTerm(ctx: RequestContext, termId: string) {
  const [term] = await ctx.reader.rows<TermRow>(
    `select t.id, t.number, c.id as "congressId", c.name as congress, c.level, c.division_code as "divisionCode",
       t.approved_seats as "approvedSeats", t.military_seats as "militarySeats", t.population,
       t.extra_five_percent as "extraFivePercent",
       (select count(*)::int from county.constituency k where k.term_id = t.id) as "constituencyCount",
       (select coalesce(sum(k.seats), 0)::int from county.constituency k where k.term_id = t.id) as "seatsSetUp",
       (select coalesce(json_agg(json_build_object('id', f.id, 'ground', f.ground, 'approvedSeats', f.approved_seats,
          'militarySeats', f.military_seats, 'population', f.population, 'decisionNumber', f.decision_number,
          'decidedBy', f.decided_by, 'decidedOn', f.decided_on::text, 'filedOn', f.filed_on::text)
          order by f.ground = 'FIRST', f.recorded_at desc, f.id), '[]') from county.quota_fixing f where f.term_id = t.id) as fixings,
       (select coalesce(json_agg(json_build_object('key', a.unit_key, 'name', a.name, 'population', a.population,
          'seats', a.seats) order by a.unit_key), '[]') from county.seat_allotment a where a.term_id = t.id) as allotment
     from county.congress_term t join county.congress c on c.id = t.congress_id where t.id = $1`,
    [termId],
  );
  if (!term) return null;
  const { level, population, approvedSeats, extraFivePercent } = term;
  const calculated = calculatedQuota({
    level,
    population,
    rounding: 'FLOOR',
    extraFivePercent,
    minority: 0,
    approvedSeats,
  });
  return {
    ...term,
    filingDays: FILING_DAYS,
    civilSeats: approvedSeats - term.militarySeats,
    quota: calculated,
  };
}

/** Seats proposed for units by population, to be changed by people (EL 15; EC-1). */
export function proposedAllotment(
  total: number,
  units: readonly { readonly key: string; readonly population: number }[],
) {
  const seats = proposedSeats(total, units);
  return units.map(({ key, population }) => ({ key, population, seats: seats.get(key) ?? 0 }));
}
