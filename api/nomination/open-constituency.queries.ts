import { LockMode } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Constituency } from '../constituencies/constituency.entity.ts';
import { constituencyOf } from '../elections/constituency-of.queries.ts';
import { electionDayOf } from '../elections/election-day.queries.ts';
import { Election } from '../elections/election.entity.ts';
import { requireIn } from '../kernel/auth.ts';
import type { CivilDate } from '../kernel/civil-date.rules.ts';
import type { RequestContext } from '../kernel/context.ts';
import { DomainError } from '../kernel/errors.ts';
import type { Permission } from '../kernel/permission.rules.ts';
import { CandidateList } from './candidate-list.entity.ts';

/** A constituency that is open for nominations and lists, with the day it votes. */
export interface Opened {
  readonly election: Election;
  readonly constituency: Constituency;
  readonly electionDay: CivilDate;
}

/**
 * The election and the constituency of a change, the constituency locked: caps are used up and lists are made one at a
 * time. Refused from election day on: what voters chose from stays as it was.
 */
export async function openConstituency(
  ctx: RequestContext,
  em: EntityManager,
  permission: Permission,
  electionId: string,
  constituencyId: string,
): Promise<Opened> {
  const election = await em.findOneOrFail(Election, electionId);
  await em.findOneOrFail(Constituency, constituencyId, { lockMode: LockMode.PESSIMISTIC_WRITE });
  const constituency = await constituencyOf(em, electionId, constituencyId);
  requireIn(ctx, permission, constituency.divisionCode);
  const electionDay = await electionDayOf(em, election, constituencyId);
  if (ctx.clock.today() >= electionDay) throw new DomainError('ELECTION_DAY_CAME', { electionDay });
  return { election, constituency, electionDay };
}

/** Refuses once a list made from the nominations hangs on the wall: nobody is added, swapped or dropped (ZJE 35; EN-5). */
export async function requireNoList(
  em: EntityManager,
  electionId: string,
  constituencyId: string,
): Promise<void> {
  if ((await em.count(CandidateList, { electionId, constituencyId })) > 0)
    throw new DomainError('NOMINATIONS_CLOSED');
}

/** Refuses a day that has not come. */
export function requirePast(ctx: RequestContext, date: string): void {
  const today = ctx.clock.today();
  if (date > today) throw new DomainError('DATE_AHEAD', { today });
}
