import type { EntityManager } from '@mikro-orm/postgresql';
import { Constituency } from '../constituencies/constituency.entity.ts';
import { DomainError } from '../kernel/errors.ts';
import { Election } from './election.entity.ts';
import { ElectionTerm } from './election-term.entity.ts';

/** A constituency as one of an election’s, or a refusal. */
export async function constituencyOf(
  em: EntityManager,
  electionId: string,
  constituencyId: string,
): Promise<Constituency> {
  const constituency = await em.findOneOrFail(Constituency, constituencyId);
  if ((await em.count(ElectionTerm, { electionId, termId: constituency.termId })) === 0) {
    const election = await em.findOneOrFail(Election, electionId);
    throw new DomainError('CONSTITUENCY_NOT_IN_ELECTION', {
      constituency: constituency.name,
      election: election.name,
    });
  }
  return constituency;
}
