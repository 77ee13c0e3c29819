import { randomUUID } from 'node:crypto';
import { checkTimetable, type TimetableFinding } from '../elections/timetable.rules.ts';
import type { ElectionKind } from '../elections/election.rules.ts';
import { requireAccount, requireIn } from '../kernel/auth.ts';
import { type Change, change, type Intent } from '../kernel/change.ts';
import { civilDate } from '../kernel/civil-date.rules.ts';
import type { RequestContext } from '../kernel/context.ts';
import { DomainError } from '../kernel/errors.ts';
import { completeLookUps } from './complete-look-ups.service.ts';
import { rollOfElection } from './hanging-list.queries.ts';
import { lastObjectionDay, type ObjectionReading } from './list-change.rules.ts';
import { bornBy } from './voter-list.rules.ts';

declare module '../kernel/audit.ts' {
  interface AuditEvents {
    /** The roll of an election was frozen and published. */
    VOTER_LIST_PUBLISHED: { readonly electionId: string; readonly late: boolean } & Omit<
      PublishedList,
      'findings'
    >;
  }
}

export interface PublishVoterList extends Intent {
  readonly electionId: string;
  /** Whether the days for objections count the day of publication; not, when left out. */
  readonly objectionReading?: ObjectionReading | null;
}

/** A version of the voter list, and what the timetable says of its day. */
export interface PublishedList {
  readonly listId: string;
  readonly version: number;
  readonly voters: number;
  readonly fingerprint: string;
  readonly publishedOn: string;
  readonly findings: readonly TimetableFinding[];
}

interface Frozen {
  readonly version: number;
  readonly voters: number;
  readonly fingerprint: string;
}

/**
 * Publishes the voter list (选民名单) of an election: everybody registered in its constituencies who is old enough on
 * election day (EL 4, 28; ZJE 25, 33), frozen as a further version. The first version posts the milestone; lateness is
 * said, never refused, since the list must hang all the same. A list that equals the last one is not published again.
 */
export async function publishVoterList(ctx: RequestContext, input: PublishVoterList): Promise<PublishedList> {
  const { id: publishedBy } = requireAccount(ctx.viewer);
  requireIn(ctx, 'roll:publish', ctx.county.code);

  return change(ctx, 'publishVoterList', input, async ({ record, sql }) => {
    const { electionId } = input;
    const publishedOn = civilDate(ctx.clock.today());
    const [election] = await sql<{ kind: ElectionKind; day: string }>(
      'select kind, election_day::text as day from county.election where id = ? for update',
      [electionId],
    );
    if (!election) throw new DomainError('NOT_FOUND', { entity: 'Election', where: electionId });
    const electionDay = civilDate(election.day);
    // The roll stands still while it is copied: commits of imports take the same lock.
    await sql('select pg_advisory_xact_lock(hashtextextended(?, 0))', [`roll ${ctx.county.schema}`]);
    const [last] = await sql<{ fingerprint: string }>(
      'select fingerprint from county.voter_list where election_id = ? order by version desc limit 1',
      [electionId],
    );
    await completeLookUps(ctx, sql, electionId);
    const listId = randomUUID();
    const frozen = await freeze(sql, [
      electionId,
      bornBy(electionDay),
      listId,
      publishedOn,
      lastObjectionDay(publishedOn, input.objectionReading ?? 'DAY_AFTER'),
      publishedBy,
      electionId,
    ]);
    if (frozen.voters === 0) throw new DomainError('ROLL_EMPTY', { electionId });
    if (frozen.fingerprint === last?.fingerprint) throw new DomainError('LIST_UNCHANGED', { electionId });

    await sql(
      `insert into county.posting (id, election_id, milestone, posted_on) values (?, ?, 'VOTER_LIST', ?)
       on conflict do nothing`,
      [randomUUID(), electionId, publishedOn],
    );
    // What reads the list next is planned by its size, not by that of the table before it.
    await sql('analyze county.voter_list_entry');
    const findings = last ? [] : checkTimetable(electionDay, election.kind, { VOTER_LIST: publishedOn });
    const list = { listId, ...frozen, publishedOn };
    record({ type: 'VOTER_LIST_PUBLISHED', electionId, late: findings.length > 0, ...list });
    return { ...list, findings };
  });
}

/**
 * Copies the roll into a list of its own in one statement, so that list, count and fingerprint speak of the same
 * instant. The fingerprint is the SHA-256 over one line per constituency, `id voters hash`, in the order of ids; the
 * hash of a constituency is the SHA-256 over its entries, `registration|name|sex`, in the order of registrations. So
 * each posted sheet can be proved alone, and the whole by the sheets.
 */
async function freeze(sql: Change['sql'], values: readonly unknown[]): Promise<Frozen> {
  const [frozen] = await sql<Frozen>(
    `with roll as materialized (
       ${rollOfElection('?', '?')}
     ), sheet as (
       select constituency_id, count(*) as voters, encode(sha256(convert_to(
         string_agg(id || '|' || name || '|' || sex, E'\\n' order by id), 'UTF8')), 'hex') as hash
       from roll group by constituency_id
     ), list as (
       insert into county.voter_list (id, election_id, version, published_on, objections_until, voters, fingerprint,
         published_by)
       select ?, e.id, coalesce((select max(version) from county.voter_list v where v.election_id = e.id), 0) + 1, ?, ?,
         (select count(distinct person_id) from roll),
         (select encode(sha256(convert_to(coalesce(string_agg(
           constituency_id || ' ' || voters || ' ' || hash, E'\\n' order by constituency_id), ''), 'UTF8')), 'hex')
          from sheet), ?
       from county.election e where e.id = ?
       returning id, version, voters, fingerprint
     ), entries as (
       insert into county.voter_list_entry (list_id, registration_id, constituency_id, name, sex, look_up_digest)
       select list.id, roll.id, roll.constituency_id, roll.name, roll.sex, roll.look_up_digest from list, roll
     )
     select version, voters, fingerprint from list`,
    values,
  );
  if (!frozen) throw new Error('the list was not made');
  return frozen;
}
