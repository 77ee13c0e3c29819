import { useParams, useSearchParams } from '@solidjs/router';
import { createQuery } from '@urql/solid';
import { Show } from 'solid-js';
import { useProblems } from '../errors.ts';
import { graphql } from '../graphql.ts';
import { useFormat } from '../i18n/format.ts';
import { useT } from '../i18n/index.tsx';
import { NotFound } from '../shell/NotFound.tsx';
import { Page } from '../shell/Page.tsx';
import { Checkbox } from '../ui/Checkbox.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { ErrorSummary } from '../ui/ErrorSummary.tsx';
import { ElectionNav } from './ElectionNav.tsx';
import { PostingList } from './PostingList.tsx';
import './election-page.css';

const PostingsPageQuery = graphql(`
  query PostingsPage($electionId: ID!) {
    election(id: $electionId) {
      id
      name
      today
    }
    postings(electionId: $electionId) {
      id
      places {
        id
        struckReason
      }
      ...PostingList_posting
    }
  }
`);

/** Notices with the places they hung at: what is proved, what still needs a photo or scan. */
export function PostingsPage() {
  const t = useT();
  const format = useFormat();
  const said = useProblems();
  const params = useParams<{ id: string }>();
  const [search, setSearch] = useSearchParams<{ unproved?: string }>();
  const [result] = createQuery({
    query: PostingsPageQuery,
    variables: () => ({ electionId: params.id }),
    context: { additionalTypenames: ['Posting', 'Election'] },
  });
  const all = () => result.data?.postings ?? [];
  const proved = (one: ReturnType<typeof all>[number]) =>
    one.places.some(({ struckReason }) => !struckReason);
  const rows = () => (search.unproved ? all().filter((one) => !proved(one)) : all());
  const unproved = () => all().filter((one) => !proved(one)).length;
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
          title={t('elections.proof.title')}
          state={t('elections.proof.state', {
            n: format().number(all().length),
            open: format().number(unproved()),
          })}
          place={[{ label: election().name, href: `/elections/${election().id}` }]}
        >
          <ElectionNav electionId={election().id} />
          <Checkbox
            label={t('elections.proof.onlyOpen')}
            checked={search.unproved !== undefined}
            onChange={(on) => setSearch({ unproved: on ? '1' : undefined })}
          />
          <Show
            when={rows().length > 0}
            fallback={
              <EmptyState title={t('elections.proof.none')}>{t('elections.proof.noneText')}</EmptyState>
            }
          >
            <PostingList postings={rows()} today={election().today} />
          </Show>
        </Page>
      )}
    </Show>
  );
}
