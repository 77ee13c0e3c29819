import { useParams } from '@solidjs/router';
import { createQuery } from '@urql/solid';
import { For, Show } from 'solid-js';
import { ElectionNav } from '../elections/ElectionNav.tsx';
import { useProblems } from '../errors.ts';
import { graphql } from '../graphql.ts';
import { useT } from '../i18n/index.tsx';
import { NotFound } from '../shell/NotFound.tsx';
import { Page } from '../shell/Page.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { ErrorSummary } from '../ui/ErrorSummary.tsx';
import { CommitteeSection } from './CommitteeSection.tsx';
import './committees.css';

const CommitteesPageQuery = graphql(`
  query CommitteesPage($id: ID!) {
    election(id: $id) {
      id
      name
      today
    }
    committees(electionId: $id) {
      congressId
      congress
      level
      committee {
        id
      }
      ...CommitteeSection_congress
    }
  }
`);

/** The election committees of both levels: who sits, who left and why, what was entrusted, and how they end. */
export function CommitteesPage() {
  const t = useT();
  const said = useProblems();
  const params = useParams<{ id: string }>();
  const [result] = createQuery({
    query: CommitteesPageQuery,
    variables: () => ({ id: params.id }),
    context: { additionalTypenames: ['CongressCommittee', 'Committee', 'CommitteeMember'] },
  });
  const all = () => result.data?.committees ?? [];
  const townships = () =>
    all().flatMap(({ level, congress, committee }) =>
      level === 'TOWNSHIP' && committee ? [{ id: committee.id, congress }] : [],
    );
  return (
    <Show
      when={result.data?.election}
      fallback={
        <Show when={!result.fetching} fallback={<p role="status">{t('common.loading')}</p>}>
          <ErrorSummary errors={said(result.error).map((text) => ({ text }))} />
          <NotFound />
        </Show>
      }
    >
      {(election) => (
        <Page
          title={t('committees.title')}
          state={t('committees.state', {
            there: all().filter(({ committee }) => committee).length,
            all: all().length,
          })}
          place={[{ label: election().name, href: `/elections/${election().id}` }]}
        >
          <ElectionNav electionId={election().id} />
          <ErrorSummary errors={said(result.error).map((text) => ({ text }))} />
          <Show when={all().every(({ committee }) => !committee)}>
            <EmptyState title={t('committees.none')}>{t('committees.noneText')}</EmptyState>
          </Show>
          <For each={all()}>
            {(one) => (
              <CommitteeSection
                congress={one}
                electionId={election().id}
                today={election().today}
                townships={townships()}
              />
            )}
          </For>
        </Page>
      )}
    </Show>
  );
}
