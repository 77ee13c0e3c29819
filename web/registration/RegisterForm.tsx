import { createMutation } from '@urql/solid';
import { createEffect, createSignal, on, Show } from 'solid-js';
import { refusedFor } from '../errors.ts';
import { type EnumOf, graphql } from '../graphql.ts';
import { useT } from '../i18n/index.tsx';
import { newIntent } from '../intent.ts';
import { Button } from '../ui/Button.tsx';
import { Checkbox } from '../ui/Checkbox.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { ErrorSummary } from '../ui/ErrorSummary.tsx';
import { Select } from '../ui/Select.tsx';
import { TextField } from '../ui/TextField.tsx';
import { notify } from '../ui/Toast.tsx';
import { useRollProblems } from './roll-problems.ts';
import { BLANK_ENTRY, entryInput, VoterEntryFields } from './VoterEntryFields.tsx';

const REGISTER = graphql(`
  mutation RegisterVoter($input: RegisterVoterInput!) {
    registerVoter(input: $input) {
      personId
    }
  }
`);
const BEGINNINGS = [
  'REGISTERED_BY_DESK',
  'TURNED_18',
  'MOVED_IN',
  'RIGHTS_RESTORED',
  'CONTACT_REGAINED',
] as const satisfies readonly EnumOf<'RollReason'>[];

/** Registers one voter; what the law has against it is said at once. */
export function RegisterForm(props: {
  readonly electionId: string;
  readonly open: boolean;
  readonly onClose: () => void;
  readonly onDone: () => void;
}) {
  const t = useT();
  const said = useRollProblems();
  const [outcome, register] = createMutation(REGISTER);
  const [entry, setEntry] = createSignal(BLANK_ENTRY);
  const [reason, setReason] = createSignal<EnumOf<'RollReason'>>('REGISTERED_BY_DESK');
  const [ground, setGround] = createSignal('');
  const [onRequest, setOnRequest] = createSignal(false);
  const [takeName, setTakeName] = createSignal(false);
  const [sent, setSent] = createSignal(false);
  let intent = newIntent();
  createEffect(
    on(
      () => props.open,
      () => {
        setEntry(BLANK_ENTRY);
        setReason('REGISTERED_BY_DESK');
        setGround('');
        setOnRequest(false);
        setTakeName(false);
        setSent(false);
      },
    ),
  );
  const send = async () => {
    setSent(true);
    const { data } = await register({
      input: {
        idempotencyKey: intent,
        electionId: props.electionId,
        ...entryInput(entry()),
        reason: reason(),
        ground: ground().trim() === '' ? null : ground(),
        onRequest: onRequest(),
        takeName: takeName(),
      },
    });
    intent = newIntent();
    if (!data) return;
    notify(t('voters.desk.registered', { name: entry().name }));
    props.onDone();
  };
  return (
    <Dialog
      open={props.open}
      onClose={props.onClose}
      title={t('voters.desk.register')}
      description={t('voters.desk.registerText')}
      wide
      actions={
        <>
          <Button onClick={props.onClose}>{t('common.cancel')}</Button>
          <Button
            kind="primary"
            busy={outcome.fetching}
            disabled={entry().name.trim() === '' || entry().idNumber.trim() === ''}
            onClick={() => void send()}
          >
            {t('voters.desk.register')}
          </Button>
        </>
      }
    >
      <div class="roll-fields">
        <ErrorSummary errors={sent() ? said(outcome.error) : []} />
        <VoterEntryFields electionId={props.electionId} entry={entry()} onChange={setEntry} />
        <Select
          label={t('voters.desk.why')}
          value={reason()}
          onChange={setReason}
          options={BEGINNINGS.map((value) => ({ value, label: t(`voters.reason.${value}`) }))}
        />
        <TextField
          label={t('voters.ground')}
          value={ground()}
          onInput={setGround}
          optional={reason() !== 'RIGHTS_RESTORED'}
        />
        <Checkbox label={t('voters.desk.onRequest')} checked={onRequest()} onChange={setOnRequest} />
        <Show when={sent() && refusedFor(outcome.error, 'NAME_DIFFERS')}>
          <Checkbox label={t('voters.desk.takeName')} checked={takeName()} onChange={setTakeName} />
        </Show>
      </div>
    </Dialog>
  );
}
