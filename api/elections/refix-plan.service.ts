import { ForeignKeyConstraintViolationException } from '@mikro-orm/core';
import { type PlanDecision, decisionOf } from '../constituencies/adopt-plan.service.ts';
import { ConstituencyPlan } from '../constituencies/constituency-plan.entity.ts';
import { Constituency } from '../constituencies/constituency.entity.ts';
import { heldDraft } from '../constituencies/held-plan.queries.ts';
import { layoutOf } from '../constituencies/plan-layout.queries.ts';
import { adoptionFaults, peopleOf } from '../constituencies/plan-layout.rules.ts';
import type { PlannedConstituency } from '../constituencies/plan.rules.ts';
import { Seat } from '../constituencies/seat.entity.ts';
import { setUpConstituencies } from '../constituencies/set-up-constituencies.service.ts';
import { VoterGroup } from '../constituencies/voter-group.entity.ts';
import { change, type Change } from '../kernel/change.ts';
import type { RequestContext } from '../kernel/context.ts';
import { DomainError } from '../kernel/errors.ts';
import { ElectionTerm } from './election-term.entity.ts';
import { Posting } from './posting.entity.ts';

declare module '../kernel/audit.ts' {
  interface AuditEvents {
    /** An adopted plan was replaced by another one before the voter list hung. */
    PLAN_FIXED_ANEW: {
      readonly planId: string;
      readonly replaced: string;
      readonly termId: string;
      readonly ground: string;
      readonly decisionNumber: string;
    };
  }
}

export interface RefixPlan extends PlanDecision {
  readonly ground: string;
}

/**
 * Replaces the adopted plan of a term by another draft, with its ground, as long as no voter list was posted: who votes
 * where is then known to everybody. Constituencies keep their record by number; one that has voters cannot be dropped.
 */
export async function refixPlan(ctx: RequestContext, input: RefixPlan) {
  const { planId, revision } = input;
  return change(ctx, 'refixPlan', input, async (work) => {
    const { em, record } = work;
    const { plan, term, congress } = await heldDraft(ctx, em, planId, revision);
    const decision = decisionOf(ctx, input);
    const ground = input.ground.trim();
    if (ground === '') throw new DomainError('TEXT_MISSING');
    const adopted = await em.findOneOrFail(ConstituencyPlan, { termId: term.id, state: 'ADOPTED' });
    const held = await em.find(ElectionTerm, { termId: term.id });
    const electionId = { $in: held.map((one) => one.electionId) };
    if ((await em.count(Posting, { electionId, milestone: 'VOTER_LIST' })) > 0)
      throw new DomainError('ROLL_POSTED');
    const layout = await layoutOf(em, planId);
    const civilSeats = term.approvedSeats - term.militarySeats;
    const faults = adoptionFaults({ divisionCode: congress.divisionCode, civilSeats }, layout);
    if (faults.length > 0) throw new DomainError('PLAN_NOT_ADOPTABLE', { faults, count: faults.length });

    const before = await layoutOf(em, adopted.id);
    const planned = layout.constituencies.map((one) => ({ ...one, population: peopleOf(one.units) }));
    const ids = await replaceConstituencies(
      work,
      term.id,
      new Set(before.constituencies.map(({ number }) => number)),
      planned,
    );
    for (const row of layout.rows) row.constituencyId = ids.get(row.number) ?? null;
    adopted.state = 'SUPERSEDED';
    // The old plan gives way, and the rows are tied, before the new one is adopted and freezes.
    await em.flush();
    Object.assign(plan, { ...decision, ground, state: 'ADOPTED' });
    record({
      type: 'PLAN_FIXED_ANEW',
      planId,
      replaced: adopted.id,
      termId: term.id,
      ground,
      decisionNumber: decision.decisionNumber,
    });
    return { id: planId, revision: plan.revision };
  });
}

/** Brings the constituencies that came from the old plan in line with the new one, number by number. */
async function replaceConstituencies(
  work: Change,
  termId: string,
  fromPlan: ReadonlySet<number>,
  planned: readonly PlannedConstituency[],
): Promise<ReadonlyMap<number, string>> {
  const { em } = work;
  const existing = await em.find(Constituency, { termId });
  const wanted = new Map(planned.map((one) => [one.number, one]));
  const ids = new Map<number, string>();
  for (const one of existing) {
    const now = wanted.get(one.number);
    if (now) {
      await reseat(work, one, now.seats);
      const { name, divisionCode, seats, population } = now;
      Object.assign(one, { name: name.trim(), divisionCode, seats, population });
      ids.set(one.number, one.id);
    } else if (fromPlan.has(one.number)) await drop(work, one);
  }
  await em.flush();
  const fresh = planned.filter(({ number }) => !ids.has(number));
  if (fresh.length === 0) return ids;
  const made = await setUpConstituencies(work, termId, fresh);
  for (const [at, { number }] of fresh.entries()) ids.set(number, made[at] ?? '');
  return ids;
}

async function reseat({ em }: Change, { id: constituencyId, seats: had }: Constituency, seats: number) {
  for (let number = had + 1; number <= seats; number += 1) em.create(Seat, { constituencyId, number });
  if (seats < had) await em.nativeDelete(Seat, { constituencyId, number: { $gt: seats } });
}

async function drop({ em }: Change, { id, number }: Constituency) {
  try {
    await em.nativeDelete(VoterGroup, { constituencyId: id });
    await em.nativeDelete(Seat, { constituencyId: id });
    await em.nativeDelete(Constituency, { id });
  } catch (error) {
    if (error instanceof ForeignKeyConstraintViolationException)
      throw new DomainError('CONSTITUENCY_IN_USE', { number });
    throw error;
  }
}
