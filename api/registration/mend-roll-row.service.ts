import { requireIn } from '../kernel/auth.ts';
import { change, type Change, type Intent } from '../kernel/change.ts';
import type { RequestContext } from '../kernel/context.ts';
import { DomainError } from '../kernel/errors.ts';
import { lockPreview } from './commit-roll-import.service.ts';
import { ConstituencyFinder } from './constituency-finder.rules.ts';
import { countVerdicts, judgeRows } from './judge-roll-rows.service.ts';
import { keepCells } from './keep-cells.service.ts';
import { placesOf, type SheetColumn } from './roll-columns.rules.ts';
import { factsOfElection } from './roll-facts.queries.ts';
import { CELLS, STAGED_COLUMNS, stagedFields } from './roll-lines.ts';
import { checkRow } from './roll-row.rules.ts';
import type { RollColumn } from './roll.rules.ts';

declare module '../kernel/audit.ts' {
  interface AuditEvents {
    /** Cells of a row that waits in a preview were mended; what they hold is sealed with the row. */
    ROLL_ROW_MENDED: {
      readonly importId: string;
      readonly line: number;
      readonly columns: readonly RollColumn[];
    };
  }
}

export interface MendRollRow extends Intent {
  readonly importId: string;
  readonly line: number;
  readonly cells: readonly { readonly column: RollColumn; readonly text: string }[];
}

/**
 * Mends cells of a row in the preview. The row is looked at anew, and with it the rows that shared its number or share
 * the new one: a row may no longer be a double when the other has changed.
 */
export async function mendRollRow(
  ctx: RequestContext,
  input: MendRollRow,
): Promise<{ importId: string; line: number }> {
  requireIn(ctx, 'roll:import', ctx.county.code);
  const { importId, line } = input;
  await keepCells(ctx, importId);
  // What the retry is known by is digested with our key: a number must not be found again by trying.
  const cells = input.cells.map(({ column, text }) => [column, ctx.vault.digest(text).toString('base64url')]);
  return change(ctx, 'mendRollRow', { ...input, cells }, async ({ record, sql }) => {
    const { electionId, columns } = await lockPreview(sql, importId);
    const twins = await mend(ctx, input, { electionId, columns }, sql);
    await judgeRows(sql, { importId, lines: [...new Set([line, ...twins])] });
    await sql('update county.roll_import set counts = ?::jsonb where id = ?', [
      JSON.stringify(await countVerdicts(sql, importId)),
      importId,
    ]);
    record({ type: 'ROLL_ROW_MENDED', importId, line, columns: input.cells.map(({ column }) => column) });
    return { importId, line };
  });
}

/** Writes the mended row; answers with the lines that share a number with it, before or now. */
async function mend(
  ctx: RequestContext,
  { importId, line, cells: mended }: MendRollRow,
  { electionId, columns }: { readonly electionId: string; readonly columns: readonly SheetColumn[] },
  sql: Change['sql'],
): Promise<readonly number[]> {
  const [row] = await sql<{ cells: Buffer | null; digest: Buffer | null }>(
    `select cells_sealed as cells, id_digest as digest from county.roll_import_row
     where import_id = ? and line = ? and fault is not null`,
    [importId, line],
  );
  if (!row?.cells) throw new DomainError('NOT_FOUND', { entity: 'RollImportRow', where: String(line) });
  const places = placesOf(columns);
  const cells = JSON.parse(ctx.vault.open(Buffer.from(row.cells), CELLS)) as string[];
  for (const { column, text } of mended) {
    const at = places[column];
    if (at === undefined) throw new DomainError('NOT_FOUND', { entity: 'RollColumn', where: column });
    while (cells.length <= at) cells.push('');
    cells[at] = text;
  }

  const { electionDay, constituencies } = await factsOfElection(ctx, electionId);
  const finder = new ConstituencyFinder(constituencies);
  const fields = stagedFields(cells, checkRow({ places, finder, electionDay }, cells), ctx.vault);
  const values = STAGED_COLUMNS.map((_, at) => fields[at] ?? null);
  values[STAGED_COLUMNS.indexOf('cells_sealed')] = ctx.vault.seal(JSON.stringify(cells), CELLS);
  const set = STAGED_COLUMNS.map((column) => `${column} = ?${column === 'faults' ? '::jsonb' : ''}`);
  await sql(
    `update county.roll_import_row set ${set.join(', ')}, answer = null, person_id = null
     where import_id = ? and line = ?`,
    [...values, importId, line],
  );
  const digest = fields[STAGED_COLUMNS.indexOf('id_digest')] ?? null;
  const twins = await sql<{ line: number }>(
    'select line from county.roll_import_row where import_id = ? and id_digest in (?, ?)',
    [importId, row.digest ?? digest, digest ?? row.digest],
  );
  return twins.map((twin) => twin.line);
}
