import type { Reader } from '../kernel/reader.ts';
import { attendanceTotals } from './attendance-totals.rules.ts';
import { factsOf } from './record-facts.queries.ts';

/** A total that does not say what the record says. `says` is null where the total is missing. */
export interface Drift {
  readonly deputyId: string;
  readonly field: string;
  readonly says: number | null;
  readonly counted: number;
}

/** Fields of two counts of one deputy that differ. */
export const differences = (
  deputyId: string,
  says: Readonly<Record<string, number>> | undefined,
  counted: Readonly<Record<string, number>>,
): Drift[] =>
  Object.entries(counted)
    .filter(([field, value]) => says?.[field] !== value)
    .map(([field, value]) => ({ deputyId, field, says: says?.[field] ?? null, counted: value }));

/** Totals of activities that do not agree with the record; `[]` is what it should always be. */
export async function attendanceDrift(reader: Reader): Promise<Drift[]> {
  const totals = await reader.rows<{ id: string; says: Record<string, number> | null }>(
    `select d.id, case when t.deputy_id is not null then json_build_object('summoned', t.summoned,
       'excused', t.excused, 'present', t.present, 'absent', t.absent, 'activities', t.activities,
       'trainings', t.trainings, 'trainingHours', t.training_hours::float8) end as says
     from county.deputy d left join county.deputy_total t on t.deputy_id = d.id order by d.id`,
  );
  const saying = new Map(totals.map(({ id, says }) => [id, says ?? undefined]));
  const found: Drift[] = [];
  for await (const facts of factsOf(reader.rows, '$1', [...saying.keys()])) {
    for (const one of facts) {
      found.push(...differences(one.deputyId, saying.get(one.deputyId), { ...attendanceTotals(one) }));
    }
  }
  return found;
}
