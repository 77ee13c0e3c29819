/** Runs a statement and answers with its rows. */
export type Run = (text: string, values: readonly unknown[]) => Promise<readonly object[]>;

interface Waiting {
  readonly values: readonly unknown[];
  resolve(json: string | null): void;
  reject(error: unknown): void;
}

/** One execution of many holds them all up: more than this are shared out. */
const MOST_TOGETHER = 8;

/**
 * Reads of one JSON text each, gathered: those that ask the same statement in the same turn of the event loop share
 * one execution over arrays of their values. On a busy server the way to the database and back, and the start of an
 * execution, cost as much as a third of the reading itself. Every read is still made; one that is alone goes alone.
 */
export class Gathered {
  readonly #run: Run;
  readonly #waiting = new Map<string, Waiting[]>();
  readonly #together = new Map<string, string | null>();

  constructor(run: Run) {
    this.#run = run;
  }

  text(statement: string, values: readonly unknown[]): Promise<string | null> {
    return new Promise((resolve, reject) => {
      const one = { values, resolve, reject };
      const waiting = this.#waiting.get(statement);
      if (waiting) {
        waiting.push(one);
        return;
      }
      if (this.#waiting.size === 0) setImmediate(() => this.#send());
      this.#waiting.set(statement, [one]);
    });
  }

  #send(): void {
    for (const [statement, waiting] of this.#waiting) {
      const together = waiting.length > 1 ? this.#togetherOf(statement) : null;
      if (!together) {
        for (const one of waiting) void this.#alone(statement, one);
        continue;
      }
      // In equal parts: nine go as five and four, not as eight and one.
      const size = Math.ceil(waiting.length / Math.ceil(waiting.length / MOST_TOGETHER));
      for (let at = 0; at < waiting.length; at += size) {
        void this.#shared(statement, together, waiting.slice(at, at + size));
      }
    }
    this.#waiting.clear();
  }

  async #alone(statement: string, { values, resolve, reject }: Waiting): Promise<void> {
    try {
      resolve(jsonOf((await this.#run(statement, values))[0]));
    } catch (error) {
      reject(error);
    }
  }

  async #shared(statement: string, together: string, all: readonly Waiting[]): Promise<void> {
    try {
      const columns = all[0]?.values.map((_value, index) => all.map(({ values }) => textOf(values[index])));
      const rows = await this.#run(together, columns ?? []);
      if (rows.length !== all.length) throw new Error(`${all.length} were asked, ${rows.length} answered`);
      for (const [index, one] of all.entries()) one.resolve(jsonOf(rows[index]));
    } catch {
      // One of them may be at fault: each finds out for itself, and the others are answered.
      for (const one of all) void this.#alone(statement, one);
    }
  }

  #togetherOf(statement: string): string | null {
    const known = this.#together.get(statement);
    if (known !== undefined) return known;
    const made = together(statement);
    this.#together.set(statement, made);
    return made;
  }
}

const jsonOf = (row: object | undefined): string | null =>
  (row as { json: string | null } | undefined)?.json ?? null;

const textOf = (value: unknown): string | null =>
  value === null || value === undefined ? null : String(value);

/**
 * A statement over arrays of its parameters; null when it cannot be made. Values travel as text, so each use of a
 * parameter must say its type, and that must not be an array.
 */
export function together(statement: string): string | null {
  const uses = [...statement.matchAll(/\$(\d+)(::\w+(?!\w|\[|\())?/g)];
  if (uses.length === 0 || uses.some(([, , cast]) => !cast)) return null;
  const count = Math.max(...uses.map(([, number]) => Number(number)));
  const columns = Array.from({ length: count }, (_, index) => `p${index + 1}`);
  const arrays = columns.map((_name, index) => `$${index + 1}::text[]`);
  const body = statement.replaceAll(/\$(\d+)::/g, 'asked.p$1::');
  return (
    `select (${body}) as json from unnest(${arrays.join(', ')}) ` +
    `with ordinality as asked(${columns.join(', ')}, place) order by place`
  );
}
