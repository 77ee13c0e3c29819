import { parse } from 'csv-parse/sync';
import { requireIn } from '../kernel/auth.ts';
import { type Change, change, type Intent } from '../kernel/change.ts';
import type { RequestContext } from '../kernel/context.ts';
import { DomainError } from '../kernel/errors.ts';
import { lookUpDigest, sealIdNumber } from '../people/id-number.ts';
import { ConstituencyFinder } from './constituency-finder.rules.ts';
import {
  type HandedOverRow,
  handOverPlaces,
  type HandOverVerdict,
  readHandedOver,
  worklistOf,
} from './handed-over.rules.ts';
import { electionOfRoll } from './election-of-roll.queries.ts';
import { isBlankRow, isTotalRow } from './roll-columns.rules.ts';
import { factsOfElection } from './roll-facts.queries.ts';
import { BEGINS, type WorklistSource } from './worklist.rules.ts';

declare module '../kernel/audit.ts' {
  interface AuditEvents {
    /** An office handed over a list of what changed about persons. */
    WORKLIST_HANDED_OVER: {
      readonly electionId: string;
      readonly source: WorklistSource;
      readonly entries: number;
    };
  }
}

export interface HandedOver {
  readonly electionId: string;
  readonly source: Exclude<WorklistSource, 'COMPUTED'>;
  /** The sheet as text: CSV with a row of headings. */
  readonly text: string;
}

/** A row with what would become of it. */
export interface JudgedRow extends HandedOverRow {
  readonly verdict: HandOverVerdict;
  readonly subject: string | null;
}

const MOST_ROWS = 10_000;

/** Looks at a list from outside and says of each row what would become of it; nothing is kept (dry run). */
export async function judgeHandedOver(ctx: RequestContext, given: HandedOver): Promise<JudgedRow[]> {
  requireIn(ctx, 'roll:register', ctx.county.code);
  const rows = await read(ctx, given);
  const digests = rows.map((row) => digestOf(ctx, row));
  const known = await ctx.reader.rows<{ digest: string; onRoll: boolean; subjects: readonly string[] }>(
    `select d.digest, exists (select from county.person p join county.registration g on g.person_id = p.id
         and g.removed_on is null where p.id_digest = decode(d.digest, 'hex')) as "onRoll",
       array(select w.subject from county.worklist_entry w where w.election_id = $1
         and w.id_digest = decode(d.digest, 'hex')) as subjects
     from (select distinct jsonb_array_elements_text($2::jsonb) as digest) d`,
    [given.electionId, JSON.stringify(digests.filter((one) => one !== null))],
  );
  const byDigest = new Map(known.map((one) => [one.digest, one]));
  const seen = new Set<string>();
  return rows.map((row, at) => {
    const digest = digests[at] ?? null;
    if (row.fault || digest === null || row.reason === null)
      return { ...row, verdict: 'REFUSED' as const, subject: null };
    const subject = `${row.reason}:${digest}`;
    const listed = seen.has(subject) || (byDigest.get(digest)?.subjects.includes(subject) ?? false);
    seen.add(subject);
    const ends = !BEGINS.includes(row.reason);
    const verdict = listed ? 'LISTED' : ends && !byDigest.get(digest)?.onRoll ? 'NOT_ON_ROLL' : 'NEW';
    return { ...row, verdict, subject };
  });
}

const digestOf = ({ vault }: RequestContext, { idNumber }: HandedOverRow): string | null =>
  idNumber === null ? null : vault.digest(idNumber).toString('hex');

async function read(ctx: RequestContext, { electionId, text }: HandedOver): Promise<HandedOverRow[]> {
  const { constituencies } = await factsOfElection(ctx, electionId);
  const finder = new ConstituencyFinder(constituencies);
  const records = recordsIn(text);
  const at = records.findIndex((cells) => handOverPlaces(cells) !== null);
  const places = handOverPlaces(records[at] ?? []);
  if (!places) throw new DomainError('HAND_OVER_FAULTY');
  const rows = records
    .map((cells, index) => ({ cells, line: index + 1 }))
    .slice(at + 1)
    .filter(({ cells }) => !isBlankRow(cells) && !isTotalRow(cells));
  if (rows.length === 0 || rows.length > MOST_ROWS) throw new DomainError('HAND_OVER_FAULTY');
  return rows.map(({ cells, line }) => readHandedOver(places, finder, cells, line));
}

function recordsIn(text: string): string[][] {
  try {
    return parse(text, {
      bom: true,
      delimiter: text.includes('\t') ? '\t' : ',',
      relax_column_count: true,
      relax_quotes: true,
    });
  } catch {
    throw new DomainError('HAND_OVER_FAULTY');
  }
}

/**
 * Takes a list from outside into the worklists (ER-4; ZJE 26): deaths and moves of public security, deprivations of the
 * courts. The roll is not touched: each entry waits for a person's decision.
 */
export async function handOverWorklist(
  ctx: RequestContext,
  input: Intent & HandedOver,
): Promise<{ entries: number; skipped: number }> {
  const judged = await judgeHandedOver(ctx, input);
  const taken = judged.filter(({ verdict }) => verdict === 'NEW');
  const { idempotencyKey, electionId, source } = input;
  const digest = ctx.vault.digest(input.text).toString('hex');
  const intent = { idempotencyKey, electionId, source, digest };
  return change(ctx, 'handOverWorklist', intent, async ({ sql, record }) => {
    await electionOfRoll(ctx, sql, electionId);
    const entries = await enter(ctx, sql, input, taken);
    record({ type: 'WORKLIST_HANDED_OVER', electionId, source, entries });
    return { entries, skipped: judged.length - entries };
  });
}

async function enter(
  { vault, clock }: RequestContext,
  sql: Change['sql'],
  { electionId, source }: HandedOver,
  rows: readonly JudgedRow[],
): Promise<number> {
  const sealed = rows.flatMap((row) => {
    if (row.idNumber === null || row.reason === null) return [];
    const { idSealed, idDigest } = sealIdNumber(vault, row.idNumber);
    return [
      {
        line: row.line,
        list: worklistOf(row.reason),
        reason: row.reason,
        subject: row.subject,
        name: row.name,
        sex: row.sex,
        birth_date: row.birthDate,
        id_sealed: idSealed.toString('hex'),
        id_digest: idDigest.toString('hex'),
        look_up: lookUpDigest(vault, row.name, row.idNumber.slice(-4)).toString('hex'),
        id_masked: row.idMasked,
        county: row.countyId,
        township: row.townshipId,
        document: row.document,
      },
    ];
  });
  const made = await sql(
    `insert into county.worklist_entry (election_id, list, source, state, reason, subject, person_id, name, sex,
       birth_date, id_sealed, id_digest, look_up_digest, id_masked, county_constituency_id,
       township_constituency_id, document, created_at)
     select ?, r.list, ?, 'OPEN', r.reason, r.subject, p.id, r.name, r.sex, r.birth_date,
       decode(r.id_sealed, 'hex'), decode(r.id_digest, 'hex'), decode(r.look_up, 'hex'), r.id_masked, r.county,
       r.township, r.document, ?
     from jsonb_to_recordset(?::jsonb) r (line int, list text, reason text, subject text, name text, sex text,
       birth_date date, id_sealed text, id_digest text, look_up text, id_masked text, county uuid, township uuid,
       document text)
     left join county.person p on p.id_digest = decode(r.id_digest, 'hex')
     order by r.line
     on conflict (election_id, list, subject) do nothing returning 1`,
    [electionId, source, clock.now(), JSON.stringify(sealed)],
  );
  return made.length;
}
