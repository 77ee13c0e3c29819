import type { RequestContext, Viewer } from '../kernel/context.ts';

/** The viewer as the wire shows it, with the deputy entry of the newest term they sit in. */
export async function viewerOf(ctx: RequestContext, viewer: Viewer) {
  const personId = viewer.account?.personId ?? null;
  const [deputy] = personId
    ? await ctx.reader.rows<{ id: string }>(
        `select d.id from county.deputy d join county.congress_term t on t.id = d.term_id
         join county.congress c on c.id = t.congress_id
         where d.person_id = $1 order by t.number desc, c.level limit 1`,
        [personId],
      )
    : [];
  return {
    accountId: viewer.account?.id ?? null,
    displayName: viewer.account?.displayName ?? null,
    deputyId: deputy?.id ?? null,
    roles: viewer.roles,
    viewerCan: [...viewer.permissions].sort(),
    county: ctx.county,
  };
}
