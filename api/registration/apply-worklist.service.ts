import type { Change } from '../kernel/change.ts';
import { BEGINS } from './worklist.rules.ts';

interface Applied {
  readonly chosen: readonly string[];
  readonly today: string;
  readonly now: Date;
  readonly ground: string | null;
}

const CHOSEN = `w.id in (select value::bigint from jsonb_array_elements_text(?::jsonb))`;
const BEGINNING = `w.reason in (${BEGINS.map((reason) => `'${reason}'`).join()})`;

/** Carries entries of a worklist out on the roll, within a change: persons, what ends, what begins, in one statement each. */
export async function applyWorklist(
  sql: Change['sql'],
  { chosen, today, now, ground }: Applied,
): Promise<void> {
  const ids = JSON.stringify(chosen);
  await sql(
    `insert into county.person (id, name, sex, birth_date, id_sealed, id_digest, look_up_digest, created_at)
     select distinct on (w.id_digest) gen_random_uuid(), w.name, w.sex, w.birth_date, w.id_sealed, w.id_digest,
       w.look_up_digest, ?
     from county.worklist_entry w where ${CHOSEN} and w.person_id is null and ${BEGINNING}
     on conflict (id_digest) do nothing`,
    [now, ids],
  );
  await sql(
    `update county.worklist_entry w set person_id = p.id from county.person p
     where ${CHOSEN} and w.person_id is null and p.id_digest = w.id_digest`,
    [ids],
  );
  await sql(
    `update county.registration g set removed_on = ?, removed_reason = w.reason,
       removed_ground = coalesce(w.document, ?)
     from county.worklist_entry w
     where ${CHOSEN} and g.removed_on is null and not ${BEGINNING}
       and case when w.reason = 'REGISTERED_TWICE' then g.id = w.registration_id else g.person_id = w.person_id end`,
    [today, ground, ids],
  );
  await sql(
    `update county.registration g set removed_on = ?, removed_reason = 'MOVED_OUT',
       removed_ground = coalesce(w.document, ?)
     from county.worklist_entry w
     where ${CHOSEN} and ${BEGINNING} and g.person_id = w.person_id and g.removed_on is null
       and g.constituency_id <> case g.level when 'COUNTY' then w.county_constituency_id
         else w.township_constituency_id end`,
    [today, ground, ids],
  );
  await sql(
    `insert into county.registration (person_id, level, constituency_id, added_reason, added_on, added_ground)
     select distinct on (w.person_id, at.level) w.person_id, at.level, at.constituency_id, w.reason, ?,
       coalesce(w.document, ?)
     from county.worklist_entry w
     cross join lateral (values ('COUNTY', w.county_constituency_id), ('TOWNSHIP', w.township_constituency_id))
       at (level, constituency_id)
     where ${CHOSEN} and ${BEGINNING} and at.constituency_id is not null and not exists (
       select from county.registration g where g.person_id = w.person_id and g.level = at.level
         and g.removed_on is null)
     order by w.person_id, at.level, w.id`,
    [today, ground, ids],
  );
}
