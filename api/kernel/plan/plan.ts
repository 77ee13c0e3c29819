/**
 * A read plan says, type by type, which SQL stands behind each field. `compile` turns a selection into one statement
 * that builds exactly the JSON asked for, so a hot root field costs one round trip and no object building in Node.
 */

/** Rows a nested field or a root reads: the parts of a `select`, with tables written as `county.x`. */
export interface Source {
  readonly from: string;
  readonly where?: string;
  readonly order?: string;
  readonly limit?: string;
  /** Columns that have one value in all rows, and its SQL: what hangs on them is read once and not row by row. */
  readonly same?: Readonly<Record<string, string>>;
}

/** Turns values into parameters of the statement. */
export interface Scope {
  /** The placeholder of a field's argument, with a cast where PostgreSQL must be told: `at.arg('id', 'uuid')`. */
  arg(name: string, cast?: string): string;
  /** Whether this request gives the argument a value: a clause nobody asked for is left out of the statement. */
  given(name: string): boolean;
  /** The placeholder of something the server knows: see `ServerValue`. */
  server(value: ServerValue): string;
}

/** What a statement may take from the request itself rather than from an argument. */
export type ServerValue = 'viewerPersonId' | 'today';

/** A leaf: an SQL expression over the row called `self`. */
export interface Leaf {
  readonly kind: 'leaf';
  sql(self: string): string;
}

/** One related row, joined (`left` when it may be missing; then `key` tells whether it is there). */
export interface Joined {
  readonly kind: 'join';
  readonly of: () => TypePlan;
  readonly table: string;
  on(self: string, me: string): string;
  readonly optional?: string;
  /** Where `on` compares a column of the row with a key of the table and nothing else: both names. */
  readonly through?: { readonly column: string; readonly key: string };
}

/** The same row seen as another type: a group of fields. */
export interface Group {
  readonly kind: 'group';
  readonly of: () => TypePlan;
}

/** Many related rows, in order. */
export interface Many {
  readonly kind: 'many';
  readonly of: () => TypePlan;
  rows(self: string, me: string, at: Scope): Source;
}

export type FieldPlan = Leaf | Joined | Group | Many;

export interface TypePlan {
  /** The GraphQL type this plan answers for. */
  readonly type: string;
  readonly fields: Readonly<Record<string, FieldPlan>>;
}

/** A root field that answers with one object, or null when there is no such row. */
export interface OnePlan {
  readonly kind: 'one';
  readonly of: TypePlan;
  row(me: string, at: Scope): Source;
}

/** A root field that answers with a Relay connection, paged by the sort keys. */
export interface ConnectionPlan {
  readonly kind: 'connection';
  readonly of: TypePlan;
  rows(me: string, at: Scope): Source;
  /** Sort keys, all ascending, the last one unique: column of the row and its SQL type. */
  readonly keys: readonly { readonly column: string; readonly type: string }[];
}

/** A root field that answers with a plain list. */
export interface ListPlan {
  readonly kind: 'list';
  readonly of: TypePlan;
  rows(me: string, at: Scope): Source;
}

export type RootPlan = OnePlan | ConnectionPlan | ListPlan;

export const leaf = (sql: (self: string) => string): Leaf => ({ kind: 'leaf', sql });

/** Leaves that are columns of the row: GraphQL name to column name. */
export const columns = (names: Readonly<Record<string, string>>): Record<string, Leaf> =>
  Object.fromEntries(
    Object.entries(names).map(([field, column]) => [field, leaf((self) => `${self}.${column}`)]),
  );

/** An instant as the DateTime scalar writes it. */
export const instant = (column: string): Leaf =>
  leaf((self) => `to_char(${self}.${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`);

/** A decimal number as JSON: `2.50` reads `2.5`, without the way through a floating point number. */
export const decimal = (column: string): Leaf => leaf((self) => `trim_scale(${self}.${column})`);
