import type { CongressLevel } from '../constituencies/congress.rules.ts';
import type { Change } from '../kernel/change.ts';
import type { VotingWay } from '../registration/eligibility.rules.ts';

/** A registration that gives a ballot in an election, seen from one place. */
export interface BallotDue {
  readonly personId: string;
  readonly name: string;
  readonly level: CongressLevel;
  readonly registrationId: string;
  readonly constituency: string;
  readonly divisionCode: string;
  readonly votingWay: VotingWay | null;
  /** Whether the place hands out the ballots of this constituency. */
  readonly here: boolean;
}

/** A ballot that somebody has been given already. */
export interface BallotGiven {
  readonly id: string;
  readonly personId: string;
  readonly level: CongressLevel;
  readonly placeId: string;
  readonly place: string;
  readonly heldOn: string;
  readonly hour: number;
  /** Who took it, when it was not the voter. */
  readonly proxy: string | null;
}

/** PostgreSQL's text for an array of ids. */
export const idsOf = (ids: readonly string[]): string => `{${ids.join(',')}}`;

/**
 * Lets everything that decides about a voter’s ballots wait for each other: two desks, a proxy that is granted, one that
 * is taken back. In one order, so that nobody waits in a circle.
 */
export async function lockVoters({ sql }: Change, personIds: readonly string[]): Promise<void> {
  for (const id of [...new Set(personIds)].sort()) {
    await sql(`select pg_advisory_xact_lock(hashtextextended(?, 0))`, [`voter ${id}`]);
  }
}

/** What persons may vote for in an election: in force on the roll, and on a published list of it (EL 28). */
export const ballotsDue = (
  { sql }: Change,
  electionId: string,
  placeId: string | null,
  personIds: readonly string[],
) =>
  sql<BallotDue>(
    `select r.person_id as "personId", p.name, r.level, r.id::text as "registrationId", c.name as constituency,
       c.division_code as "divisionCode", r.voting_way as "votingWay", s.place_id is not null as here
     from county.registration r
     join county.person p on p.id = r.person_id
     join county.constituency c on c.id = r.constituency_id
     join county.election_term t on t.term_id = c.term_id and t.election_id = ?
     left join county.polling_place_constituency s on s.constituency_id = c.id and s.place_id = ?::uuid
     where r.person_id = any(?::uuid[]) and r.removed_on is null
       and (exists (select from county.voter_list_entry n where n.registration_id = r.id
           and n.list_id in (select id from county.voter_list where election_id = ?))
         or exists (select from county.voter_list_change h
           join county.voter_list_supplement u on u.id = h.supplement_id
           where h.registration_id = r.id and h.kind = 'ADDED'
             and u.list_id in (select id from county.voter_list where election_id = ?)))
     order by r.level`,
    [electionId, placeId, idsOf(personIds), electionId, electionId],
  );

/** The ballots these persons were given in a vote, each with where and in which hour. */
export const ballotsGiven = (
  { sql }: Change,
  vote: { readonly electionId: string; readonly voteNumber: number },
  personIds: readonly string[],
) =>
  sql<BallotGiven>(
    `select c.id, c.person_id as "personId", c.level, c.place_id as "placeId", p.name as place,
       c.held_on::text as "heldOn", c.hour, x.name as proxy
     from county.check_in c join county.polling_place p on p.id = c.place_id
     left join county.proxy_grant g on g.id = c.proxy_id
     left join county.person x on x.id = g.proxy_id
     where c.election_id = ? and c.vote_number = ? and c.person_id = any(?::uuid[]) and c.state <> 'UNDONE'`,
    [vote.electionId, vote.voteNumber, idsOf(personIds)],
  );

/** Principals a voter votes for, and the proxy who votes for the voter, as the committee granted it. */
export const proxiesAround = (
  { sql }: Change,
  vote: { readonly electionId: string; readonly voteNumber: number },
  personId: string,
) =>
  sql<{ id: string; principalId: string; proxyId: string; proxyName: string }>(
    `select g.id, g.principal_id as "principalId", g.proxy_id as "proxyId", p.name as "proxyName"
     from county.proxy_grant g join county.person p on p.id = g.proxy_id
     where g.election_id = ? and g.vote_number = ? and g.state = 'GRANTED'
       and (g.proxy_id = ? or g.principal_id = ?)
     order by g.number`,
    [vote.electionId, vote.voteNumber, personId, personId],
  );
