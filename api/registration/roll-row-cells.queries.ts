import type { RequestContext } from '../kernel/context.ts';
import type { SheetColumn } from './roll-columns.rules.ts';
import { CELLS } from './roll-lines.ts';
import { masked } from './roll-cells.rules.ts';
import type { CellFault, RollColumn } from './roll.rules.ts';

/** A cell of a row as it may be shown. */
export interface RowCell {
  readonly heading: string;
  readonly column: RollColumn | null;
  readonly text: string;
  readonly faults: readonly CellFault[];
}

interface Row {
  readonly columns: readonly SheetColumn[];
  readonly faults: readonly CellFault[];
  readonly sealed: Buffer | null;
}

/** The cells of a row at fault, in the order of the file, whatever may identify somebody masked. */
export async function readRowCells(
  { reader, vault }: Pick<RequestContext, 'reader' | 'vault'>,
  importId: string,
  line: number,
): Promise<readonly RowCell[]> {
  const [row] = await reader.rows<Row>(
    `select i.columns, r.faults, r.cells_sealed as sealed
     from county.roll_import_row r join county.roll_import i on i.id = r.import_id
     where r.import_id = $1 and r.line = $2 and r.fault is not null`,
    [importId, line],
  );
  if (!row?.sealed) return [];
  const cells = JSON.parse(vault.open(row.sealed, CELLS)) as string[];
  return row.columns.map(({ heading, column }, at) => ({
    heading,
    column,
    text: masked(cells[at] ?? ''),
    faults: row.faults.filter(({ field }) => field === column),
  }));
}
