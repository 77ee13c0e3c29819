import { createMutation } from '@urql/solid';
import { createEffect, createSignal, on, Show } from 'solid-js';
import { type EnumOf, graphql } from '../graphql.ts';
import { useT } from '../i18n/index.tsx';
import { newIntent } from '../intent.ts';
import { Button } from '../ui/Button.tsx';
import { Checkbox } from '../ui/Checkbox.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { ErrorSummary } from '../ui/ErrorSummary.tsx';
import { TextField } from '../ui/TextField.tsx';
import { notify } from '../ui/Toast.tsx';
import { useRollProblems } from './roll-problems.ts';

const DECIDE = graphql(`
  mutation DecideApplication($input: DecideApplicationInput!) {
    decideApplication(input: $input) {
      applicationId
      state
    }
  }
`);
const TITLES = {
  APPROVE: 'applications.queue.approve',
  REFUSE: 'applications.queue.refuse',
  ASK_MORE: 'applications.queue.ask',
} as const;

/** The decision on one application, with its reason and the questions that were answered. */
export function DecideApplication(props: {
  readonly applicationId: string;
  readonly name: string;
  readonly certificate: boolean;
  readonly standing: boolean;
  readonly otherName: boolean;
  readonly decision: EnumOf<'ApplicationDecision'> | null;
  readonly onClose: () => void;
  readonly onDecided: () => void;
}) {
  const t = useT();
  const said = useRollProblems();
  const [outcome, decide] = createMutation(DECIDE);
  const [ground, setGround] = createSignal('');
  const [certificate, setCertificate] = createSignal(false);
  const [move, setMove] = createSignal(false);
  const [takeName, setTakeName] = createSignal(false);
  const [sent, setSent] = createSignal(false);
  let intent = newIntent();
  createEffect(
    on(
      () => props.decision,
      () => {
        setGround('');
        setCertificate(false);
        setMove(false);
        setTakeName(false);
        setSent(false);
      },
    ),
  );
  const granting = () => props.decision === 'APPROVE';
  const send = async () => {
    const decision = props.decision;
    if (!decision) return;
    setSent(true);
    const { data } = await decide({
      input: {
        idempotencyKey: intent,
        applicationId: props.applicationId,
        decision,
        ground: ground().trim() === '' ? null : ground(),
        certificate: certificate(),
        move: move(),
        takeName: takeName(),
      },
    });
    intent = newIntent();
    if (!data) return;
    notify(t('applications.queue.done', { name: props.name }));
    props.onDecided();
  };
  return (
    <Dialog
      open={props.decision !== null}
      onClose={props.onClose}
      title={`${t(TITLES[props.decision ?? 'APPROVE'])} · ${props.name}`}
      actions={
        <>
          <Button onClick={props.onClose}>{t('common.cancel')}</Button>
          <Button
            kind="primary"
            busy={outcome.fetching}
            disabled={!granting() && ground().trim() === ''}
            onClick={() => void send()}
          >
            {t('common.confirm')}
          </Button>
        </>
      }
    >
      <div class="roll-fields">
        <ErrorSummary errors={sent() ? said(outcome.error) : []} />
        <Show when={granting() && props.standing}>
          <Checkbox label={t('applications.queue.moveToo')} checked={move()} onChange={setMove} />
        </Show>
        <Show when={granting() && props.otherName}>
          <Checkbox label={t('voters.desk.takeName')} checked={takeName()} onChange={setTakeName} />
        </Show>
        <Show when={granting() && props.certificate}>
          <Checkbox label={t('voters.desk.certificate')} checked={certificate()} onChange={setCertificate} />
        </Show>
        <TextField
          label={t(
            props.decision === 'ASK_MORE'
              ? 'applications.queue.askWhat'
              : 'applications.queue.reasonToApplicant',
          )}
          value={ground()}
          onInput={setGround}
          optional={granting()}
          rows={3}
          maxLength={500}
        />
      </div>
    </Dialog>
  );
}
