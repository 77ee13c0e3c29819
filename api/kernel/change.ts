import { createHash } from 'node:crypto';
import type { EntityManager } from '@mikro-orm/postgresql';
import { type AuditEvent, writeAudit } from './audit.ts';
import { CommandRecord } from './command-record.entity.ts';
import type { RequestContext } from './context.ts';
import { DomainError } from './errors.ts';
import { inSchema } from './reader.ts';

/** What every mutation's input carries: a UUID the caller chose, the same for every retry of one intent. */
export interface Intent {
  readonly idempotencyKey: string;
}

/** The transaction a change runs in. */
export interface Change {
  readonly em: EntityManager;
  /** Says what happened. A change that says nothing is a bug. */
  record(event: AuditEvent): void;
  /** Runs SQL written against `county.` in this transaction; `?` marks a value. */
  sql<T extends object>(text: string, values?: readonly unknown[]): Promise<T[]>;
}

/**
 * Carries out one change of the world: one transaction, its audit events inside, once per idempotency key. A retry
 * with the same input gets the first outcome; with another input it is refused. What `work` returns must be plain
 * JSON (ids, counts): it is what the retry will read.
 */
export async function change<T, I extends Intent = Intent>(
  ctx: RequestContext,
  operation: string,
  input: I,
  work: (change: Change) => Promise<T>,
): Promise<T> {
  const { idempotencyKey: key, ...rest } = input;
  const inputDigest = createHash('sha256').update(JSON.stringify(rest)).digest('base64url');
  return ctx.em.transactional(async (em) => {
    const sql = sqlIn(ctx, em);
    // The key is taken first: a second request with the same key waits here until the first has ended.
    const taken = await sql<{ key: string }>(
      `insert into county.command_record (key, operation, actor_id, input_digest, created_at)
       values (?, ?, ?, ?, ?) on conflict do nothing returning key`,
      [key, operation, ctx.viewer.account?.id ?? null, inputDigest, ctx.clock.now()],
    );
    if (taken.length === 0) return earlierOutcome<T>(ctx, em, key, operation, inputDigest);

    let recorded = 0;
    const record = (event: AuditEvent) => {
      recorded += 1;
      writeAudit(ctx, em, event);
    };
    const outcome = await work({ em, record, sql });
    if (recorded === 0) throw new Error(`${operation} changed the world and recorded no audit event`);
    await em.flush();
    await sql(`update county.command_record set outcome = ?::jsonb where key = ?`, [
      JSON.stringify(outcome ?? null),
      key,
    ]);
    return outcome;
  });
}

/** SQL against `county.` through the entity manager's own transaction. */
export const sqlIn =
  (ctx: RequestContext, em: EntityManager) =>
  <R extends object>(text: string, values: readonly unknown[] = []): Promise<R[]> =>
    em.execute<R[]>(inSchema(text, ctx.county.schema), [...values]);

async function earlierOutcome<T>(
  ctx: RequestContext,
  em: EntityManager,
  key: string,
  operation: string,
  inputDigest: string,
): Promise<T> {
  const earlier = await em.findOneOrFail(CommandRecord, key);
  const actorId = ctx.viewer.account?.id ?? null;
  if (earlier.operation !== operation || earlier.inputDigest !== inputDigest || earlier.actorId !== actorId) {
    throw new DomainError('IDEMPOTENCY_KEY_REUSED', { operation: earlier.operation });
  }
  return earlier.outcome as T;
}
