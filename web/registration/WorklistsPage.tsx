import { useParams, useSearchParams } from '@solidjs/router';
import { createMutation, createQuery } from '@urql/solid';
import { createSignal, Show } from 'solid-js';
import { useProblems } from '../errors.ts';
import { type EnumOf, graphql } from '../graphql.ts';
import { useFormat } from '../i18n/format.ts';
import { useT } from '../i18n/index.tsx';
import { newIntent } from '../intent.ts';
import { useViewer } from '../shell/viewer.tsx';
import { Button } from '../ui/Button.tsx';
import { ErrorSummary } from '../ui/ErrorSummary.tsx';
import { Tabs } from '../ui/Tabs.tsx';
import { notify } from '../ui/Toast.tsx';
import { ElectionOfRoll } from './ElectionOfRoll.tsx';
import { HandOver } from './HandOver.tsx';
import { WorklistTable } from './WorklistTable.tsx';
import './roll.css';
import './roll-work.css';

const PAGE = graphql(`
  query WorklistsPage($electionId: ID!) {
    election(id: $electionId) {
      id
      name
    }
    worklistCounts(electionId: $electionId) {
      list
      state
      count
    }
  }
`);
const RECOMPUTE = graphql(`
  mutation RecomputeWorklists($input: RecomputeWorklistsInput!) {
    recomputeWorklists(input: $input) {
      newly18
      twice
    }
  }
`);

const LISTS = ['NEWLY_18', 'MOVED_IN', 'MOVED_OUT', 'DEAD_OR_DEPRIVED', 'IN_TWO_CONSTITUENCIES'] as const;

/** What the roll should follow between two elections, list by list, until a person decides. */
export function WorklistsPage() {
  const t = useT();
  const format = useFormat();
  const said = useProblems();
  const { can } = useViewer();
  const params = useParams<{ id: string }>();
  const [search, setSearch] = useSearchParams();
  const [result, ask] = createQuery({ query: PAGE, variables: () => ({ electionId: params.id }) });
  const [computing, recompute] = createMutation(RECOMPUTE);
  const [handing, setHanding] = createSignal(false);
  const [round, setRound] = createSignal(0);
  let intent = newIntent();
  const read = () => {
    setRound((n) => n + 1);
    ask({ requestPolicy: 'network-only' });
  };
  const count = (state: EnumOf<'WorklistState'>, list?: EnumOf<'Worklist'>) =>
    (result.data?.worklistCounts ?? [])
      .filter((one) => one.state === state && (list === undefined || one.list === list))
      .reduce((sum, one) => sum + one.count, 0);
  const list = () => LISTS.find((one) => one === search['list']) ?? LISTS[0];
  const handleRecompute = async () => {
    const { data } = await recompute({ input: { idempotencyKey: intent, electionId: params.id } });
    intent = newIntent();
    if (!data) return;
    notify(t('voters.worklists.recomputed', data.recomputeWorklists));
    read();
  };
  const state = () => {
    const [open, waiting] = [count('OPEN'), count('WAITING')];
    if (open + waiting === 0) return t('voters.worklists.stateNone');
    return t('voters.worklists.state', {
      open: format().number(open),
      waiting: format().number(waiting),
    });
  };
  return (
    <ElectionOfRoll
      election={result.data?.election}
      fetching={result.fetching}
      error={result.error}
      onRetry={read}
      title={t('voters.worklists.title')}
      state={state()}
      actions={
        <Show when={can('roll:register')}>
          <Button busy={computing.fetching} onClick={() => void handleRecompute()}>
            {t('voters.worklists.recompute')}
          </Button>
          <Button onClick={() => setHanding(true)}>{t('voters.worklists.handOver')}</Button>
        </Show>
      }
    >
      <ErrorSummary errors={said(computing.error).map((text) => ({ text }))} />
      <Tabs
        label={t('voters.worklists.lists')}
        value={list()}
        onChange={(key) => setSearch({ list: key, after: null, at: null })}
        tabs={LISTS.map((key) => ({
          key,
          label: t(`voters.worklists.list.${key}`),
          count: count('OPEN', key),
          panel: () => (
            <WorklistTable
              electionId={params.id}
              list={key}
              round={round()}
              mayDecide={can('roll:register')}
              onChanged={read}
            />
          ),
        }))}
      />
      <HandOver
        electionId={params.id}
        open={handing()}
        onClose={() => setHanding(false)}
        onTaken={() => {
          setHanding(false);
          read();
        }}
      />
    </ElectionOfRoll>
  );
}
