import { RateLimiterMemory } from 'rate-limiter-flexible';
import type { CivilDate } from '../kernel/civil-date.rules.ts';
import { CHINA_DAY } from '../kernel/clock.ts';
import type { RequestContext } from '../kernel/context.ts';
import { decodeCursor, encodeCursor, pageSize } from '../kernel/paging.ts';
import { withinLimit } from '../kernel/rate-limit.ts';
import type { Sex } from '../people/person.rules.ts';
import { followDigest } from './application-facts.ts';
import type { ApplicationState } from './application.rules.ts';
import type { VoterCategory } from './voter-category.rules.ts';

interface ApplicationRow {
  readonly id: string;
  readonly state: ApplicationState;
  readonly name: string;
  readonly sex: Sex;
  readonly birthDate: CivilDate;
  readonly idMasked: string;
  readonly phoneMasked: string;
  readonly category: VoterCategory;
  readonly countyConstituencyId: string | null;
  readonly countyConstituency: string | null;
  readonly townshipConstituencyId: string | null;
  readonly townshipConstituency: string | null;
  readonly fileId: string | null;
  readonly answer: string | null;
  readonly submittedAt: Date;
  readonly decidedAt: Date | null;
  readonly decidedBy: string | null;
  readonly ground: string | null;
  /** Where the same number stands on the roll; a question for the clerk, never for the applicant. */
  readonly standing: readonly string[];
  readonly nameOnRoll: string | null;
  /** Further applications with the same number. */
  readonly others: number;
}

interface Asked {
  readonly electionId: string;
  readonly state: ApplicationState;
  readonly first: number | null;
  readonly after: string | null;
}

/** The applications of an election in one state, the oldest first. */
export async function applications(ctx: RequestContext, { electionId, state, first, after }: Asked) {
  const size = pageSize(first);
  const [at = null, id = null] = decodeCursor(after, 2) ?? [];
  const rows = await ctx.reader.rows<ApplicationRow & { total: number; key: string }>(
    `select a.id, a.state, a.name, a.sex, a.birth_date::text as "birthDate", a.id_masked as "idMasked",
       a.phone_masked as "phoneMasked", a.category, a.county_constituency_id as "countyConstituencyId",
       c.name as "countyConstituency", a.township_constituency_id as "townshipConstituencyId",
       t.name as "townshipConstituency", a.file_id as "fileId", a.answer, a.submitted_at as "submittedAt",
       a.submitted_at::text as key, a.decided_at as "decidedAt", by.display_name as "decidedBy", a.ground,
       array(select k.name from county.person p join county.registration g on g.person_id = p.id
         and g.removed_on is null join county.constituency k on k.id = g.constituency_id
         where p.id_digest = a.id_digest order by g.level) as standing,
       (select p.name from county.person p where p.id_digest = a.id_digest and p.name <> a.name) as "nameOnRoll",
       (select count(*)::int from county.voter_application o where o.id_digest = a.id_digest and o.id <> a.id
         and o.election_id = a.election_id) as others,
       (select count(*)::int from county.voter_application o where o.election_id = $1 and o.state = $2) as total
     from county.voter_application a
     left join county.constituency c on c.id = a.county_constituency_id
     left join county.constituency t on t.id = a.township_constituency_id
     left join shared.account by on by.id = a.decided_by
     where a.election_id = $1 and a.state = $2
       and ($3::timestamptz is null or (a.submitted_at, a.id) > ($3::timestamptz, $4::uuid))
     order by a.submitted_at, a.id limit $5`,
    [electionId, state, at, id, size + 1],
  );
  const edges = rows.slice(0, size).map((row) => ({ cursor: encodeCursor([row.key, row.id]), node: row }));
  return {
    edges,
    pageInfo: { hasNextPage: rows.length > size, endCursor: edges.at(-1)?.cursor ?? null },
    totalCount: rows[0]?.total ?? 0,
  };
}

/** How many applications of an election stand in each state. */
export const applicationCounts = (
  ctx: RequestContext,
  electionId: string,
): Promise<{ state: ApplicationState; count: number }[]> =>
  ctx.reader.rows(
    `select state, count(*)::int as count from county.voter_application where election_id = $1 group by 1 order by 1`,
    [electionId],
  );

const ofAddress = new RateLimiterMemory({ keyPrefix: 'application-status', points: 30, duration: 600 });
const ofCounty = new RateLimiterMemory({ keyPrefix: 'application-statuses', points: 1_200, duration: 60 });

/**
 * What has become of an application, for who knows its code and the end of the ID number; null when they do not fit, with
 * no word which of them was wrong.
 */
export async function applicationStatus(ctx: RequestContext, code: string, idLastFour: string) {
  await withinLimit(ofAddress, `${ctx.county.code}/${ctx.address}`);
  await withinLimit(ofCounty, ctx.county.code);
  const [found] = await ctx.reader.rows<{
    state: ApplicationState;
    electionName: string;
    submittedAt: Date;
    decidedAt: Date | null;
    ground: string | null;
    constituencies: readonly string[];
  }>(
    `select a.state, e.name as "electionName", a.submitted_at as "submittedAt", a.decided_at as "decidedAt",
       a.ground, array(select c.name from county.constituency c
         where c.id in (a.county_constituency_id, a.township_constituency_id)
         order by c.id = a.county_constituency_id desc) as constituencies
     from county.voter_application a join county.election e on e.id = a.election_id
     where a.code_digest = $1`,
    [followDigest(ctx.vault, code, idLastFour)],
  );
  if (!found) return null;
  const { submittedAt, decidedAt, ...status } = found;
  return {
    ...status,
    submittedOn: CHINA_DAY.format(submittedAt),
    decidedOn: decidedAt && CHINA_DAY.format(decidedAt),
  };
}
