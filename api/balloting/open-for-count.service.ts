import { LockMode } from '@mikro-orm/core';
import type { Change } from '../kernel/change.ts';
import type { RequestContext } from '../kernel/context.ts';
import { DomainError } from '../kernel/errors.ts';
import { Round } from './round.entity.ts';

/** The round, locked for a change of its count; refused when its count is closed or the vote has not been held. */
export async function openForCount(ctx: RequestContext, { em }: Change, roundId: string): Promise<Round> {
  const round = await em.findOneOrFail(Round, roundId, { lockMode: LockMode.PESSIMISTIC_WRITE });
  if (round.state !== 'OPEN') throw new DomainError('COUNT_CLOSED');
  if (ctx.clock.today() < round.heldOn) throw new DomainError('VOTING_AHEAD', { heldOn: round.heldOn });
  return round;
}
