import { createMutation } from '@urql/solid';
import { createSignal, Show } from 'solid-js';
import { useProblems } from '../errors.ts';
import { graphql } from '../graphql.ts';
import { useT } from '../i18n/index.tsx';
import { newIntent } from '../intent.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { ErrorSummary } from '../ui/ErrorSummary.tsx';
import { TextField } from '../ui/TextField.tsx';
import { notify } from '../ui/Toast.tsx';

const WITHDRAW = graphql(`
  mutation WithdrawNotice($input: WithdrawNoticeInput!) {
    withdrawNotice(input: $input) {
      id
    }
  }
`);

/** Withdraws an issued notice for a reason that everybody will read; throws a draft away. */
export function WithdrawNotice(props: {
  readonly notice: { readonly id: string; readonly title: string; readonly state: string } | null;
  readonly onClose: () => void;
  readonly onDone: () => void;
}) {
  const t = useT();
  const said = useProblems();
  const [outcome, withdraw] = createMutation(WITHDRAW);
  const [reason, setReason] = createSignal('');
  let intent = newIntent();
  const draft = () => props.notice?.state === 'DRAFT';
  const send = async () => {
    const input = {
      idempotencyKey: intent,
      noticeId: props.notice?.id ?? '',
      reason: draft() ? null : reason(),
    };
    const { data } = await withdraw({ input });
    if (!data) return;
    intent = newIntent();
    notify(t(draft() ? 'papers.withdraw.discarded' : 'papers.withdraw.done'));
    setReason('');
    props.onClose();
    props.onDone();
  };
  return (
    <Dialog
      open={props.notice !== null}
      onClose={() => props.onClose()}
      title={t(draft() ? 'papers.withdraw.discard' : 'papers.withdraw.open')}
      description={t(draft() ? 'papers.withdraw.discardText' : 'papers.withdraw.text', {
        title: props.notice?.title ?? '',
      })}
      actions={
        <>
          <Button onClick={() => props.onClose()}>{t('common.cancel')}</Button>
          <Button kind="danger" busy={outcome.fetching} onClick={() => void send()}>
            {t(draft() ? 'papers.withdraw.discard' : 'papers.withdraw.open')}
          </Button>
        </>
      }
    >
      <ErrorSummary errors={said(outcome.error).map((text) => ({ text }))} />
      <Show when={!draft()}>
        <TextField label={t('papers.withdraw.reason')} value={reason()} onInput={setReason} maxLength={255} />
      </Show>
    </Dialog>
  );
}
