import type { RequestContext } from '../kernel/context.ts';
import { dayIn } from '../elections/election-day.queries.ts';
import type { CandidateListKind } from './candidacy.rules.ts';
import { introductionStopped } from './formal-proposal.rules.ts';

interface CandidateRow {
  readonly position: number;
  readonly name: string;
  readonly struckOn: string | null;
  readonly profile: object | null;
}

interface ConstituencyRow {
  readonly constituencyId: string;
  readonly constituency: string;
  readonly congress: string;
  readonly seats: number;
  readonly electionDay: string;
  readonly kind: CandidateListKind;
  readonly publishedOn: string;
  readonly candidates: readonly CandidateRow[];
}

/** The newest list of each constituency, with what voters are told of its candidates. */
const LISTS = `
  select k.id as "constituencyId", k.name as constituency, g.name as congress, k.seats,
    ${dayIn('e', 'k')}::text as "electionDay", l.kind, l.published_on::text as "publishedOn",
    (select json_agg(json_build_object('position', c.position, 'name', c.name, 'struckOn', c.struck_on::text,
        'profile', case when f.person_id is not null then json_build_object('sex', p.sex,
          'birthYear', extract(year from p.birth_date)::int, 'ethnicity', f.ethnicity, 'education', f.education,
          'party', f.party, 'occupation', f.occupation, 'cv', f.cv, 'photoFileId', f.photo_file_id) end)
        order by c.position)
      from county.candidate c join county.person p on p.id = c.person_id
      left join county.candidate_profile f on f.election_id = e.id and f.person_id = c.person_id
        and f.frozen_on is not null
      where c.list_id = l.id) as candidates
  from county.election e
  join (select distinct on (constituency_id) * from county.candidate_list where election_id = $1
    order by constituency_id, kind = 'FORMAL' desc) l on l.election_id = e.id
  join county.constituency k on k.id = l.constituency_id
  join county.congress_term t on t.id = k.term_id join county.congress g on g.id = t.congress_id
  where e.id = $1 and ($2::uuid is null or k.id = $2)
  order by g.level, g.division_code, k.number limit 1000`;

/**
 * Candidates for voters, from the day their list is published. When election day begins in China all introduction stops
 * (EL 34; ZJE 37; EF-6): the names stay, for the list hangs on the wall; what introduces them is no longer answered.
 */
export async function publicCandidates(
  ctx: RequestContext,
  electionId: string,
  constituencyId: string | null,
) {
  const rows = await ctx.reader.rows<ConstituencyRow>(LISTS, [electionId, constituencyId]);
  const today = ctx.clock.today();
  return rows.map(({ candidates, ...row }) => {
    const stopped = introductionStopped(row.electionDay, today);
    return {
      ...row,
      stopped,
      candidates: candidates.map((one) => (stopped ? { ...one, profile: null } : one)),
    };
  });
}
