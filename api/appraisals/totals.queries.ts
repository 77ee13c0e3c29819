import { attendanceDrift, differences, type Drift } from '../activities/attendance-drift.queries.ts';
import type { Reader } from '../kernel/reader.ts';
import { REPORT_COUNTS } from './recount-reports.service.ts';

interface Counted {
  readonly id: string;
  readonly says: Record<string, number> | null;
  readonly reports: number;
  readonly appraisals: number;
}

/** Every total of every deputy that does not agree with the record. `[]` is what it should always be. */
export async function findDrift(reader: Reader): Promise<Drift[]> {
  const rows = await reader.rows<Counted>(
    `select d.id, ${REPORT_COUNTS}, case when t.deputy_id is not null
       then json_build_object('reports', t.reports, 'appraisals', t.appraisals) end as says
     from county.deputy d left join county.deputy_total t on t.deputy_id = d.id order by d.id`,
  );
  const reports = rows.flatMap(({ id, says, ...counted }) => differences(id, says ?? undefined, counted));
  return [...(await attendanceDrift(reader)), ...reports];
}
