import { createHash } from 'node:crypto';
import pg from 'pg';

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
 * The pool for reads. Statements are named, so PostgreSQL plans a big one once per connection instead of once per
 * request; behind a pooler in transaction mode that must be switched off (`DATABASE_NAMED_STATEMENTS=0`).
 */
export class ReadPool {
  readonly #pool: pg.Pool;
  readonly #named: boolean;
  readonly #bound = new Map<string, Map<string, Statement>>();

  constructor(databaseUrl: string, size: number, named: boolean) {
    this.#pool = new pg.Pool({ connectionString: databaseUrl, max: size, options: '-c jit=off' });
    this.#pool.on('error', () => {});
    this.#named = named;
  }

  of(schema: string): Reader {
    const query = (text: string, values: readonly unknown[]) => {
      const statement = this.#bind(schema, text);
      return this.#pool.query({
        ...(this.#named ? { name: statement.name } : {}),
        text: statement.text,
        values: [...values],
      });
    };
    return {
      rows: async (text, values = []) => (await query(text, values)).rows,
      text: async (text, values) => {
        const { rows } = await query(text, values);
        return (rows[0] as { json: string | null } | undefined)?.json ?? null;
      },
    };
  }

  /** Asks the database something that any database answers. */
  async ask(): Promise<void> {
    await this.#pool.query('select 1');
  }

  async close(): Promise<void> {
    await this.#pool.end();
  }

  #bind(schema: string, text: string): Statement {
    let ofSchema = this.#bound.get(schema);
    if (!ofSchema) this.#bound.set(schema, (ofSchema = new Map()));
    let statement = ofSchema.get(text);
    if (!statement) {
      const bound = inSchema(text, schema);
      statement = { name: createHash('sha256').update(bound).digest('base64url').slice(0, 24), text: bound };
      ofSchema.set(text, statement);
    }
    return statement;
  }
}
