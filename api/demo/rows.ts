import type { Change } from '../kernel/change.ts';

/** What a column of a bulk row may hold: bytes travel as hexadecimal digits, objects as JSON. */
type Cell = string | number | boolean | null | Buffer | object;
export type Row = Readonly<Record<string, Cell>>;

const ROWS_AT_ONCE = 4_000;

/**
 * Inserts rows, named by the columns of the first one, thousands at a time in the caller's transaction. For volume
 * only: what a service can do in reasonable time, a service does.
 */
export async function insertRows(sql: Change['sql'], table: string, rows: readonly Row[]): Promise<void> {
  const [first] = rows;
  if (!first) return;
  const columns = Object.keys(first).join(', ');
  for (let at = 0; at < rows.length; at += ROWS_AT_ONCE) {
    const batch = JSON.stringify(rows.slice(at, at + ROWS_AT_ONCE), asText);
    await sql(
      `insert into county.${table} (${columns})
       select ${columns} from jsonb_populate_recordset(null::county.${table}, ?::jsonb)`,
      [batch],
    );
  }
}

/** Inserts into several tables, in the order given. */
export async function insertTables(
  sql: Change['sql'],
  tables: Readonly<Record<string, readonly Row[]>>,
): Promise<void> {
  for (const [table, rows] of Object.entries(tables)) await insertRows(sql, table, rows);
}

/** A buffer says of itself that it is one before it reaches the replacer. */
function asText(_key: string, value: unknown): unknown {
  const bytes = value as { readonly type?: string; readonly data?: readonly number[] } | null;
  return typeof value === 'object' && bytes?.type === 'Buffer' && bytes.data
    ? `\\x${Buffer.from(bytes.data).toString('hex')}`
    : value;
}

/** Rows by table, in the order in which the tables stand on each other. */
export class Tables {
  readonly rows: Record<string, Row[]> = {};

  add(table: string, ...rows: readonly Row[]): void {
    (this.rows[table] ??= []).push(...rows);
  }
}
