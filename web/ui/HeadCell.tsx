import { Show } from 'solid-js';
import { useT } from '../i18n/index.tsx';
import type { Sort } from './columns.ts';

interface Head {
  readonly key: string;
  readonly title: string;
  readonly numeric?: boolean;
  readonly sortable?: boolean;
}

/** The head of a column; where it sorts, a button that says so. */
export function HeadCell(props: {
  readonly column: Head;
  readonly sort: Sort | undefined;
  readonly onSort: (key: string) => void;
}) {
  const t = useT();
  const direction = () => (props.sort?.key === props.column.key ? props.sort.direction : undefined);
  const arrow = () => ({ ascending: 'M2 8 6 3l4 5', descending: 'M2 4l4 5 4-5' })[direction() ?? 'ascending'];
  return (
    <th
      role="columnheader"
      scope="col"
      classList={{ 'ui-table__figure': props.column.numeric ?? false }}
      aria-sort={props.column.sortable ? (direction() ?? 'none') : undefined}
    >
      <Show when={props.column.sortable} fallback={props.column.title}>
        <button
          type="button"
          title={t('ui.table.sort', { column: props.column.title })}
          onClick={() => props.onSort(props.column.key)}
        >
          {props.column.title}
          <svg
            viewBox="0 0 12 12"
            aria-hidden="true"
            classList={{ 'ui-table__idle': direction() === undefined }}
          >
            <path d={arrow()} />
          </svg>
        </button>
      </Show>
    </th>
  );
}
