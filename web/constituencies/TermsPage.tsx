import { A } from '@solidjs/router';
import { createQuery } from '@urql/solid';
import { For, Show } from 'solid-js';
import { useProblems } from '../errors.ts';
import { graphql } from '../graphql.ts';
import { useFormat } from '../i18n/format.ts';
import { useT } from '../i18n/index.tsx';
import { Page } from '../shell/Page.tsx';
import { useViewer } from '../shell/viewer.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { ErrorSummary } from '../ui/ErrorSummary.tsx';
import './constituencies.css';

const TermsPageQuery = graphql(`
  query TermsPage {
    congresses {
      id
      level
      name
      terms {
        id
        number
        approvedSeats
        constituencyCount
        seatsAllotted
        startsOn
      }
    }
  }
`);

/** Every congress of the county with its terms: where seats and constituencies are set up. */
export function TermsPage() {
  const t = useT();
  const format = useFormat();
  const said = useProblems();
  const { can } = useViewer();
  const [result] = createQuery({ query: TermsPageQuery, context: { additionalTypenames: ['Congress'] } });
  const congresses = () => result.data?.congresses ?? [];
  const n = (value: number) => format().number(value);
  return (
    <Page
      title={t('constituencies.terms.title')}
      state={t('constituencies.terms.text')}
      actions={
        <A class="ui-button ui-button--secondary" href="/quota">
          {t('constituencies.quota.title')}
        </A>
      }
      action={
        <Show when={can('election:manage')}>
          <A class="ui-button ui-button--primary" href="/terms/new">
            {t('constituencies.terms.create')}
          </A>
        </Show>
      }
    >
      <ErrorSummary errors={said(result.error).map((text) => ({ text }))} />
      <Show when={!result.fetching} fallback={<p role="status">{t('common.loading')}</p>}>
        <For
          each={congresses()}
          fallback={
            <EmptyState title={t('constituencies.terms.none')}>
              {t('constituencies.terms.noneText')}
            </EmptyState>
          }
        >
          {(congress) => (
            <section class="terms">
              <h2>{congress.name}</h2>
              <ul>
                <For each={congress.terms}>
                  {(term) => (
                    <li>
                      <A href={`/terms/${term.id}`}>
                        {t('constituencies.terms.number', { number: term.number })}
                      </A>
                      <span class="soft">
                        {t('constituencies.terms.sum', {
                          seats: n(term.approvedSeats),
                          constituencies: n(term.constituencyCount),
                          allotted: n(term.seatsAllotted),
                        })}
                      </span>
                    </li>
                  )}
                </For>
              </ul>
            </section>
          )}
        </For>
      </Show>
    </Page>
  );
}
