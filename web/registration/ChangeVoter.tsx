import { createMutation } from '@urql/solid';
import { createEffect, createSignal, Match, on, Switch } from 'solid-js';
import { type EnumOf, graphql } from '../graphql.ts';
import { useT } from '../i18n/index.tsx';
import { newIntent } from '../intent.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { ErrorSummary } from '../ui/ErrorSummary.tsx';
import { Select } from '../ui/Select.tsx';
import { TextField } from '../ui/TextField.tsx';
import { notify } from '../ui/Toast.tsx';
import { NOWHERE, PlaceFields } from './PlaceFields.tsx';
import { useRollProblems } from './roll-problems.ts';

const MOVE = graphql(`
  mutation MoveVoter($input: MoveVoterInput!) {
    moveVoter(input: $input) {
      personId
    }
  }
`);
const CORRECT = graphql(`
  mutation CorrectVoter($input: CorrectVoterInput!) {
    correctVoter(input: $input) {
      personId
    }
  }
`);
const REMOVE = graphql(`
  mutation RemoveVoter($input: RemoveVoterInput!) {
    removeVoter(input: $input) {
      personId
    }
  }
`);

export type VoterChange = 'MOVE' | 'CORRECT' | 'REMOVE';

const DO = {
  MOVE: 'voters.desk.move',
  CORRECT: 'voters.desk.correct',
  REMOVE: 'voters.desk.remove',
} as const;
const DONE = {
  MOVE: 'voters.desk.moved',
  CORRECT: 'voters.desk.corrected',
  REMOVE: 'voters.desk.removed',
} as const;
const ENDINGS = [
  'DIED',
  'MOVED_OUT',
  'RIGHTS_DEPRIVED',
  'RIGHT_SUSPENDED',
  'INCAPACITY_CONFIRMED',
  'UNREACHABLE',
  'REGISTERED_TWICE',
  'ENTERED_IN_ERROR',
] as const satisfies readonly EnumOf<'RollReason'>[];

/** One change of one voter, with what it rests on. */
export function ChangeVoter(props: {
  readonly electionId: string;
  readonly personId: string;
  readonly name: string;
  readonly changing: VoterChange | null;
  readonly onClose: () => void;
  readonly onDone: () => void;
}) {
  const t = useT();
  const said = useRollProblems();
  const [moving, move] = createMutation(MOVE);
  const [correcting, correct] = createMutation(CORRECT);
  const [removing, remove] = createMutation(REMOVE);
  const [places, setPlaces] = createSignal(NOWHERE);
  const [ground, setGround] = createSignal('');
  const [name, setName] = createSignal('');
  const [number, setNumber] = createSignal('');
  const [reason, setReason] = createSignal<EnumOf<'RollReason'> | null>(null);
  const [sent, setSent] = createSignal(false);
  let intent = newIntent();
  createEffect(
    on(
      () => props.changing,
      () => {
        setPlaces(NOWHERE);
        setGround('');
        setName('');
        setNumber('');
        setReason(null);
        setSent(false);
      },
    ),
  );
  const given = (text: string) => (text.trim() === '' ? null : text.trim());
  const outcome = () => ({ MOVE: moving, CORRECT: correcting, REMOVE: removing })[props.changing ?? 'MOVE'];
  const send = async () => {
    const what = props.changing;
    const why = reason();
    if (!what || (what === 'REMOVE' && why === null)) return;
    setSent(true);
    const of = { idempotencyKey: intent, electionId: props.electionId, personId: props.personId };
    intent = newIntent();
    const done = async (): Promise<boolean> => {
      switch (what) {
        case 'MOVE':
          return Boolean((await move({ input: { ...of, ...places(), ground: given(ground()) } })).data);
        case 'CORRECT':
          return Boolean(
            (await correct({ input: { ...of, name: given(name()), idNumber: given(number()) } })).data,
          );
        case 'REMOVE':
          return Boolean(
            (await remove({ input: { ...of, reason: why ?? 'DIED', ground: given(ground()) } })).data,
          );
        default:
          return what satisfies never;
      }
    };
    if (!(await done())) return;
    notify(t(DONE[what], { name: props.name }));
    props.onDone();
  };
  const title = () => `${t(DO[props.changing ?? 'MOVE'])} · ${props.name}`;
  return (
    <Dialog
      open={props.changing !== null}
      onClose={props.onClose}
      title={title()}
      actions={
        <>
          <Button onClick={props.onClose}>{t('common.cancel')}</Button>
          <Button
            kind={props.changing === 'REMOVE' ? 'danger' : 'primary'}
            busy={outcome().fetching}
            disabled={props.changing === 'REMOVE' && reason() === null}
            onClick={() => void send()}
          >
            {t('common.confirm')}
          </Button>
        </>
      }
    >
      <div class="roll-fields">
        <ErrorSummary errors={sent() ? said(outcome().error) : []} />
        <Switch>
          <Match when={props.changing === 'MOVE'}>
            <PlaceFields electionId={props.electionId} value={places()} onChange={setPlaces} />
            <TextField label={t('voters.ground')} value={ground()} onInput={setGround} optional />
          </Match>
          <Match when={props.changing === 'CORRECT'}>
            <TextField
              label={t('voters.name')}
              hint={t('voters.desk.keepBlank')}
              value={name()}
              onInput={setName}
              optional
            />
            <TextField
              label={t('voters.idNumber')}
              hint={t('voters.idHint')}
              value={number()}
              onInput={setNumber}
              optional
              autocomplete="off"
              maxLength={18}
            />
          </Match>
          <Match when={props.changing === 'REMOVE'}>
            <Select
              label={t('voters.desk.removeWhy')}
              value={reason()}
              onChange={setReason}
              options={ENDINGS.map((value) => ({ value, label: t(`voters.reason.${value}`) }))}
            />
            <TextField label={t('voters.ground')} value={ground()} onInput={setGround} optional />
          </Match>
        </Switch>
      </div>
    </Dialog>
  );
}
