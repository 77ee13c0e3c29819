import { useParams } from '@solidjs/router';
import { createQuery } from '@urql/solid';
import { For, Show } from 'solid-js';
import { ElectionNav } from '../elections/ElectionNav.tsx';
import { graphql } from '../graphql.ts';
import { useT } from '../i18n/index.tsx';
import { NotFound } from '../shell/NotFound.tsx';
import { Page } from '../shell/Page.tsx';
import { useViewer } from '../shell/viewer.tsx';
import { Checks } from './Checks.tsx';
import './exchange.css';

const ExchangePageQuery = graphql(`
  query ExchangePage($id: ID!) {
    election(id: $id) {
      id
      name
      terms {
        id
        number
        congress
      }
    }
  }
`);

const FILES = ['results.xlsx', 'results.csv', 'candidates.csv', 'results.json', 'results-side.json'] as const;
const WORD = {
  'results.xlsx': 'workbook',
  'results.csv': 'rounds',
  'candidates.csv': 'candidates',
  'results.json': 'nist',
  'results-side.json': 'side',
} as const;

/** Figures on their way out of the house: checked first, then in the forms that others read. */
export function ExchangePage() {
  const t = useT();
  const { can } = useViewer();
  const params = useParams<{ id: string }>();
  const [query] = createQuery({ query: ExchangePageQuery, variables: () => ({ id: params.id }) });
  return (
    <Show when={query.data?.election} fallback={<NotFound fetching={query.fetching} />}>
      {(election) => (
        <Page title={t('exchange.title')} state={t('exchange.state')} place={[{ label: election().name }]}>
          <ElectionNav electionId={election().id} />
          <Show when={can('count:read')}>
            <Checks electionId={election().id} />
          </Show>
          <section>
            <h2>{t('exchange.results')}</h2>
            <ul class="exchange-files">
              <For each={FILES}>
                {(file) => (
                  <li>
                    <a href={`/exports/elections/${election().id}/${file}`} download="">
                      {t(`exchange.file.${WORD[file]}.name`)}
                    </a>
                    <span class="soft">{t(`exchange.file.${WORD[file]}.text`)}</span>
                  </li>
                )}
              </For>
            </ul>
          </section>
          <section>
            <h2>{t('exchange.register')}</h2>
            <ul class="exchange-files">
              <For each={election().terms}>
                {(term) => (
                  <li>
                    <a href={`/exports/terms/${term.id}/deputies.popolo.json`} download="">
                      {t('exchange.term', { congress: term.congress, number: term.number })}
                    </a>
                    <span class="soft">{t('exchange.popolo')}</span>
                  </li>
                )}
              </For>
            </ul>
          </section>
        </Page>
      )}
    </Show>
  );
}
