import { RateLimiterMemory } from 'rate-limiter-flexible';
import type { CongressLevel } from '../constituencies/congress.rules.ts';
import type { RequestContext } from '../kernel/context.ts';
import { DomainError } from '../kernel/errors.ts';
import { withinLimit } from '../kernel/rate-limit.ts';
import { columns, leaf, type ListPlan, type TypePlan } from '../kernel/plan/plan.ts';
import { lookUpDigest } from '../people/id-number.ts';
import { hangingEntries } from './hanging-list.queries.ts';
import { plainCell, readNameCell } from './roll-cells.rules.ts';

const sheetPlan: TypePlan = {
  type: 'VoterListSheet',
  fields: columns({ constituencyId: 'id', number: 'number', name: 'name', level: 'level', voters: 'voters' }),
};

const supplementPlan: TypePlan = {
  type: 'VoterListSupplement',
  fields: columns({
    id: 'id',
    number: 'number',
    publishedOn: 'published_on',
    objectionsUntil: 'objections_until',
    added: 'added',
    removed: 'removed',
    corrected: 'corrected',
    fingerprint: 'fingerprint',
  }),
};

const voterListPlan: TypePlan = {
  type: 'VoterList',
  fields: {
    ...columns({
      id: 'id',
      electionId: 'election_id',
      version: 'version',
      publishedOn: 'published_on',
      objectionsUntil: 'objections_until',
      voters: 'voters',
      fingerprint: 'fingerprint',
    }),
    entries: leaf(
      (self) => `(select count(*)::int from county.voter_list_entry n where n.list_id = ${self}.id)`,
    ),
    supplements: {
      kind: 'many',
      of: () => supplementPlan,
      rows: (self, me) => ({
        from: `county.voter_list_supplement ${me}`,
        where: `${me}.list_id = ${self}.id`,
        order: `${me}.number desc`,
      }),
    },
    sheets: {
      kind: 'many',
      of: () => sheetPlan,
      rows: (self, me) => ({
        from: `(select c.id, c.number, c.name, g.level, n.voters from (
            select constituency_id, count(*)::int as voters from county.voter_list_entry
            where list_id = ${self}.id group by constituency_id) n
          join county.constituency c on c.id = n.constituency_id
          join county.congress_term t on t.id = c.term_id
          join county.congress g on g.id = t.congress_id) ${me}`,
        order: `${me}.level, ${me}.number, ${me}.id`,
      }),
    },
  },
};

export const voterListsList: ListPlan = {
  kind: 'list',
  of: voterListPlan,
  rows: (me, at) => ({
    from: `county.voter_list ${me}`,
    where: `${me}.election_id = ${at.arg('electionId', 'uuid')}`,
    order: `${me}.version desc`,
  }),
};

export const VOTER_LIST_PLANS: readonly TypePlan[] = [voterListPlan, supplementPlan, sheetPlan];

/** Where a voter stands on the published list: the constituency, and nothing of the person. */
export interface FoundVoter {
  readonly electionName: string;
  readonly electionDay: string;
  readonly publishedOn: string;
  readonly places: readonly {
    readonly level: CongressLevel;
    readonly congress: string;
    readonly number: number;
    readonly name: string;
  }[];
}

/** Wrong tries for one name in half an hour, look-ups of an address and of a county in a minute: nobody tries ten thousand endings. */
const misses = new RateLimiterMemory({ keyPrefix: 'voter-look-up', points: 10, duration: 1_800 });
const ofAddress = new RateLimiterMemory({ keyPrefix: 'voter-look-ups-address', points: 60, duration: 60 });
const lookUps = new RateLimiterMemory({ keyPrefix: 'voter-look-ups', points: 600, duration: 60 });

/**
 * Finds a voter on the newest published list and its supplements by the exact name and the last four characters of the ID number. Both
 * must be right, and nothing tells which was wrong; two voters who fit are both kept to themselves.
 */
export async function lookUpVoter(
  ctx: RequestContext,
  asked: { readonly name: string; readonly idLastFour: string; readonly electionId: string | null },
): Promise<FoundVoter | null> {
  const { name } = readNameCell(plainCell(asked.name));
  const ofName = `${ctx.county.code}/${name}`;
  await withinLimit(ofAddress, `${ctx.county.code}/${ctx.address}`);
  await withinLimit(lookUps, ctx.county.code);
  await withinLimit(misses, ofName);
  const rows = await ctx.reader.rows<
    FoundVoter['places'][number] & Omit<FoundVoter, 'places'> & { personId: string }
  >(
    `select g.person_id as "personId", e.name as "electionName", e.election_day::text as "electionDay",
       v.published_on::text as "publishedOn", k.level, k.name as congress, c.number, c.name
     from (select id, election_id, published_on from county.voter_list
       where $2::uuid is null or election_id = $2::uuid
       order by published_on desc, version desc limit 1) v
     join county.election e on e.id = v.election_id
     join lateral (${hangingEntries('v.id')}) n on n.look_up_digest = $1
     join county.registration g on g.id = n.registration_id
     join county.constituency c on c.id = n.constituency_id
     join county.congress_term t on t.id = c.term_id
     join county.congress k on k.id = t.congress_id
     order by k.level`,
    [lookUpDigest(ctx.vault, name, plainCell(asked.idLastFour).replaceAll(' ', '')), asked.electionId],
  );
  const [first] = rows;
  if (!first) return null;
  await misses.delete(ofName);
  if (rows.some(({ personId }) => personId !== first.personId)) throw new DomainError('LOOK_UP_AMBIGUOUS');
  const { electionName, electionDay, publishedOn } = first;
  const places = rows.map(({ level, congress, number, name: at }) => ({ level, congress, number, name: at }));
  return { electionName, electionDay, publishedOn, places };
}
