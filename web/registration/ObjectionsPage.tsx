import { useParams, useSearchParams } from '@solidjs/router';
import { createQuery } from '@urql/solid';
import { createSignal, Show } from 'solid-js';
import { type EnumOf, graphql } from '../graphql.ts';
import { useFormat } from '../i18n/format.ts';
import { useT } from '../i18n/index.tsx';
import { createPaging } from '../shell/paging.ts';
import { useViewer } from '../shell/viewer.tsx';
import type { Column } from '../ui/columns.ts';
import { DataTable } from '../ui/DataTable.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Pager } from '../ui/Pager.tsx';
import { Select } from '../ui/Select.tsx';
import { Tag, type Tone } from '../ui/Tag.tsx';
import { ElectionOfRoll } from './ElectionOfRoll.tsx';
import { NextSteps } from './NextSteps.tsx';
import { ObjectionClock } from './ObjectionClock.tsx';
import { ObjectionStep, type Stepping } from './ObjectionStep.tsx';
import './roll-work.css';

const PAGE = graphql(`
  query ObjectionsPage($electionId: ID!, $stage: ObjectionStage, $after: String) {
    election(id: $electionId) {
      id
      name
    }
    objectionCounts(electionId: $electionId) {
      stage
      count
    }
    objections(electionId: $electionId, stage: $stage, first: 50, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        node {
          id
          source
          about
          objectorName
          subjectName
          constituency
          words
          state
          stage
          submittedOn
          ground
          court
          judgment
          judgmentGround
          ...ObjectionClock_objection
        }
      }
    }
  }
`);
const STAGES = ['TO_DECIDE', 'OVERDUE', 'DECIDED', 'IN_COURT', 'JUDGED', 'WITHDRAWN'] as const;
const TONES: Readonly<Record<EnumOf<'ObjectionStage'>, Tone>> = {
  TO_DECIDE: 'amber',
  OVERDUE: 'seal',
  DECIDED: 'jade',
  IN_COURT: 'river',
  JUDGED: 'jade',
  WITHDRAWN: 'plain',
};
const SIZE = 50;

/** The objections to the list of an election with their clocks, those that came first first. */
export function ObjectionsPage() {
  const t = useT();
  const format = useFormat();
  const { can } = useViewer();
  const params = useParams<{ id: string }>();
  const [search, setSearch] = useSearchParams();
  const paging = createPaging(SIZE);
  const stage = () => STAGES.find((one) => one === search['stage']) ?? null;
  const [result, ask] = createQuery({
    query: PAGE,
    variables: () => ({ electionId: params.id, stage: stage(), after: paging.after() }),
  });
  const [stepping, setStepping] = createSignal<Stepping | null>(null);
  const count = (of: EnumOf<'ObjectionStage'>) =>
    result.data?.objectionCounts.find((one) => one.stage === of)?.count ?? 0;
  const all = () => STAGES.reduce((sum, one) => sum + count(one), 0);
  const read = () => ask({ requestPolicy: 'network-only' });
  const rows = () => (result.data?.objections.edges ?? []).map(({ node }) => node);
  type Row = ReturnType<typeof rows>[number];
  const columns = (): readonly Column<Row>[] => [
    {
      key: 'came',
      title: t('lists.objections.column.came'),
      cell: (row) => (
        <>
          {format().day(row.submittedOn)}{' '}
          <span class="soft">{t(`lists.objections.source.${row.source}`)}</span>
        </>
      ),
    },
    {
      key: 'who',
      title: t('lists.objections.column.who'),
      cell: (row) => <span class="serif">{row.objectorName}</span>,
    },
    {
      key: 'about',
      title: t('lists.objections.column.about'),
      cell: (row) => (
        <>
          <span class="serif">{row.subjectName}</span> · {t(`lists.objections.about.${row.about}`)}
          <Show when={row.constituency}>
            {' '}
            <span class="soft">{row.constituency}</span>
          </Show>
          <br />
          <span class="soft">{row.words}</span>
        </>
      ),
    },
    {
      key: 'clock',
      title: t('lists.objections.column.clock'),
      cell: (row) => <ObjectionClock objection={row} />,
    },
    {
      key: 'state',
      title: t('lists.objections.column.state'),
      cell: (row) => (
        <>
          <Tag tone={TONES[row.stage]}>{t(`lists.objections.stage.${row.stage}`)}</Tag>
          <Show when={row.state !== 'OPEN' && row.state !== 'WITHDRAWN'}>
            {' '}
            {t(`lists.objections.verdict.${row.state}`)}
          </Show>
          <Show when={row.ground}>
            <br />
            <span class="soft">{row.ground}</span>
          </Show>
          <Show when={row.judgment}>
            {(judgment) => (
              <>
                <br />
                <span class="soft">
                  {row.court} · {t(`lists.objections.judgment.${judgment()}`)} · {row.judgmentGround}
                </span>
              </>
            )}
          </Show>
        </>
      ),
    },
    {
      key: 'act',
      title: t('lists.objections.column.act'),
      cell: (row) => (
        <Show when={can('objection:decide')}>
          <NextSteps stage={row.stage} onStep={(step) => setStepping({ step, ...row })} />
        </Show>
      ),
    },
  ];
  return (
    <ElectionOfRoll
      election={result.data?.election}
      fetching={result.fetching}
      error={result.error}
      onRetry={read}
      title={t('lists.objections.title')}
      state={
        count('TO_DECIDE') + count('OVERDUE') > 0
          ? t('lists.objections.state', {
              n: format().number(count('TO_DECIDE') + count('OVERDUE')),
              overdue: format().number(count('OVERDUE')),
            })
          : t('lists.objections.stateNone')
      }
      actions={
        <Show when={can('roll:register')}>
          <a href={`/objections/new?election=${params.id}`}>{t('lists.objections.enter')}</a>
        </Show>
      }
    >
      <div class="roll-row">
        <Select
          filter
          label={t('lists.objections.filter')}
          value={stage() ?? 'ALL'}
          onChange={(value) => setSearch({ stage: value === 'ALL' ? null : value, after: null, at: null })}
          options={[
            { value: 'ALL' as const, label: t('lists.objections.all', { n: format().number(all()) }) },
            ...STAGES.map((value) => ({
              value,
              label: t('lists.objections.filtered', {
                stage: t(`lists.objections.stage.${value}`),
                n: format().number(count(value)),
              }),
            })),
          ]}
        />
      </div>
      <DataTable
        caption={t('lists.objections.title')}
        count={result.data?.objections.totalCount ?? 0}
        columns={columns().filter(({ key }) => key !== 'act' || can('objection:decide'))}
        rows={rows()}
        rowKey={(row) => row.id}
        empty={<EmptyState title={t('lists.objections.empty')}>{t('lists.objections.emptyText')}</EmptyState>}
      />
      <Show when={paging.after() !== null || result.data?.objections.pageInfo.hasNextPage}>
        <Pager
          from={paging.at()}
          to={paging.at() + rows().length - 1}
          total={result.data?.objections.totalCount ?? 0}
          busy={result.fetching}
          onPrevious={paging.after() ? paging.previous : undefined}
          onNext={
            result.data?.objections.pageInfo.hasNextPage
              ? () => paging.next(result.data?.objections.pageInfo.endCursor ?? '', paging.at() + SIZE)
              : undefined
          }
        />
      </Show>
      <ObjectionStep
        electionId={params.id}
        stepping={stepping()}
        onClose={() => setStepping(null)}
        onDone={() => {
          setStepping(null);
          read();
        }}
      />
    </ElectionOfRoll>
  );
}
