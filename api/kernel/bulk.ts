import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { PostgreSqlConnection } from '@mikro-orm/postgresql';
import { from as copyFrom } from 'pg-copy-streams';
import type { RequestContext } from './context.ts';
import { inSchema } from './reader.ts';

/** A connection of one's own for work that outlasts a statement: bulk loads, and locks that end with the process. */
export interface BulkConnection {
  /** Tries to be the only one at work on a thing, until the connection is given back; false when somebody else is. */
  claim(thing: string): Promise<boolean>;
  /** Streams lines in the text format of COPY into `county.x (a, b)`: all of them or, when the source fails, none. */
  copy(table: string, source: Readable): Promise<void>;
  /** Runs one statement whose values (`$1`) travel beside it, bytes as bytes. */
  run(text: string, values: readonly unknown[]): Promise<void>;
  /** Tells the planner about rows that have just arrived in `county.x`. */
  analyze(table: string): Promise<void>;
}

/** Takes a connection for the length of `work`. */
export async function onConnection<T>(
  ctx: Pick<RequestContext, 'em' | 'county'>,
  work: (connection: BulkConnection) => Promise<T>,
): Promise<T> {
  const connection: PostgreSqlConnection = ctx.em.getConnection();
  const pool = await connection.getNativeClient();
  const client = await pool.connect();
  const claimed: string[] = [];
  const bound = (text: string) => inSchema(text, ctx.county.schema);
  try {
    return await work({
      claim: async (thing) => {
        const { rows } = await client.query<{ free: boolean }>(
          'select pg_try_advisory_lock(hashtextextended($1, 0)) as free',
          [thing],
        );
        if (rows[0]?.free) claimed.push(thing);
        return rows[0]?.free ?? false;
      },
      copy: (table, source) => pipeline(source, client.query(copyFrom(bound(`copy ${table} from stdin`)))),
      run: async (text, values) => void (await client.query(bound(text), [...values])),
      analyze: async (table) => void (await client.query(bound(`analyze ${table}`))),
    });
  } finally {
    for (const thing of claimed) {
      await client.query('select pg_advisory_unlock(hashtextextended($1, 0))', [thing]);
    }
    client.release();
  }
}

/** One field of a COPY line; bytes travel as hexadecimal digits. */
export function copyField(value: string | number | Buffer | null): string {
  if (value === null) return '\\N';
  if (typeof value === 'number') return String(value);
  if (typeof value !== 'string') return `\\\\x${value.toString('hex')}`;
  return /[\\\t\n\r]/.test(value) ? value.replaceAll(/[\\\t\n\r]/g, (one) => ESCAPED[one] ?? one) : value;
}

const ESCAPED: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };
