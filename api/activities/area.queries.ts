import type { EntityManager } from '@mikro-orm/postgresql';
import { CongressTerm } from '../constituencies/congress-term.entity.ts';
import { Congress } from '../constituencies/congress.entity.ts';
import type { RequestContext } from '../kernel/context.ts';
import { mayIn, type Permission } from '../kernel/permission.rules.ts';

/** The congress a term belongs to: its area decides who may act, its level who approves. */
export async function congressOfTerm(em: EntityManager, termId: string): Promise<Congress> {
  const { congressId } = await em.findOneOrFail(CongressTerm, termId);
  return em.findOneOrFail(Congress, congressId);
}

/** The terms in whose area the viewer may do this; lists of a desk show nothing else. */
export async function termsWhere(ctx: RequestContext, permission: Permission): Promise<string[]> {
  const terms = await ctx.reader.rows<{ id: string; area: string }>(
    `select t.id, c.division_code as area from county.congress_term t join county.congress c on c.id = t.congress_id`,
  );
  return terms.filter(({ area }) => mayIn(ctx.viewer.roles, permission, area)).map(({ id }) => id);
}
