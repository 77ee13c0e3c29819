import { requireIn } from '../kernel/auth.ts';
import { change, type Intent } from '../kernel/change.ts';
import type { RequestContext } from '../kernel/context.ts';
import { DomainError } from '../kernel/errors.ts';
import type { ImportState } from './roll.rules.ts';

declare module '../kernel/audit.ts' {
  interface AuditEvents {
    /** An import was given up before anything of it was on the roll. */
    ROLL_IMPORT_CANCELLED: { readonly importId: string };
  }
}

export interface CancelRollImport extends Intent {
  readonly importId: string;
}

const CANCELLABLE: readonly ImportState[] = ['RECEIVING', 'INTERRUPTED', 'CHECKING', 'MAPPING', 'PREVIEW'];

/** Gives an import up: one that is still read stops at its next step, a preview is thrown away. */
export async function cancelRollImport(
  ctx: RequestContext,
  input: CancelRollImport,
): Promise<{ importId: string }> {
  requireIn(ctx, 'roll:import', ctx.county.code);
  const { importId } = input;
  return change(ctx, 'cancelRollImport', input, async ({ record, sql }) => {
    const [found] = await sql<{ state: ImportState }>(
      'select state from county.roll_import where id = ? for update',
      [importId],
    );
    if (!found) throw new DomainError('NOT_FOUND', { entity: 'RollImport', where: importId });
    if (!CANCELLABLE.includes(found.state)) {
      throw new DomainError('IMPORT_STATE', { state: found.state });
    }
    await sql('delete from county.roll_import_row where import_id = ?', [importId]);
    await sql('delete from county.roll_import_piece where import_id = ?', [importId]);
    await sql(`update county.roll_import set state = 'CANCELLED' where id = ?`, [importId]);
    record({ type: 'ROLL_IMPORT_CANCELLED', importId });
    return { importId };
  });
}
