import type { CongressLevel } from '../constituencies/congress.rules.ts';
import type { RequestContext } from '../kernel/context.ts';
import { DomainError } from '../kernel/errors.ts';
import { requireIn } from '../kernel/auth.ts';
import type { Sex } from '../people/person.rules.ts';

/** Lines of a printed page; a roll is asked for page by page. */
export const MOST_LINES = 500;

/**
 * The voters of a place by the number they bear on its printed roll: each once, in the order of registration, as one
 * published list has them. A list never changes, so the number is good for the sheet that was printed from it.
 */
export const NUMBERED_ROLL = `
  select row_number() over (order by min(n.registration_id))::int as number, r.person_id, min(n.name) as name,
    min(n.sex) as sex, array_agg(r.level order by r.level) as levels
  from county.voter_list_entry n join county.registration r on r.id = n.registration_id
  join county.polling_place_constituency s on s.constituency_id = n.constituency_id
  where n.list_id = ? and s.place_id = ? group by r.person_id`;

export interface StationRoll {
  readonly placeId: string;
  readonly listId: string;
  readonly version: number;
  readonly publishedOn: string;
  readonly voters: number;
  readonly lines: readonly {
    readonly number: number;
    readonly name: string;
    readonly sex: Sex;
    readonly levels: readonly CongressLevel[];
  }[];
}

const ROLL = `
  with list as (select v.id, v.version, v.published_on from county.voter_list v
      join county.polling_place p on p.election_id = v.election_id
      where p.id = $1 order by v.version desc limit 1),
    numbered as (${NUMBERED_ROLL.replace('n.list_id = ?', 'n.list_id = (select id from list)').replace('= ?', '= $1')})
  select l.id as "listId", l.version, l.published_on::text as "publishedOn",
    (select count(*)::int from numbered) as voters,
    (select coalesce(json_agg(json_build_object('number', x.number, 'name', x.name, 'sex', x.sex,
        'levels', x.levels) order by x.number), '[]')
      from (select * from numbered where number > $2 order by number limit $3) x) as lines
  from list l`;

/** The roll of a place for printing, as the newest list has it, from a number on. */
export async function stationRoll(
  ctx: RequestContext,
  placeId: string,
  after: number,
  first: number,
): Promise<StationRoll> {
  if (first < 1 || first > MOST_LINES) throw new DomainError('PAGE_SIZE', { first, max: MOST_LINES });
  const [place] = await ctx.reader.rows<{ divisionCode: string; name: string }>(
    `select division_code as "divisionCode", name from county.polling_place where id = $1`,
    [placeId],
  );
  if (!place) throw new DomainError('NOT_FOUND', { entity: 'PollingPlace' });
  requireIn(ctx, 'checkin:record', place.divisionCode);
  const [row] = await ctx.reader.rows<Omit<StationRoll, 'placeId'>>(ROLL, [placeId, after, first]);
  if (!row) throw new DomainError('NO_VOTER_LIST', { constituency: place.name });
  return { ...row, placeId };
}
