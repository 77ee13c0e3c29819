/**
 * SQL of the entries of a published list as it hangs after its supplements: an entry that none of them touches, and what
 * the newest supplement says of the others. `list` is an expression for the list’s id, `day` one for a day up to which
 * supplements count.
 */
export const hangingEntries = (list: string, day: string | null = null): string => {
  const until = day === null ? '' : `and s.published_on <= ${day}`;
  return `
    select n.registration_id, n.constituency_id, n.name, n.sex, n.look_up_digest
    from county.voter_list_entry n
    where n.list_id = ${list} and not exists (
      select from county.voter_list_change h
      join county.voter_list_supplement s on s.id = h.supplement_id
      where h.registration_id = n.registration_id and s.list_id = ${list} ${until})
    union all
    select h.registration_id, h.constituency_id, h.name, h.sex, h.look_up_digest
    from (
      select distinct on (h.registration_id) h.*
      from county.voter_list_change h
      join county.voter_list_supplement s on s.id = h.supplement_id
      where s.list_id = ${list} ${until}
      order by h.registration_id, s.number desc) h
    where h.kind <> 'REMOVED'`;
};

/**
 * SQL of the roll a list is made of: everybody registered in the election’s constituencies who is old enough, in one that
 * votes on a day of its own by that day (ZJE 25, 51; ER-2).
 */
export const rollOfElection = (election: string, bornBy: string): string => `
  select g.id, g.constituency_id, g.person_id, g.added_reason, g.added_ground, p.name, p.sex, p.look_up_digest
  from county.election_term e
  join county.constituency c on c.term_id = e.term_id
  join county.registration g on g.constituency_id = c.id and g.removed_on is null
  join county.person p on p.id = g.person_id
  left join county.constituency_day own on own.election_id = e.election_id and own.constituency_id = c.id
  where e.election_id = ${election}
    and p.birth_date <= coalesce((own.election_day - interval '18 years')::date, ${bornBy}::date)`;

/** What the difference between a list and the roll is worked out from: expressions, and whom alone it is about. */
export interface DifferenceOf {
  readonly list: string;
  readonly election: string;
  readonly bornBy: string;
  /** SQL of the ids of persons; without it, everybody. */
  readonly persons?: string;
}

/**
 * SQL, as members of a `with`, of what a supplement has to say: who is on the roll and not on the list, who is on the list
 * and no longer on the roll, and who is written differently. Its rows are called `difference`.
 */
export const differenceOf = ({ list, election, bornBy, persons }: DifferenceOf): string => `
  hanging as materialized (
    select n.* from (${hangingEntries(list)}) n
    ${persons ? `join county.registration of on of.id = n.registration_id and of.person_id in (${persons})` : ''}),
  roll as materialized (
    ${rollOfElection(election, bornBy)} ${persons ? `and g.person_id in (${persons})` : ''}),
  difference as (
    select r.id as registration_id, r.constituency_id, 'ADDED' as kind, r.added_reason as reason,
      r.added_ground as ground, r.name, r.sex, r.look_up_digest
    from roll r where not exists (select from hanging n where n.registration_id = r.id)
    union all
    select n.registration_id, n.constituency_id, 'REMOVED', g.removed_reason, g.removed_ground, n.name, n.sex, null
    from hanging n join county.registration g on g.id = n.registration_id
    where not exists (select from roll r where r.id = n.registration_id)
    union all
    select n.registration_id, n.constituency_id, 'CORRECTED', null, null, r.name, r.sex, r.look_up_digest
    from hanging n join roll r on r.id = n.registration_id
    where (r.name, r.sex) is distinct from (n.name, n.sex))`;
