import { createMutation } from '@urql/solid';
import { createSignal } from 'solid-js';
import { type EnumOf, graphql } from '../graphql.ts';
import { useT } from '../i18n/index.tsx';
import { newIntent } from '../intent.ts';
import { DateField } from '../ui/DateField.tsx';
import { RadioGroup } from '../ui/RadioGroup.tsx';
import { notify } from '../ui/Toast.tsx';
import { FormDialog } from './FormDialog.tsx';

const LeaveCommittee = graphql(`
  mutation LeaveCommittee($input: LeaveCommitteeInput!) {
    leaveCommittee(input: $input) {
      id
    }
  }
`);

/** Who is to leave. */
export interface Leaving {
  readonly id: string;
  readonly name: string;
  readonly since: string;
}

/** Records that a member left, and why (EL 10). */
export function LeaveForm(props: {
  readonly leaving: Leaving | null;
  readonly today: string;
  readonly onClose: () => void;
}) {
  const t = useT();
  const [outcome, leave] = createMutation(LeaveCommittee);
  const [ground, setGround] = createSignal<EnumOf<'CommitteeLeaveGround'>>('CANDIDATE');
  const [on, setOn] = createSignal<string | null>(null);
  let intent = newIntent();
  const send = async () => {
    if (!props.leaving) return;
    const input = {
      idempotencyKey: intent,
      memberId: props.leaving.id,
      leftOn: on() ?? props.today,
      ground: ground(),
    };
    const { data } = await leave({ input }, { additionalTypenames: ['CongressCommittee', 'NominationDesk'] });
    if (!data) return;
    intent = newIntent();
    notify(t('committees.leaveForm.done'));
    props.onClose();
  };
  return (
    <FormDialog
      open={props.leaving !== null}
      title={t('committees.leaveForm.title', { name: props.leaving?.name ?? '' })}
      description={t('committees.leaveForm.text')}
      send={t('committees.leaveForm.record')}
      ready
      busy={outcome.fetching}
      error={outcome.error}
      onSend={() => void send()}
      onClose={props.onClose}
    >
      <RadioGroup
        label={t('committees.leaveForm.ground')}
        value={ground()}
        onChange={setGround}
        options={(['CANDIDATE', 'RESIGNED', 'RELIEVED'] as const).map((value) => ({
          value,
          label: t(`committees.ground.${value}`),
        }))}
      />
      <DateField
        label={t('committees.leaveForm.on')}
        value={on() ?? props.today}
        onChange={setOn}
        max={props.today}
      />
    </FormDialog>
  );
}
