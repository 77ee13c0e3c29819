import { randomUUID } from 'node:crypto';
import { change } from '../kernel/change.ts';
import type { RequestContext } from '../kernel/context.ts';
import { Stopped } from './import-progress.ts';
import { countVerdicts, judgeRows, type VerdictCounts } from './judge-roll-rows.service.ts';
import type { ImportState } from './roll.rules.ts';

declare module '../kernel/audit.ts' {
  interface AuditEvents {
    /** A file of the roll was judged row by row and can be looked at. */
    ROLL_IMPORT_CHECKED: { readonly importId: string; readonly counts: VerdictCounts };
  }
}

/** Judges the staged rows of a file and opens its preview. */
export const checkRollImport = (ctx: RequestContext, importId: string): Promise<VerdictCounts> =>
  change(ctx, 'checkRollImport', { idempotencyKey: randomUUID() }, async ({ record, sql }) => {
    const [current] = await sql<{ state: ImportState }>(
      'select state from county.roll_import where id = ? for update',
      [importId],
    );
    if (current?.state !== 'CHECKING') throw new Stopped();
    await judgeRows(sql, { importId });
    const counts = await countVerdicts(sql, importId);
    await sql(`update county.roll_import set state = 'PREVIEW', counts = ?::jsonb where id = ?`, [
      JSON.stringify(counts),
      importId,
    ]);
    record({ type: 'ROLL_IMPORT_CHECKED', importId, counts });
    return counts;
  });
