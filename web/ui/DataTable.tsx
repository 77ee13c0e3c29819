import { For, type JSX, Show, createMemo, createSignal } from 'solid-js';
import { useFormat } from '../i18n/format.ts';
import { useT } from '../i18n/index.tsx';
import { type Column, type Sort, createColumnChoice, nextSort, sorted } from './columns.ts';
import { ColumnMenu } from './ColumnMenu.tsx';
import { HeadCell } from './HeadCell.tsx';
import './table.css';

export interface DataTableProps<Row> {
  /** What the rows are; read out as the name of the table. */
  readonly caption: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  /** How many there are in all, beyond the rows at hand. */
  readonly count?: number;
  /** Where a row leads; its first cell becomes the link, and the whole row can be pressed. */
  readonly hrefOf?: (row: Row) => string;
  /** The order in force, when the page sorts by its query. */
  readonly sort?: Sort;
  readonly onSort?: (sort: Sort) => void;
  /** The name under which the choice of columns is kept; without it there is no choice. */
  readonly columnsName?: string;
  readonly dense?: boolean;
  /** Too many columns for the page: the table scrolls sideways in a frame of its own. */
  readonly wide?: boolean;
  /** Buttons of the whole list, such as export. */
  readonly tools?: JSX.Element;
  readonly empty?: JSX.Element;
}

/** A register: caption with count, heads that sort and stay in sight, rows that lead on; a stack on phones. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const t = useT();
  const format = useFormat();
  const choice = createColumnChoice(props.columnsName);
  const [own, setOwn] = createSignal<Sort | undefined>(props.sort);
  const sort = () => (props.onSort ? props.sort : own());
  const columns = createMemo(() => props.columns.filter(choice.isShown));
  const rows = createMemo(() => sorted(props.rows, props.columns, sort()));
  const askSort = (key: string) => {
    const next = nextSort(sort(), key);
    if (props.onSort) props.onSort(next);
    else setOwn(next);
  };
  const count = () => t('ui.table.count', { n: format().number(props.count ?? props.rows.length) });

  return (
    <div
      class="ui-table"
      classList={{ 'ui-table--dense': props.dense ?? false, 'ui-table--wide': props.wide ?? false }}
    >
      <div class="ui-table__head">
        <p aria-hidden="true">
          <span class="ui-table__caption">{props.caption}</span>
          <span class="ui-table__count">{count()}</span>
        </p>
        <div class="ui-table__tools no-print">
          {props.tools}
          <Show when={props.columnsName}>
            <ColumnMenu
              columns={props.columns}
              isShown={choice.isShown}
              onToggle={(key) => choice.toggle(props.columns, key)}
            />
          </Show>
        </div>
      </div>
      <div
        class="ui-table__frame"
        {...(props.wide
          ? { role: 'region', tabIndex: 0, 'aria-label': t('ui.table.scroll', { name: props.caption }) }
          : {})}
      >
        {/* The roles are said again, since a table laid out as a stack would lose them. */}
        <table role="table">
          <caption class="hidden-words">{`${props.caption} ${count()}`}</caption>
          <thead role="rowgroup">
            <tr role="row">
              <For each={columns()}>{(one) => <HeadCell column={one} sort={sort()} onSort={askSort} />}</For>
            </tr>
          </thead>
          <tbody role="rowgroup">
            <For
              each={rows()}
              fallback={
                <tr role="row">
                  <td role="cell" colSpan={columns().length} class="ui-table__empty">
                    {props.empty ?? t('ui.table.empty')}
                  </td>
                </tr>
              }
            >
              {(row) => (
                <Line row={row} columns={columns()} href={props.hrefOf?.(row)} id={props.rowKey(row)} />
              )}
            </For>
          </tbody>
        </table>
      </div>
    </div>
  );
}

/** One row. A press anywhere on it follows its link; controls inside keep their own presses. */
function Line<Row>(props: {
  readonly row: Row;
  readonly id: string;
  readonly columns: readonly Column<Row>[];
  readonly href: string | undefined;
}) {
  const [link, setLink] = createSignal<HTMLAnchorElement>();
  const follow = (event: MouseEvent) => {
    const inside = event.target instanceof Element && event.target.closest('a, button, input, label, select');
    if (!inside && getSelection()?.isCollapsed !== false) link()?.click();
  };
  return (
    <tr
      role="row"
      data-key={props.id}
      classList={{ 'ui-table__leads': props.href !== undefined }}
      onClick={follow}
    >
      <For each={props.columns}>
        {(column, index) => (
          <td
            role="cell"
            data-label={column.title}
            classList={{ 'ui-table__figure': column.numeric ?? false }}
          >
            <Show when={index() === 0 && props.href} fallback={column.cell(props.row)}>
              {(href) => (
                <a href={href()} ref={setLink}>
                  {column.cell(props.row)}
                </a>
              )}
            </Show>
          </td>
        )}
      </For>
    </tr>
  );
}
