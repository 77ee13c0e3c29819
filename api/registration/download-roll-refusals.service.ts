import { randomUUID } from 'node:crypto';
import { stringify } from 'csv-stringify/sync';
import { requireIn } from '../kernel/auth.ts';
import { change } from '../kernel/change.ts';
import type { RequestContext } from '../kernel/context.ts';
import { DomainError } from '../kernel/errors.ts';
import { CELLS } from './roll-lines.ts';
import type { RollColumn, RowFault, RowVerdict } from './roll.rules.ts';
import { ADDED_HEADINGS, COLUMN_WORDS, FAULT_WORDS, VERDICT_WORDS } from './row-fault.data.ts';

declare module '../kernel/audit.ts' {
  interface AuditEvents {
    /** Rows that were not taken went back to the office as they came, numbers in full, to be mended. */
    ROLL_REFUSALS_DOWNLOADED: { readonly importId: string; readonly purpose: 'CORRECTION' };
  }
}

const AT_A_TIME = 1_000;
/** Spreadsheets read the file by this mark as UTF-8. */
const MARK = '\uFEFF';

interface Row {
  readonly line: number;
  readonly verdict: Extract<RowVerdict, 'QUESTION' | 'REFUSED'>;
  readonly fault: RowFault;
  readonly field: RollColumn | null;
  readonly cells_sealed: Buffer | null;
}

/** The rows of an import that were not taken, as a CSV in the shape they came, the reason beside each. Recorded. */
export async function downloadRollRefusals(
  ctx: RequestContext,
  importId: string,
): Promise<AsyncGenerator<string>> {
  requireIn(ctx, 'roll:import', ctx.county.code);
  const [found] = await ctx.reader.rows<{ header: readonly string[] | null }>(
    'select header from county.roll_import where id = $1',
    [importId],
  );
  if (!found) throw new DomainError('NOT_FOUND', { entity: 'RollImport', where: importId });
  await change(ctx, 'downloadRollRefusals', { idempotencyKey: randomUUID() }, async ({ record }) => {
    record({ type: 'ROLL_REFUSALS_DOWNLOADED', importId, purpose: 'CORRECTION' });
    return null;
  });
  return written(ctx, importId, found.header ?? []);
}

async function* written(
  ctx: RequestContext,
  importId: string,
  header: readonly string[],
): AsyncGenerator<string> {
  yield MARK + csv([[...header, ...ADDED_HEADINGS]]);
  for (let after = 0; ;) {
    const rows = await ctx.reader.rows<Row>(
      `select line, verdict, fault, field, cells_sealed from county.roll_import_row
       where import_id = $1 and line > $2 and verdict in ('QUESTION', 'REFUSED') and fault is not null
       order by line limit ${AT_A_TIME}`,
      [importId, after],
    );
    if (rows.length > 0) yield csv(rows.map((row) => cellsOf(ctx, header.length, row)));
    const last = rows.at(-1);
    if (!last || rows.length < AT_A_TIME) return;
    after = last.line;
  }
}

function cellsOf(ctx: RequestContext, width: number, row: Row): string[] {
  const cells =
    row.cells_sealed === null ? [] : (JSON.parse(ctx.vault.open(row.cells_sealed, CELLS)) as string[]);
  const padded = Array.from({ length: Math.max(width, cells.length) }, (_, at) => unmangled(cells[at] ?? ''));
  const where = row.field === null ? '' : `（${COLUMN_WORDS[row.field]}）`;
  return [...padded, String(row.line), `${VERDICT_WORDS[row.verdict]}${where}：${FAULT_WORDS[row.fault]}`];
}

/** A long number keeps its last digits in a spreadsheet only behind an apostrophe, which our import drops again. */
const unmangled = (cell: string): string => (/^\d{15,}$/.test(cell) ? `'${cell}` : cell);

const csv = (rows: readonly (readonly string[])[]): string =>
  stringify([...rows] as string[][], { escape_formulas: true, record_delimiter: '\r\n' });
