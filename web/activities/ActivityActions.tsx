import { createMutation } from '@urql/solid';
import { Show, createSignal } from 'solid-js';
import { today } from '../clock.ts';
import { useProblems } from '../errors.ts';
import { type FragmentType, graphql, readFragment } from '../graphql.ts';
import { useT } from '../i18n/index.tsx';
import { newIntent } from '../intent.ts';
import { Button } from '../ui/Button.tsx';
import { ConfirmDialog } from '../ui/ConfirmDialog.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { ErrorSummary } from '../ui/ErrorSummary.tsx';
import { TextField } from '../ui/TextField.tsx';
import { notify } from '../ui/Toast.tsx';

export const ActivityActions_activity = graphql(`
  fragment ActivityActions_activity on Activity {
    id
    state
    heldOn
    sums {
      unrecorded
    }
  }
`);

const Hold = graphql(`
  mutation HoldActivity($input: HoldActivityInput!) {
    holdActivity(input: $input) {
      activityId
    }
  }
`);
const Cancel = graphql(`
  mutation CancelActivity($input: CancelActivityInput!) {
    cancelActivity(input: $input) {
      activityId
    }
  }
`);

/** What can be done with a planned activity: state that it was held, or call it off. */
export function ActivityActions(props: { readonly activity: FragmentType<typeof ActivityActions_activity> }) {
  const t = useT();
  const said = useProblems();
  const activity = () => readFragment(ActivityActions_activity, props.activity);
  const [asking, setAsking] = createSignal<'hold' | 'cancel' | null>(null);
  const [reason, setReason] = createSignal('');
  const [held, hold] = createMutation(Hold);
  const [cancelled, cancel] = createMutation(Cancel);
  let idempotencyKey = newIntent();
  const begin = (what: 'hold' | 'cancel') => {
    idempotencyKey = newIntent();
    setAsking(what);
  };
  const about = { additionalTypenames: ['Activity'] };

  const doHold = async () => {
    const input = { idempotencyKey, activityId: activity().id };
    const { error } = await hold({ input }, about);
    setAsking(null);
    notify(error ? said(error).join(' ') : t('activities.held'), { tone: error ? 'wrong' : 'done' });
  };
  const doCancel = async () => {
    const input = { idempotencyKey, activityId: activity().id, reason: reason() };
    const { error } = await cancel({ input }, about);
    if (error) return;
    setAsking(null);
    notify(t('activities.cancelled'));
  };

  return (
    <Show when={activity().state === 'PLANNED'}>
      <Button kind="quiet" onClick={() => begin('cancel')}>
        {t('activities.cancel')}
      </Button>
      <Show when={activity().heldOn <= today()}>
        <Button kind="primary" onClick={() => begin('hold')}>
          {t('activities.hold')}
        </Button>
      </Show>
      <ConfirmDialog
        open={asking() === 'hold'}
        title={t('activities.hold')}
        loses={t('activities.holdLoses', { n: activity().sums.unrecorded })}
        confirm={t('activities.hold')}
        busy={held.fetching}
        onConfirm={() => void doHold()}
        onCancel={() => setAsking(null)}
      />
      <Dialog
        open={asking() === 'cancel'}
        onClose={() => setAsking(null)}
        title={t('activities.cancel')}
        description={t('activities.cancelLoses')}
        actions={
          <Button
            kind="danger"
            busy={cancelled.fetching}
            disabled={reason().trim() === ''}
            onClick={() => void doCancel()}
          >
            {t('activities.cancel')}
          </Button>
        }
      >
        <ErrorSummary errors={said(cancelled.error).map((text) => ({ text }))} />
        <TextField
          label={t('activities.cancelReason')}
          maxLength={255}
          value={reason()}
          onInput={setReason}
        />
      </Dialog>
    </Show>
  );
}
