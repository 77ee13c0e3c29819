import { createSignal, Show } from 'solid-js';
import { type FragmentType, graphql, readFragment } from '../graphql.ts';
import { useFormat } from '../i18n/format.ts';
import { useT } from '../i18n/index.tsx';
import { Button } from '../ui/Button.tsx';
import type { Column } from '../ui/columns.ts';
import { DataTable } from '../ui/DataTable.tsx';
import { Tag } from '../ui/Tag.tsx';

const ROW = graphql(`
  fragment ListBalance_row on ListBalance {
    constituencyId
    level
    congress
    name
    listed
    added
    removed
    registered
    onRoll
    difference
  }
`);

/** Both sides of the sum: list and corrections on the left, the roll counted by itself on the right. */
export function ListBalance(props: { readonly rows: readonly FragmentType<typeof ROW>[] }) {
  const t = useT();
  const format = useFormat();
  const [all, setAll] = createSignal(false);
  const rows = () => props.rows.map((row) => readFragment(ROW, row));
  type Row = ReturnType<typeof rows>[number];
  const different = () => rows().filter(({ difference }) => difference !== 0);
  const figure = (
    key: 'listed' | 'added' | 'removed' | 'registered' | 'onRoll' | 'difference',
  ): Column<Row> => ({
    key,
    title: t(`lists.page.column.${key}`),
    numeric: true,
    cell: (row) => format().number(row[key]),
  });
  const columns = (): readonly Column<Row>[] => [
    {
      key: 'constituency',
      title: t('lists.page.column.constituency'),
      cell: (row) => (
        <>
          {row.name} <span class="soft">{row.congress}</span>
        </>
      ),
    },
    figure('listed'),
    figure('added'),
    figure('removed'),
    figure('registered'),
    figure('onRoll'),
    figure('difference'),
  ];
  return (
    <section class="roll-part">
      <h2>{t('lists.page.balance')}</h2>
      <p>
        <Show when={different().length > 0} fallback={<Tag tone="jade">{t('lists.page.balanceGood')}</Tag>}>
          <Tag tone="amber">{t('lists.page.balanceBad', { n: format().number(different().length) })}</Tag>
        </Show>
      </p>
      <Show when={all() || different().length > 0}>
        <DataTable
          dense
          caption={t('lists.page.balance')}
          columns={columns()}
          rows={all() ? rows() : different()}
          rowKey={(row) => row.constituencyId}
        />
      </Show>
      <Button kind="quiet" onClick={() => setAll(!all())}>
        {t(all() ? 'lists.page.onlyDifferent' : 'lists.page.showAll')}
      </Button>
    </section>
  );
}
