import { createMutation } from '@urql/solid';
import { Show, createSignal } from 'solid-js';
import { graphql } from '../graphql.ts';
import { useT } from '../i18n/index.tsx';
import { newIntent } from '../intent.ts';
import { DateField } from '../ui/DateField.tsx';
import { Select } from '../ui/Select.tsx';
import { TextField } from '../ui/TextField.tsx';
import { notify } from '../ui/Toast.tsx';
import { FormDialog } from './FormDialog.tsx';

const AppointMutation = graphql(`
  mutation AppointCommittee($input: AppointCommitteeInput!) {
    appointCommittee(input: $input) {
      id
    }
  }
`);
const OfficeMutation = graphql(`
  mutation OpenCommitteeOffice($input: OpenCommitteeOfficeInput!) {
    openCommitteeOffice(input: $input) {
      id
    }
  }
`);
const EntrustMutation = graphql(`
  mutation DelegateCountyWork($input: DelegateCountyWorkInput!) {
    delegateCountyWork(input: $input) {
      id
    }
  }
`);
const TOLD = { additionalTypenames: ['CongressCommittee'] };

interface Opened {
  readonly open: boolean;
  readonly onClose: () => void;
}

/** The appointment of a committee, by the county's standing committee at both levels (EL 10). */
export function AppointCommittee(
  props: Opened & {
    readonly electionId: string;
    readonly congressId: string;
    readonly congress: string;
    readonly county: boolean;
    readonly today: string;
  },
) {
  const t = useT();
  const [outcome, appoint] = createMutation(AppointMutation);
  const [appointedBy, setAppointedBy] = createSignal('');
  const [decisionNumber, setDecisionNumber] = createSignal('');
  const [on, setOn] = createSignal<string | null>(null);
  const [filedOn, setFiledOn] = createSignal<string | null>(null);
  const intent = newIntent();
  const send = async () => {
    const input = {
      idempotencyKey: intent,
      electionId: props.electionId,
      congressId: props.congressId,
      appointedBy: appointedBy(),
      decisionNumber: decisionNumber(),
      decidedOn: on() ?? props.today,
      filedOn: filedOn(),
      members: [],
    };
    const { data } = await appoint({ input }, TOLD);
    if (!data) return;
    notify(t('committees.appointForm.done'));
    props.onClose();
  };
  return (
    <FormDialog
      open={props.open}
      title={t('committees.appointForm.title', { congress: props.congress })}
      send={t('committees.appointForm.record')}
      ready={appointedBy().trim() !== '' && decisionNumber().trim() !== ''}
      busy={outcome.fetching}
      error={outcome.error}
      onSend={() => void send()}
      onClose={props.onClose}
    >
      <TextField label={t('committees.appointForm.by')} value={appointedBy()} onInput={setAppointedBy} />
      <TextField
        label={t('committees.appointForm.number')}
        value={decisionNumber()}
        onInput={setDecisionNumber}
      />
      <DateField
        label={t('committees.appointForm.on')}
        value={on() ?? props.today}
        onChange={setOn}
        max={props.today}
      />
      <Show when={props.county}>
        <DateField
          label={t('committees.appointForm.filedOn')}
          optional
          value={filedOn()}
          onChange={setFiledOn}
          max={props.today}
        />
      </Show>
    </FormDialog>
  );
}

/** A working body of a committee. */
export function OpenOffice(props: Opened & { readonly committeeId: string }) {
  const t = useT();
  const [outcome, open] = createMutation(OfficeMutation);
  const [name, setName] = createSignal('');
  const [duties, setDuties] = createSignal('');
  let intent = newIntent();
  const send = async () => {
    const input = { idempotencyKey: intent, committeeId: props.committeeId, name: name(), duties: duties() };
    const { data } = await open({ input }, TOLD);
    if (!data) return;
    intent = newIntent();
    setName('');
    setDuties('');
    notify(t('committees.offices.done'));
    props.onClose();
  };
  return (
    <FormDialog
      open={props.open}
      title={t('committees.offices.open')}
      send={t('committees.offices.record')}
      ready={name().trim() !== '' && duties().trim() !== ''}
      busy={outcome.fetching}
      error={outcome.error}
      onSend={() => void send()}
      onClose={props.onClose}
    >
      <TextField label={t('committees.offices.name')} value={name()} onInput={setName} />
      <TextField label={t('committees.offices.duties')} rows={2} value={duties()} onInput={setDuties} />
    </FormDialog>
  );
}

/** County work for a township's committee (ZJE 11). */
export function Entrust(
  props: Opened & {
    readonly fromId: string;
    readonly townships: readonly { readonly id: string; readonly congress: string }[];
    readonly today: string;
  },
) {
  const t = useT();
  const [outcome, entrust] = createMutation(EntrustMutation);
  const [toId, setToId] = createSignal<string | null>(null);
  const [scope, setScope] = createSignal('');
  const [decisionNumber, setDecisionNumber] = createSignal('');
  const [on, setOn] = createSignal<string | null>(null);
  let intent = newIntent();
  const send = async () => {
    const to = toId();
    if (to === null) return;
    const input = {
      idempotencyKey: intent,
      fromId: props.fromId,
      toId: to,
      scope: scope(),
      decisionNumber: decisionNumber(),
      decidedOn: on() ?? props.today,
    };
    const { data } = await entrust({ input }, TOLD);
    if (!data) return;
    intent = newIntent();
    notify(t('committees.entrust.done'));
    props.onClose();
  };
  return (
    <FormDialog
      open={props.open}
      title={t('committees.entrust.open')}
      send={t('committees.entrust.record')}
      ready={toId() !== null && scope().trim() !== '' && decisionNumber().trim() !== ''}
      busy={outcome.fetching}
      error={outcome.error}
      onSend={() => void send()}
      onClose={props.onClose}
    >
      <Select
        label={t('committees.entrust.to')}
        value={toId()}
        onChange={setToId}
        options={props.townships.map(({ id, congress }) => ({ value: id, label: congress }))}
      />
      <TextField label={t('committees.entrust.scope')} rows={2} value={scope()} onInput={setScope} />
      <TextField
        label={t('committees.entrust.number')}
        value={decisionNumber()}
        onInput={setDecisionNumber}
      />
      <DateField
        label={t('committees.entrust.on')}
        value={on() ?? props.today}
        onChange={setOn}
        max={props.today}
      />
    </FormDialog>
  );
}
