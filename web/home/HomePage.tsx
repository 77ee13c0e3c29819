import { A } from '@solidjs/router';
import { createQuery } from '@urql/solid';
import { For, Show } from 'solid-js';
import { ElectionList } from '../elections/ElectionList.tsx';
import { graphql } from '../graphql.ts';
import { useT } from '../i18n/index.tsx';
import { NAVIGATION } from '../navigation.ts';
import { visibleItems } from '../shell/navigation.ts';
import { Page } from '../shell/Page.tsx';
import { useViewer } from '../shell/viewer.tsx';
import './home.css';

const HomePageQuery = graphql(`
  query HomePage {
    elections {
      id
      daysLeft
      ...ElectionList_item
    }
  }
`);

/** How long an election that is over stays in sight: until the first session must open (LO 20). */
const DAYS_IN_SIGHT = -62;

/** The first screen: what is going on, what is mine, and where my work is. */
export function HomePage() {
  const t = useT();
  const { viewer, can } = useViewer();
  const [result] = createQuery({ query: HomePageQuery, context: { additionalTypenames: ['Election'] } });
  const current = () => (result.data?.elections ?? []).filter(({ daysLeft }) => daysLeft >= DAYS_IN_SIGHT);
  const places = () =>
    visibleItems(NAVIGATION, { signedIn: viewer() !== null, can }).filter(({ href }) => href !== '/');
  return (
    <Page title={viewer()?.county?.name ?? t('common.product')} state={t('common.productLong')}>
      <Show when={current().length > 0}>
        <section class="home__part" aria-labelledby="home-elections">
          <h2 id="home-elections">{t('home.elections')}</h2>
          <ElectionList elections={current()} />
        </section>
      </Show>
      <section class="home__part" aria-labelledby="home-places">
        <h2 id="home-places">{t('home.places')}</h2>
        <ul class="home__places">
          <For each={places()}>
            {(item) => (
              <li>
                <A href={item.href}>{t(item.label)}</A>
              </li>
            )}
          </For>
        </ul>
      </section>
    </Page>
  );
}
