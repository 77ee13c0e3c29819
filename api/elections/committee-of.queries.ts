import { LockMode } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Congress } from '../constituencies/congress.entity.ts';
import { CongressTerm } from '../constituencies/congress-term.entity.ts';
import { CommitteeDelegation } from './committee-delegation.entity.ts';
import { CommitteeMember } from './committee-member.entity.ts';
import { Committee } from './committee.entity.ts';
import { sittingOn } from './committee.rules.ts';

/** The committee that conducts the election of a congress, or null when none was appointed. */
export const committeeOf = (
  em: EntityManager,
  electionId: string,
  congressId: string,
): Promise<Committee | null> => em.findOne(Committee, { electionId, congressId });

/**
 * Who sits, on a day, on a committee that works on the election of a term: its own congress's and those it entrusted
 * with its work (EL 10; ZJE 11, 12; EB-3, EB-5). `hold` keeps appointments out until the transaction ends.
 */
export async function committeeMembersOf(
  em: EntityManager,
  electionId: string,
  termId: string,
  day: string,
  hold = false,
): Promise<string[]> {
  const { congressId } = await em.findOneOrFail(CongressTerm, termId);
  const own = await em.findOne(
    Committee,
    { electionId, congressId },
    hold ? { lockMode: LockMode.PESSIMISTIC_READ } : {},
  );
  if (!own) return [];
  const entrusted = await em.find(CommitteeDelegation, { fromId: own.id });
  const committeeId = { $in: [own.id, ...entrusted.map(({ toId }) => toId)] };
  const services = await em.find(CommitteeMember, { committeeId });
  return [...new Set(sittingOn(services, day))];
}

/** Congress and committee of a committee's id, the committee locked: its members change one at a time. */
export async function heldCommittee(em: EntityManager, committeeId: string) {
  const committee = await em.findOneOrFail(Committee, committeeId, { lockMode: LockMode.PESSIMISTIC_WRITE });
  const congress = await em.findOneOrFail(Congress, committee.congressId);
  return { committee, congress };
}
