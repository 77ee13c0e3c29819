import { useParams } from '@solidjs/router';
import { createMutation, createQuery } from '@urql/solid';
import { createSignal, For, Show } from 'solid-js';
import { constituencyName } from '../constituency-name.ts';
import { ElectionNav } from '../elections/ElectionNav.tsx';
import { useProblems } from '../errors.ts';
import { graphql } from '../graphql.ts';
import type { PapersPageQuery } from '../gql/graphql.ts';
import { useFormat } from '../i18n/format.ts';
import { useT } from '../i18n/index.tsx';
import { newIntent } from '../intent.ts';
import { Failed } from '../shell/Failed.tsx';
import { NotFound } from '../shell/NotFound.tsx';
import { Page } from '../shell/Page.tsx';
import { Button } from '../ui/Button.tsx';
import { ConfirmDialog } from '../ui/ConfirmDialog.tsx';
import { DataTable } from '../ui/DataTable.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { ErrorSummary } from '../ui/ErrorSummary.tsx';
import { Select } from '../ui/Select.tsx';
import { notify } from '../ui/Toast.tsx';
import { BATCHES, paperLinks } from './paper-links.ts';
import { SaveAll } from './SaveAll.tsx';
import './papers.css';

const PAPERS_PAGE = graphql(`
  query PapersPage($electionId: ID!) {
    election(id: $electionId) {
      id
      name
    }
    cardCoverage(electionId: $electionId) {
      constituencyId
      number
      name
      level
      voters
      cards
    }
    rounds(electionId: $electionId) {
      id
      constituencyId
      number
      state
    }
  }
`);
const ISSUE_CARDS = graphql(`
  mutation IssueVoterCards($input: IssueVoterCardsInput!) {
    issueVoterCards(input: $input) {
      batch
      cards
    }
  }
`);

type Row = PapersPageQuery['cardCoverage'][number];
type Batch = (typeof BATCHES)[number];

/** Everything that is printed for a vote, by constituency: cards, proofs, forms, the roll on paper, certificates. */
export function PapersPage() {
  const t = useT();
  const format = useFormat();
  const said = useProblems();
  const params = useParams<{ id: string }>();
  const [result, ask] = createQuery({ query: PAPERS_PAGE, variables: () => ({ electionId: params.id }) });
  const read = () => ask({ requestPolicy: 'network-only' });
  const [asking, setAsking] = createSignal(false);
  const [batch, setBatch] = createSignal<Batch>('voter-cards');
  const [outcome, issue] = createMutation(ISSUE_CARDS);
  let intent = newIntent();
  const rows = () => result.data?.cardCoverage ?? [];
  const missing = () => rows().reduce((sum, { voters, cards }) => sum + voters - cards, 0);
  const made = () => rows().reduce((sum, { cards }) => sum + cards, 0);
  const linksOf = (row: Row) =>
    paperLinks(
      params.id,
      row,
      (result.data?.rounds ?? []).filter(({ constituencyId }) => constituencyId === row.constituencyId),
    );
  const filesOf = (kind: Batch) =>
    rows().flatMap((row) =>
      linksOf(row)
        .filter((one) => one.paper === kind)
        .map(({ link }) => ({
          name: `${t(`papers.paper.${kind}`)} ${t(`papers.level.${row.level}`)} ${String(row.number).padStart(3, '0')} ${row.name}.pdf`,
          link,
        })),
    );
  const make = async () => {
    const { data } = await issue({
      input: { idempotencyKey: intent, electionId: params.id, constituencyId: null },
    });
    setAsking(false);
    intent = newIntent();
    if (!data) return;
    notify(t('papers.cards.done', { n: format().number(data.issueVoterCards.cards) }));
    read();
  };

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
          title={t('papers.print.title')}
          state={t('papers.cards.state', {
            made: format().number(made()),
            missing: format().number(missing()),
          })}
          place={[{ label: election().name, href: `/elections/${election().id}` }]}
          action={
            <Button kind="primary" disabled={missing() === 0} onClick={() => setAsking(true)}>
              {t('papers.cards.make', { n: format().number(missing()) })}
            </Button>
          }
        >
          <ElectionNav electionId={election().id} />
          <ErrorSummary errors={said(outcome.error).map((text) => ({ text }))} />
          <div class="papers-tools no-print">
            <Select
              filter
              label={t('papers.print.batch')}
              value={batch()}
              options={BATCHES.map((one) => ({ value: one, label: t(`papers.paper.${one}`) }))}
              onChange={setBatch}
            />
            <SaveAll
              name={`${election().name} ${t(`papers.paper.${batch()}`)}`}
              label={t('papers.print.saveBatch', { n: filesOf(batch()).length })}
              files={filesOf(batch())}
            />
          </div>
          <DataTable<Row>
            dense
            caption={t('papers.print.constituencies')}
            rows={rows()}
            rowKey={({ constituencyId }) => constituencyId}
            empty={<EmptyState title={t('papers.print.none')}>{t('papers.print.noneText')}</EmptyState>}
            columns={[
              {
                key: 'place',
                title: t('papers.print.constituency'),
                cell: ({ number, name, level }) => (
                  <>
                    {constituencyName({ number, name }, (both) => t('papers.place', { ...both }))}{' '}
                    <span class="soft">{t(`papers.level.${level}`)}</span>
                  </>
                ),
              },
              {
                key: 'voters',
                title: t('papers.cards.voters'),
                numeric: true,
                cell: ({ voters }) => format().number(voters),
              },
              {
                key: 'cards',
                title: t('papers.cards.cards'),
                numeric: true,
                cell: ({ cards }) => format().number(cards),
              },
              {
                key: 'papers',
                title: t('papers.print.papers'),
                cell: (row) => (
                  <span class="papers-actions">
                    <For each={linksOf(row)}>
                      {({ paper, link, round }) => (
                        <a href={link} target="_blank" rel="noopener">
                          {t(`papers.paper.${paper}`)}
                          <Show when={round !== null && round > 1}>
                            {' '}
                            {t('papers.print.round', { n: round ?? 1 })}
                          </Show>
                        </a>
                      )}
                    </For>
                  </span>
                ),
              },
            ]}
          />
          <ConfirmDialog
            open={asking()}
            title={t('papers.cards.title')}
            loses={t('papers.cards.loses', { n: format().number(missing()) })}
            confirm={t('papers.cards.make', { n: format().number(missing()) })}
            busy={outcome.fetching}
            onConfirm={() => void make()}
            onCancel={() => setAsking(false)}
          />
        </Page>
      )}
    </Show>
  );
}
