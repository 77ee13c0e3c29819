import { useSearchParams } from '@solidjs/router';
import { createQuery } from '@urql/solid';
import { Show } from 'solid-js';
import { type EnumOf, graphql } from '../graphql.ts';
import { useFormat } from '../i18n/format.ts';
import { useT } from '../i18n/index.tsx';
import { createPaging } from '../shell/paging.ts';
import { DataTable } from '../ui/DataTable.tsx';
import { Pager } from '../ui/Pager.tsx';
import { Tabs } from '../ui/Tabs.tsx';

const SKIPPED_ROWS = graphql(`
  query SkippedRows($importId: ID!, $verdict: RowVerdict!, $first: Int!, $after: String) {
    rollImportRows(importId: $importId, verdict: $verdict, first: $first, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        node {
          line
          name
          nameOnRoll
          idMasked
          countyConstituency
          townshipConstituency
          fault
        }
      }
    }
  }
`);

type Skipped = Extract<EnumOf<'RowVerdict'>, 'QUESTION' | 'REFUSED'>;

/** The rows that will not be taken, those to be looked at first; each with its reason and how to mend it. */
export function SkippedRows(props: {
  readonly importId: string;
  readonly question: number;
  readonly refused: number;
}) {
  const t = useT();
  const [search, setSearch] = useSearchParams();
  const shown = (): Skipped => {
    if (search.rows === 'REFUSED' || search.rows === 'QUESTION') return search.rows;
    return props.question > 0 ? 'QUESTION' : 'REFUSED';
  };
  const panel = (verdict: Skipped) => () => <RowsOf importId={props.importId} verdict={verdict} />;
  return (
    <section class="roll-part">
      <h2>{t('registration.skipped')}</h2>
      <Tabs
        label={t('registration.skipped')}
        value={shown()}
        onChange={(rows) => setSearch({ rows, after: null, at: null })}
        tabs={[
          {
            key: 'QUESTION',
            label: t('registration.verdict.question'),
            count: props.question,
            panel: panel('QUESTION'),
          },
          {
            key: 'REFUSED',
            label: t('registration.verdict.refused'),
            count: props.refused,
            panel: panel('REFUSED'),
          },
        ]}
      />
    </section>
  );
}

function RowsOf(props: { readonly importId: string; readonly verdict: Skipped }) {
  const t = useT();
  const format = useFormat();
  const paging = createPaging(50);
  const [result] = createQuery({
    query: SKIPPED_ROWS,
    variables: () => ({
      importId: props.importId,
      verdict: props.verdict,
      first: paging.size,
      after: paging.after(),
    }),
  });
  const page = () => result.data?.rollImportRows;
  const rows = () => page()?.edges.map(({ node }) => node) ?? [];
  const last = () => paging.at() + rows().length - 1;
  const next = () => {
    const info = page()?.pageInfo;
    const cursor = info?.endCursor;
    return info?.hasNextPage && cursor ? () => paging.next(cursor, last() + 1) : undefined;
  };
  return (
    <>
      <DataTable
        caption={t('registration.rows')}
        columnsName="skipped-rows"
        count={page()?.totalCount ?? 0}
        rows={rows()}
        rowKey={({ line }) => String(line)}
        empty={t(result.fetching ? 'common.loading' : 'registration.noSkipped')}
        dense
        columns={[
          {
            key: 'line',
            title: t('registration.column.line'),
            numeric: true,
            cell: ({ line }) => format().number(line),
          },
          { key: 'name', title: t('registration.column.name'), cell: ({ name }) => name },
          {
            key: 'number',
            title: t('registration.column.number'),
            cell: ({ idMasked }) => <span class="figures">{idMasked}</span>,
          },
          {
            key: 'county',
            title: t('registration.column.county'),
            cell: ({ countyConstituency }) => countyConstituency,
          },
          {
            key: 'township',
            title: t('registration.column.township'),
            cell: ({ townshipConstituency }) => townshipConstituency,
            spare: true,
          },
          {
            key: 'reason',
            title: t('registration.column.reason'),
            cell: ({ fault, nameOnRoll }) => (
              <Show when={fault}>
                {(code) => t(`registration.fault.${code()}`, { name: nameOnRoll ?? '' })}
              </Show>
            ),
          },
          {
            key: 'remedy',
            title: t('registration.column.remedy'),
            cell: ({ fault }) => <Show when={fault}>{(code) => t(`registration.remedy.${code()}`)}</Show>,
          },
        ]}
      />
      <Show when={(page()?.totalCount ?? 0) > rows().length}>
        <Pager
          from={paging.at()}
          to={last()}
          total={page()?.totalCount ?? 0}
          busy={result.fetching}
          onPrevious={paging.at() > 1 ? paging.previous : undefined}
          onNext={next()}
        />
      </Show>
    </>
  );
}
