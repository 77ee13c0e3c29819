import type { EntityManager } from '@mikro-orm/postgresql';
import { Constituency } from '../constituencies/constituency.entity.ts';
import type { RequestContext } from '../kernel/context.ts';
import type { Posting } from './posting.entity.ts';

/** The area a notice belongs to: its constituency’s, or the whole county. */
export async function areaOfPosting(
  ctx: RequestContext,
  em: EntityManager,
  { constituencyId }: Pick<Posting, 'constituencyId'>,
): Promise<string> {
  if (!constituencyId) return ctx.county.code;
  return (await em.findOneOrFail(Constituency, constituencyId)).divisionCode;
}
