import { randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import type { BulkConnection } from '../kernel/bulk.ts';
import { change, sqlIn } from '../kernel/change.ts';
import type { RequestContext } from '../kernel/context.ts';
import { log } from '../kernel/log.ts';
import { checkRollImport } from './check-roll-import.service.ts';
import { ConstituencyFinder } from './constituency-finder.rules.ts';
import { importState, type ReceivedRoll, stepIn } from './import-progress.ts';
import { keepCells } from './keep-cells.service.ts';
import { refuseRounded } from './judge-roll-rows.service.ts';
import { lookAtColumns } from './look-at-columns.service.ts';
import { allKnown, placesOf, type SheetColumn } from './roll-columns.rules.ts';
import { factsOfElection } from './roll-facts.queries.ts';
import { stagedLines, STAGING } from './roll-lines.ts';
import { openSheets, type Sheet } from './roll-sheet.ts';
import { UnreadableRoll } from './roll-text.ts';
import { storedRoll, type StoredBytes } from './stored-roll.ts';
import type { ImportFailure } from './roll.rules.ts';

declare module '../kernel/audit.ts' {
  interface AuditEvents {
    /** A file of the roll could not be read; nothing of it was kept. */
    ROLL_IMPORT_FAILED: { readonly importId: string; readonly failure: ImportFailure };
  }
}

/** What was settled of a file before: nothing, or which sheet is read from which row on, and what its columns hold. */
interface Settled {
  readonly electionId: string;
  readonly sheet: number;
  readonly dataFrom: number | null;
  readonly columns: readonly SheetColumn[];
}

/**
 * Reads a file that has arrived whole, or reads it anew after its columns were settled, as often as need be: into
 * staging, then judged. It stops where a person has to say what the columns hold.
 */
export async function readReceived(
  ctx: RequestContext,
  importId: string,
  connection: BulkConnection,
): Promise<ReceivedRoll> {
  const meter = { read: 0 };
  const file = await openSheets(metered(await storedRoll(ctx, importId), meter));
  let settled = await settledOf(ctx, importId);
  if (settled.dataFrom === null) {
    const looked = await lookAtColumns(ctx, importId, file);
    settled = { ...settled, ...looked };
    if (!allKnown(looked.columns)) return importState(ctx, importId, false);
  }
  const sheet = file.sheets[settled.sheet];
  if (!sheet || settled.dataFrom === null) throw new Error(`import ${importId} has lost its sheet`);

  await stage(ctx, importId, { sheet, settled, dataFrom: settled.dataFrom, meter }, connection);
  await checkRollImport(ctx, importId);
  await keepCells(ctx, importId);
  return importState(ctx, importId, false);
}

async function settledOf(ctx: RequestContext, importId: string): Promise<Settled> {
  const [found] = await sqlIn(ctx, ctx.em)<Settled>(
    `select election_id as "electionId", sheet, data_from as "dataFrom", columns
     from county.roll_import where id = ?`,
    [importId],
  );
  if (!found) throw new Error(`import ${importId} is gone`);
  return found;
}

interface Staging {
  readonly sheet: Sheet;
  readonly settled: Settled;
  readonly dataFrom: number;
  readonly meter: { read: number };
}

/** Streams the sheet into staging. Either every row of it is there afterwards, or none. */
async function stage(
  ctx: RequestContext,
  importId: string,
  { sheet, settled, dataFrom, meter }: Staging,
  connection: BulkConnection,
): Promise<void> {
  const { electionDay, constituencies } = await factsOfElection(ctx, settled.electionId);
  meter.read = 0;
  await connection.run('delete from county.roll_import_row where import_id = $1', [importId]);
  const lines = stagedLines(sheet.records(), {
    importId,
    vault: ctx.vault,
    dataFrom,
    check: {
      places: placesOf(settled.columns),
      finder: new ConstituencyFinder(constituencies),
      electionDay,
    },
    step: (rows) => stepIn(ctx, importId, 'CHECKING', 'rows_read = ?, bytes_read = ?', [rows, meter.read]),
  });
  await connection.copy(STAGING, Readable.from(lines));
  await connection.analyze('county.roll_import_row');
  await refuseRounded(sqlIn(ctx, ctx.em), importId);
  await stepIn(ctx, importId, 'CHECKING', 'bytes_read = byte_size', []);
}

/** The same bytes, with a count of how many were read. */
const metered = (stored: StoredBytes, meter: { read: number }): StoredBytes => ({
  size: stored.size,
  async *from(start, end) {
    for await (const bytes of stored.from(start, end)) {
      meter.read += bytes.length;
      yield bytes;
    }
  },
});

/** Gives up a file that cannot be read, or on which we failed. */
export async function failImport(ctx: RequestContext, importId: string, error: unknown): Promise<void> {
  if (!(error instanceof UnreadableRoll)) log.error({ err: error, importId }, 'a roll import failed');
  const failure = error instanceof UnreadableRoll ? error.failure : 'INTERNAL';
  await change(ctx, 'failRollImport', { idempotencyKey: randomUUID() }, async ({ record, sql }) => {
    await sql('delete from county.roll_import_row where import_id = ?', [importId]);
    await sql('delete from county.roll_import_piece where import_id = ?', [importId]);
    await sql(
      `update county.roll_import set state = 'FAILED', failure = ?
       where id = ? and state in ('RECEIVING', 'CHECKING')`,
      [failure, importId],
    );
    record({ type: 'ROLL_IMPORT_FAILED', importId, failure });
    return null;
  });
}
