import { useParams, useSearchParams } from '@solidjs/router';
import { createQuery } from '@urql/solid';
import { For, Show } from 'solid-js';
import { ElectionNav } from '../elections/ElectionNav.tsx';
import { useProblems } from '../errors.ts';
import { graphql } from '../graphql.ts';
import { useFormat } from '../i18n/format.ts';
import { useT } from '../i18n/index.tsx';
import { NotFound } from '../shell/NotFound.tsx';
import { Page } from '../shell/Page.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { ErrorSummary } from '../ui/ErrorSummary.tsx';
import { Select } from '../ui/Select.tsx';
import { CandidateCard } from './CandidateCard.tsx';
import './candidates-page.css';

const CandidatesPageQuery = graphql(`
  query CandidatesPage($electionId: ID!) {
    election(id: $electionId) {
      id
      name
      today
    }
    publicCandidates(electionId: $electionId) {
      constituencyId
      constituency
      congress
      seats
      electionDay
      kind
      publishedOn
      stopped
      candidates {
        position
        ...CandidateCard_candidate
      }
    }
  }
`);

/** Candidates for voters: one constituency at a time, from the day its list hangs until election day begins. */
export function CandidatesPage() {
  const t = useT();
  const format = useFormat();
  const said = useProblems();
  const params = useParams<{ id: string }>();
  const [search, setSearch] = useSearchParams<{ constituency?: string }>();
  const [result] = createQuery({
    query: CandidatesPageQuery,
    variables: () => ({ electionId: params.id }),
    context: { additionalTypenames: ['CandidateList'] },
  });
  const lists = () => result.data?.publicCandidates ?? [];
  const shown = () =>
    lists().find(({ constituencyId }) => constituencyId === search.constituency) ?? lists()[0];
  return (
    <Show
      when={result.data?.election}
      fallback={
        <Show when={!result.fetching} fallback={<p role="status">{t('common.loading')}</p>}>
          <Show when={result.error} fallback={<NotFound />}>
            <ErrorSummary errors={said(result.error).map((text) => ({ text }))} />
          </Show>
        </Show>
      }
    >
      {(election) => (
        <Page
          title={t('candidates.public.title')}
          state={t('candidates.public.count', { n: format().number(lists().length) })}
          place={[{ label: election().name, href: `/elections/${election().id}` }]}
        >
          <ElectionNav electionId={election().id} />
          <Show
            when={shown()}
            fallback={
              <EmptyState title={t('candidates.public.none')}>{t('candidates.public.noneText')}</EmptyState>
            }
          >
            {(list) => (
              <>
                <div class="candidates-page__choose">
                  <Select
                    label={t('candidates.public.constituency')}
                    value={list().constituencyId}
                    onChange={(constituency) => setSearch({ constituency })}
                    options={lists().map(({ constituencyId, constituency, congress }) => ({
                      value: constituencyId,
                      label: `${congress} · ${constituency}`,
                    }))}
                  />
                </div>
                <h2>
                  {t(`nomination.list.kind.${list().kind}`)} · {list().constituency}
                </h2>
                <p class="soft">
                  {t('candidates.public.facts', {
                    seats: list().seats,
                    published: format().date(list().publishedOn),
                    day: format().date(list().electionDay),
                  })}
                </p>
                <Show when={list().stopped}>
                  <p role="status">{t('candidates.public.stopped')}</p>
                </Show>
                <ol class="candidates-page__list">
                  <For each={list().candidates}>{(candidate) => <CandidateCard candidate={candidate} />}</For>
                </ol>
              </>
            )}
          </Show>
        </Page>
      )}
    </Show>
  );
}
