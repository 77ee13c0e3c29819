import { createSignal } from 'solid-js';
import type { JSX } from 'solid-js';
import { recall, remember } from '../kept.ts';

/** One column of a table. */
export interface Column<Row> {
  readonly key: string;
  readonly title: string;
  readonly cell: (row: Row) => JSX.Element;
  /** Figures stand to the right. */
  readonly numeric?: boolean;
  /** The heading is a button that asks for this order. */
  readonly sortable?: boolean;
  /** Sorts the rows at hand; without it the page sorts by its query. */
  readonly compare?: (a: Row, b: Row) => number;
  /** Not shown until it is chosen. */
  readonly spare?: boolean;
}

export interface Sort {
  readonly key: string;
  readonly direction: 'ascending' | 'descending';
}

/** The other way round on the same column, upward on a new one. */
export const nextSort = (sort: Sort | undefined, key: string): Sort => ({
  key,
  direction: sort?.key === key && sort.direction === 'ascending' ? 'descending' : 'ascending',
});

/** The rows in the asked order, when the column knows how to compare; else as they came. */
export function sorted<Row>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  sort: Sort | undefined,
): readonly Row[] {
  const compare = columns.find(({ key }) => key === sort?.key)?.compare;
  if (!compare) return rows;
  const sign = sort?.direction === 'descending' ? -1 : 1;
  return [...rows].sort((a, b) => sign * compare(a, b));
}

/** Which columns are shown, kept in this browser under the table's name. */
export function createColumnChoice(name: string | undefined) {
  const kept = name === undefined ? null : recall(`columns.${name}`);
  const [hidden, setHidden] = createSignal<ReadonlySet<string> | null>(
    kept === null ? null : new Set(kept.split(',').filter(Boolean)),
  );
  const isShown = (column: { readonly key: string; readonly spare?: boolean }) => {
    const chosen = hidden();
    return chosen ? !chosen.has(column.key) : !column.spare;
  };
  return {
    isShown,
    toggle(columns: readonly { readonly key: string; readonly spare?: boolean }[], key: string) {
      const without = new Set(columns.filter((one) => !isShown(one)).map((one) => one.key));
      if (!without.delete(key)) without.add(key);
      setHidden(without);
      if (name !== undefined) remember(`columns.${name}`, [...without].join(','));
    },
  };
}
