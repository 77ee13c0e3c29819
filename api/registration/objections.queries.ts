import { decisionBy } from '../elections/timetable.rules.ts';
import { type CivilDate, civilDate } from '../kernel/civil-date.rules.ts';
import type { RequestContext } from '../kernel/context.ts';
import { decodeCursor, encodeCursor, pageSize } from '../kernel/paging.ts';
import {
  decidableSince,
  daysToDecide,
  type Judgment,
  judgmentBy,
  type ObjectionAbout,
  type ObjectionFacts,
  type ObjectionSource,
  type ObjectionStage,
  objectionStage,
  suitBy,
} from './objection.rules.ts';
import { factsOfElection } from './roll-facts.queries.ts';

interface ObjectionRow extends ObjectionFacts {
  readonly id: string;
  readonly source: ObjectionSource;
  readonly about: ObjectionAbout;
  readonly objectorName: string;
  readonly subjectName: string;
  readonly constituency: string | null;
  readonly words: string;
  readonly ground: string | null;
  readonly court: string | null;
  readonly judgment: Judgment | null;
  readonly judgmentGround: string | null;
}

/** SQL of the stage of an objection; the day from which one that came in is still in time comes from the rule. */
const STAGE = `case when o.state = 'WITHDRAWN' then 'WITHDRAWN' when o.judged_on is not null then 'JUDGED'
  when o.suit_filed_on is not null then 'IN_COURT' when o.state <> 'OPEN' then 'DECIDED'
  when o.submitted_on < $2::date then 'OVERDUE' else 'TO_DECIDE' end`;

interface Asked {
  readonly electionId: string;
  readonly stage: ObjectionStage | null;
  readonly first: number | null;
  readonly after: string | null;
}

/** The objections of an election, those that came in first first, of one stage when asked. */
export async function objections(ctx: RequestContext, { electionId, stage, first, after }: Asked) {
  const { electionDay } = await factsOfElection(ctx, electionId);
  const today = civilDate(ctx.clock.today());
  const size = pageSize(first);
  const [day = null, id = null] = decodeCursor(after, 2) ?? [];
  const rows = await ctx.reader.rows<ObjectionRow & { total: number }>(
    `with asked as (
       select o.* from county.list_objection o
       where o.election_id = $1 and ($3::text is null or ${STAGE} = $3))
     select o.id, o.source, o.about, o.objector_name as "objectorName", o.subject_name as "subjectName",
       c.name as constituency, o.words, o.state, o.submitted_on::text as "submittedOn",
       o.decided_on::text as "decidedOn", o.ground, o.suit_filed_on::text as "suitFiledOn", o.court,
       o.judged_on::text as "judgedOn", o.judgment, o.judgment_ground as "judgmentGround",
       (select count(*)::int from asked) as total
     from asked o left join county.constituency c on c.id = o.constituency_id
     where $4::date is null or (o.submitted_on, o.id) > ($4::date, $5::uuid)
     order by o.submitted_on, o.id limit $6`,
    [electionId, decidableSince(today), stage, day, id, size + 1],
  );
  const page = rows.slice(0, size).map((row) => ({
    cursor: encodeCursor([row.submittedOn, row.id]),
    node: shown(row, electionDay, today),
  }));
  return {
    edges: page,
    pageInfo: { hasNextPage: rows.length > size, endCursor: page.at(-1)?.cursor ?? null },
    totalCount: rows[0]?.total ?? 0,
  };
}

function shown(row: ObjectionRow, electionDay: CivilDate, today: CivilDate) {
  return {
    ...row,
    stage: objectionStage(row, today),
    decisionBy: decisionBy(row.submittedOn),
    daysLeft: row.state === 'OPEN' ? daysToDecide(row.submittedOn, today) : null,
    suitBy: suitBy(electionDay),
    judgmentBy: judgmentBy(electionDay),
  };
}

/** How many objections of an election stand at each stage. */
export function objectionCounts(
  ctx: RequestContext,
  electionId: string,
): Promise<{ stage: ObjectionStage; count: number }[]> {
  return ctx.reader.rows(
    `select ${STAGE} as stage, count(*)::int as count from county.list_objection o
     where o.election_id = $1 group by 1 order by 1`,
    [electionId, decidableSince(civilDate(ctx.clock.today()))],
  );
}
