import { useParams, useSearchParams } from '@solidjs/router';
import { createQuery } from '@urql/solid';
import { createSignal, Show } from 'solid-js';
import { ElectionNav } from '../elections/ElectionNav.tsx';
import { type EnumOf, graphql } from '../graphql.ts';
import { useFormat } from '../i18n/format.ts';
import { useT } from '../i18n/index.tsx';
import { Failed } from '../shell/Failed.tsx';
import { NotFound } from '../shell/NotFound.tsx';
import { Page } from '../shell/Page.tsx';
import { useViewer } from '../shell/viewer.tsx';
import { Button } from '../ui/Button.tsx';
import { Pager } from '../ui/Pager.tsx';
import { Select } from '../ui/Select.tsx';
import { Bodies } from './Bodies.tsx';
import { DraftNotice } from './DraftNotice.tsx';
import { NoticeRegister } from './NoticeRegister.tsx';
import { SaveAll } from './SaveAll.tsx';
import { isNoticeKind, NOTICE_KINDS } from './notice-kinds.ts';
import './papers.css';

const NOTICES_PAGE = graphql(`
  query NoticesPage($electionId: ID!, $kind: NoticeKind, $after: String) {
    election(id: $electionId) {
      id
      name
    }
    notices(electionId: $electionId, kind: $kind, after: $after) {
      total
      next
      notices {
        id
        number
        title
        state
        link
        ...NoticeRegister_notice
      }
    }
  }
`);

const PAGE = 50;
type Kind = EnumOf<'NoticeKind'>;

/** The notices of an election: the register for everybody, and the desk where an officer drafts and issues them. */
export function NoticesPage() {
  const t = useT();
  const format = useFormat();
  const { can } = useViewer();
  const params = useParams<{ id: string }>();
  const [search, setSearch] = useSearchParams<{ kind?: string; after?: string; at?: string }>();
  const kind = (): Kind | null => (isNoticeKind(search.kind) ? search.kind : null);
  const at = () => Number(search.at ?? 0);
  const [result, ask] = createQuery({
    query: NOTICES_PAGE,
    variables: () => ({ electionId: params.id, kind: kind(), after: search.after ?? null }),
  });
  const read = () => ask({ requestPolicy: 'network-only' });
  const [drafting, setDrafting] = createSignal(false);
  const page = () => result.data?.notices;
  const issued = () => (page()?.notices ?? []).filter(({ state }) => state !== 'DRAFT');

  return (
    <Show
      when={result.data?.election}
      fallback={
        <Show when={!result.fetching} fallback={<p role="status">{t('common.loading')}</p>}>
          <Show when={result.error} fallback={<NotFound />}>
            <Failed error={result.error} onRetry={read} />
          </Show>
        </Show>
      }
    >
      {(election) => (
        <Page
          title={t('papers.notices.title')}
          state={t('papers.notices.state', { n: format().number(page()?.total ?? 0) })}
          place={[{ label: election().name, href: `/elections/${election().id}` }]}
          action={
            <Show when={can('notice:manage')}>
              <Button kind="primary" onClick={() => setDrafting(true)}>
                {t('papers.draft.open')}
              </Button>
            </Show>
          }
        >
          <ElectionNav electionId={election().id} />
          <div class="papers-tools no-print">
            <Select
              filter
              label={t('papers.notices.kind')}
              value={kind() ?? 'ALL'}
              options={[
                { value: 'ALL', label: t('papers.notices.all') },
                ...NOTICE_KINDS.map((one) => ({ value: one, label: t(`papers.kind.${one}`) })),
              ]}
              onChange={(value) => setSearch({ kind: value === 'ALL' ? null : value, after: null, at: null })}
            />
            <Show when={issued().length > 1}>
              <SaveAll
                name={t('papers.notices.zip', { election: election().name })}
                files={issued().map(({ number, title, link }) => ({
                  name: `${String(number ?? 0).padStart(3, '0')} ${title}.pdf`,
                  link,
                }))}
              />
            </Show>
          </div>
          <NoticeRegister notices={page()?.notices ?? []} total={page()?.total ?? 0} onChanged={read} />
          <Show when={at() > 0 || page()?.next}>
            <Pager
              from={at() * PAGE + 1}
              to={at() * PAGE + (page()?.notices.length ?? 0)}
              total={page()?.total ?? 0}
              busy={result.fetching}
              onPrevious={at() > 0 ? () => history.back() : undefined}
              onNext={
                page()?.next ? () => setSearch({ after: page()?.next ?? null, at: at() + 1 }) : undefined
              }
            />
          </Show>
          <Show when={can('notice:manage')}>
            <DraftNotice
              electionId={election().id}
              open={drafting()}
              onClose={() => setDrafting(false)}
              onDrafted={read}
            />
            <Bodies electionId={election().id} />
          </Show>
        </Page>
      )}
    </Show>
  );
}
