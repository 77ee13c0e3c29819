import { inSchema } from '../kernel/reader.ts';
import type { RequestContext } from '../kernel/context.ts';
import { type CrewConflict, type CrewRole, crewConflicts, type CrewRule, type Kin } from './crew.rules.ts';

type Ask = <T extends object>(text: string, values: readonly unknown[]) => Promise<T[]>;

/**
 * Who stands in a constituency, as the lists say now: the formal list, before it the preliminary one, before that the
 * nominations in force. So a conflict shows as soon as a list changes.
 */
const STANDING = `
  select l.constituency_id, c.person_id from county.candidate c join county.candidate_list l on l.id = c.list_id
  where l.election_id = ? and (l.kind = 'FORMAL' or not exists (select from county.candidate_list f
    where f.election_id = l.election_id and f.constituency_id = l.constituency_id and f.kind = 'FORMAL'))
  union
  select n.constituency_id, n.person_id from county.nomination n
  where n.election_id = ? and n.withdrawn_on is null and not exists (select from county.candidate_list l
    where l.election_id = n.election_id and l.constituency_id = n.constituency_id)`;

interface Standing {
  readonly placeId: string;
  readonly personId: string;
}

interface MemberOfPlace extends Standing {
  readonly role: CrewRole;
}

export interface ConflictAtPlace extends CrewConflict {
  readonly placeId: string;
}

/** The conflicts in the crews of an election, or of one place of it; `further` is somebody who is to join. */
export async function crewConflictsOf(
  ask: Ask,
  of: { readonly electionId: string; readonly placeId: string | null; readonly crewRule: CrewRule },
  further: readonly MemberOfPlace[] = [],
): Promise<ConflictAtPlace[]> {
  const { electionId, placeId, crewRule } = of;
  const onePlace = placeId ? 'and p.id = ?' : '';
  const values = placeId ? [electionId, placeId] : [electionId];
  const members = await ask<MemberOfPlace>(
    `select m.place_id as "placeId", m.person_id as "personId", m.role from county.crew_member m
     join county.polling_place p on p.id = m.place_id where p.election_id = ? ${onePlace}`,
    values,
  );
  const all = [...members, ...further];
  if (all.length === 0) return [];
  const standing = await ask<Standing>(
    `with standing as (${STANDING})
     select p.id as "placeId", s.person_id as "personId" from standing s
     join county.polling_place_constituency c on c.constituency_id = s.constituency_id
     join county.polling_place p on p.id = c.place_id where p.election_id = ? ${onePlace}`,
    [electionId, electionId, ...values],
  );
  const kin = await ask<Kin>(
    `select person_id as "personId", relative_id as "relativeId", kinship from county.declared_kinship
     where person_id = any(?::uuid[]) or relative_id = any(?::uuid[])`,
    [asArray(all), asArray(all)],
  );
  const byPlace = Map.groupBy(all, (one) => one.placeId);
  return [...byPlace].flatMap(([at, crew]) => {
    const candidates = standing.filter((one) => one.placeId === at).map((one) => one.personId);
    return crewConflicts(crew, candidates, kin, crewRule).map((one) => ({ ...one, placeId: at }));
  });
}

/** PostgreSQL's text for an array of ids. */
const asArray = (all: readonly Standing[]) => `{${[...new Set(all.map((one) => one.personId))].join(',')}}`;

/** The same question put outside a change. */
export const askOf =
  (ctx: RequestContext): Ask =>
  (text, values) =>
    ctx.em.execute(inSchema(text, ctx.county.schema), [...values]);
