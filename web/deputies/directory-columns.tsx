import { Show } from 'solid-js';
import { constituencyName } from '../constituency-name.ts';
import { type FragmentType, graphql, readFragment } from '../graphql.ts';
import { useFormat } from '../i18n/format.ts';
import { useT } from '../i18n/index.tsx';
import { Mark } from '../ui/Mark.tsx';
import type { Column } from '../ui/columns.ts';
import { Share } from './Share.tsx';
import { StatusTag } from './StatusTag.tsx';

/** A line of the directory. */
export const DIRECTORY_ROW = graphql(`
  fragment DirectoryRow_deputy on Deputy {
    id
    name
    status
    occupation
    delegation
    constituency {
      number
      name
    }
    totals {
      expected
      present
      trainingHours
      reports
      appraisals
    }
  }
`);
type Row = FragmentType<typeof DIRECTORY_ROW>;

/** Nothing is there to be counted. */
function Never() {
  const t = useT();
  return <span class="deputy-not">{t('deputies.not')}</span>;
}

/** How often something was done; when never, it says so without blame. */
function Times(props: { readonly n: number }) {
  const t = useT();
  return (
    <Show when={props.n > 0} fallback={<Never />}>
      <span class="deputy-times">
        <Mark kind="done" />
        {t('deputies.times', { n: props.n })}
      </span>
    </Show>
  );
}

/** The columns of the directory. None of them sorts: the order is that of the register, never one of scores. */
export function useDirectoryColumns(): () => readonly Column<Row>[] {
  const t = useT();
  const format = useFormat();
  const read = (row: Row) => readFragment(DIRECTORY_ROW, row);
  const constituency = (row: Row) =>
    constituencyName(read(row).constituency, ({ number, name }) =>
      t('deputies.constituencyOf', { number, name }),
    );
  return () => [
    {
      key: 'name',
      title: t('deputies.column.name'),
      cell: (row) => (
        <span class="deputy-name">
          <span class="serif">{read(row).name}</span>
          <StatusTag status={read(row).status} />
        </span>
      ),
    },
    { key: 'constituency', title: t('deputies.column.constituency'), cell: constituency },
    {
      key: 'delegation',
      title: t('deputies.column.delegation'),
      cell: (row) => read(row).delegation ?? '—',
    },
    {
      key: 'occupation',
      title: t('deputies.column.occupation'),
      spare: true,
      cell: (row) => read(row).occupation ?? '—',
    },
    {
      key: 'attendance',
      title: t('deputies.column.attendance'),
      cell: (row) => (
        <Show when={read(row).totals.expected > 0} fallback={<Never />}>
          <Share part={read(row).totals.present} whole={read(row).totals.expected} />
        </Show>
      ),
    },
    {
      key: 'hours',
      title: t('deputies.column.hours'),
      numeric: true,
      cell: (row) => format().number(read(row).totals.trainingHours, 1),
    },
    {
      key: 'reports',
      title: t('deputies.column.reports'),
      cell: (row) => <Times n={read(row).totals.reports} />,
    },
    {
      key: 'appraisals',
      title: t('deputies.column.appraisals'),
      cell: (row) => <Times n={read(row).totals.appraisals} />,
    },
  ];
}
