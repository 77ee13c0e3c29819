import { recountAttendance } from '../activities/recount-attendance.service.ts';
import { change } from '../kernel/change.ts';
import type { RequestContext } from '../kernel/context.ts';
import { recountReports } from './recount-reports.service.ts';

declare module '../kernel/audit.ts' {
  interface AuditEvents {
    /** All totals were counted anew by an operator. */
    TOTALS_RECOUNTED: { readonly mended: readonly string[] };
  }
}

/** Counts the totals of every deputy anew, as each change does for its own. Answers how many deputies’ were wrong. */
export function recountTotals(ctx: RequestContext): Promise<{ mended: number }> {
  const intent = { idempotencyKey: crypto.randomUUID() };
  return change(ctx, 'recountTotals', intent, async (at) => {
    const deputies = await at.sql<{ id: string }>(`select id from county.deputy order by id`);
    const ids = deputies.map(({ id }) => id);
    const wrong = [...(await recountAttendance(at, ids)), ...(await recountReports(at, ids))];
    const mended = [...new Set(wrong)];
    at.record({ type: 'TOTALS_RECOUNTED', mended });
    return { mended: mended.length };
  });
}
