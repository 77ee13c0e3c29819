import { createMutation } from '@urql/solid';
import { createSignal, For, Show } from 'solid-js';
import { useProblems } from '../errors.ts';
import { type FragmentType, graphql, readFragment } from '../graphql.ts';
import { useFormat } from '../i18n/format.ts';
import { useT } from '../i18n/index.tsx';
import { newIntent } from '../intent.ts';
import { Button } from '../ui/Button.tsx';
import { ConfirmDialog } from '../ui/ConfirmDialog.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { ErrorSummary } from '../ui/ErrorSummary.tsx';
import { notify } from '../ui/Toast.tsx';

export const PUBLISHED_LIST = graphql(`
  fragment PublishedLists_list on VoterList {
    id
    version
    publishedOn
    voters
    entries
    fingerprint
  }
`);
const PUBLISH = graphql(`
  mutation PublishVoterList($input: PublishVoterListInput!) {
    publishVoterList(input: $input) {
      version
      voters
      findings {
        severity
        daysLate
        basis
      }
    }
  }
`);

/** The published voter lists of an election, and the button that publishes the roll as it stands. */
export function PublishedLists(props: {
  readonly electionId: string;
  readonly lists: readonly FragmentType<typeof PUBLISHED_LIST>[];
  readonly mayPublish: boolean;
  readonly onChanged: () => void;
}) {
  const t = useT();
  const format = useFormat();
  const said = useProblems();
  const lists = () => props.lists.map((one) => readFragment(PUBLISHED_LIST, one));
  const [asking, setAsking] = createSignal(false);
  const [late, setLate] = createSignal<readonly string[]>([]);
  const [outcome, publish] = createMutation(PUBLISH);
  let intent = newIntent();
  const handlePublish = async () => {
    const { data } = await publish({ input: { idempotencyKey: intent, electionId: props.electionId } });
    setAsking(false);
    intent = newIntent();
    if (!data) return;
    const { version, voters, findings } = data.publishVoterList;
    notify(t('registration.list.done', { version, voters: format().number(voters) }));
    setLate(
      findings.map(({ severity, daysLate, basis }) =>
        t(`registration.list.late.${severity}`, { days: daysLate, basis: basis.join(', ') }),
      ),
    );
    props.onChanged();
  };
  return (
    <section class="roll-part">
      <h2>{t('registration.list.title')}</h2>
      <ErrorSummary errors={said(outcome.error).map((text) => ({ text }))} />
      <For each={late()}>{(text) => <p class="roll-late">{text}</p>}</For>
      <Show
        when={lists().length > 0}
        fallback={
          <EmptyState title={t('registration.list.none')}>{t('registration.list.noneText')}</EmptyState>
        }
      >
        <ol class="roll-lists" reversed>
          <For each={lists()}>
            {(list) => (
              <li>
                <strong>{t('registration.list.version', { version: list.version })}</strong>
                {' · '}
                {t('registration.list.published', {
                  date: format().date(list.publishedOn),
                  voters: format().number(list.voters),
                  entries: format().number(list.entries),
                })}
                <br />
                <span class="soft">{t('registration.list.fingerprint')}</span>{' '}
                <code class="roll-fingerprint">{list.fingerprint}</code>
              </li>
            )}
          </For>
        </ol>
      </Show>
      <Show when={props.mayPublish}>
        <Button onClick={() => setAsking(true)}>{t('registration.list.publish')}</Button>
        <ConfirmDialog
          open={asking()}
          title={t('registration.list.publish')}
          loses={t('registration.list.loses')}
          confirm={t('registration.list.publish')}
          busy={outcome.fetching}
          onConfirm={() => void handlePublish()}
          onCancel={() => setAsking(false)}
        />
      </Show>
    </section>
  );
}
