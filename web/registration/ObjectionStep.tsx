import { createMutation } from '@urql/solid';
import { createEffect, createSignal, Match, on, Show, Switch } from 'solid-js';
import { type EnumOf, graphql } from '../graphql.ts';
import { useT } from '../i18n/index.tsx';
import { newIntent } from '../intent.ts';
import { Button } from '../ui/Button.tsx';
import { DateField } from '../ui/DateField.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { ErrorSummary } from '../ui/ErrorSummary.tsx';
import { RadioGroup } from '../ui/RadioGroup.tsx';
import { TextField } from '../ui/TextField.tsx';
import { notify } from '../ui/Toast.tsx';
import { BLANK_CORRECTION, CorrectionFields, correctionInput } from './CorrectionFields.tsx';
import { useRollProblems } from './roll-problems.ts';
import { SealedContact } from './SealedContact.tsx';

const DECIDE = graphql(`
  mutation DecideObjection($input: DecideObjectionInput!) {
    decideObjection(input: $input) {
      supplementNumber
    }
  }
`);
const WITHDRAW = graphql(`
  mutation WithdrawObjection($input: WithdrawObjectionInput!) {
    withdrawObjection(input: $input) {
      objectionId
    }
  }
`);
const SUIT = graphql(`
  mutation RecordSuit($input: RecordSuitInput!) {
    recordSuit(input: $input) {
      objectionId
    }
  }
`);
const JUDGE = graphql(`
  mutation RecordJudgment($input: RecordJudgmentInput!) {
    recordJudgment(input: $input) {
      supplementNumber
    }
  }
`);

/** The next step of one objection. */
export interface Stepping {
  readonly step: 'DECIDE' | 'WITHDRAW' | 'SUIT' | 'JUDGE';
  readonly id: string;
  readonly about: EnumOf<'ObjectionAbout'>;
  readonly subjectName: string;
  readonly objectorName: string;
}
const TITLES = {
  DECIDE: 'lists.objections.decide',
  WITHDRAW: 'lists.objections.withdraw',
  SUIT: 'lists.objections.suit',
  JUDGE: 'lists.objections.judge',
} as const;

/** Decides an objection, takes it back, records a suit or a judgment; upheld, the roll is put right with it. */
export function ObjectionStep(props: {
  readonly electionId: string;
  readonly stepping: Stepping | null;
  readonly onClose: () => void;
  readonly onDone: () => void;
}) {
  const t = useT();
  const said = useRollProblems();
  const [deciding, decide] = createMutation(DECIDE);
  const [withdrawing, withdraw] = createMutation(WITHDRAW);
  const [suing, sue] = createMutation(SUIT);
  const [judging, judge] = createMutation(JUDGE);
  const [upheld, setUpheld] = createSignal<'YES' | 'NO' | null>(null);
  const [ground, setGround] = createSignal('');
  const [day, setDay] = createSignal<string | null>(null);
  const [court, setCourt] = createSignal('');
  const [correction, setCorrection] = createSignal(BLANK_CORRECTION);
  const [sent, setSent] = createSignal(false);
  let intent = newIntent();
  createEffect(
    on(
      () => props.stepping,
      (next) => {
        setUpheld(null);
        setGround('');
        setDay(null);
        setCourt('');
        setCorrection({ ...BLANK_CORRECTION, searched: next?.subjectName ?? '' });
        setSent(false);
      },
    ),
  );
  const step = () => props.stepping?.step ?? 'DECIDE';
  const outcome = () => ({ DECIDE: deciding, WITHDRAW: withdrawing, SUIT: suing, JUDGE: judging })[step()];
  const ready = () => {
    if (step() === 'WITHDRAW') return true;
    if (step() === 'SUIT') return day() !== null && court().trim() !== '';
    return upheld() !== null && ground().trim() !== '' && (step() === 'DECIDE' || day() !== null);
  };
  const send = async () => {
    const what = props.stepping;
    if (!what) return;
    setSent(true);
    const of = { idempotencyKey: intent, objectionId: what.id };
    intent = newIntent();
    const yes = upheld() === 'YES';
    const right = yes ? correctionInput(what.about, correction()) : null;
    const on_ = day() ?? '';
    const carry = async (): Promise<number | null | undefined> => {
      switch (what.step) {
        case 'DECIDE': {
          const input = { ...of, upheld: yes, ground: ground(), correction: right };
          return (await decide({ input })).data?.decideObjection.supplementNumber;
        }
        case 'WITHDRAW':
          return (await withdraw({ input: of })).data ? null : undefined;
        case 'SUIT':
          return (await sue({ input: { ...of, filedOn: on_, court: court() } })).data ? null : undefined;
        case 'JUDGE': {
          const judgment: EnumOf<'Judgment'> = yes ? 'UPHELD' : 'DISMISSED';
          const input = { ...of, judgedOn: on_, judgment, ground: ground(), correction: right };
          return (await judge({ input })).data?.recordJudgment.supplementNumber;
        }
        default:
          return what.step satisfies never;
      }
    };
    const number = await carry();
    if (number === undefined) return;
    notify(number === null ? t('lists.objections.done') : t('lists.objections.decidedWith', { number }));
    props.onDone();
  };
  return (
    <Dialog
      open={props.stepping !== null}
      onClose={props.onClose}
      title={`${t(TITLES[step()])} · ${props.stepping?.subjectName ?? ''}`}
      description={step() === 'DECIDE' || step() === 'JUDGE' ? t('lists.objections.upheldText') : undefined}
      wide
      actions={
        <>
          <Button onClick={props.onClose}>{t('common.cancel')}</Button>
          <Button kind="primary" busy={outcome().fetching} disabled={!ready()} onClick={() => void send()}>
            {t('common.confirm')}
          </Button>
        </>
      }
    >
      <div class="roll-fields">
        <ErrorSummary errors={sent() ? said(outcome().error) : []} />
        <Show when={props.stepping}>{(one) => <SealedContact of="OBJECTION" id={one().id} />}</Show>
        <Switch>
          <Match when={step() === 'SUIT'}>
            <DateField label={t('lists.objections.filedOn')} value={day()} onChange={setDay} />
            <TextField label={t('lists.objections.court')} value={court()} onInput={setCourt} />
          </Match>
          <Match when={step() === 'DECIDE' || step() === 'JUDGE'}>
            <Show when={step() === 'JUDGE'}>
              <DateField label={t('lists.objections.judgedOn')} value={day()} onChange={setDay} />
            </Show>
            <RadioGroup
              label={t('lists.objections.upheldQuestion')}
              value={upheld()}
              onChange={setUpheld}
              options={[
                {
                  value: 'YES' as const,
                  label: t(
                    step() === 'JUDGE'
                      ? 'lists.objections.judgment.UPHELD'
                      : 'lists.objections.verdict.UPHELD',
                  ),
                },
                {
                  value: 'NO' as const,
                  label: t(
                    step() === 'JUDGE'
                      ? 'lists.objections.judgment.DISMISSED'
                      : 'lists.objections.verdict.REJECTED',
                  ),
                },
              ]}
            />
            <Show when={upheld() === 'YES'}>
              <CorrectionFields
                electionId={props.electionId}
                about={props.stepping?.about ?? 'LEFT_OUT'}
                value={correction()}
                onChange={setCorrection}
              />
            </Show>
            <TextField
              label={t(
                step() === 'JUDGE' ? 'lists.objections.judgmentGround' : 'lists.objections.groundOfDecision',
              )}
              value={ground()}
              onInput={setGround}
              rows={3}
            />
          </Match>
        </Switch>
      </div>
    </Dialog>
  );
}
