import type { RequestContext } from '../kernel/context.ts';
import type { SheetColumn } from './roll-columns.rules.ts';
import { CELLS } from './roll-lines.ts';
import type { CellFault, RollColumn, RowVerdict } from './roll.rules.ts';
import { ADDED_HEADINGS, FAULT_WORDS, reasonHeading, VERDICT_WORDS } from './row-fault.data.ts';

const AT_A_TIME = 1_000;

interface Row {
  readonly line: number;
  readonly verdict: Extract<RowVerdict, 'QUESTION' | 'REFUSED'>;
  readonly faults: readonly CellFault[];
  readonly cells_sealed: Buffer | null;
}

/** A cell of the sheet that goes back; `bad` where something is wrong with it, `reason` where that is said. */
export interface ReturnedCell {
  readonly text: string;
  readonly kind: 'plain' | 'bad' | 'reason';
}

const plain = (text: string): ReturnedCell => ({ text, kind: 'plain' });

/**
 * The rows of an import that were not taken, in the shape they came: the headings first, then each row, with a column of
 * reasons beside every column in which something is wrong.
 */
export async function* refusalRows(
  ctx: RequestContext,
  importId: string,
  columns: readonly SheetColumn[],
): AsyncGenerator<readonly ReturnedCell[]> {
  const faulty = await faultyColumns(ctx, importId);
  const beside = columns.map(({ column }) => column !== null && faulty.has(column));
  // What no column of the file can bear, a constituency nobody wrote, is said of the row.
  const elsewhere = [...faulty].some((one) => columns.every(({ column }) => column !== one));
  yield [
    ...columns.flatMap(({ heading }, at) =>
      beside[at] ? [plain(heading), plain(reasonHeading(heading))] : [plain(heading)],
    ),
    ...(elsewhere ? [plain(reasonHeading('其他'))] : []),
    ...ADDED_HEADINGS.map(plain),
  ];
  for await (const row of rowsAtFault(ctx, importId)) {
    const cells =
      row.cells_sealed === null ? [] : (JSON.parse(ctx.vault.open(row.cells_sealed, CELLS)) as string[]);
    const said = (which: (field: RollColumn) => boolean) =>
      row.faults.flatMap(({ fault, field }) => (which(field) ? FAULT_WORDS[fault] : [])).join('；');
    yield [
      ...columns.flatMap(({ column }, at): ReturnedCell[] => {
        const text = cells[at] ?? '';
        if (!beside[at]) return [plain(text)];
        const reason = said((field) => field === column);
        return [
          { text, kind: reason === '' ? 'plain' : 'bad' },
          { text: reason, kind: 'reason' },
        ];
      }),
      ...(elsewhere
        ? [
            {
              text: said((field) => columns.every(({ column }) => column !== field)),
              kind: 'reason' as const,
            },
          ]
        : []),
      plain(String(row.line)),
      plain(VERDICT_WORDS[row.verdict]),
    ];
  }
}

async function faultyColumns(ctx: RequestContext, importId: string): Promise<ReadonlySet<RollColumn>> {
  const found = await ctx.reader.rows<{ field: RollColumn }>(
    `select distinct f->>'field' as field from county.roll_import_row r
     cross join lateral jsonb_array_elements(r.faults) f
     where r.import_id = $1 and r.fault is not null and r.verdict in ('QUESTION', 'REFUSED')`,
    [importId],
  );
  return new Set(found.map(({ field }) => field));
}

async function* rowsAtFault(ctx: RequestContext, importId: string): AsyncGenerator<Row> {
  for (let after = 0; ;) {
    const rows = await ctx.reader.rows<Row>(
      `select line, verdict, faults, cells_sealed from county.roll_import_row
       where import_id = $1 and line > $2 and fault is not null and verdict in ('QUESTION', 'REFUSED')
       order by line limit ${AT_A_TIME}`,
      [importId, after],
    );
    yield* rows;
    const last = rows.at(-1);
    if (!last || rows.length < AT_A_TIME) return;
    after = last.line;
  }
}
