import { incompatibleSeats } from '../deputies/double-mandate.rules.ts';
import type { RequestContext } from '../kernel/context.ts';
import { mayIn } from '../kernel/permission.rules.ts';
import { civilDate } from '../kernel/civil-date.rules.ts';
import { oldEnough } from '../registration/eligibility.rules.ts';
import { findingsOn } from './findings-on.queries.ts';
import type { ReviewFindings, VoidGround } from './review.rules.ts';
import type { QualificationState } from './round.rules.ts';

interface ReviewRow {
  readonly id: string;
  readonly personId: string;
  readonly name: string;
  readonly birthDate: string;
  readonly roundId: string;
  readonly constituency: string;
  readonly congress: string;
  readonly congressCode: string;
  readonly electionDay: string;
  readonly votes: string | null;
  readonly state: QualificationState;
  readonly findings: ReviewFindings | null;
  readonly opinion: string | null;
  readonly voidGround: VoidGround | null;
  readonly ground: string | null;
  readonly decidedOn: string | null;
  readonly deputyId: string | null;
  readonly onRoll: boolean;
  readonly held: readonly { readonly congress: string; readonly divisionCode: string }[];
}

const REVIEWS = `
  select q.id, q.person_id as "personId", p.name, p.birth_date::text as "birthDate", r.id as "roundId",
    c.name as constituency, g.name as congress, g.division_code as "congressCode",
    r.held_on::text as "electionDay", q.state, q.findings, q.opinion, q.void_ground as "voidGround", q.ground,
    q.decided_on::text as "decidedOn", d.id as "deputyId",
    exists (select from county.registration v where v.person_id = p.id and v.removed_on is null) as "onRoll",
    (select coalesce(json_agg(json_build_object('congress', hg.name, 'divisionCode', hg.division_code)), '[]'::json)
     from county.deputy hd join county.mandate hm on hm.deputy_id = hd.id and hm.ends_on is null
     join county.congress_term ht on ht.id = hd.term_id join county.congress hg on hg.id = ht.congress_id
     where hd.person_id = p.id and hd.term_id <> c.term_id and not exists (select from county.congress_term later
       where later.congress_id = ht.congress_id and later.number > ht.number)) as held
  from county.qualification q
  join county.round r on r.id = q.round_id
  join county.constituency c on c.id = r.constituency_id
  join county.congress_term t on t.id = c.term_id
  join county.congress g on g.id = t.congress_id
  join county.person p on p.id = q.person_id
  left join county.deputy d on d.person_id = q.person_id and d.term_id = c.term_id and q.state = 'CONFIRMED'
  where r.election_id = $1
  order by q.state <> 'UNDER_REVIEW', g.level, g.division_code, c.number, p.name, q.id`;

/** Everybody elected in an election with what the review has to go by: facts we can look up, and what people found. */
export async function reviews(ctx: RequestContext, electionId: string) {
  const rows = await ctx.reader.rows<ReviewRow>(REVIEWS, [electionId]);
  const found = await findingsOn(
    ctx,
    rows.map(({ personId }) => personId),
  );
  return rows.map(({ birthDate, held, ...row }) => ({
    ...row,
    ofAge: oldEnough(civilDate(birthDate), civilDate(row.electionDay)),
    conflicts: incompatibleSeats(row.congressCode, held).map(({ congress }) => congress),
    discipline: found
      .filter(({ personId }) => personId === row.personId)
      .map(({ caseNumber, finding }) => `${caseNumber} ${finding}`),
    canDecide: row.state === 'UNDER_REVIEW' && mayIn(ctx.viewer.roles, 'deputy:confirm', row.congressCode),
  }));
}
