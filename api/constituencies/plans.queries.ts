import type { RequestContext } from '../kernel/context.ts';
import { DomainError } from '../kernel/errors.ts';
import type { CongressLevel } from './congress.rules.ts';
import { ConstituencyPlan } from './constituency-plan.entity.ts';
import type { Tolerance } from './constituency.rules.ts';
import { layoutOf } from './plan-layout.queries.ts';
import {
  adoptionFaults,
  allotmentGaps,
  type AllottedSeats,
  layoutDeviations,
  movedUnits,
  peopleOf,
  type PlanLayout,
  type PlanState,
  votersOf,
} from './plan-layout.rules.ts';

interface PlanTerm {
  readonly termId: string;
  readonly number: number;
  readonly congress: string;
  readonly level: CongressLevel;
  readonly divisionCode: string;
  readonly approvedSeats: number;
  readonly militarySeats: number;
}

interface PlanRow extends PlanTerm {
  readonly id: string;
  readonly name: string;
  readonly state: PlanState;
  readonly revision: number;
  readonly warnPercent: number;
  readonly strongPercent: number;
  readonly decidedBy: string | null;
  readonly decisionNumber: string | null;
  readonly decidedOn: string | null;
  readonly ground: string | null;
  readonly constituencyCount: number;
  readonly seats: number;
  readonly unitCount: number;
}

const PLANS = `
  select p.id, p.name, p.state, p.revision, p.warn_percent as "warnPercent", p.strong_percent as "strongPercent",
    p.decided_by as "decidedBy", p.decision_number as "decisionNumber", p.decided_on::text as "decidedOn", p.ground,
    t.id as "termId", t.number, c.name as congress, c.level, c.division_code as "divisionCode",
    t.approved_seats as "approvedSeats", t.military_seats as "militarySeats",
    (select count(*)::int from county.plan_constituency k where k.plan_id = p.id) as "constituencyCount",
    (select coalesce(sum(k.seats), 0)::int from county.plan_constituency k where k.plan_id = p.id) as seats,
    (select count(*)::int from county.placed_unit u where u.plan_id = p.id) as "unitCount"
  from county.constituency_plan p join county.congress_term t on t.id = p.term_id
  join county.congress c on c.id = t.congress_id`;

/** The plans of a term: the adopted one first, then drafts, then those put aside or replaced. */
export const plansOf = (ctx: RequestContext, termId: string) =>
  ctx.reader.rows<PlanRow>(
    `${PLANS} where p.term_id = $1
     order by array_position(array['ADOPTED', 'DRAFT', 'REJECTED', 'SUPERSEDED'], p.state), p.created_at desc, p.id`,
    [termId],
  );

/** A plan with all it holds, and what is to be said of it; null when there is none. */
export async function planById(ctx: RequestContext, id: string) {
  const [row] = await ctx.reader.rows<PlanRow>(`${PLANS} where p.id = $1`, [id]);
  if (!row) return null;
  const layout = await layoutOf(ctx.em, id);
  const constituencies = layout.constituencies.map((one, at) => ({
    ...one,
    constituencyId: layout.rows[at]?.constituencyId ?? null,
  }));
  return {
    ...row,
    ...measured(row, { ...layout, constituencies }, row, await allottedIn(ctx, row.termId)),
    looseUnits: layout.looseUnits,
  };
}

/** What is to be said of a plan as it is being drawn, before it is saved. */
export async function previewPlan(
  ctx: RequestContext,
  termId: string,
  layout: PlanLayout,
  tolerance: Tolerance,
) {
  const [term] = await ctx.reader.rows<PlanTerm>(
    `select t.id as "termId", t.number, c.name as congress, c.level, c.division_code as "divisionCode",
       t.approved_seats as "approvedSeats", t.military_seats as "militarySeats"
     from county.congress_term t join county.congress c on c.id = t.congress_id where t.id = $1`,
    [termId],
  );
  if (!term) throw new DomainError('NOT_FOUND', { termId });
  return measured(term, layout, tolerance, await allottedIn(ctx, termId));
}

const allottedIn = (ctx: RequestContext, termId: string) =>
  ctx.reader.rows<AllottedSeats>(
    `select a.name, a.seats, coalesce(
       (select array_agg(m.division_code) from county.zone_member m where m.zone_id::text = a.unit_key),
       array[a.unit_key]) as codes
     from county.seat_allotment a where a.term_id = $1 order by a.unit_key`,
    [termId],
  );

function measured(
  term: PlanTerm,
  layout: PlanLayout,
  tolerance: Tolerance,
  allotted: readonly AllottedSeats[],
) {
  const deviations = layoutDeviations(layout.constituencies, tolerance);
  const civilSeats = term.approvedSeats - term.militarySeats;
  const seats = layout.constituencies.reduce((sum, one) => sum + one.seats, 0);
  const people = layout.constituencies.reduce((sum, { units }) => sum + peopleOf(units), 0);
  return {
    civilSeats,
    meanPeoplePerDeputy: seats > 0 ? people / seats : null,
    gaps: allotmentGaps(allotted, layout.constituencies),
    faults: adoptionFaults({ divisionCode: term.divisionCode, civilSeats }, layout),
    constituencies: layout.constituencies.map((one, at) => ({
      constituencyId: null,
      ...one,
      population: peopleOf(one.units),
      voters: votersOf(one.units),
      peoplePerDeputy: deviations[at]?.peoplePerDeputy ?? null,
      percent: deviations[at]?.percent ?? null,
      severity: deviations[at]?.severity ?? 'NONE',
    })),
  };
}

/** Two plans of one congress side by side: each constituency by its number, and what moved (EC-3). */
export async function comparePlans(ctx: RequestContext, beforeId: string, afterId: string) {
  const [before, after] = [await planById(ctx, beforeId), await planById(ctx, afterId)];
  if (!before || !after) throw new DomainError('NOT_FOUND', { entity: ConstituencyPlan.name });
  if (before.divisionCode !== after.divisionCode) throw new DomainError('PLAN_OF_ANOTHER_CONGRESS');
  const of = (plan: typeof before) => new Map(plan.constituencies.map((one) => [one.number, one]));
  const [was, is] = [of(before), of(after)];
  const numbers = [...new Set([...was.keys(), ...is.keys()])].toSorted((one, other) => one - other);
  return {
    before,
    after,
    pairs: numbers.map((number) => ({
      number,
      before: was.get(number) ?? null,
      after: is.get(number) ?? null,
    })),
    moved: movedUnits(before, after),
  };
}

interface GroupRow {
  readonly id: string;
  readonly number: number;
  readonly name: string;
  readonly head: string | null;
  readonly voters: number | null;
}

/** The voter groups of a constituency, by number. */
export const voterGroupsOf = (ctx: RequestContext, constituencyId: string) =>
  ctx.reader.rows<GroupRow>(
    `select id, number, name, head, voters from county.voter_group where constituency_id = $1 order by number`,
    [constituencyId],
  );

interface OverlapRow {
  readonly constituencyId: string;
  readonly number: number;
  readonly name: string;
  readonly within: readonly { readonly number: number; readonly name: string; readonly units: number }[];
}

/**
 * The two layers (大选区、小选区; EC-6): each constituency of a township's adopted plan with those of the county's
 * adopted plan of the same term number that share its units. More than one means it lies across a border of the county's.
 */
export const layersOf = (ctx: RequestContext, termId: string) =>
  ctx.reader.rows<OverlapRow>(
    `with place as materialized (
       select t.id as term_id, c.level, k.constituency_id, k.number, k.name,
         coalesce(u.code, u.division_code || ' ' || regexp_replace(u.name, '\\s', '', 'g')) as unit
       from county.constituency_plan p join county.congress_term t on t.id = p.term_id
       join county.congress c on c.id = t.congress_id join county.plan_constituency k on k.plan_id = p.id
       join county.placed_unit u on u.constituency_id = k.id
       where p.state = 'ADOPTED' and (t.id = $1 or c.level = 'COUNTY')
         and t.number = (select number from county.congress_term where id = $1)),
     small as (select distinct constituency_id, number, name from place where term_id = $1 and level = 'TOWNSHIP'),
     shared_part as (
       select s.constituency_id, b.number, b.name, count(*)::int as units
       from place s join place b on b.unit = s.unit and b.level = 'COUNTY'
       where s.term_id = $1 and s.level = 'TOWNSHIP' group by 1, 2, 3)
     select s.constituency_id as "constituencyId", s.number, s.name,
       coalesce(json_agg(json_build_object('number', w.number, 'name', w.name, 'units', w.units) order by w.number)
         filter (where w.number is not null), '[]') as within
     from small s left join shared_part w on w.constituency_id = s.constituency_id
     group by s.constituency_id, s.number, s.name order by s.number`,
    [termId],
  );
