import { randomUUID } from 'node:crypto';
import { requireAccount, requireIn } from '../kernel/auth.ts';
import { type Change, change, type Intent } from '../kernel/change.ts';
import { civilDate } from '../kernel/civil-date.rules.ts';
import type { RequestContext } from '../kernel/context.ts';
import { DomainError } from '../kernel/errors.ts';
import { completeLookUps } from './complete-look-ups.service.ts';
import { differenceOf } from './hanging-list.queries.ts';
import { lastObjectionDay, type ObjectionReading } from './list-change.rules.ts';
import { bornBy } from './voter-list.rules.ts';

declare module '../kernel/audit.ts' {
  interface AuditEvents {
    /** A supplement to the voter list was frozen and published. */
    VOTER_LIST_SUPPLEMENTED: { readonly electionId: string } & PublishedSupplement;
  }
}

export interface PublishSupplement extends Intent {
  readonly electionId: string;
  readonly objectionReading?: ObjectionReading | null;
}

/** A supplement, and how much it says. */
export interface PublishedSupplement {
  readonly supplementId: string;
  readonly number: number;
  readonly publishedOn: string;
  readonly added: number;
  readonly removed: number;
  readonly corrected: number;
  readonly fingerprint: string;
}

/** Publishes what has changed on the roll since the list and its last supplement as a further one (补正榜; ZJE 29, 33). */
export async function publishSupplement(
  ctx: RequestContext,
  input: PublishSupplement,
): Promise<PublishedSupplement> {
  requireAccount(ctx.viewer);
  requireIn(ctx, 'roll:publish', ctx.county.code);
  return change(ctx, 'publishSupplement', input, (work) =>
    publishSupplementWithin(ctx, work, { ...input, personIds: null }),
  );
}

/**
 * The same within a change that corrects the roll, about those persons alone: what the committee or a court decided hangs
 * on the wall as soon as it is decided.
 */
export async function publishSupplementWithin(
  ctx: RequestContext,
  { sql, record, em }: Change,
  asked: {
    readonly electionId: string;
    readonly personIds: readonly string[] | null;
    readonly objectionReading?: ObjectionReading | null;
  },
): Promise<PublishedSupplement> {
  const { electionId, personIds } = asked;
  // What the entity manager still holds is part of the roll.
  await em.flush();
  await sql('select pg_advisory_xact_lock(hashtextextended(?, 0))', [`roll ${ctx.county.schema}`]);
  const [list] = await sql<{ id: string; day: string; before: string }>(
    `select v.id, e.election_day::text as day, coalesce((select s.fingerprint from county.voter_list_supplement s
       where s.list_id = v.id order by s.number desc limit 1), v.fingerprint) as before
     from county.voter_list v join county.election e on e.id = v.election_id
     where v.election_id = ? order by v.version desc limit 1`,
    [electionId],
  );
  if (!list) throw new DomainError('NO_LIST_TO_SUPPLEMENT', { electionId });
  await completeLookUps(ctx, sql, electionId);
  const today = civilDate(ctx.clock.today());
  const supplementId = randomUUID();
  const [made] = await sql<Omit<PublishedSupplement, 'supplementId' | 'publishedOn'>>(statement(personIds), [
    list.id,
    electionId,
    bornBy(civilDate(list.day)),
    ...(personIds ? [JSON.stringify(personIds)] : []),
    supplementId,
    today,
    lastObjectionDay(today, asked.objectionReading ?? 'DAY_AFTER'),
    list.before,
    ctx.viewer.account?.id ?? null,
  ]);
  if (!made) throw new DomainError('LIST_UNCHANGED', { electionId });
  const published = { supplementId, publishedOn: today, ...made };
  record({ type: 'VOTER_LIST_SUPPLEMENTED', electionId, ...published });
  return published;
}

/**
 * Freezes the difference in one statement. Its fingerprint is the SHA-256 over the fingerprint of what was published
 * before it and one line per change, `kind registration|constituency|name|sex`, in the order of registrations: so the
 * last supplement proves the list and all that followed.
 */
const statement = (personIds: readonly string[] | null): string => `
  with given as (select ?::uuid as list_id, ?::uuid as election_id, ?::date as born_by),
  ${personIds ? 'persons as (select value::uuid as id from jsonb_array_elements_text(?::jsonb)),' : ''}
  ${differenceOf({
    list: '(select list_id from given)',
    election: '(select election_id from given)',
    bornBy: '(select born_by from given)',
    ...(personIds ? { persons: 'select id from persons' } : {}),
  })},
  made as (
    insert into county.voter_list_supplement
      (id, list_id, number, published_on, objections_until, added, removed, corrected, fingerprint, published_by)
    select ?, given.list_id, 1 + (select coalesce(max(s.number), 0) from county.voter_list_supplement s
        where s.list_id = given.list_id), ?, ?,
      (select count(*) from difference where kind = 'ADDED'),
      (select count(*) from difference where kind = 'REMOVED'),
      (select count(*) from difference where kind = 'CORRECTED'),
      (select encode(sha256(convert_to(? || string_agg(E'\\n' || kind || ' ' || registration_id || '|' ||
        constituency_id || '|' || name || '|' || sex, '' order by registration_id), 'UTF8')), 'hex') from difference), ?
    from given where exists (select from difference)
    returning id, number, added, removed, corrected, fingerprint),
  lines as (
    insert into county.voter_list_change
      (supplement_id, registration_id, constituency_id, kind, reason, ground, name, sex, look_up_digest)
    select made.id, d.registration_id, d.constituency_id, d.kind, d.reason, d.ground, d.name, d.sex, d.look_up_digest
    from made, difference d)
  select number, added, removed, corrected, fingerprint from made`;
