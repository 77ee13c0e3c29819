import { A } from '@solidjs/router';
import { createQuery } from '@urql/solid';
import { Show } from 'solid-js';
import { useProblems } from '../errors.ts';
import { graphql } from '../graphql.ts';
import { useT } from '../i18n/index.tsx';
import { Page } from '../shell/Page.tsx';
import { useViewer } from '../shell/viewer.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { ErrorSummary } from '../ui/ErrorSummary.tsx';
import { ElectionList } from './ElectionList.tsx';

const ElectionsPageQuery = graphql(`
  query ElectionsPage {
    elections {
      id
      ...ElectionList_item
    }
  }
`);

/** Every election of the county, the next one first. */
export function ElectionsPage() {
  const t = useT();
  const said = useProblems();
  const { can } = useViewer();
  const [result] = createQuery({ query: ElectionsPageQuery, context: { additionalTypenames: ['Election'] } });
  const elections = () => result.data?.elections ?? [];
  const create = () => (
    <Show when={can('election:manage')}>
      <A class="ui-button ui-button--primary" href="/elections/new">
        {t('elections.create')}
      </A>
    </Show>
  );
  return (
    <Page
      title={t('elections.title')}
      state={elections().length > 0 ? t('elections.count', { n: elections().length }) : undefined}
      action={create()}
    >
      <ErrorSummary errors={said(result.error).map((text) => ({ text }))} />
      <Show when={!result.fetching} fallback={<p role="status">{t('common.loading')}</p>}>
        <Show
          when={elections().length > 0}
          fallback={
            <EmptyState title={t('elections.none')}>
              {t(can('election:manage') ? 'elections.noneText' : 'elections.noneForPublic')}
            </EmptyState>
          }
        >
          <ElectionList elections={elections()} />
        </Show>
      </Show>
    </Page>
  );
}
