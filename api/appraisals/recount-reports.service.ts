import { lockTotals } from '../activities/recount-attendance.service.ts';
import type { Change } from '../kernel/change.ts';

/** What a deputy’s totals say of reports and appraisals, counted: reports accepted, appraisals closed. */
export const REPORT_COUNTS = `
  (select count(*)::int from county.duty_report r where r.deputy_id = d.id and r.state = 'ACCEPTED') as reports,
  (select count(*)::int from county.appraisal a where a.deputy_id = d.id and a.state = 'CLOSED') as appraisals`;

/** Recounts reports and appraisals in the caller’s transaction, after its writes. Answers whose totals were wrong. */
export async function recountReports(
  { em, sql }: Pick<Change, 'em' | 'sql'>,
  deputyIds: readonly string[],
): Promise<string[]> {
  await em.flush();
  await lockTotals(sql, deputyIds);
  const mended = await sql<{ deputy_id: string }>(
    `update county.deputy_total t set reports = n.reports, appraisals = n.appraisals
     from (select d.id, ${REPORT_COUNTS} from county.deputy d
       where d.id in (select value::uuid from jsonb_array_elements_text(?::jsonb))) n
     where t.deputy_id = n.id and (t.reports, t.appraisals) is distinct from (n.reports, n.appraisals)
     returning t.deputy_id`,
    [JSON.stringify(deputyIds)],
  );
  return mended.map((row) => row.deputy_id);
}
