import { randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import { stringify } from 'csv-stringify/sync';
import { requireIn } from '../kernel/auth.ts';
import { change } from '../kernel/change.ts';
import type { RequestContext } from '../kernel/context.ts';
import { DomainError } from '../kernel/errors.ts';
import { keepCells } from './keep-cells.service.ts';
import { refusalRows, type ReturnedCell } from './refusal-rows.ts';
import type { SheetColumn } from './roll-columns.rules.ts';

declare module '../kernel/audit.ts' {
  interface AuditEvents {
    /** Rows that were not taken went back to the office as they came, numbers in full, to be mended. */
    ROLL_REFUSALS_DOWNLOADED: { readonly importId: string; readonly purpose: 'CORRECTION' };
  }
}

export type RefusalsFormat = 'csv' | 'xlsx';

/** Spreadsheets read the file by this mark as UTF-8. */
const MARK = '\uFEFF';
/** A workbook is written whole; more rows than these go back as CSV. */
const MOST_IN_WORKBOOK = 20_000;

/** The rows of an import that were not taken, as a sheet in the shape they came, the reason beside each cell. Recorded. */
export async function downloadRollRefusals(
  ctx: RequestContext,
  importId: string,
  format: RefusalsFormat,
): Promise<Readable> {
  requireIn(ctx, 'roll:import', ctx.county.code);
  const [found] = await ctx.reader.rows<{ columns: readonly SheetColumn[] }>(
    'select columns from county.roll_import where id = $1',
    [importId],
  );
  if (!found) throw new DomainError('NOT_FOUND', { entity: 'RollImport', where: importId });
  await keepCells(ctx, importId);
  await change(ctx, 'downloadRollRefusals', { idempotencyKey: randomUUID() }, async ({ record }) => {
    record({ type: 'ROLL_REFUSALS_DOWNLOADED', importId, purpose: 'CORRECTION' });
    return null;
  });
  const rows = refusalRows(ctx, importId, found.columns);
  return format === 'csv' ? Readable.from(csv(rows)) : workbook(rows);
}

async function* csv(rows: AsyncIterable<readonly ReturnedCell[]>): AsyncGenerator<string> {
  yield MARK;
  for await (const row of rows) {
    yield stringify([row.map(({ text }) => unmangled(text))], {
      escape_formulas: true,
      record_delimiter: '\r\n',
    });
  }
}

/** A long number keeps its last digits in a spreadsheet only behind an apostrophe, which our import drops again. */
const unmangled = (cell: string): string => (/^\d{12,}[\dXx]?$/.test(cell) ? `'${cell}` : cell);

const LOOKS = {
  plain: {},
  bad: { backgroundColor: '#FFF1CC' },
  reason: { textColor: '#9E2A2B' },
} as const;

/** The same as a workbook: every cell is text, so that no number is counted with and no formula is one. */
async function workbook(rows: AsyncIterable<readonly ReturnedCell[]>): Promise<Readable> {
  const sheet: { value: string; type: StringConstructor; format: string }[][] = [];
  for await (const row of rows) {
    if (sheet.length > MOST_IN_WORKBOOK)
      throw new DomainError('TOO_MANY_FOR_WORKBOOK', { most: MOST_IN_WORKBOOK });
    sheet.push(row.map(({ text, kind }) => ({ value: text, type: String, format: '@', ...LOOKS[kind] })));
  }
  const { default: writeXlsxFile } = await import('write-excel-file/node');
  return Readable.from([await writeXlsxFile(sheet, { sheet: '未导入' }).toBuffer()]);
}
