import type { RequestContext } from '../kernel/context.ts';
import { DEMO_PASSWORD } from './demo.rules.ts';

/** The accounts a newcomer may try, with their common password; none unless the county is a demo county. */
export async function demoAccounts(ctx: RequestContext) {
  const rows = await ctx.reader.rows<{ username: string; displayName: string }>(
    `select a.username, a.display_name as "displayName" from shared.account a
     join shared.county c on c.code = a.county_code
     where c.code = $1 and c.demo and a.demo and a.disabled_at is null order by a.created_at, a.username`,
    [ctx.county.code],
  );
  return rows.map((row) => ({ ...row, password: DEMO_PASSWORD }));
}
