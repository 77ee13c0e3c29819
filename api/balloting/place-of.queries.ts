import { LockMode } from '@mikro-orm/core';
import type { CongressLevel } from '../constituencies/congress.rules.ts';
import { requireIn } from '../kernel/auth.ts';
import type { Change } from '../kernel/change.ts';
import type { RequestContext } from '../kernel/context.ts';
import { DomainError } from '../kernel/errors.ts';
import type { Permission } from '../kernel/permission.rules.ts';
import { PollingPlace } from './polling-place.entity.ts';
import { VotingRules } from './voting-rules.entity.ts';

/** The place, locked for a change of it, by somebody whose permission reaches there. */
export async function placeForChange(
  ctx: RequestContext,
  { em }: Change,
  permission: Permission,
  placeId: string,
): Promise<PollingPlace> {
  const place = await em.findOneOrFail(PollingPlace, placeId, { lockMode: LockMode.PESSIMISTIC_WRITE });
  requireIn(ctx, permission, place.divisionCode);
  return place;
}

/** Refuses unless voting is going on at a place. */
export function requireOpen({ state, name }: PollingPlace): void {
  if (state === 'PLANNED') throw new DomainError('PLACE_NOT_OPEN', { place: name });
  if (state === 'CLOSED') throw new DomainError('PLACE_CLOSED', { place: name });
}

/** The constituencies a place serves, by level. */
export const servedAt = ({ sql }: Change, placeId: string) =>
  sql<{ level: CongressLevel; constituencyId: string; name: string }>(
    `select s.level, s.constituency_id as "constituencyId", c.name from county.polling_place_constituency s
     join county.constituency c on c.id = s.constituency_id where s.place_id = ? order by s.level`,
    [placeId],
  );

/** What was settled for an election; the defaults when nothing was. */
export async function votingRulesOf({ em }: Pick<Change, 'em'>, electionId: string) {
  const row = await em.findOne(VotingRules, { electionId });
  return {
    crewRule: row?.crewRule ?? 'ZHEJIANG',
    proxyChains: row?.proxyChains ?? false,
    proxiesPublished: row?.proxiesPublished ?? false,
    turnoutPublished: row?.turnoutPublished ?? true,
  } as const;
}
