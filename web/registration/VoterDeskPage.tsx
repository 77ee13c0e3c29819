import { useParams } from '@solidjs/router';
import { createQuery } from '@urql/solid';
import { createSignal, For, Show } from 'solid-js';
import { useProblems } from '../errors.ts';
import { graphql } from '../graphql.ts';
import { useT } from '../i18n/index.tsx';
import { useViewer } from '../shell/viewer.tsx';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { ErrorSummary } from '../ui/ErrorSummary.tsx';
import { TextField } from '../ui/TextField.tsx';
import { ElectionOfRoll } from './ElectionOfRoll.tsx';
import { FoundVoter } from './FoundVoter.tsx';
import { RegisterForm } from './RegisterForm.tsx';
import './roll-work.css';

const PAGE = graphql(`
  query VoterDeskPage($electionId: ID!) {
    election(id: $electionId) {
      id
      name
    }
  }
`);
const FIND = graphql(`
  query VotersAtDesk($name: String, $idLastFour: String, $idNumber: String) {
    votersAtDesk(name: $name, idLastFour: $idLastFour, idNumber: $idNumber) {
      personId
      ...FoundVoter_voter
    }
  }
`);

/** One voter at a time: found, registered, moved, corrected, taken off. What is asked stays out of the address. */
export function VoterDeskPage() {
  const t = useT();
  const said = useProblems();
  const { can } = useViewer();
  const params = useParams<{ id: string }>();
  const [page, read] = createQuery({ query: PAGE, variables: () => ({ electionId: params.id }) });
  const [name, setName] = createSignal('');
  const [four, setFour] = createSignal('');
  const [number, setNumber] = createSignal('');
  const [registering, setRegistering] = createSignal(false);
  const [asked, setAsked] = createSignal<Record<'name' | 'idLastFour' | 'idNumber', string | null> | null>(
    null,
  );
  const [result, ask] = createQuery({
    query: FIND,
    variables: () => asked() ?? { name: null, idLastFour: null, idNumber: null },
    pause: () => asked() === null,
    requestPolicy: 'network-only',
  });
  const again = () => ask({ requestPolicy: 'network-only' });
  const given = (text: string) => (text.trim() === '' ? null : text.trim());
  const handleSubmit = (event: SubmitEvent) => {
    event.preventDefault();
    const before = JSON.stringify(asked());
    const next = { name: given(name()), idLastFour: given(four()), idNumber: given(number()) };
    if (next.name === null && next.idNumber === null) return;
    setAsked(next);
    if (JSON.stringify(next) === before) again();
  };
  const found = () => (asked() ? (result.data?.votersAtDesk ?? []) : []);
  return (
    <ElectionOfRoll
      election={page.data?.election}
      fetching={page.fetching}
      error={page.error}
      onRetry={() => read({ requestPolicy: 'network-only' })}
      title={t('voters.desk.title')}
      state={t('voters.desk.text')}
      action={
        <Show when={can('roll:register')}>
          <Button kind="primary" onClick={() => setRegistering(true)}>
            {t('voters.desk.register')}
          </Button>
        </Show>
      }
    >
      <ErrorSummary errors={asked() ? said(result.error).map((text) => ({ text })) : []} />
      <form class="roll-row" role="search" onSubmit={handleSubmit} novalidate>
        <TextField filter label={t('voters.name')} value={name()} onInput={setName} maxLength={50} />
        <TextField filter label={t('voters.lastFour')} value={four()} onInput={setFour} maxLength={4} />
        <TextField filter label={t('voters.idNumber')} value={number()} onInput={setNumber} maxLength={18} />
        <Button type="submit" busy={asked() !== null && result.fetching}>
          {t('voters.find')}
        </Button>
      </form>
      <Show when={asked() && !result.fetching && !result.error}>
        <Show when={found().length > 0} fallback={<EmptyState title={t('voters.nobody')} />}>
          <ul class="voter-list">
            <For each={found()}>
              {(voter) => (
                <FoundVoter
                  electionId={params.id}
                  voter={voter}
                  mayChange={can('roll:register')}
                  onChanged={again}
                />
              )}
            </For>
          </ul>
        </Show>
      </Show>
      <RegisterForm
        electionId={params.id}
        open={registering()}
        onClose={() => setRegistering(false)}
        onDone={() => {
          setRegistering(false);
          if (asked()) again();
        }}
      />
    </ElectionOfRoll>
  );
}
