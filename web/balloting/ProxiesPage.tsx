import { useParams, useSearchParams } from '@solidjs/router';
import { createQuery } from '@urql/solid';
import { Show, createSignal } from 'solid-js';
import { ElectionNav } from '../elections/ElectionNav.tsx';
import { graphql } from '../graphql.ts';
import { useFormat } from '../i18n/format.ts';
import { useT } from '../i18n/index.tsx';
import { NotFound } from '../shell/NotFound.tsx';
import { Page } from '../shell/Page.tsx';
import { createPaging } from '../shell/paging.ts';
import { useViewer } from '../shell/viewer.tsx';
import { Button } from '../ui/Button.tsx';
import { Pager } from '../ui/Pager.tsx';
import { Select } from '../ui/Select.tsx';
import { AskProxy } from './AskProxy.tsx';
import { ProxyLedger } from './ProxyLedger.tsx';
import './voting.css';

const ProxiesPageQuery = graphql(`
  query ProxiesPage($id: ID!, $state: ProxyState, $first: Int!, $after: String) {
    election(id: $id) {
      id
      name
      today
      terms {
        id
      }
    }
    proxies(electionId: $id, state: $state, first: $first, after: $after) {
      totalCount
      edges {
        node {
          id
          ...ProxyLedger_grant
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

const SIZE = 50;
const STATES = ['ASKED', 'GRANTED', 'REFUSED', 'REVOKED'] as const;
const ALL = 'ALL';

/** The ledger of proxies of an election (EL 42; ZJE 43). */
export function ProxiesPage() {
  const t = useT();
  const format = useFormat();
  const { can } = useViewer();
  const params = useParams<{ id: string }>();
  const [search, setSearch] = useSearchParams<{ state?: string }>();
  const paging = createPaging(SIZE);
  const state = () => STATES.find((one) => one === search.state) ?? null;
  const [query] = createQuery({
    query: ProxiesPageQuery,
    variables: () => ({ id: params.id, state: state(), first: SIZE, after: paging.after() }),
    pause: () => !can('proxy:manage'),
    context: { additionalTypenames: ['ProxyGrant'] },
  });
  const [adding, setAdding] = createSignal(false);
  const grants = () => query.data?.proxies.edges.map(({ node }) => node) ?? [];
  const total = () => query.data?.proxies.totalCount ?? 0;
  const page = () => query.data?.proxies.pageInfo;
  return (
    <Show when={query.data?.election} fallback={<NotFound fetching={query.fetching} />}>
      {(election) => (
        <Page
          title={t('polling.proxies.title')}
          state={`${election().name} · ${t('polling.proxies.state', { n: format().number(total()) })}`}
          place={[{ label: election().name }]}
          action={
            <Button kind="primary" onClick={() => setAdding(true)}>
              {t('polling.proxies.add')}
            </Button>
          }
        >
          <ElectionNav electionId={params.id} />
          <Select
            filter
            label={t('polling.proxies.filter')}
            value={state() ?? ALL}
            onChange={(value) => setSearch({ state: value === ALL ? null : value, after: null, at: null })}
            options={[
              { value: ALL, label: t('polling.proxies.all') },
              ...STATES.map((value) => ({ value, label: t(`polling.proxies.states.${value}`) })),
            ]}
          />
          <ProxyLedger grants={grants()} total={total()} />
          <Show when={total() > SIZE}>
            <Pager
              from={paging.at()}
              to={paging.at() + grants().length - 1}
              total={total()}
              busy={query.fetching}
              onPrevious={paging.after() ? paging.previous : undefined}
              onNext={
                page()?.hasNextPage
                  ? () => paging.next(page()?.endCursor ?? '', paging.at() + grants().length)
                  : undefined
              }
            />
          </Show>
          <AskProxy
            electionId={params.id}
            termIds={election().terms.map(({ id }) => id)}
            today={election().today}
            open={adding()}
            onClose={() => setAdding(false)}
          />
        </Page>
      )}
    </Show>
  );
}
