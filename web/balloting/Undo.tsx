import { createMutation } from '@urql/solid';
import { For, Show, createSignal } from 'solid-js';
import { useProblems } from '../errors.ts';
import { type FragmentType, graphql, readFragment } from '../graphql.ts';
import { useT } from '../i18n/index.tsx';
import { newIntent } from '../intent.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { ErrorSummary } from '../ui/ErrorSummary.tsx';
import { TextField } from '../ui/TextField.tsx';
import { notify } from '../ui/Toast.tsx';

export const Undo_asked = graphql(`
  fragment Undo_asked on UndoAsked {
    checkInIds
    voter
    hour
    reason
    own
  }
`);

const Ask = graphql(`
  mutation AskUndo($input: AskUndoInput!) {
    askUndo(input: $input) {
      placeId
    }
  }
`);

const Decide = graphql(`
  mutation DecideUndo($input: DecideUndoInput!) {
    decideUndo(input: $input) {
      placeId
    }
  }
`);

const CHANGES = { additionalTypenames: ['UndoAsked', 'PollingPlace'] };

/** A check-in that was a mistake: one person asks, with the reason; another looks and decides. */
export function Undo(props: {
  readonly asked: readonly FragmentType<typeof Undo_asked>[];
  /** The check-ins somebody wants taken back; null when nobody does. */
  readonly checkInIds: readonly string[] | null;
  readonly onDone: () => void;
  readonly onClose: () => void;
}) {
  const t = useT();
  const said = useProblems();
  const asked = () => props.asked.map((one) => readFragment(Undo_asked, one));
  const [reason, setReason] = createSignal('');
  const [asking, ask] = createMutation(Ask);
  const [deciding, decide] = createMutation(Decide);
  const send = async () => {
    const checkInIds = [...(props.checkInIds ?? [])];
    const input = { idempotencyKey: newIntent(), checkInIds, reason: reason() };
    const { data } = await ask({ input }, CHANGES);
    if (!data) return;
    setReason('');
    notify(t('polling.desk.asked'));
    props.onDone();
  };
  const settle = async (checkInIds: readonly string[], undo: boolean) => {
    const input = { idempotencyKey: newIntent(), checkInIds: [...checkInIds], undo };
    const { data } = await decide({ input }, CHANGES);
    if (data) notify(t(undo ? 'polling.desk.undone' : 'polling.desk.kept'));
  };
  return (
    <>
      <Show when={asked().length > 0}>
        <section class="voting-section">
          <h2>{t('polling.desk.waiting')}</h2>
          <ErrorSummary errors={said(deciding.error).map((text) => ({ text }))} />
          <ul class="voting-lines">
            <For each={asked()}>
              {(one) => (
                <li>
                  {t('polling.desk.waitingLine', { voter: one.voter, hour: one.hour, reason: one.reason })}
                  <Show when={!one.own} fallback={<span class="soft">{t('polling.desk.waitingOwn')}</span>}>
                    <Button small busy={deciding.fetching} onClick={() => void settle(one.checkInIds, true)}>
                      {t('polling.desk.agree')}
                    </Button>
                    <Button kind="quiet" small onClick={() => void settle(one.checkInIds, false)}>
                      {t('polling.desk.keep')}
                    </Button>
                  </Show>
                </li>
              )}
            </For>
          </ul>
        </section>
      </Show>
      <Dialog
        open={props.checkInIds !== null}
        onClose={props.onClose}
        title={t('polling.desk.undo')}
        description={t('polling.desk.undoText')}
        actions={
          <>
            <Button onClick={() => props.onClose()}>{t('common.cancel')}</Button>
            <Button
              kind="danger"
              busy={asking.fetching}
              disabled={reason().trim() === ''}
              onClick={() => void send()}
            >
              {t('polling.desk.ask')}
            </Button>
          </>
        }
      >
        <ErrorSummary errors={said(asking.error).map((text) => ({ text }))} />
        <TextField label={t('polling.desk.reason')} value={reason()} onInput={setReason} />
      </Dialog>
    </>
  );
}
