import { useParams, useSearchParams } from '@solidjs/router';
import { createQuery } from '@urql/solid';
import { createEffect, createSignal, on, Show } from 'solid-js';
import { type EnumOf, graphql } from '../graphql.ts';
import { useFormat } from '../i18n/format.ts';
import { useT } from '../i18n/index.tsx';
import { useViewer } from '../shell/viewer.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Tabs } from '../ui/Tabs.tsx';
import { Applicant } from './Applicant.tsx';
import { ElectionOfRoll } from './ElectionOfRoll.tsx';
import './roll-work.css';

const PAGE = graphql(`
  query ApplicationsPage($electionId: ID!) {
    election(id: $electionId) {
      id
      name
    }
    applicationCounts(electionId: $electionId) {
      state
      count
    }
  }
`);
const QUEUE = graphql(`
  query ApplicationQueue($electionId: ID!, $state: ApplicationState!, $after: String) {
    applications(electionId: $electionId, state: $state, first: 50, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        node {
          id
          ...Applicant_application
        }
      }
    }
  }
`);
const STATES = ['SUBMITTED', 'MORE_ASKED', 'APPROVED', 'REFUSED'] as const;

/** The applications that came in online, one at a time, the oldest first. */
export function ApplicationsPage() {
  const t = useT();
  const format = useFormat();
  const { can } = useViewer();
  const params = useParams<{ id: string }>();
  const [search, setSearch] = useSearchParams();
  const [result, ask] = createQuery({ query: PAGE, variables: () => ({ electionId: params.id }) });
  const state = (): EnumOf<'ApplicationState'> =>
    STATES.find((one) => one === search['state']) ?? 'SUBMITTED';
  const [after, setAfter] = createSignal<string | null>(null);
  const [queue, askQueue] = createQuery({
    query: QUEUE,
    variables: () => ({ electionId: params.id, state: state(), after: after() }),
    requestPolicy: 'cache-and-network',
  });
  const [at, setAt] = createSignal(0);
  const [passed, setPassed] = createSignal(0);
  const first = () => {
    setAt(0);
    setPassed(0);
    setAfter(null);
  };
  createEffect(on(state, first, { defer: true }));
  const edges = () => queue.data?.applications.edges ?? [];
  const shown = () => edges()[at()]?.node;
  const count = (of: EnumOf<'ApplicationState'>) =>
    result.data?.applicationCounts.find((one) => one.state === of)?.count ?? 0;
  const next = () => {
    const info = queue.data?.applications.pageInfo;
    if (at() + 1 < edges().length) setAt(at() + 1);
    else if (info?.hasNextPage) {
      setPassed(passed() + edges().length);
      setAfter(info.endCursor);
      setAt(0);
    } else first();
  };
  const decided = () => {
    if (at() > 0 && at() === edges().length - 1) setAt(at() - 1);
    askQueue({ requestPolicy: 'network-only' });
    ask({ requestPolicy: 'network-only' });
  };
  return (
    <ElectionOfRoll
      election={result.data?.election}
      fetching={result.fetching}
      error={result.error}
      onRetry={() => ask({ requestPolicy: 'network-only' })}
      title={t('applications.queue.title')}
      state={
        count('SUBMITTED') > 0
          ? t('applications.queue.state', { n: format().number(count('SUBMITTED')) })
          : t('applications.queue.stateNone')
      }
    >
      <Tabs
        label={t('applications.queue.tabs')}
        value={state()}
        onChange={(key) => setSearch({ state: key })}
        tabs={STATES.map((key) => ({
          key,
          label: t(`applications.queue.is.${key}`),
          count: count(key),
          panel: () => (
            <div class="roll-work">
              <Show
                when={shown()}
                keyed
                fallback={
                  <Show when={!queue.fetching} fallback={<p role="status">{t('common.loading')}</p>}>
                    <EmptyState title={t('applications.queue.empty')}>
                      {t('applications.queue.emptyText')}
                    </EmptyState>
                  </Show>
                }
              >
                {(application) => (
                  <Applicant
                    electionId={params.id}
                    application={application}
                    place={t('applications.queue.place', {
                      at: format().number(passed() + at() + 1),
                      n: format().number(queue.data?.applications.totalCount ?? 0),
                    })}
                    mayDecide={can('roll:register')}
                    onNext={next}
                    onDecided={decided}
                  />
                )}
              </Show>
            </div>
          ),
        }))}
      />
    </ElectionOfRoll>
  );
}
