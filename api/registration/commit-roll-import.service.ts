import { randomUUID } from 'node:crypto';
import { requireIn } from '../kernel/auth.ts';
import { type Change, change, type Intent } from '../kernel/change.ts';
import type { RequestContext } from '../kernel/context.ts';
import { DomainError } from '../kernel/errors.ts';
import { countVerdicts, judgeAgainstRoll, type VerdictCounts } from './judge-roll-rows.service.ts';
import { ANSWERABLE, type ImportState } from './roll.rules.ts';

declare module '../kernel/audit.ts' {
  interface AuditEvents {
    /** A previewed file was entered in the roll. */
    ROLL_IMPORT_COMMITTED: { readonly importId: string; readonly electionId: string } & RollCommitted;
    /** The roll had changed since the preview, which was made anew. */
    ROLL_IMPORT_REJUDGED: { readonly importId: string; readonly counts: VerdictCounts };
  }
}

export interface CommitRollImport extends Intent {
  readonly importId: string;
  /** Take the rows in question too, except those that contradict another row. */
  readonly acceptQuestions: boolean;
}

/** What a commit did, in rows of the file. */
export interface RollCommitted {
  readonly importId: string;
  readonly added: number;
  readonly moved: number;
  readonly unchanged: number;
  readonly skipped: number;
}

/**
 * Enters a previewed file in the roll, whole or not at all (ER-4). The rows are judged once more under a lock: when the
 * roll has changed since the preview, nothing is entered and the preview is made anew, since the button would not do
 * what it said.
 */
export async function commitRollImport(ctx: RequestContext, input: CommitRollImport): Promise<RollCommitted> {
  requireIn(ctx, 'roll:import', ctx.county.code);
  try {
    return await change(ctx, 'commitRollImport', input, (within) => commit(ctx, input, within));
  } catch (error) {
    if (error instanceof DomainError && error.code === 'ROLL_CHANGED') await rejudge(ctx, input.importId);
    throw error;
  }
}

async function commit(
  ctx: RequestContext,
  input: CommitRollImport,
  { record, sql }: Change,
): Promise<RollCommitted> {
  const { importId, acceptQuestions } = input;
  const { electionId, counts } = await lockPreview(sql, importId);
  // One commit at a time in a county: what one enters, the next one sees.
  await sql('select pg_advisory_xact_lock(hashtextextended(?, 0))', [`roll ${ctx.county.schema}`]);
  await judgeAgainstRoll(sql, importId);
  const now = await countVerdicts(sql, importId);
  if (!sameCounts(counts, now)) throw new DomainError('ROLL_CHANGED', { importId });

  const [marked] = await sql<{ questions: number }>(
    `with taken as (
       update county.roll_import_row set verdict = 'NEW' where import_id = ? and ? and verdict = 'QUESTION'
       and fault in (${ANSWERABLE.map((fault) => `'${fault}'`).join()}) returning 1)
     select count(*)::int as questions from taken`,
    [importId, acceptQuestions],
  );
  await enter(sql, importId, ctx.clock.today(), ctx.clock.now());
  await sql(
    `delete from county.roll_import_row where import_id = ? and verdict not in ('QUESTION', 'REFUSED')`,
    [importId],
  );
  await sql(`update county.roll_import set state = 'COMMITTED', committed_at = ? where id = ?`, [
    ctx.clock.now(),
    importId,
  ]);
  const questions = marked?.questions ?? 0;
  const committed: RollCommitted = {
    importId,
    added: (now.NEW ?? 0) + questions,
    moved: now.MOVED ?? 0,
    unchanged: now.UNCHANGED ?? 0,
    skipped: (now.QUESTION ?? 0) - questions + (now.REFUSED ?? 0),
  };
  record({ type: 'ROLL_IMPORT_COMMITTED', electionId, ...committed });
  return committed;
}

/** The preview, held by this transaction: of two officers who commit it at once, one is taken. */
export async function lockPreview(
  sql: Change['sql'],
  importId: string,
): Promise<{ electionId: string; counts: VerdictCounts }> {
  const [found] = await sql<{ electionId: string; state: ImportState; counts: VerdictCounts }>(
    `select election_id as "electionId", state, counts from county.roll_import where id = ? for update`,
    [importId],
  );
  if (!found) throw new DomainError('NOT_FOUND', { entity: 'RollImport', where: importId });
  if (found.state !== 'PREVIEW') throw new DomainError('IMPORT_STATE', { state: found.state });
  return found;
}

const sameCounts = (one: VerdictCounts, other: VerdictCounts): boolean =>
  (['NEW', 'UNCHANGED', 'MOVED', 'QUESTION', 'REFUSED'] as const).every(
    (verdict) => (one[verdict] ?? 0) === (other[verdict] ?? 0),
  );

/** Persons, then the registrations that end, then those that begin: each one statement over the whole file. */
async function enter(sql: Change['sql'], importId: string, today: string, now: Date): Promise<void> {
  await sql(
    `insert into county.person (id, name, sex, birth_date, id_sealed, id_digest, look_up_digest, created_at)
     select gen_random_uuid(), r.name, r.sex, r.birth_date, r.id_sealed, r.id_digest, r.look_up_digest, ?
     from county.roll_import_row r where r.import_id = ? and r.verdict in ('NEW', 'MOVED')
       and not exists (select from county.person p where p.id_digest = r.id_digest)`,
    [now, importId],
  );
  // Who is looked up by an old name, or never was; names differ only where an officer accepted the question.
  await sql(
    `update county.person p set name = r.name, look_up_digest = r.look_up_digest
     from county.roll_import_row r
     where r.import_id = ? and r.verdict in ('NEW', 'MOVED') and p.id_digest = r.id_digest
       and p.look_up_digest is distinct from r.look_up_digest
       and (r.fault = 'NAME_DIFFERS' or p.name = r.name)`,
    [importId],
  );
  const wanted = `
    select p.id as person_id, w.level, w.constituency_id, r.verdict
    from county.roll_import_row r
    join county.person p on p.id_digest = r.id_digest
    cross join lateral (values ('COUNTY', r.county_constituency_id), ('TOWNSHIP', r.township_constituency_id))
      w (level, constituency_id)
    where r.import_id = ? and r.verdict in ('NEW', 'MOVED') and w.constituency_id is not null`;
  await sql(
    `update county.registration g set removed_on = ?, removed_reason = 'MOVED_OUT'
     from (${wanted}) w
     where g.person_id = w.person_id and g.level = w.level and g.removed_on is null
       and g.constituency_id <> w.constituency_id`,
    [today, importId],
  );
  await sql(
    `insert into county.registration (person_id, level, constituency_id, added_reason, added_on)
     select w.person_id, w.level, w.constituency_id,
       case when earlier.person_id is null then 'IMPORTED' else 'MOVED_IN' end, ?
     from (${wanted}) w
     left join (select distinct person_id, level from county.registration where removed_on is not null) earlier
       on earlier.person_id = w.person_id and earlier.level = w.level
     where not exists (select from county.registration g where g.person_id = w.person_id and g.level = w.level
       and g.constituency_id = w.constituency_id and g.removed_on is null)`,
    [today, importId],
  );
}

const rejudge = (ctx: RequestContext, importId: string) =>
  change(ctx, 'rejudgeRollImport', { idempotencyKey: randomUUID() }, async ({ record, sql }) => {
    await lockPreview(sql, importId);
    await judgeAgainstRoll(sql, importId);
    const counts = await countVerdicts(sql, importId);
    await sql(`update county.roll_import set counts = ?::jsonb where id = ?`, [
      JSON.stringify(counts),
      importId,
    ]);
    record({ type: 'ROLL_IMPORT_REJUDGED', importId, counts });
    return null;
  });
