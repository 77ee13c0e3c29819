import { sqlIn } from '../kernel/change.ts';
import type { RequestContext } from '../kernel/context.ts';
import { CELLS } from './roll-lines.ts';
import { openSheets } from './roll-sheet.ts';
import { storedRoll } from './stored-roll.ts';

const AT_A_TIME = 1_000;

/**
 * Keeps the cells, sealed, of rows that only the roll or another row put in question: they too are shown, mended and
 * given back as they came. The file is read once more, and only when there are such rows.
 */
export async function keepCells(ctx: RequestContext, importId: string): Promise<void> {
  const sql = sqlIn(ctx, ctx.em);
  const lacking = await sql<{ line: number }>(
    `select line from county.roll_import_row
     where import_id = ? and fault is not null and cells_sealed is null order by line`,
    [importId],
  );
  if (lacking.length === 0) return;
  const [settled] = await sql<{ sheet: number }>('select sheet from county.roll_import where id = ?', [
    importId,
  ]);
  const sheet = (await openSheets(await storedRoll(ctx, importId))).sheets[settled?.sheet ?? 0];
  if (!sheet) return;
  const lines = new Set(lacking.map(({ line }) => line));
  let kept: { line: number; cells: string }[] = [];
  const write = async () => {
    await sql(
      `update county.roll_import_row r set cells_sealed = decode(k.cells, 'hex')
       from jsonb_to_recordset(?::jsonb) k (line int, cells text) where r.import_id = ? and r.line = k.line`,
      [JSON.stringify(kept), importId],
    );
    kept = [];
  };
  let line = 0;
  for await (const cells of sheet.records()) {
    line += 1;
    if (!lines.delete(line)) continue;
    kept.push({ line, cells: ctx.vault.seal(JSON.stringify(cells), CELLS).toString('hex') });
    if (kept.length >= AT_A_TIME) await write();
    if (lines.size === 0) break;
  }
  await write();
}
