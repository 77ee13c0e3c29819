import type { CongressLevel } from '../constituencies/congress.rules.ts';
import { isAbout } from '../elections/constituencies-of-election.queries.ts';
import type { DayReading, ElectionKind } from '../elections/election.rules.ts';
import { civilDate } from '../kernel/civil-date.rules.ts';
import type { RequestContext } from '../kernel/context.ts';
import { DomainError } from '../kernel/errors.ts';
import { chineseNumber } from './chinese-date.rules.ts';
import { type BodySettings, bodyOf } from './issuing-body.queries.ts';
import type { CandidateFacts, PlaceFacts } from './notice-after.rules.ts';
import type { ConstituencyFacts, NoticeFacts } from './notice-before.rules.ts';

interface TermRow {
  readonly congress: string;
  readonly level: CongressLevel;
  readonly divisionCode: string;
  readonly number: number;
  readonly seats: number;
  readonly kind: ElectionKind;
  readonly electionDay: string;
  readonly dayReading: DayReading;
  readonly constituencies: readonly ConstituencyFacts[];
}

export interface TermFacts extends NoticeFacts {
  readonly level: CongressLevel;
  readonly divisionCode: string;
  readonly settings: BodySettings;
}

/** The name of a congress in one of its terms: 吴兴区第六届人民代表大会. */
export const congressOfTerm = (congress: string, number: number): string =>
  congress.replace(/(?=人民代表大会$)/u, `第${chineseNumber(number)}届`);

/** What every notice of one congress in an election stands on; refused when the election is not about that term. */
export async function termFacts(ctx: RequestContext, electionId: string, termId: string): Promise<TermFacts> {
  const [row] = await ctx.reader.rows<TermRow>(
    `select k.name as congress, k.level, k.division_code as "divisionCode", t.number, t.approved_seats as seats,
       e.kind, e.election_day::text as "electionDay", e.day_reading as "dayReading",
       (select coalesce(json_agg(json_build_object('id', c.id, 'number', c.number, 'name', c.name, 'seats', c.seats,
           'population', c.population) order by c.number), '[]')
         from county.constituency c where c.term_id = t.id and ${isAbout('e', 'c')}) as constituencies
     from county.election e join county.election_term x on x.election_id = e.id
     join county.congress_term t on t.id = x.term_id join county.congress k on k.id = t.congress_id
     where e.id = $1 and t.id = $2`,
    [electionId, termId],
  );
  if (!row) throw new DomainError('NOT_FOUND', { entity: 'ElectionTerm', where: termId });
  const settings = await bodyOf(ctx, row.divisionCode, row.congress);
  const seats =
    row.kind === 'GENERAL' ? row.seats : row.constituencies.reduce((sum, one) => sum + one.seats, 0);
  return {
    ...row,
    seats,
    congress: congressOfTerm(row.congress, row.number),
    body: settings.name,
    electionDay: civilDate(row.electionDay),
    settings,
  };
}

/** The newest voter list of an election, and those of one constituency on it. */
export async function listedVoters(ctx: RequestContext, electionId: string, constituencyId: string) {
  const [list] = await ctx.reader.rows<{
    id: string;
    publishedOn: string;
    fingerprint: string;
    version: number;
  }>(
    `select id, published_on::text as "publishedOn", fingerprint, version from county.voter_list
     where election_id = $1 order by version desc limit 1`,
    [electionId],
  );
  if (!list) return null;
  const rows = await ctx.reader.rows<{ name: string }>(
    'select name from county.voter_list_entry where list_id = $1 and constituency_id = $2 order by registration_id',
    [list.id, constituencyId],
  );
  return { ...list, publishedOn: civilDate(list.publishedOn), names: rows.map(({ name }) => name) };
}

/** Who came to the newest list of a constituency since the one before it, who left it, and whose name changed. */
export async function listChanges(ctx: RequestContext, electionId: string, constituencyId: string) {
  const [row] = await ctx.reader.rows<{
    publishedOn: string;
    added: readonly string[];
    removed: readonly string[];
    corrected: readonly string[];
  }>(
    `with lists as (select id, published_on, version from county.voter_list where election_id = $1
       order by version desc limit 2),
     newer as (select * from county.voter_list_entry where constituency_id = $2
       and list_id = (select id from lists order by version desc limit 1)),
     older as (select * from county.voter_list_entry where constituency_id = $2
       and list_id = (select id from lists order by version limit 1))
     select (select max(published_on)::text from lists) as "publishedOn",
       (select coalesce(json_agg(n.name order by n.registration_id), '[]') from newer n
         where not exists (select from older o where o.registration_id = n.registration_id)) as added,
       (select coalesce(json_agg(o.name order by o.registration_id), '[]') from older o
         where not exists (select from newer n where n.registration_id = o.registration_id)) as removed,
       (select coalesce(json_agg(n.name order by n.registration_id), '[]') from newer n
         join older o on o.registration_id = n.registration_id and o.name <> n.name) as corrected
     where (select count(*) from lists) = 2`,
    [electionId, constituencyId],
  );
  return row ? { ...row, publishedOn: civilDate(row.publishedOn) } : null;
}

/** Candidates of the lists of one kind, in the order they were published. */
export const listedCandidates = (
  ctx: RequestContext,
  where: { readonly electionId: string; readonly termId: string; readonly constituencyId: string | null },
  kind: 'PRELIMINARY' | 'FORMAL',
): Promise<CandidateFacts[]> =>
  ctx.reader.rows<CandidateFacts>(
    `select l.constituency_id as "constituencyId", c.position, c.name,
       case p.sex when 'FEMALE' then '女' else '男' end as sex, to_char(p.birth_date, 'YYYY年FMMM月') as born, '' as about,
       coalesce((select string_agg(distinct case n.kind when 'VOTERS' then '选民联名推荐' else n.organisation end, '、')
         from county.nomination n where n.election_id = l.election_id and n.constituency_id = l.constituency_id
           and n.person_id = c.person_id and n.withdrawn_on is null), '') as "nominatedBy"
     from county.candidate_list l join county.candidate c on c.list_id = l.id
     join county.constituency k on k.id = l.constituency_id join county.person p on p.id = c.person_id
     where l.election_id = $1 and k.term_id = $2 and ($3::uuid is null or k.id = $3::uuid) and l.kind = $4
     order by k.number, c.position`,
    [where.electionId, where.termId, where.constituencyId, kind],
  );

/** Polling places of a congress, of its first vote. */
export const pollingPlaces = (
  ctx: RequestContext,
  where: { readonly electionId: string; readonly termId: string; readonly constituencyId: string | null },
): Promise<PlaceFacts[]> =>
  ctx.reader.rows<PlaceFacts>(
    `select p.kind, p.name, p.address, p.opens_at || '—' || p.closes_at as hours, '第' || c.number || '选区' as serves
     from county.polling_place p join county.polling_place_constituency x on x.place_id = p.id
     join county.constituency c on c.id = x.constituency_id
     where p.election_id = $1 and p.vote_number = 1 and c.term_id = $2 and ($3::uuid is null or c.id = $3::uuid)
     order by c.number, p.kind, p.number, p.id`,
    [where.electionId, where.termId, where.constituencyId],
  );
