import { useParams, useSearchParams } from '@solidjs/router';
import { createQuery } from '@urql/solid';
import { Show, createSignal } from 'solid-js';
import { ElectionNav } from '../elections/ElectionNav.tsx';
import { graphql } from '../graphql.ts';
import { useFormat } from '../i18n/format.ts';
import { useT } from '../i18n/index.tsx';
import { Failed } from '../shell/Failed.tsx';
import { Page } from '../shell/Page.tsx';
import { createPaging } from '../shell/paging.ts';
import { useViewer } from '../shell/viewer.tsx';
import { Button } from '../ui/Button.tsx';
import { DataTable } from '../ui/DataTable.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Pager } from '../ui/Pager.tsx';
import { RadioGroup } from '../ui/RadioGroup.tsx';
import { Tag } from '../ui/Tag.tsx';
import { CaseClock } from './CaseClock.tsx';
import { RecordReport } from './RecordReport.tsx';
import './discipline.css';

const PAGE = graphql(`
  query CasesPage($id: ID!, $closed: Boolean!, $first: Int!, $after: String) {
    election(id: $id) {
      id
      name
      terms {
        id
        congress
      }
    }
    caseClock(electionId: $id) {
      electionId
      ...CaseClock_clock
    }
    disciplineCases(electionId: $id, closed: $closed, first: $first, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        node {
          id
          number
          category
          channel
          constituency
          receivedOn
          state
          acknowledgeBy
          decideBy
          overdue
          finding
          closedOn
        }
      }
    }
  }
`);

/** The desk of an election: what came in, what is due next, and what is overdue. */
export function CasesPage() {
  const t = useT();
  const format = useFormat();
  const { can } = useViewer();
  const params = useParams<{ id: string }>();
  const [search, setSearch] = useSearchParams();
  const paging = createPaging(50);
  const [recording, setRecording] = createSignal(false);
  const closed = () => search['closed'] === 'yes';
  const [result, ask] = createQuery({
    query: PAGE,
    variables: () => ({ id: params.id, closed: closed(), first: paging.size, after: paging.after() }),
    context: { additionalTypenames: ['DisciplineCase'] },
  });
  const found = () => result.data?.disciplineCases;
  const rows = () => found()?.edges.map(({ node }) => node) ?? [];
  type Row = ReturnType<typeof rows>[number];
  const last = () => paging.at() + rows().length - 1;
  const next = () => {
    const cursor = found()?.pageInfo.endCursor;
    return found()?.pageInfo.hasNextPage && cursor ? () => paging.next(cursor, last() + 1) : undefined;
  };
  const due = (row: Row) => {
    if (row.state === 'CLOSED') return row.closedOn ? format().date(row.closedOn) : '';
    return row.state === 'RECEIVED'
      ? t('discipline.list.dueAcknowledge', { date: format().date(row.acknowledgeBy) })
      : t('discipline.list.dueDecide', { date: format().date(row.decideBy) });
  };
  const columns = () => [
    { key: 'number', title: t('discipline.list.number'), cell: (row: Row) => row.number },
    {
      key: 'category',
      title: t('discipline.list.category'),
      cell: (row: Row) => t(`discipline.category.${row.category}`),
    },
    {
      key: 'where',
      title: t('discipline.list.where'),
      cell: (row: Row) => row.constituency ?? t('discipline.list.whole'),
    },
    {
      key: 'channel',
      title: t('discipline.list.channel'),
      cell: (row: Row) => t(`discipline.channel.${row.channel}`),
    },
    {
      key: 'receivedOn',
      title: t('discipline.list.receivedOn'),
      cell: (row: Row) => format().date(row.receivedOn),
    },
    {
      key: 'due',
      title: t(closed() ? 'discipline.one.facts.closedOn' : 'discipline.list.due'),
      cell: (row: Row) => (
        <>
          {due(row)}{' '}
          <Show when={row.overdue}>
            {(limit) => <Tag tone="seal">{t(`discipline.overdue.${limit()}`)}</Tag>}
          </Show>
        </>
      ),
    },
    {
      key: 'state',
      title: t(closed() ? 'discipline.one.finding' : 'discipline.list.state'),
      cell: (row: Row) =>
        row.finding ? t(`discipline.finding.${row.finding}`) : t(`discipline.is.${row.state}`),
    },
  ];

  return (
    <Page
      title={t('discipline.title')}
      state={
        found()
          ? t(closed() ? 'discipline.stateClosed' : 'discipline.state', { n: found()?.totalCount ?? 0 })
          : t('common.loading')
      }
      place={
        result.data?.election ? [{ label: result.data.election.name, href: `/elections/${params.id}` }] : []
      }
      action={
        <Show when={can('case:handle')}>
          <Button kind="primary" onClick={() => setRecording(true)}>
            {t('discipline.record.open')}
          </Button>
        </Show>
      }
    >
      <ElectionNav electionId={params.id} />
      <Show
        when={!result.error}
        fallback={<Failed error={result.error} onRetry={() => ask({ requestPolicy: 'network-only' })} />}
      >
        <Show when={result.data?.caseClock}>{(clock) => <CaseClock clock={clock()} />}</Show>
        <RadioGroup
          label={t('discipline.list.label')}
          value={closed() ? 'yes' : 'no'}
          onChange={(value) => setSearch({ closed: value === 'yes' ? 'yes' : null, after: null, at: null })}
          options={[
            { value: 'no', label: t('discipline.list.open') },
            { value: 'yes', label: t('discipline.list.closed') },
          ]}
        />
        <Show when={found()}>
          {(cases) => (
            <>
              <DataTable
                caption={t('discipline.list.label')}
                columns={columns()}
                rows={rows()}
                rowKey={({ id }) => id}
                hrefOf={({ id }) => `/cases/${id}`}
                count={cases().totalCount}
                empty={
                  <EmptyState title={t('discipline.list.none')}>{t('discipline.list.noneText')}</EmptyState>
                }
              />
              <Show when={cases().totalCount > rows().length}>
                <Pager
                  from={paging.at()}
                  to={last()}
                  total={cases().totalCount}
                  busy={result.fetching}
                  onPrevious={paging.after() ? paging.previous : undefined}
                  onNext={next()}
                />
              </Show>
            </>
          )}
        </Show>
      </Show>
      <RecordReport
        electionId={params.id}
        terms={result.data?.election?.terms ?? []}
        open={recording()}
        onClose={() => setRecording(false)}
      />
    </Page>
  );
}
