import type { RequestContext } from '../kernel/context.ts';
import { decodeCursor, encodeCursor, pageSize } from '../kernel/paging.ts';
import { askOf, crewConflictsOf } from './crew-conflicts.queries.ts';
import { crewFaults, type CrewRole } from './crew.rules.ts';
import type { PlaceKind, PlaceState } from './polling-place.rules.ts';
import { votingRulesOf } from './place-of.queries.ts';

interface PlaceRow {
  readonly id: string;
  readonly kind: PlaceKind;
  readonly number: number;
  readonly name: string;
  readonly state: PlaceState;
  readonly divisionCode: string;
  readonly crew: readonly { readonly personId: string; readonly role: CrewRole }[];
}

const PLACE = `
  select p.id, p.election_id as "electionId", p.vote_number as "voteNumber", p.kind, p.number, p.name, p.address,
    p.division_code as "divisionCode", coalesce(d.name, '') as "divisionName", p.opens_at as "opensAt",
    p.closes_at as "closesAt", p.voter_groups as "voterGroups", p.state,
    (select coalesce(json_agg(json_build_object('constituencyId', c.id, 'level', s.level, 'name', c.name)
        order by s.level), '[]')
      from county.polling_place_constituency s join county.constituency c on c.id = s.constituency_id
      where s.place_id = p.id) as serves,
    (select coalesce(json_agg(json_build_object('id', m.id, 'personId', m.person_id, 'name', x.name, 'role', m.role,
        'chosenOn', m.chosen_on::text, 'chosenBy', m.chosen_by)
        order by array_position(array['CHAIR', 'WORKER', 'SCRUTINEER', 'TELLER'], m.role), x.name), '[]')
      from county.crew_member m join county.person x on x.id = m.person_id where m.place_id = p.id) as crew,
    (select coalesce(json_agg(json_build_object('level', s.level,
        'delivered', (select coalesce(sum(quantity), 0) from county.ballot_movement
          where place_id = p.id and level = s.level and kind = 'DELIVERED'),
        'spoilt', (select coalesce(sum(quantity), 0) from county.ballot_movement
          where place_id = p.id and level = s.level and kind = 'SPOILT'),
        'handedOut', n.all, 'toProxies', n.proxies, 'issued', b.issued, 'leftOver', b.left_over,
        'explanation', b.explanation) order by s.level), '[]')
      from county.polling_place_constituency s
      left join county.ballot_closing b on b.place_id = p.id and b.level = s.level
      cross join lateral (select count(*) as all, count(*) filter (where means = 'PROXY') as proxies
        from county.check_in where place_id = p.id and level = s.level and state <> 'UNDONE') n
      where s.place_id = p.id) as ballots,
    (select json_build_object('openedOn', o.opened_on::text, 'openedAt', o.opened_at, 'booths', o.booths,
        'announced', o.announced, 'announcedBy', o.announced_by)
      from county.polling_place_opening o where o.place_id = p.id) as opening,
    (select json_build_object('sealedOn', h.sealed_on::text, 'sealedAt', h.sealed_at, 'destination', h.destination,
        'handedOverAt', h.handed_over_at, 'receivedBy', h.received_by, 'signedBy',
        (select json_agg(x.name order by x.name) from jsonb_array_elements_text(h.signed_by) i
          join county.person x on x.id = i::uuid))
      from county.box_handover h where h.place_id = p.id) as box
  from county.polling_place p left join shared.division d on d.code = p.division_code`;

const shown = (row: PlaceRow) => ({ ...row, crewFaults: crewFaults(row.kind, row.crew) });

/** One polling place with all that stands around it, or null when there is none. */
export async function pollingPlace(ctx: RequestContext, id: string) {
  const [row] = await ctx.reader.rows<PlaceRow>(`${PLACE} where p.id = $1`, [id]);
  return row ? shown(row) : null;
}

export interface PlacesAsked {
  readonly electionId: string;
  readonly constituencyId: string | null;
  readonly state: PlaceState | null;
  readonly first: number;
  readonly after: string | null;
}

const OF_ELECTION = `p.election_id = $1 and ($2::text is null or p.state = $2)
  and ($3::uuid is null or exists (select from county.polling_place_constituency s
    where s.place_id = p.id and s.constituency_id = $3))`;

/** The polling places of an election, division by division, by kind and number. */
export async function pollingPlaces(ctx: RequestContext, asked: PlacesAsked) {
  const first = pageSize(asked.first);
  const after = decodeCursor(asked.after, 4);
  const of = [asked.electionId, asked.state, asked.constituencyId];
  const rows = await ctx.reader.rows<PlaceRow & { readonly total: number }>(
    `select place.*, (select count(*)::int from county.polling_place p where ${OF_ELECTION}) as total
     from (${PLACE} where ${OF_ELECTION}
       and ($4::text is null or (p.division_code, p.kind, p.number, p.id) > ($4, $5, $6::int, $7::uuid))
       order by p.division_code, p.kind, p.number, p.id limit $8) place
     order by "divisionCode", kind, number, id`,
    [...of, ...(after ?? [null, null, null, null]), first + 1],
  );
  const page = rows.slice(0, first);
  const edges = page.map(({ total: _total, ...row }) => ({
    cursor: encodeCursor([row.divisionCode, row.kind, row.number, row.id]),
    node: shown(row),
  }));
  return {
    edges,
    pageInfo: { hasNextPage: rows.length > first, endCursor: edges.at(-1)?.cursor ?? null },
    totalCount: rows[0]?.total ?? 0,
  };
}

/** What was settled for an election. */
export const votingRules = (ctx: RequestContext, electionId: string) => votingRulesOf(ctx, electionId);

/** Everybody in a crew of an election who may not be there, as the lists of candidates say now (EP-9). */
export async function crewConflictsForStaff(ctx: RequestContext, electionId: string) {
  const { crewRule } = await votingRulesOf(ctx, electionId);
  const conflicts = await crewConflictsOf(askOf(ctx), { electionId, placeId: null, crewRule });
  if (conflicts.length === 0) return [];
  const ids = conflicts.flatMap(({ personId, candidateId }) => [personId, candidateId]);
  const names = await ctx.reader.rows<{ id: string; name: string }>(
    `select id, name from county.person where id = any($1::uuid[]) union all
     select id, name from county.polling_place where id = any($2::uuid[])`,
    [ids, conflicts.map(({ placeId }) => placeId)],
  );
  const nameOf = new Map(names.map(({ id, name }) => [id, name]));
  return conflicts.map((one) => ({
    ...one,
    place: nameOf.get(one.placeId) ?? '',
    name: nameOf.get(one.personId) ?? '',
    candidate: nameOf.get(one.candidateId) ?? '',
  }));
}

/** The newest declarations of kinship; a desk looks at those it has just entered. */
export const declaredKinships = (ctx: RequestContext) =>
  ctx.reader.rows(
    `select k.id, p.name as person, r.name as relative, k.kinship, k.declared_on::text as "declaredOn"
     from county.declared_kinship k join county.person p on p.id = k.person_id
     join county.person r on r.id = k.relative_id order by k.declared_on desc, k.id limit 100`,
  );
