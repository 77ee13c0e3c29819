import { A, useSearchParams } from '@solidjs/router';
import { createQuery } from '@urql/solid';
import { Show } from 'solid-js';
import { KINDS, readKind } from '../duty/kinds.ts';
import { type EnumOf, graphql } from '../graphql.ts';
import { useT } from '../i18n/index.tsx';
import { Failed } from '../shell/Failed.tsx';
import { Page } from '../shell/Page.tsx';
import { createPaging } from '../shell/paging.ts';
import { useViewer } from '../shell/viewer.tsx';
import { DataTable } from '../ui/DataTable.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Pager } from '../ui/Pager.tsx';
import { Select } from '../ui/Select.tsx';
import './activities.css';
import { useActivityColumns } from './activity-columns.tsx';
import { LeaveDesk } from './LeaveDesk.tsx';

const PAGE = graphql(`
  query ActivitiesPage($kind: ActivityKind, $state: ActivityState, $first: Int!, $after: String) {
    activities(kind: $kind, state: $state, first: $first, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        node {
          id
          ...ActivityRow_activity
        }
      }
    }
  }
`);

type State = EnumOf<'ActivityState'>;
const STATES: readonly State[] = ['PLANNED', 'HELD', 'CANCELLED'];
const ALL = 'ALL';

/** Every activity of the county, newest first, and the leave that waits for a decision. */
export function ActivitiesPage() {
  const t = useT();
  const { can } = useViewer();
  const [search, setSearch] = useSearchParams();
  const paging = createPaging(50);
  const columns = useActivityColumns();
  const kind = () => readKind(search['kind']);
  const state = () => STATES.find((one) => one === search['state']) ?? null;
  const [page, ask] = createQuery({
    query: PAGE,
    variables: () => ({ kind: kind(), state: state(), first: paging.size, after: paging.after() }),
    context: { additionalTypenames: ['Activity'] },
  });
  const found = () => page.data?.activities;
  const rows = () => found()?.edges.map(({ node }) => node) ?? [];
  const last = () => paging.at() + rows().length - 1;
  const next = () => {
    const info = found()?.pageInfo;
    const cursor = info?.endCursor;
    return info?.hasNextPage && cursor ? () => paging.next(cursor, last() + 1) : undefined;
  };
  const filter = (name: 'kind' | 'state', value: string) =>
    setSearch({ [name]: value === ALL ? null : value, after: null, at: null });

  return (
    <Page
      title={t('activities.title')}
      state={found() ? t('activities.state', { n: found()?.totalCount ?? 0 }) : t('common.loading')}
      action={
        <Show when={can('activity:manage')}>
          <A class="ui-button ui-button--primary" href="/activities/new">
            {t('activities.create')}
          </A>
        </Show>
      }
    >
      <Show when={can('leave:decide')}>
        <LeaveDesk />
      </Show>
      <search class="activity-filters no-print">
        <Select
          filter
          label={t('activities.kind')}
          options={[
            { value: ALL, label: t('activities.allKinds') },
            ...KINDS.map((value) => ({ value, label: t(`duty.kind.${value}`) })),
          ]}
          value={kind() ?? ALL}
          onChange={(value) => filter('kind', value)}
        />
        <Select
          filter
          label={t('activities.status')}
          options={[
            { value: ALL, label: t('activities.allStatuses') },
            ...STATES.map((value) => ({ value, label: t(`activities.is.${value}`) })),
          ]}
          value={state() ?? ALL}
          onChange={(value) => filter('state', value)}
        />
      </search>
      <Show
        when={!page.error}
        fallback={<Failed error={page.error} onRetry={() => ask({ requestPolicy: 'network-only' })} />}
      >
        <div aria-busy={page.fetching}>
          <Show when={found()}>
            {(activities) => (
              <>
                <DataTable
                  caption={t('activities.list')}
                  columns={columns()}
                  rows={rows()}
                  rowKey={({ id }) => id}
                  hrefOf={({ id }) => `/activities/${id}`}
                  count={activities().totalCount}
                  empty={
                    <EmptyState title={t('activities.none')}>
                      {t(kind() || state() ? 'activities.noneFound' : 'activities.noneText')}
                    </EmptyState>
                  }
                />
                <Show when={activities().totalCount > rows().length}>
                  <Pager
                    from={paging.at()}
                    to={last()}
                    total={activities().totalCount}
                    busy={page.fetching}
                    onPrevious={paging.after() ? paging.previous : undefined}
                    onNext={next()}
                  />
                </Show>
              </>
            )}
          </Show>
        </div>
      </Show>
    </Page>
  );
}
