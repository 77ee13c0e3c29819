import { randomUUID } from 'node:crypto';
import { change } from '../kernel/change.ts';
import type { RequestContext } from '../kernel/context.ts';
import {
  countVerdicts,
  judgeAgainstRoll,
  judgeDuplicates,
  type VerdictCounts,
} from './judge-roll-rows.service.ts';

declare module '../kernel/audit.ts' {
  interface AuditEvents {
    /** A file of the roll was judged row by row and can be looked at. */
    ROLL_IMPORT_CHECKED: { readonly importId: string; readonly counts: VerdictCounts };
    /** The very file of an earlier import came again; that import stands. */
    ROLL_IMPORT_REPEATED: { readonly importId: string; readonly earlierImportId: string };
  }
}

/**
 * Judges the staged rows of a file and opens its preview. The same file by the same account for the same election is
 * not previewed twice: the answer then names the import it stands for.
 */
export const checkRollImport = (ctx: RequestContext, importId: string): Promise<{ standsFor: string }> =>
  change(ctx, 'checkRollImport', { idempotencyKey: randomUUID() }, async ({ record, sql }) => {
    const [current] = await sql<{ election: string; account: string; digest: string; state: string }>(
      `select election_id as election, uploaded_by as account, file_digest as digest, state
       from county.roll_import where id = ? for update`,
      [importId],
    );
    if (current?.state !== 'CHECKING') {
      await sql('delete from county.roll_import_row where import_id = ?', [importId]);
      record({ type: 'ROLL_IMPORT_CHECKED', importId, counts: {} });
      return { standsFor: importId };
    }

    const { election, account, digest } = current;
    // Two uploads of one file that end at once are told apart here, one after the other.
    await sql('select pg_advisory_xact_lock(hashtextextended(?, 0))', [`${election} ${account} ${digest}`]);
    const [earlier] = await sql<{ id: string }>(
      `select id from county.roll_import where election_id = ? and uploaded_by = ? and file_digest = ?
       and state in ('PREVIEW', 'COMMITTED')`,
      [election, account, digest],
    );
    if (earlier) {
      await sql('delete from county.roll_import_row where import_id = ?', [importId]);
      await sql('delete from county.roll_import where id = ?', [importId]);
      record({ type: 'ROLL_IMPORT_REPEATED', importId, earlierImportId: earlier.id });
      return { standsFor: earlier.id };
    }

    await judgeDuplicates(sql, importId);
    await judgeAgainstRoll(sql, importId);
    const counts = await countVerdicts(sql, importId);
    await sql(`update county.roll_import set state = 'PREVIEW', counts = ?::jsonb where id = ?`, [
      JSON.stringify(counts),
      importId,
    ]);
    record({ type: 'ROLL_IMPORT_CHECKED', importId, counts });
    return { standsFor: importId };
  });
