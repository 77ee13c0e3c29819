import type { CongressLevel } from '../constituencies/congress.rules.ts';
import { civilDate } from '../kernel/civil-date.rules.ts';
import type { RequestContext } from '../kernel/context.ts';
import type { Sex } from '../people/person.rules.ts';
import { differenceOf } from './hanging-list.queries.ts';
import { type ListChangeKind, registeredAfter } from './list-change.rules.ts';
import { factsOfElection } from './roll-facts.queries.ts';
import type { RollReason } from './roll.rules.ts';
import { bornBy } from './voter-list.rules.ts';

interface BalanceRow {
  readonly constituencyId: string;
  readonly level: CongressLevel;
  readonly congress: string;
  readonly number: number;
  readonly name: string;
  readonly listed: number;
  readonly added: number;
  readonly removed: number;
  readonly onRoll: number;
}

/**
 * Both sides of the sum on a day, constituency by constituency: the list as it was published with the corrections of its
 * supplements, and the roll counted by itself. They differ by what is not published yet, and by nothing else.
 */
export async function listBalance(ctx: RequestContext, electionId: string, day: string | null) {
  const { electionDay } = await factsOfElection(ctx, electionId);
  const rows = await ctx.reader.rows<BalanceRow>(
    `with list as (
       select id from county.voter_list where election_id = $1 and published_on <= $2::date
       order by version desc limit 1),
     listed as (
       select constituency_id, count(*)::int as n from county.voter_list_entry
       where list_id = (select id from list) group by 1),
     changed as (
       select h.constituency_id, count(*) filter (where h.kind = 'ADDED')::int as added,
         count(*) filter (where h.kind = 'REMOVED')::int as removed
       from county.voter_list_change h join county.voter_list_supplement s on s.id = h.supplement_id
       where s.list_id = (select id from list) and s.published_on <= $2::date group by 1),
     standing as (
       select g.constituency_id, count(*)::int as n from county.registration g
       join county.person p on p.id = g.person_id
       where g.added_on <= $2::date and (g.removed_on is null or g.removed_on > $2::date) and p.birth_date <= $3
       group by 1)
     select c.id as "constituencyId", k.level, k.name as congress, c.number, c.name,
       coalesce(l.n, 0) as listed, coalesce(h.added, 0) as added, coalesce(h.removed, 0) as removed,
       coalesce(r.n, 0) as "onRoll"
     from county.election_term e
     join county.congress_term t on t.id = e.term_id
     join county.congress k on k.id = t.congress_id
     join county.constituency c on c.term_id = t.id
     left join listed l on l.constituency_id = c.id
     left join changed h on h.constituency_id = c.id
     left join standing r on r.constituency_id = c.id
     where e.election_id = $1
     order by k.level, k.division_code, c.number`,
    [electionId, day ?? ctx.clock.today(), bornBy(electionDay)],
  );
  return rows.map((row) => {
    const registered = registeredAfter(row);
    return { ...row, registered, difference: row.onRoll - registered };
  });
}

/** A line that the next supplement would have, or one that a supplement has. */
export interface ChangeLine {
  readonly registrationId: string;
  readonly constituency: string;
  readonly kind: ListChangeKind;
  readonly reason: RollReason | null;
  readonly ground: string | null;
  readonly name: string;
  readonly sex: Sex;
}

/** How many lines are shown of a supplement that is still to be published. */
const SHOWN = 100;

/** What has changed on the roll since the list and its last supplement; null while there is no list. */
export async function pendingChanges(ctx: RequestContext, electionId: string) {
  const { electionDay } = await factsOfElection(ctx, electionId);
  const [found] = await ctx.reader.rows<{
    added: number;
    removed: number;
    corrected: number;
    lines: readonly ChangeLine[];
  }>(
    `with list as (
       select id from county.voter_list where election_id = $1 order by version desc limit 1),
     ${differenceOf({ list: '(select id from list)', election: '$1', bornBy: '$2' })}
     select count(*) filter (where kind = 'ADDED')::int as added,
       count(*) filter (where kind = 'REMOVED')::int as removed,
       count(*) filter (where kind = 'CORRECTED')::int as corrected,
       (select coalesce(json_agg(json_build_object('registrationId', d.registration_id::text,
           'constituency', c.name, 'kind', d.kind, 'reason', d.reason, 'ground', d.ground, 'name', d.name,
           'sex', d.sex) order by c.number, d.registration_id), '[]')
         from (select * from difference order by constituency_id, registration_id limit ${SHOWN}) d
         join county.constituency c on c.id = d.constituency_id) as lines
     from difference where exists (select from list)
     having exists (select from list)`,
    [electionId, bornBy(civilDate(electionDay))],
  );
  return found ?? null;
}
