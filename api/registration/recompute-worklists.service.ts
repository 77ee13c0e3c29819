import { requireIn } from '../kernel/auth.ts';
import { change, type Intent } from '../kernel/change.ts';
import { addYears } from '../kernel/civil-date.rules.ts';
import type { RequestContext } from '../kernel/context.ts';
import { electionOfRoll } from './election-of-roll.queries.ts';
import { bornBy } from './voter-list.rules.ts';

declare module '../kernel/audit.ts' {
  interface AuditEvents {
    /** The worklists that the roll itself tells were worked out anew. */
    WORKLISTS_COMPUTED: { readonly electionId: string; readonly newly18: number; readonly twice: number };
  }
}

/** Persons older than this were of age at the general election before: they are not newly eighteen. */
const YEARS_OF_A_TERM = 5;

/** Persons known to the county who come of age between two elections and are registered nowhere (ER-2; ZJE 25). */
const NEWLY_18 = `
  insert into county.worklist_entry (election_id, list, source, state, reason, subject, person_id, name, sex,
    birth_date, created_at)
  select ?, 'NEWLY_18', 'COMPUTED', 'OPEN', 'TURNED_18', 'person:' || p.id, p.id, p.name, p.sex, p.birth_date, ?
  from county.person p
  where p.birth_date <= ? and p.birth_date > ?
    and not exists (select from county.registration g where g.person_id = p.id)
  on conflict (election_id, list, subject) do nothing returning 1`;

/**
 * The same human being twice on the roll of one level: two records of one name, birthday and sex, of which one has no
 * number or both have numbers that end alike. The later entry without a number is proposed to end (EL 27).
 */
const TWICE = `
  with standing as materialized (
    select g.id, g.person_id, c.term_id, p.name, p.birth_date, p.sex, p.id_digest, p.look_up_digest
    from county.election_term e
    join county.constituency c on c.term_id = e.term_id
    join county.registration g on g.constituency_id = c.id and g.removed_on is null
    join county.person p on p.id = g.person_id
    where e.election_id = ?)
  insert into county.worklist_entry (election_id, list, source, state, reason, subject, person_id, name, sex,
    birth_date, registration_id, other_registration_id, created_at)
  select ?, 'IN_TWO_CONSTITUENCIES', 'COMPUTED', 'OPEN', 'REGISTERED_TWICE', 'pair:' || t.ends || ':' || t.stays,
    t.person_id, t.name, t.sex, t.birth_date, t.ends, t.stays, ?
  from (
    select distinct on (least(one.id, other.id), greatest(one.id, other.id))
      one.id as ends, other.id as stays, one.person_id, one.name, one.sex, one.birth_date
    from standing one
    join standing other on other.name = one.name and other.birth_date = one.birth_date and other.sex = one.sex
      and other.term_id = one.term_id and other.person_id <> one.person_id
      and (one.id_digest is null or other.id_digest is null or one.look_up_digest = other.look_up_digest)
    order by least(one.id, other.id), greatest(one.id, other.id), one.id_digest is not null, one.id desc) t
  on conflict (election_id, list, subject) do nothing returning 1`;

/** Works out the two worklists that the roll itself can tell. Safe to run again: nothing is listed twice. */
export async function recomputeWorklists(
  ctx: RequestContext,
  input: Intent & { readonly electionId: string },
): Promise<{ newly18: number; twice: number }> {
  requireIn(ctx, 'roll:register', ctx.county.code);
  return change(ctx, 'recomputeWorklists', input, async ({ sql, record }) => {
    const { id, electionDay } = await electionOfRoll(ctx, sql, input.electionId);
    const now = ctx.clock.now();
    const youngest = bornBy(electionDay);
    const young = await sql(NEWLY_18, [id, now, youngest, addYears(youngest, -YEARS_OF_A_TERM)]);
    const twice = await sql(TWICE, [id, id, now]);
    const found = { newly18: young.length, twice: twice.length };
    record({ type: 'WORKLISTS_COMPUTED', electionId: id, ...found });
    return found;
  });
}
