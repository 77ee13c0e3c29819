import { createQuery } from '@urql/solid';
import { For } from 'solid-js';
import { graphql } from '../graphql.ts';
import { useT } from '../i18n/index.tsx';
import { DataTable } from '../ui/DataTable.tsx';
import { Tag } from '../ui/Tag.tsx';

const LayersQuery = graphql(`
  query Layers($termId: ID!) {
    layers(termId: $termId) {
      constituencyId
      number
      name
      within {
        number
        name
        units
      }
    }
  }
`);

/** How the constituencies of a township lie in those of the county: inside one, or across a border (EC-6). */
export function Layers(props: { readonly termId: string }) {
  const t = useT();
  const [result] = createQuery({ query: LayersQuery, variables: () => ({ termId: props.termId }) });
  return (
    <section class="term-part">
      <DataTable
        dense
        caption={t('plans.layers.title')}
        rows={result.data?.layers ?? []}
        rowKey={({ constituencyId }) => constituencyId}
        empty={t('plans.layers.none')}
        columns={[
          { key: 'name', title: t('plans.layers.small'), cell: (row) => row.name },
          {
            key: 'within',
            title: t('plans.layers.large'),
            cell: (row) => (
              <ul class="layers">
                <For each={row.within} fallback={<li class="soft">{t('plans.layers.unknown')}</li>}>
                  {(one) => <li>{t('plans.layers.part', { name: one.name, n: one.units })}</li>}
                </For>
              </ul>
            ),
          },
          {
            key: 'how',
            title: t('plans.layers.how'),
            cell: (row) => (
              <Tag tone={row.within.length > 1 ? 'amber' : 'jade'}>
                {t(row.within.length > 1 ? 'plans.layers.across' : 'plans.layers.inside')}
              </Tag>
            ),
          },
        ]}
      />
    </section>
  );
}
