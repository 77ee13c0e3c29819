import { createMutation } from '@urql/solid';
import { createSignal, Show } from 'solid-js';
import { useProblems } from '../errors.ts';
import { type FragmentType, graphql, readFragment } from '../graphql.ts';
import type { NoticeRegister_NoticeFragment } from '../gql/graphql.ts';
import { useFormat } from '../i18n/format.ts';
import { useT } from '../i18n/index.tsx';
import { newIntent } from '../intent.ts';
import { useViewer } from '../shell/viewer.tsx';
import { Button } from '../ui/Button.tsx';
import { ConfirmDialog } from '../ui/ConfirmDialog.tsx';
import { DataTable } from '../ui/DataTable.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { ErrorSummary } from '../ui/ErrorSummary.tsx';
import { Tag } from '../ui/Tag.tsx';
import { notify } from '../ui/Toast.tsx';
import { WithdrawNotice } from './WithdrawNotice.tsx';

export const REGISTER_NOTICE = graphql(`
  fragment NoticeRegister_notice on Notice {
    id
    kind
    state
    bodyName
    title
    constituencyName
    year
    number
    issuedOn
    pages
    sha256
    withdrawnReason
    link
    viewerCan {
      issue
      withdraw
    }
  }
`);
const ISSUE = graphql(`
  mutation IssueNotice($input: IssueNoticeInput!) {
    issueNotice(input: $input) {
      id
      year
      number
    }
  }
`);

const TONES = { DRAFT: 'amber', ISSUED: 'jade', WITHDRAWN: 'seal' } as const;

/** The register: each notice leads to its file; a draft to its preview, and to being issued. */
export function NoticeRegister(props: {
  readonly notices: readonly FragmentType<typeof REGISTER_NOTICE>[];
  readonly total: number;
  readonly onChanged: () => void;
}) {
  const t = useT();
  const format = useFormat();
  const said = useProblems();
  const { can } = useViewer();
  const [outcome, issue] = createMutation(ISSUE);
  const [asked, setAsked] = createSignal<NoticeRegister_NoticeFragment | null>(null);
  const [leaving, setLeaving] = createSignal<NoticeRegister_NoticeFragment | null>(null);
  let intent = newIntent();
  const handleIssue = async () => {
    const { data } = await issue({ input: { idempotencyKey: intent, noticeId: asked()?.id ?? '' } });
    setAsked(null);
    intent = newIntent();
    if (!data) return;
    notify(t('papers.issue.done', data.issueNotice));
    props.onChanged();
  };
  const rows = () => props.notices.map((one) => readFragment(REGISTER_NOTICE, one));

  return (
    <>
      <ErrorSummary errors={said(outcome.error).map((text) => ({ text }))} />
      <DataTable
        caption={t('papers.notices.title')}
        rows={rows()}
        count={props.total}
        rowKey={({ id }) => id}
        empty={<EmptyState title={t('papers.notices.none')}>{t('papers.notices.noneText')}</EmptyState>}
        columns={[
          {
            key: 'number',
            title: t('papers.notices.number'),
            cell: ({ year, number }) => (
              <span class="papers-whole">
                {year && number
                  ? t('papers.notices.numbered', { year, number })
                  : t('papers.notices.unnumbered')}
              </span>
            ),
          },
          {
            key: 'title',
            title: t('papers.notices.heading'),
            cell: ({ title, link, constituencyName, state, withdrawnReason }) => (
              <>
                <a href={link} target="_blank" rel="noopener" class="serif">
                  {title}
                </a>
                <Show when={constituencyName && !title.includes(constituencyName)}>
                  <span class="soft"> {constituencyName}</span>
                </Show>
                <Show when={state === 'WITHDRAWN'}>
                  <br />
                  <span class="soft">{t('papers.notices.withdrawn', { reason: withdrawnReason ?? '' })}</span>
                </Show>
              </>
            ),
          },
          { key: 'body', title: t('papers.notices.body'), cell: ({ bodyName }) => bodyName },
          {
            key: 'issued',
            title: t('papers.notices.issuedOn'),
            cell: ({ issuedOn }) => (
              <span class="papers-whole">{issuedOn ? format().day(issuedOn) : '—'}</span>
            ),
          },
          {
            key: 'pages',
            title: t('papers.notices.pages'),
            numeric: true,
            cell: ({ pages }) => (pages === null || pages === undefined ? '—' : format().number(pages)),
          },
          {
            key: 'state',
            title: t('papers.notices.stateHead'),
            cell: ({ state }) => <Tag tone={TONES[state]}>{t(`papers.state.${state}`)}</Tag>,
          },
          ...(can('notice:manage')
            ? [
                {
                  key: 'do',
                  title: t('papers.notices.actions'),
                  cell: (row: NoticeRegister_NoticeFragment) => (
                    <span class="papers-actions">
                      <Show when={row.viewerCan.issue}>
                        <Button small onClick={() => setAsked(row)}>
                          {t('papers.issue.open')}
                        </Button>
                        <Button small kind="quiet" onClick={() => setLeaving(row)}>
                          {t('papers.withdraw.discard')}
                        </Button>
                      </Show>
                      <Show when={row.viewerCan.withdraw}>
                        <Button small kind="quiet" onClick={() => setLeaving(row)}>
                          {t('papers.withdraw.open')}
                        </Button>
                      </Show>
                    </span>
                  ),
                },
              ]
            : []),
        ]}
      />
      <ConfirmDialog
        open={asked() !== null}
        title={t('papers.issue.open')}
        loses={t('papers.issue.loses', { title: asked()?.title ?? '' })}
        confirm={t('papers.issue.open')}
        busy={outcome.fetching}
        onConfirm={() => void handleIssue()}
        onCancel={() => setAsked(null)}
      />
      <WithdrawNotice notice={leaving()} onClose={() => setLeaving(null)} onDone={props.onChanged} />
    </>
  );
}
