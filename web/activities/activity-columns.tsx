import { type FragmentType, graphql, readFragment } from '../graphql.ts';
import { useFormat } from '../i18n/format.ts';
import { useT } from '../i18n/index.tsx';
import type { Column } from '../ui/columns.ts';
import { ActivityTag } from './ActivityTag.tsx';

export const ActivityRow_activity = graphql(`
  fragment ActivityRow_activity on Activity {
    title
    kind
    heldOn
    state
    sums {
      summoned
      present
    }
  }
`);

type Row = { readonly id: string } & FragmentType<typeof ActivityRow_activity>;

/** The columns of the list of activities. */
export function useActivityColumns(): () => readonly Column<Row>[] {
  const t = useT();
  const format = useFormat();
  const read = (row: Row) => readFragment(ActivityRow_activity, row);
  return () => [
    { key: 'title', title: t('activities.column.title'), cell: (row) => read(row).title },
    { key: 'day', title: t('activities.column.day'), cell: (row) => format().date(read(row).heldOn) },
    { key: 'kind', title: t('activities.column.kind'), cell: (row) => t(`duty.kind.${read(row).kind}`) },
    {
      key: 'came',
      title: t('activities.column.came'),
      numeric: true,
      cell: (row) => t('activities.came', { ...read(row).sums }),
    },
    {
      key: 'status',
      title: t('activities.column.status'),
      cell: (row) => <ActivityTag state={read(row).state} />,
    },
  ];
}
