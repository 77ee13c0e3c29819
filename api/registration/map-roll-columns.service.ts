import { requireAccount, requireIn } from '../kernel/auth.ts';
import { onConnection } from '../kernel/bulk.ts';
import { change, type Change, type Intent } from '../kernel/change.ts';
import type { RequestContext } from '../kernel/context.ts';
import { DomainError } from '../kernel/errors.ts';
import { claimOf, importState, type ReceivedRoll, Stopped } from './import-progress.ts';
import { headingsDigest } from './look-at-columns.service.ts';
import { failImport, readReceived } from './read-roll-import.service.ts';
import { headsRoll, placesOf, type SheetColumn, toRemember } from './roll-columns.rules.ts';
import type { ImportState, RollColumn } from './roll.rules.ts';

declare module '../kernel/audit.ts' {
  interface AuditEvents {
    /** An officer said what the columns of a sheet hold; the county keeps it for the next one. */
    ROLL_COLUMNS_MAPPED: { readonly importId: string; readonly columns: readonly (RollColumn | null)[] };
  }
}

export interface MapRollColumns extends Intent {
  readonly importId: string;
  /** What each column of the file holds, in its order; null is ignored. */
  readonly columns: readonly (RollColumn | null)[];
}

/** Settles what the columns of a file hold, remembers it for sheets with the same headings, and reads the file anew. */
export async function mapRollColumns(ctx: RequestContext, input: MapRollColumns): Promise<ReceivedRoll> {
  requireIn(ctx, 'roll:import', ctx.county.code);
  const { id: accountId } = requireAccount(ctx.viewer);
  const { importId } = input;
  await change(ctx, 'mapRollColumns', input, async (within) => {
    await settle(ctx, input, accountId, within);
    return { importId };
  });
  return takeUp(ctx, importId);
}

async function settle(
  ctx: RequestContext,
  { importId, columns }: MapRollColumns,
  accountId: string,
  { record, sql }: Change,
): Promise<void> {
  const [found] = await sql<{ state: ImportState; columns: readonly SheetColumn[] }>(
    'select state, columns from county.roll_import where id = ? for update',
    [importId],
  );
  if (!found) throw new DomainError('NOT_FOUND', { entity: 'RollImport', where: importId });
  if (found.state !== 'MAPPING' && found.state !== 'PREVIEW') {
    throw new DomainError('IMPORT_STATE', { state: found.state });
  }
  const settled = found.columns.map(({ heading }, at): SheetColumn => {
    const column = columns[at] ?? null;
    return { heading, column, ignored: column === null };
  });
  const named = settled.flatMap(({ column }) => column ?? []);
  if (new Set(named).size < named.length || columns.length !== settled.length) {
    throw new DomainError('COLUMN_TWICE', {});
  }
  if (!headsRoll(placesOf(settled))) throw new DomainError('COLUMNS_MISSING', {});

  const header = settled.map(({ heading }) => heading);
  await sql(
    `insert into county.roll_column_map (headings, columns, decided_by, decided_at) values (?, ?::jsonb, ?, ?)
     on conflict (headings) do update
     set columns = excluded.columns, decided_by = excluded.decided_by, decided_at = excluded.decided_at`,
    [headingsDigest(header), JSON.stringify(toRemember(settled)), accountId, ctx.clock.now()],
  );
  await sql(
    `update county.roll_import set state = 'CHECKING', columns = ?::jsonb, rows_read = 0, bytes_read = 0,
       counts = '{}' where id = ?`,
    [JSON.stringify(settled), importId],
  );
  record({ type: 'ROLL_COLUMNS_MAPPED', importId, columns });
}

/** Reads a file that has arrived whole and that nobody is at work on. */
export const takeUp = (ctx: RequestContext, importId: string): Promise<ReceivedRoll> =>
  onConnection(ctx, async (connection) => {
    if (!(await connection.claim(claimOf(ctx, importId)))) return importState(ctx, importId, true);
    const before = await importState(ctx, importId, true);
    if (before.state !== 'CHECKING') return before;
    try {
      return await readReceived(ctx, importId, connection);
    } catch (error) {
      if (!(error instanceof Stopped)) await failImport(ctx, importId, error);
      return importState(ctx, importId, false);
    }
  });
