import { Navigate, useParams } from '@solidjs/router';
import { createMutation, createQuery } from '@urql/solid';
import { Show } from 'solid-js';
import { today } from '../clock.ts';
import { useProblems } from '../errors.ts';
import { ElectionNav } from '../elections/ElectionNav.tsx';
import { graphql } from '../graphql.ts';
import { daysBetween, useFormat } from '../i18n/format.ts';
import { useT } from '../i18n/index.tsx';
import { newIntent } from '../intent.ts';
import { NotFound } from '../shell/NotFound.tsx';
import { Page } from '../shell/Page.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { ErrorSummary } from '../ui/ErrorSummary.tsx';
import { notify } from '../ui/Toast.tsx';
import { type ConstituencyVote, VotesTable } from './VotesTable.tsx';

const VotesPageQuery = graphql(`
  query VotesPage($id: ID!) {
    election(id: $id) {
      id
      name
      electionDay
    }
    constituencyVotes(electionId: $id) {
      constituencyId
      number
      name
      congressName
      seats
      formalCandidates
      due
      round {
        id
        number
        kind
        state
        seats
        keyingsIn
        elected
        valid
      }
    }
  }
`);

const NearestVotesQuery = graphql(`
  query NearestVotes {
    elections {
      id
      electionDay
    }
  }
`);

const OpenRound = graphql(`
  mutation OpenRound($input: OpenRoundInput!) {
    openRound(input: $input) {
      id
      state
    }
  }
`);

/** Every constituency of an election on its way from the ballot box to the declared result. */
export function VotesPage() {
  const t = useT();
  const format = useFormat();
  const say = useProblems();
  const params = useParams<{ id: string }>();
  const [query, look] = createQuery({ query: VotesPageQuery, variables: () => ({ id: params.id }) });
  const [outcome, openRound] = createMutation(OpenRound);
  // One key for each vote that is asked for, so that pressing twice opens once.
  const keys = new Map<string, string>();
  const votes = () => query.data?.constituencyVotes ?? [];
  const inState = (state: string) => votes().filter(({ round }) => round?.state === state).length;

  const open = async (vote: ConstituencyVote) => {
    const intent = `${vote.constituencyId}.${vote.round?.number ?? 0}`;
    const idempotencyKey = keys.get(intent) ?? newIntent();
    keys.set(intent, idempotencyKey);
    const input = { idempotencyKey, electionId: params.id, constituencyId: vote.constituencyId };
    const { error } = await openRound({ input });
    if (error) return;
    notify(t('balloting.votes.opened', { name: vote.name }));
    look({ requestPolicy: 'network-only' });
  };
  return (
    <Show when={query.data?.election} fallback={<NotFound fetching={query.fetching} />}>
      {(election) => (
        <Page
          title={t('balloting.votes.title')}
          state={`${election().name} · ${format().date(election().electionDay)} · ${t(
            'balloting.votes.state',
            {
              declared: inState('DECLARED'),
              all: votes().length,
              counting: inState('OPEN'),
            },
          )}`}
          place={[{ label: election().name }]}
        >
          <ElectionNav electionId={params.id} />
          <ErrorSummary errors={say(outcome.error).map((text) => ({ text }))} />
          <VotesTable votes={votes()} busy={outcome.fetching} onOpen={(vote) => void open(vote)} />
        </Page>
      )}
    </Show>
  );
}

/** Leads to the election whose day is nearest: on election night, the one that is being counted. */
export function NearestVotes() {
  const t = useT();
  const [query] = createQuery({ query: NearestVotesQuery });
  const distance = ({ electionDay }: { readonly electionDay: string }) =>
    Math.abs(daysBetween(today(), electionDay));
  const nearest = () =>
    [...(query.data?.elections ?? [])].sort((one, other) => distance(one) - distance(other))[0];
  return (
    <Show
      when={nearest()}
      fallback={
        <Show when={query.data} fallback={<NotFound fetching={query.fetching} />}>
          <Page title={t('balloting.votes.title')}>
            <EmptyState title={t('balloting.votes.none')}>{t('balloting.votes.noneText')}</EmptyState>
          </Page>
        </Show>
      }
    >
      {(election) => <Navigate href={`/elections/${election().id}/votes`} />}
    </Show>
  );
}
