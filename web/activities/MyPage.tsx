import { A } from '@solidjs/router';
import { createQuery } from '@urql/solid';
import { For, Show } from 'solid-js';
import { graphql } from '../graphql.ts';
import { useT } from '../i18n/index.tsx';
import { Failed } from '../shell/Failed.tsx';
import { Page } from '../shell/Page.tsx';
import './activities.css';
import { MyNext } from './MyNext.tsx';
import { MyReports } from './MyReports.tsx';

const PAGE = graphql(`
  query MyPage {
    viewer {
      accountId
      deputyId
    }
    myActivities {
      id
      ...MyNext_activity
    }
  }
`);

/** The deputy’s own page, for the phone: what is next, leave, and one’s reports. */
export function MyPage() {
  const t = useT();
  const [result, ask] = createQuery({ query: PAGE, context: { additionalTypenames: ['MyActivity'] } });
  const next = () => result.data?.myActivities ?? [];
  const deputyId = () => result.data?.viewer.deputyId;
  const state = () => {
    if (!result.data) return t('common.loading');
    return next().length > 0 ? t('activities.my.state', { n: next().length }) : t('activities.my.free');
  };
  return (
    <Page
      title={t('activities.my.title')}
      state={state()}
      width="form"
      actions={
        <Show when={deputyId()}>
          <A class="ui-button ui-button--secondary" href="/my-record">
            {t('activities.my.record')}
          </A>
        </Show>
      }
    >
      <Show
        when={!result.error}
        fallback={<Failed error={result.error} onRetry={() => ask({ requestPolicy: 'network-only' })} />}
      >
        <Show when={next().length > 0}>
          <section class="my-list">
            <h2>{t('activities.my.next')}</h2>
            <ul>
              <For each={next()}>
                {(activity) => (
                  <li>
                    <MyNext activity={activity} />
                  </li>
                )}
              </For>
            </ul>
          </section>
        </Show>
      </Show>
      <Show when={deputyId()}>{(id) => <MyReports deputyId={id()} />}</Show>
    </Page>
  );
}
