import { requireIn } from '../kernel/auth.ts';
import type { Change } from '../kernel/change.ts';
import type { RequestContext } from '../kernel/context.ts';
import { DomainError } from '../kernel/errors.ts';
import { type ElectionOfRoll, placesOf } from './election-of-roll.queries.ts';

/** Where somebody on the roll belongs instead. */
export interface Moving {
  readonly personId: string;
  readonly countyConstituencyId: string | null;
  readonly townshipConstituencyId: string | null;
  readonly ground: string | null;
}

/** Moves a voter to other constituencies within a change (EL 27; ZJE 26; ER-4): what was ends, what is begins that day. */
export async function moveRegistrations(
  ctx: RequestContext,
  { sql }: Pick<Change, 'sql'>,
  election: ElectionOfRoll,
  { personId, countyConstituencyId, townshipConstituencyId, ground }: Moving,
): Promise<readonly string[]> {
  const places = await placesOf(sql, election, {
    COUNTY: countyConstituencyId,
    TOWNSHIP: townshipConstituencyId,
  });
  const today = ctx.clock.today();
  // Of two who move the same person, the second sees where the first has moved them.
  await sql('select 1 from county.person where id = ? for update', [personId]);
  const ids: string[] = [];
  for (const { id, level, divisionCode } of places) {
    requireIn(ctx, 'roll:register', divisionCode);
    const [ended] = await sql<{ category: string; penal: string }>(
      `update county.registration set removed_on = ?, removed_reason = 'MOVED_OUT', removed_ground = ?
       where person_id = ? and level = ? and removed_on is null and constituency_id <> ?
       returning category, penal_situation as penal`,
      [today, ground, personId, level, id],
    );
    const [standing] = ended
      ? []
      : await sql(
          'select 1 from county.registration where person_id = ? and level = ? and removed_on is null',
          [personId, level],
        );
    if (standing) continue;
    const [made] = await sql<{ id: string }>(
      `insert into county.registration (person_id, level, constituency_id, added_reason, added_on, added_ground,
         category, penal_situation)
       values (?, ?, ?, 'MOVED_IN', ?, ?, ?, ?) returning id::text`,
      [personId, level, id, today, ground, ended?.category ?? 'RESIDENT', ended?.penal ?? 'NONE'],
    );
    if (made) ids.push(made.id);
  }
  if (ids.length === 0) throw new DomainError('NOTHING_TO_CORRECT');
  return ids;
}
