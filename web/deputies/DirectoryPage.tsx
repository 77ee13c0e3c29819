import { useSearchParams } from '@solidjs/router';
import { createQuery } from '@urql/solid';
import { Show, createEffect, createSignal, on, onCleanup } from 'solid-js';
import { graphql, readFragment } from '../graphql.ts';
import { useI18n } from '../i18n/index.tsx';
import { Failed } from '../shell/Failed.tsx';
import { Page } from '../shell/Page.tsx';
import { createPaging } from '../shell/paging.ts';
import { Button } from '../ui/Button.tsx';
import { DataTable } from '../ui/DataTable.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Pager } from '../ui/Pager.tsx';
import { Select } from '../ui/Select.tsx';
import { TextField } from '../ui/TextField.tsx';
import './directory.css';
import { DIRECTORY_ROW, useDirectoryColumns } from './directory-columns.tsx';
import { sittingTerm, termsOf } from './terms.ts';
import { termName } from './term-name.ts';

const TERMS = graphql(`
  query DirectoryTerms {
    congresses {
      id
      name
      englishName
      terms {
        id
        number
        startsOn
      }
    }
  }
`);
const PAGE = graphql(`
  query DirectoryPage($termId: ID!, $search: String, $first: Int!, $after: String) {
    deputies(termId: $termId, search: $search, first: $first, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        node {
          id
          ...DirectoryRow_deputy
        }
      }
    }
  }
`);
const PAUSE = 200;

/** The public list of the deputies of a term: found by a few letters, in the order of the register. */
export function DirectoryPage() {
  const { t, locale } = useI18n();
  const [search, setSearch] = useSearchParams();
  const paging = createPaging(50);
  const columns = useDirectoryColumns();
  const word = (name: string) => {
    const value = search[name];
    return typeof value === 'string' ? value : '';
  };

  const [asked, askTerms] = createQuery({ query: TERMS });
  const congresses = () => asked.data?.congresses ?? [];
  const termId = () => word('term') || sittingTerm(congresses()) || '';
  const [page, ask] = createQuery({
    query: PAGE,
    variables: () => ({
      termId: termId(),
      search: word('q').trim() || null,
      first: paging.size,
      after: paging.after(),
    }),
    pause: () => termId() === '',
  });

  // What is typed goes into the address after a short rest; an address that changes goes into the field.
  const [typed, setTyped] = createSignal(word('q'));
  createEffect(on(() => word('q'), setTyped, { defer: true }));
  createEffect(
    on(
      typed,
      (text) => {
        if (text === word('q')) return;
        const timer = setTimeout(
          () => setSearch({ q: text || null, after: null, at: null }, { replace: true }),
          PAUSE,
        );
        onCleanup(() => clearTimeout(timer));
      },
      { defer: true },
    ),
  );

  const terms = () => termsOf(congresses());
  const named = (one: { number: number; congress: string; congressEnglishName: string }) => ({
    congress: locale() === 'en' ? one.congressEnglishName : one.congress,
    term: termName(one.number, locale()),
  });
  const options = () => terms().map((one) => ({ value: one.id, label: t('deputies.termOf', named(one)) }));
  const found = () => page.data?.deputies;
  const rows = () => found()?.edges.map(({ node }) => node) ?? [];
  const state = () => {
    const term = terms().find(({ id }) => id === termId());
    const deputies = found();
    if (!term || !deputies) return t('common.loading');
    return t(word('q') ? 'deputies.stateFound' : 'deputies.state', {
      ...named(term),
      n: deputies.totalCount,
    });
  };
  const last = () => paging.at() + rows().length - 1;
  const next = () => {
    const info = found()?.pageInfo;
    const cursor = info?.endCursor;
    return info?.hasNextPage && cursor ? () => paging.next(cursor, last() + 1) : undefined;
  };
  const empty = () => (
    <Show
      when={word('q')}
      fallback={<EmptyState title={t('deputies.empty.title')}>{t('deputies.empty.text')}</EmptyState>}
    >
      {(text) => (
        <EmptyState
          title={t('deputies.empty.found', { text: text() })}
          action={<Button onClick={() => setTyped('')}>{t('deputies.empty.clear')}</Button>}
        >
          {t('deputies.empty.foundText')}
        </EmptyState>
      )}
    </Show>
  );

  return (
    <Page title={t('deputies.title')} state={state()}>
      <Show
        when={!asked.data || terms().length > 0}
        fallback={<EmptyState title={t('deputies.empty.title')}>{t('deputies.empty.terms')}</EmptyState>}
      >
        <search class="deputy-filters no-print">
          <TextField
            type="search"
            filter
            label={t('deputies.search')}
            hint={t('deputies.searchHint')}
            value={typed()}
            onInput={setTyped}
            autocomplete="off"
          />
          <Select
            filter
            label={t('deputies.term')}
            options={options()}
            value={termId() || null}
            onChange={(term) => setSearch({ term, after: null, at: null })}
          />
        </search>
        <Show
          when={!(page.error ?? asked.error)}
          fallback={
            <Failed
              error={page.error ?? asked.error}
              onRetry={() => (page.error ? ask : askTerms)({ requestPolicy: 'network-only' })}
            />
          }
        >
          <div class="deputy-directory" aria-busy={page.fetching || !found()}>
            <Show when={found()} fallback={<div class="deputy-directory__blank" aria-hidden="true" />}>
              {(deputies) => (
                <>
                  <DataTable
                    dense
                    caption={t('deputies.list')}
                    columns={columns()}
                    columnsName="deputies"
                    rows={rows()}
                    rowKey={(row) => readFragment(DIRECTORY_ROW, row).id}
                    hrefOf={(row) => `/deputies/${readFragment(DIRECTORY_ROW, row).id}`}
                    count={deputies().totalCount}
                    empty={empty()}
                  />
                  <Show when={deputies().totalCount > rows().length}>
                    <Pager
                      from={paging.at()}
                      to={last()}
                      total={deputies().totalCount}
                      busy={page.fetching}
                      onPrevious={paging.after() ? paging.previous : undefined}
                      onNext={next()}
                    />
                  </Show>
                </>
              )}
            </Show>
          </div>
        </Show>
      </Show>
    </Page>
  );
}
