import { randomUUID } from 'node:crypto';
import { requireIn } from '../kernel/auth.ts';
import { type Change, change, type Intent } from '../kernel/change.ts';
import type { RequestContext } from '../kernel/context.ts';
import { DomainError } from '../kernel/errors.ts';
import {
  ANSWERABLE_SQL,
  countVerdicts,
  judgeAgainstRoll,
  type VerdictCounts,
} from './judge-roll-rows.service.ts';
import { keepCells } from './keep-cells.service.ts';
import type { SheetColumn } from './roll-columns.rules.ts';
import type { ImportState } from './roll.rules.ts';

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

/** Rows in question that an officer said yes to, where a yes can settle everything that is asked. */
export const ACCEPTED = `r.verdict = 'QUESTION' and r.answer = 'ACCEPT' and r.fault is not null and not exists (
  select from jsonb_array_elements(r.faults) f where f->>'fault' not in (${ANSWERABLE_SQL}))`;

async function commit(
  ctx: RequestContext,
  input: CommitRollImport,
  { record, sql }: Change,
): Promise<RollCommitted> {
  const { importId } = input;
  const { electionId, counts } = await lockPreview(sql, importId);
  // One commit at a time in a county: what one enters, the next one sees.
  await sql('select pg_advisory_xact_lock(hashtextextended(?, 0))', [`roll ${ctx.county.schema}`]);
  await judgeAgainstRoll(sql, { importId });
  const now = await countVerdicts(sql, importId);
  if (!sameCounts(counts, now)) throw new DomainError('ROLL_CHANGED', { importId });

  const [marked] = await sql<{ questions: number }>(
    `with taken as (
       update county.roll_import_row r set verdict = 'NEW'
       where r.import_id = ? and ${ACCEPTED} returning 1)
     select count(*)::int as questions from taken`,
    [importId],
  );
  await enter(sql, importId, ctx.clock.today(), ctx.clock.now());
  // Everything that reads the roll next is planned by its new size.
  await sql('analyze county.person, county.registration');
  await sql(
    `delete from county.roll_import_row where import_id = ? and verdict not in ('QUESTION', 'REFUSED')`,
    [importId],
  );
  await sql('delete from county.roll_import_piece where import_id = ?', [importId]);
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
): Promise<{ electionId: string; counts: VerdictCounts; columns: readonly SheetColumn[] }> {
  const [found] = await sql<{
    electionId: string;
    state: ImportState;
    counts: VerdictCounts;
    columns: readonly SheetColumn[];
  }>(
    `select election_id as "electionId", state, counts, columns from county.roll_import
     where id = ? for update`,
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

/** Enters the rows that are taken: each step is one statement over the whole file. */
async function enter(sql: Change['sql'], importId: string, today: string, now: Date): Promise<void> {
  await enterNewPersons(sql, importId, today, now);
  await enterKnownPersons(sql, importId, today);
}

const LEVELS = `cross join lateral (values ('COUNTY', r.county_constituency_id), ('TOWNSHIP', r.township_constituency_id))
  w (level, constituency_id)`;
const REGISTRATION = `county.registration (person_id, level, constituency_id, added_reason, added_on, category,
  penal_situation, voting_way)`;

/** Those whom the county does not know have an id waiting in staging, so that nobody has to be looked for. */
async function enterNewPersons(
  sql: Change['sql'],
  importId: string,
  today: string,
  now: Date,
): Promise<void> {
  await sql(
    `insert into county.person (id, name, sex, birth_date, id_sealed, id_digest, look_up_digest, created_at)
     select r.new_person_id, r.name, r.sex, r.birth_date, r.id_sealed, r.id_digest, r.look_up_digest, ?
     from county.roll_import_row r where r.import_id = ? and r.verdict = 'NEW' and r.person_id is null`,
    [now, importId],
  );
  await sql(
    `insert into ${REGISTRATION}
     select r.new_person_id, w.level, w.constituency_id, 'IMPORTED', ?, r.category, r.penal_situation, r.voting_way
     from county.roll_import_row r ${LEVELS}
     where r.import_id = ? and r.verdict = 'NEW' and r.person_id is null and w.constituency_id is not null`,
    [today, importId],
  );
}

/** Those it knows: the registrations that end, then those that begin. */
async function enterKnownPersons(sql: Change['sql'], importId: string, today: string): Promise<void> {
  // Who is looked up by an old name, or never was; names differ only where an officer accepted the question.
  await sql(
    `update county.person p set name = r.name, look_up_digest = r.look_up_digest
     from county.roll_import_row r
     where r.import_id = ? and r.verdict in ('NEW', 'MOVED') and p.id = r.person_id
       and p.look_up_digest is distinct from r.look_up_digest`,
    [importId],
  );
  const wanted = `
    select r.person_id, w.level, w.constituency_id, r.category, r.penal_situation, r.voting_way
    from county.roll_import_row r ${LEVELS}
    where r.import_id = ? and r.verdict in ('NEW', 'MOVED') and r.person_id is not null
      and w.constituency_id is not null`;
  await sql(
    `update county.registration g set removed_on = ?, removed_reason = 'MOVED_OUT'
     from (${wanted}) w
     where g.person_id = w.person_id and g.level = w.level and g.removed_on is null
       and g.constituency_id <> w.constituency_id`,
    [today, importId],
  );
  await sql(
    `insert into ${REGISTRATION}
     select w.person_id, w.level, w.constituency_id,
       case when earlier.person_id is null then 'IMPORTED' else 'MOVED_IN' end, ?,
       w.category, w.penal_situation, w.voting_way
     from (${wanted}) w
     left join (select distinct person_id, level from county.registration where removed_on is not null) earlier
       on earlier.person_id = w.person_id and earlier.level = w.level
     where not exists (select from county.registration g where g.person_id = w.person_id and g.level = w.level
       and g.constituency_id = w.constituency_id and g.removed_on is null)`,
    [today, importId],
  );
}

const rejudge = async (ctx: RequestContext, importId: string): Promise<void> => {
  await change(ctx, 'rejudgeRollImport', { idempotencyKey: randomUUID() }, async ({ record, sql }) => {
    await lockPreview(sql, importId);
    await judgeAgainstRoll(sql, { importId });
    const counts = await countVerdicts(sql, importId);
    await sql(`update county.roll_import set counts = ?::jsonb where id = ?`, [
      JSON.stringify(counts),
      importId,
    ]);
    record({ type: 'ROLL_IMPORT_REJUDGED', importId, counts });
    return null;
  });
  await keepCells(ctx, importId);
};
