import { useParams } from '@solidjs/router';
import { createMutation, createQuery } from '@urql/solid';
import { createSignal, For, Show } from 'solid-js';
import { useProblems } from '../errors.ts';
import { graphql } from '../graphql.ts';
import { useFormat } from '../i18n/format.ts';
import { useT } from '../i18n/index.tsx';
import { newIntent } from '../intent.ts';
import { useViewer } from '../shell/viewer.tsx';
import { Button } from '../ui/Button.tsx';
import { ConfirmDialog } from '../ui/ConfirmDialog.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { ErrorSummary } from '../ui/ErrorSummary.tsx';
import { notify } from '../ui/Toast.tsx';
import { ElectionOfRoll } from './ElectionOfRoll.tsx';
import { ListBalance } from './ListBalance.tsx';
import { ChangeLines, SupplementLines } from './SupplementLines.tsx';
import './roll.css';
import './roll-work.css';

const PAGE = graphql(`
  query ListsPage($electionId: ID!) {
    election(id: $electionId) {
      id
      name
    }
    voterLists(electionId: $electionId) {
      id
      version
      publishedOn
      objectionsUntil
      voters
      fingerprint
      supplements {
        id
        number
        publishedOn
        objectionsUntil
        added
        removed
        corrected
        fingerprint
      }
    }
    pendingListChanges(electionId: $electionId) {
      added
      removed
      corrected
      ...ChangeLines_changes
    }
    listBalance(electionId: $electionId) {
      registered
      ...ListBalance_row
    }
  }
`);
const PUBLISH = graphql(`
  mutation PublishSupplement($input: PublishSupplementInput!) {
    publishSupplement(input: $input) {
      number
    }
  }
`);

/** The published list with its supplements, what is still to be published, and whether list and roll agree. */
export function ListsPage() {
  const t = useT();
  const format = useFormat();
  const said = useProblems();
  const { can } = useViewer();
  const params = useParams<{ id: string }>();
  const [result, ask] = createQuery({
    query: PAGE,
    variables: () => ({ electionId: params.id }),
    requestPolicy: 'cache-and-network',
  });
  const [outcome, publish] = createMutation(PUBLISH);
  const [asking, setAsking] = createSignal(false);
  const [opened, setOpened] = createSignal<string | null>(null);
  let intent = newIntent();
  const read = () => ask({ requestPolicy: 'network-only' });
  const lists = () => result.data?.voterLists ?? [];
  const pending = () => result.data?.pendingListChanges ?? null;
  const changes = () => {
    const { added = 0, removed = 0, corrected = 0 } = pending() ?? {};
    return added + removed + corrected;
  };
  const sums = (of: { readonly added: number; readonly removed: number; readonly corrected: number }) =>
    t('lists.page.sums', {
      added: format().number(of.added),
      removed: format().number(of.removed),
      corrected: format().number(of.corrected),
    });
  const handlePublish = async () => {
    const { data } = await publish({ input: { idempotencyKey: intent, electionId: params.id } });
    setAsking(false);
    intent = newIntent();
    if (!data) return;
    notify(t('lists.page.done', { number: data.publishSupplement.number }));
    read();
  };
  const registered = () => (result.data?.listBalance ?? []).reduce((sum, one) => sum + one.registered, 0);
  return (
    <ElectionOfRoll
      election={result.data?.election}
      fetching={result.fetching}
      error={result.error}
      onRetry={read}
      title={t('lists.page.title')}
      state={
        lists().length > 0
          ? t('lists.page.state', { n: format().number(registered()) })
          : t('lists.page.stateNone')
      }
      action={
        <Show when={can('roll:publish') && changes() > 0}>
          <Button kind="primary" onClick={() => setAsking(true)}>
            {t('lists.page.publish')}
          </Button>
        </Show>
      }
    >
      <ErrorSummary errors={said(outcome.error).map((text) => ({ text }))} />
      <Show
        when={lists().length > 0}
        fallback={<EmptyState title={t('lists.page.noList')}>{t('lists.page.noListText')}</EmptyState>}
      >
        <section class="roll-part">
          <h2>{t('lists.page.pending')}</h2>
          <Show when={changes() > 0} fallback={<p>{t('lists.page.nothingPending')}</p>}>
            <p>{t('lists.page.pendingText')}</p>
            <Show when={pending()}>
              {(now) => (
                <>
                  <p>
                    <strong>{sums(now())}</strong>
                  </p>
                  <ChangeLines changes={now()} />
                </>
              )}
            </Show>
          </Show>
        </section>
        <For each={lists()}>
          {(list) => (
            <section class="roll-part">
              <h2>{t('lists.page.version', { version: list.version })}</h2>
              <p>
                {t('lists.page.published', {
                  on: format().date(list.publishedOn),
                  voters: format().number(list.voters),
                })}{' '}
                · {t('lists.page.until', { on: format().day(list.objectionsUntil) })}
                <br />
                <span class="soft">{t('lists.page.fingerprint')}</span>{' '}
                <code class="roll-fingerprint">{list.fingerprint}</code>
              </p>
              <ol class="roll-lists" reversed>
                <For each={list.supplements}>
                  {(one) => (
                    <li>
                      <strong>{t('lists.page.supplement', { number: one.number })}</strong> ·{' '}
                      {format().date(one.publishedOn)} · {sums(one)} ·{' '}
                      {t('lists.page.until', { on: format().day(one.objectionsUntil) })}
                      <br />
                      <span class="soft">{t('lists.page.fingerprint')}</span>{' '}
                      <code class="roll-fingerprint">{one.fingerprint}</code>
                      <div>
                        <Button
                          small
                          kind="quiet"
                          aria-expanded={opened() === one.id}
                          onClick={() => setOpened(opened() === one.id ? null : one.id)}
                        >
                          {t(opened() === one.id ? 'lists.page.hideLines' : 'lists.page.lines')}
                        </Button>
                      </div>
                      <Show when={opened() === one.id}>
                        <SupplementLines supplementId={one.id} number={one.number} />
                      </Show>
                    </li>
                  )}
                </For>
              </ol>
            </section>
          )}
        </For>
        <ListBalance rows={result.data?.listBalance ?? []} />
      </Show>
      <ConfirmDialog
        open={asking()}
        title={t('lists.page.publish')}
        loses={t('lists.page.publishLoses', {
          sums: sums(pending() ?? { added: 0, removed: 0, corrected: 0 }),
        })}
        confirm={t('lists.page.publish')}
        busy={outcome.fetching}
        onConfirm={() => void handlePublish()}
        onCancel={() => setAsking(false)}
      />
    </ElectionOfRoll>
  );
}
