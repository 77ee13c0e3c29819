import type { Change } from '../kernel/change.ts';
import type { RequestContext } from '../kernel/context.ts';

/**
 * The line at the foot of a notice that ties it to the audit record: the SHA-256 over the events of the day so far, in
 * the order they were written, one line each of number, instant, type and details.
 */
export async function auditAnchor(ctx: RequestContext, sql: Change['sql']): Promise<string> {
  const today = ctx.clock.today();
  const [row] = await sql<{ events: number; sha256: string }>(
    `select count(*)::int as events, encode(sha256(convert_to(coalesce(string_agg(
       id || '|' || extract(epoch from at) || '|' || type || '|' || details::text, E'\\n' order by id), ''), 'UTF8')), 'hex') as sha256
     from county.audit_event where at >= (?::text || 'T00:00:00+08:00')::timestamptz`,
    [today],
  );
  return `当日审计记录锚（${today}，本公告编号以前${row?.events ?? 0}条记录的 SHA-256 摘要）${row?.sha256 ?? ''}`;
}
