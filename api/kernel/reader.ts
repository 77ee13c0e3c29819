import { createHash } from 'node:crypto';
import pg from 'pg';
import { Gathered } from './gathered.ts';

/** Reads of one county. SQL names its tables `county.deputy`; the reader puts the real schema there. */
export interface Reader {
  rows<T extends object>(text: string, values?: readonly unknown[]): Promise<T[]>;
  /** The single text value of a statement that builds JSON; null when there is no row. */
  text(text: string, values: readonly unknown[]): Promise<string | null>;
}

/** SQL as written against `county.`, bound to one schema. Nothing else may be called `county` in SQL. */
export const inSchema = (text: string, schema: string): string =>
  text.replaceAll(/\bcounty\./g, `"${schema}".`);

interface Statement {
  readonly name: string;
  readonly text: string;
}

/**
 * Reads are small and their tables lie in memory, where a page by index costs what the next one does: with the usual
 * cost of 4 PostgreSQL reads all constituencies to find fifty. Compiling them to machine code takes longer than they do.
 */
const READING = '-c jit=off -c random_page_cost=1.1';

/**
 * The pool for reads. Statements are named, so PostgreSQL plans a big one once per connection instead of once per
 * request; behind a pooler in transaction mode that must be switched off (`DATABASE_NAMED_STATEMENTS=0`).
 */
export class ReadPool {
  readonly #pool: pg.Pool;
  readonly #named: boolean;
  readonly #readers = new Map<string, Reader>();

  constructor(databaseUrl: string, size: number, named: boolean) {
    this.#pool = new pg.Pool({ connectionString: databaseUrl, max: size, options: READING });
    this.#pool.on('error', () => {});
    this.#named = named;
  }

  of(schema: string): Reader {
    let reader = this.#readers.get(schema);
    if (!reader) this.#readers.set(schema, (reader = this.#make(schema)));
    return reader;
  }

  /** Asks the database something that any database answers. */
  async ask(): Promise<void> {
    await this.#pool.query('select 1');
  }

  async close(): Promise<void> {
    await this.#pool.end();
  }

  #make(schema: string): Reader {
    const bound = new Map<string, Statement>();
    const query = async <T extends object>(text: string, values: readonly unknown[]): Promise<T[]> => {
      let statement = bound.get(text);
      if (!statement) bound.set(text, (statement = bind(schema, text)));
      const { rows } = await this.#pool.query<T>({
        ...(this.#named ? { name: statement.name } : {}),
        text: statement.text,
        values: [...values],
      });
      return rows;
    };
    const gathered = new Gathered(query);
    return {
      rows: (text, values = []) => query(text, values),
      text: (text, values) => gathered.text(text, values),
    };
  }
}

function bind(schema: string, text: string): Statement {
  const bound = inSchema(text, schema);
  return { name: createHash('sha256').update(bound).digest('base64url').slice(0, 24), text: bound };
}
