import { createMutation, useClient } from '@urql/solid';
import { Show, createSignal } from 'solid-js';
import { type EnumOf, graphql } from '../graphql.ts';
import { useFormat } from '../i18n/format.ts';
import { useT } from '../i18n/index.tsx';
import { newIntent } from '../intent.ts';
import { Button } from '../ui/Button.tsx';
import { DateField } from '../ui/DateField.tsx';
import { RadioGroup } from '../ui/RadioGroup.tsx';
import { Select } from '../ui/Select.tsx';
import { TextField } from '../ui/TextField.tsx';
import { notify } from '../ui/Toast.tsx';
import { FormDialog } from './FormDialog.tsx';

const PersonsNamed = graphql(`
  query PersonsNamed($name: String!) {
    personsNamed(name: $name) {
      personId
      name
      birthDate
    }
  }
`);
const AddCommitteeMember = graphql(`
  mutation AddCommitteeMember($input: AddCommitteeMemberInput!) {
    addCommitteeMember(input: $input) {
      id
    }
  }
`);
const SOMEONE_ELSE = 'someone-else';

interface Person {
  readonly personId: string;
  readonly name: string;
  readonly birthDate: string;
}

/** Appoints a member: somebody the county knows by name, or else by ID number, which no draft keeps. */
export function AddMember(props: {
  readonly committeeId: string;
  readonly today: string;
  readonly open: boolean;
  readonly onClose: () => void;
}) {
  const t = useT();
  const format = useFormat();
  const client = useClient();
  const [outcome, add] = createMutation(AddCommitteeMember);
  const [name, setName] = createSignal('');
  const [found, setFound] = createSignal<readonly Person[] | null>(null);
  const [chosen, setChosen] = createSignal<string | null>(null);
  const [idNumber, setIdNumber] = createSignal('');
  const [role, setRole] = createSignal<EnumOf<'CommitteeRole'>>('MEMBER');
  const [post, setPost] = createSignal('');
  const [on, setOn] = createSignal<string | null>(null);
  let intent = newIntent();
  const unknown = () => found() !== null && (found()?.length === 0 || chosen() === SOMEONE_ELSE);
  const ready = () =>
    found() !== null &&
    (unknown() ? idNumber().trim() !== '' : chosen() !== null && chosen() !== SOMEONE_ELSE);
  const find = async () => {
    const { data } = await client.query(PersonsNamed, { name: name() }, { requestPolicy: 'network-only' });
    const persons = data?.personsNamed ?? [];
    setFound(persons);
    setChosen(persons.length === 1 ? (persons[0]?.personId ?? null) : null);
  };
  const reset = () => {
    intent = newIntent();
    setName('');
    setFound(null);
    setChosen(null);
    setIdNumber('');
    setPost('');
  };
  const send = async () => {
    const member = {
      personId: unknown() ? null : chosen(),
      name: unknown() ? name().trim() : null,
      idNumber: unknown() ? idNumber().trim() : null,
      role: role(),
      post: post(),
      appointedOn: on() ?? props.today,
    };
    const input = { idempotencyKey: intent, committeeId: props.committeeId, member };
    const { data } = await add({ input }, { additionalTypenames: ['CongressCommittee'] });
    if (!data) return;
    reset();
    notify(t('committees.add.done'));
    props.onClose();
  };
  return (
    <FormDialog
      open={props.open}
      title={t('committees.add.open')}
      send={t('committees.add.record')}
      ready={ready()}
      busy={outcome.fetching}
      error={outcome.error}
      onSend={() => void send()}
      onClose={props.onClose}
    >
      <div class="committee-form__find">
        <TextField
          label={t('committees.add.name')}
          value={name()}
          onInput={(typed) => {
            setName(typed);
            setFound(null);
          }}
        />
        <Button disabled={name().trim() === ''} onClick={() => void find()}>
          {t('committees.add.find')}
        </Button>
      </div>
      <Show when={(found()?.length ?? 0) > 0}>
        <Select
          label={t('committees.add.found', { n: found()?.length ?? 0 })}
          value={chosen()}
          onChange={setChosen}
          options={[
            ...(found() ?? []).map((person) => ({
              value: person.personId,
              label: t('committees.add.born', { name: person.name, date: format().day(person.birthDate) }),
            })),
            { value: SOMEONE_ELSE, label: t('committees.add.someoneElse') },
          ]}
        />
      </Show>
      <Show when={unknown()}>
        <TextField
          label={t('committees.add.idNumber')}
          hint={t('committees.add.nobody')}
          autocomplete="off"
          value={idNumber()}
          onInput={setIdNumber}
        />
      </Show>
      <RadioGroup
        label={t('committees.add.role')}
        value={role()}
        onChange={setRole}
        options={(['CHAIR', 'VICE_CHAIR', 'MEMBER'] as const).map((value) => ({
          value,
          label: t(`committees.roles.${value}`),
        }))}
      />
      <TextField label={t('committees.add.post')} optional value={post()} onInput={setPost} />
      <DateField
        label={t('committees.add.appointedOn')}
        value={on() ?? props.today}
        onChange={setOn}
        max={props.today}
      />
    </FormDialog>
  );
}
