import { useSearchParams } from '@solidjs/router';
import { createQuery } from '@urql/solid';
import { createEffect, createSignal, on, Show } from 'solid-js';
import { type EnumOf, graphql } from '../graphql.ts';
import { useFormat } from '../i18n/format.ts';
import { useT } from '../i18n/index.tsx';
import { createPaging } from '../shell/paging.ts';
import { Checkbox } from '../ui/Checkbox.tsx';
import type { Column } from '../ui/columns.ts';
import { DataTable } from '../ui/DataTable.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Pager } from '../ui/Pager.tsx';
import { Select } from '../ui/Select.tsx';
import { Tag, type Tone } from '../ui/Tag.tsx';
import { BatchBar } from './BatchBar.tsx';
import { DecideEntries, type Deciding } from './DecideEntries.tsx';

const ROWS = graphql(`
  query WorklistRows($electionId: ID!, $list: Worklist!, $state: WorklistState, $first: Int, $after: String) {
    worklist(electionId: $electionId, list: $list, state: $state, first: $first, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        node {
          id
          source
          state
          reason
          name
          sex
          birthDate
          idMasked
          standing
          proposed
          complete
          document
          decidedBy
          ground
        }
      }
    }
  }
`);
const STATES = ['OPEN', 'WAITING', 'LATER', 'APPLIED', 'NOT_APPLIED'] as const;
const TONES: Readonly<Record<EnumOf<'WorklistState'>, Tone>> = {
  OPEN: 'amber',
  WAITING: 'plain',
  LATER: 'river',
  APPLIED: 'jade',
  NOT_APPLIED: 'plain',
};
const SIZE = 50;

/** One worklist: who, why, where now, what is proposed; chosen by the row, decided together. */
export function WorklistTable(props: {
  readonly electionId: string;
  readonly list: EnumOf<'Worklist'>;
  /** Counts up when something changed, so that the rows are read anew. */
  readonly round: number;
  readonly mayDecide: boolean;
  readonly onChanged: () => void;
}) {
  const t = useT();
  const format = useFormat();
  const [search, setSearch] = useSearchParams();
  const paging = createPaging(SIZE);
  const state = () =>
    search['state'] === 'ALL' ? null : (STATES.find((s) => s === search['state']) ?? 'OPEN');
  const [result, ask] = createQuery({
    query: ROWS,
    variables: () => ({
      electionId: props.electionId,
      list: props.list,
      state: state(),
      first: SIZE,
      after: paging.after(),
    }),
  });
  const rows = () => (result.data?.worklist.edges ?? []).map(({ node }) => node);
  type Row = ReturnType<typeof rows>[number];
  const [chosen, setChosen] = createSignal<ReadonlySet<string>>(new Set());
  const [deciding, setDeciding] = createSignal<Deciding | null>(null);
  createEffect(
    on(
      () => props.round,
      () => ask({ requestPolicy: 'network-only' }),
      { defer: true },
    ),
  );
  createEffect(on([() => props.list, state, paging.after], () => setChosen(new Set<string>())));
  const decidable = (row: Row) => row.state === 'OPEN' || row.state === 'LATER';
  const picked = () => rows().filter(({ id }) => chosen().has(id));
  const toggle = (id: string, on_: boolean) => {
    const next = new Set(chosen());
    if (on_) next.add(id);
    else next.delete(id);
    setChosen(next);
  };
  const start = (decision: EnumOf<'WorklistDecision'>, all = false) =>
    setDeciding({
      decision,
      entryIds: all ? null : picked().map(({ id }) => id),
      needsPlace: !all && decision === 'APPLY' && picked().some(({ complete }) => !complete),
    });
  const proposal = (row: Row) => {
    if (row.reason === 'REGISTERED_TWICE') return t('voters.worklists.endFirst');
    if (!row.complete) return t('voters.worklists.addWhere');
    if (row.proposed.length === 0) return t('voters.worklists.end');
    return t('voters.worklists.add', { places: format().list(row.proposed) });
  };
  const columns = (): readonly Column<Row>[] => [
    {
      key: 'choose',
      title: t('voters.worklists.column.choose'),
      cell: (row) => (
        <Show when={decidable(row)}>
          <Checkbox
            label={<span class="hidden-words">{t('voters.worklists.select', { name: row.name })}</span>}
            checked={chosen().has(row.id)}
            onChange={(on_) => toggle(row.id, on_)}
          />
        </Show>
      ),
    },
    {
      key: 'person',
      title: t('voters.worklists.column.person'),
      cell: (row) => (
        <>
          <span class="serif">{row.name}</span>{' '}
          <span class="soft">
            {t('voters.person', { sex: t(`voters.sex.${row.sex}`), birth: format().day(row.birthDate) })}
          </span>
        </>
      ),
    },
    {
      key: 'reason',
      title: t('voters.worklists.column.reason'),
      cell: (row) => (
        <>
          {t(`voters.reason.${row.reason}`)}
          <Show when={row.document}>
            {' '}
            <span class="soft">{row.document}</span>
          </Show>
        </>
      ),
    },
    {
      key: 'now',
      title: t('voters.worklists.column.now'),
      cell: (row) => (row.standing.length > 0 ? format().list(row.standing) : t('voters.worklists.nowhere')),
    },
    { key: 'change', title: t('voters.worklists.column.change'), cell: proposal },
    {
      key: 'source',
      title: t('voters.worklists.column.source'),
      cell: (row) => t(`voters.worklists.source.${row.source}`),
    },
    {
      key: 'state',
      title: t('voters.worklists.column.state'),
      cell: (row) => (
        <>
          <Tag tone={TONES[row.state]}>{t(`voters.worklists.is.${row.state}`)}</Tag>
          <Show when={row.ground}>
            {' '}
            <span class="soft">{row.ground}</span>
          </Show>
        </>
      ),
    },
  ];
  return (
    <div class="roll-work">
      <div class="roll-row">
        <Select
          filter
          label={t('voters.worklists.showing')}
          value={state() ?? 'ALL'}
          onChange={(value) => setSearch({ state: value, after: null, at: null })}
          options={[
            ...STATES.map((value) => ({ value, label: t(`voters.worklists.is.${value}`) })),
            { value: 'ALL' as const, label: t('voters.worklists.all') },
          ]}
        />
      </div>
      <Show when={props.mayDecide && rows().some(decidable)}>
        <BatchBar
          chosen={picked().length}
          onToggleAll={() =>
            setChosen(
              chosen().size > 0
                ? new Set<string>()
                : new Set(
                    rows()
                      .filter(decidable)
                      .map(({ id }) => id),
                  ),
            )
          }
          onDecide={start}
        />
      </Show>
      <DataTable
        caption={t(`voters.worklists.list.${props.list}`)}
        count={result.data?.worklist.totalCount ?? 0}
        columns={columns().filter(({ key }) => key !== 'choose' || props.mayDecide)}
        rows={rows()}
        rowKey={(row) => row.id}
        empty={<EmptyState title={t('voters.worklists.empty')}>{t('voters.worklists.emptyText')}</EmptyState>}
      />
      <Show when={rows().length > 0}>
        <Pager
          from={paging.at()}
          to={paging.at() + rows().length - 1}
          total={result.data?.worklist.totalCount ?? 0}
          busy={result.fetching}
          onPrevious={paging.after() ? paging.previous : undefined}
          onNext={
            result.data?.worklist.pageInfo.hasNextPage
              ? () => paging.next(result.data?.worklist.pageInfo.endCursor ?? '', paging.at() + SIZE)
              : undefined
          }
        />
      </Show>
      <DecideEntries
        electionId={props.electionId}
        list={props.list}
        deciding={deciding()}
        onClose={() => setDeciding(null)}
        onDecided={() => {
          setDeciding(null);
          setChosen(new Set<string>());
          props.onChanged();
        }}
      />
    </div>
  );
}
