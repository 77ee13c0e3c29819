import type { Change } from '../kernel/change.ts';
import { attendanceTotals } from './attendance-totals.rules.ts';
import { factsOf } from './record-facts.queries.ts';

const COUNTED = `(t.summoned, t.excused, t.present, t.absent, t.activities, t.trainings, t.training_hours)`;
const NEW = `(n.summoned, n.excused, n.present, n.absent, n.activities, n.trainings, n."trainingHours")`;

/**
 * Recounts what these deputies’ totals say of activities, in the caller’s transaction and after its writes. The
 * totals are locked first, in one order; the record is read by a later statement, which sees all that others
 * committed while we waited. So of two changes of one record the later always counts both. Answers whose
 * totals were wrong.
 */
export async function recountAttendance(
  { em, sql }: Pick<Change, 'em' | 'sql'>,
  deputyIds: readonly string[],
): Promise<string[]> {
  if (deputyIds.length === 0) return [];
  await em.flush();
  await lockTotals(sql, deputyIds);
  const wrong: string[] = [];
  for await (const facts of factsOf(sql, '?', deputyIds)) {
    const totals = facts.map((one) => ({ deputyId: one.deputyId, ...attendanceTotals(one) }));
    const mended = await sql<{ deputy_id: string }>(
      `update county.deputy_total t set summoned = n.summoned, excused = n.excused, present = n.present,
         absent = n.absent, activities = n.activities, trainings = n.trainings, training_hours = n."trainingHours"
       from jsonb_to_recordset(?::jsonb) as n("deputyId" uuid, summoned int, excused int, present int, absent int,
         activities int, trainings int, "trainingHours" numeric(7,1))
       where t.deputy_id = n."deputyId" and ${COUNTED} is distinct from ${NEW} returning t.deputy_id`,
      [JSON.stringify(totals)],
    );
    wrong.push(...mended.map((row) => row.deputy_id));
  }
  return wrong;
}

/** Locks the totals of these deputies, always in the order of their ids, and makes them where they are missing. */
export async function lockTotals(sql: Change['sql'], deputyIds: readonly string[]): Promise<void> {
  const ids = JSON.stringify(deputyIds);
  await sql(
    `insert into county.deputy_total (deputy_id)
     select value::uuid from jsonb_array_elements_text(?::jsonb) order by 1 on conflict do nothing`,
    [ids],
  );
  await sql(
    `select deputy_id from county.deputy_total
     where deputy_id in (select value::uuid from jsonb_array_elements_text(?::jsonb))
     order by deputy_id for update`,
    [ids],
  );
}
