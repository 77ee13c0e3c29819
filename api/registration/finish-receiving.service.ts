import { randomUUID } from 'node:crypto';
import { change } from '../kernel/change.ts';
import type { RequestContext } from '../kernel/context.ts';
import { Stopped } from './import-progress.ts';
import type { ImportState } from './roll.rules.ts';

declare module '../kernel/audit.ts' {
  interface AuditEvents {
    /** A file of the roll has arrived whole. */
    ROLL_IMPORT_RECEIVED: { readonly importId: string; readonly size: number; readonly digest: string };
    /** The very file of an earlier import came again; that import stands. */
    ROLL_IMPORT_REPEATED: { readonly importId: string; readonly earlierImportId: string };
  }
}

/** What a file is known again by. */
export interface WholeFile {
  readonly size: number;
  /** SHA-256 in hexadecimal digits. */
  readonly digest: string;
}

/**
 * Notes that a file has arrived whole. The same file by the same account for the same election is not read twice: the
 * answer then names the import it stands for.
 */
export const finishReceiving = (
  ctx: RequestContext,
  importId: string,
  { size, digest }: WholeFile,
): Promise<string> =>
  change(ctx, 'finishReceiving', { idempotencyKey: randomUUID() }, async ({ record, sql }) => {
    const [current] = await sql<{ election: string; account: string; state: ImportState }>(
      `select election_id as election, uploaded_by as account, state from county.roll_import
       where id = ? for update`,
      [importId],
    );
    if (current?.state !== 'RECEIVING') throw new Stopped();

    const { election, account } = current;
    // Two uploads of one file that end at once are told apart here, one after the other.
    await sql('select pg_advisory_xact_lock(hashtextextended(?, 0))', [`${election} ${account} ${digest}`]);
    const [earlier] = await sql<{ id: string }>(
      `select id from county.roll_import where election_id = ? and uploaded_by = ? and file_digest = ?
       and state in ('CHECKING', 'MAPPING', 'PREVIEW', 'COMMITTED')`,
      [election, account, digest],
    );
    if (earlier) {
      await sql('delete from county.roll_import where id = ?', [importId]);
      record({ type: 'ROLL_IMPORT_REPEATED', importId, earlierImportId: earlier.id });
      return earlier.id;
    }
    await sql(
      `update county.roll_import set state = 'CHECKING', byte_size = ?, bytes_read = 0, file_digest = ?
       where id = ?`,
      [size, digest, importId],
    );
    record({ type: 'ROLL_IMPORT_RECEIVED', importId, size, digest });
    return importId;
  });
