import { createMutation } from '@urql/solid';
import { Show, createEffect, createSignal, on } from 'solid-js';
import { useProblems } from '../errors.ts';
import { type EnumOf, graphql } from '../graphql.ts';
import { useT } from '../i18n/index.tsx';
import { newIntent } from '../intent.ts';
import { Button } from '../ui/Button.tsx';
import { DateField } from '../ui/DateField.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { ErrorSummary } from '../ui/ErrorSummary.tsx';
import { NumberField } from '../ui/NumberField.tsx';
import { RadioGroup } from '../ui/RadioGroup.tsx';
import { TextField } from '../ui/TextField.tsx';
import { notify } from '../ui/Toast.tsx';

const FixSeatsAnew = graphql(`
  mutation FixSeatsAnew($input: FixSeatsAnewInput!) {
    fixSeatsAnew(input: $input) {
      id
      findings
    }
  }
`);

interface Term {
  readonly id: string;
  readonly approvedSeats: number;
  readonly militarySeats: number;
  readonly population: number;
  readonly extraFivePercent: boolean;
  readonly fixings: readonly unknown[];
}

/** Fixes the seats of a term anew, on one of the two grounds of the law; or writes down a decision that was missing. */
export function FixSeats(props: {
  readonly term: Term;
  readonly open: boolean;
  readonly onClose: () => void;
}) {
  const t = useT();
  const said = useProblems();
  const [outcome, fix] = createMutation(FixSeatsAnew);
  const [ground, setGround] = createSignal<EnumOf<'QuotaGround'>>('BOUNDARY_CHANGE');
  const [seats, setSeats] = createSignal<number | null>(null);
  const [military, setMilitary] = createSignal<number | null>(null);
  const [population, setPopulation] = createSignal<number | null>(null);
  const [decidedBy, setDecidedBy] = createSignal('');
  const [decisionNumber, setDecisionNumber] = createSignal('');
  const [decidedOn, setDecidedOn] = createSignal<string | null>(null);
  const [filedOn, setFiledOn] = createSignal<string | null>(null);
  const first = () => props.term.fixings.length === 0;
  let intent = newIntent();
  createEffect(
    on(
      () => props.open,
      () => {
        setSeats(props.term.approvedSeats);
        setMilitary(props.term.militarySeats);
        setPopulation(props.term.population);
      },
    ),
  );
  const send = async () => {
    const on = decidedOn();
    if (on === null) return;
    const { data } = await fix(
      {
        input: {
          idempotencyKey: intent,
          termId: props.term.id,
          ground: first() ? 'FIRST' : ground(),
          approvedSeats: seats() ?? 0,
          militarySeats: military() ?? 0,
          population: population() ?? 0,
          extraFivePercent: props.term.extraFivePercent,
          decidedBy: decidedBy(),
          decisionNumber: decisionNumber(),
          decidedOn: on,
          filedOn: filedOn(),
        },
      },
      { additionalTypenames: ['TermSeats', 'Congress'] },
    );
    if (!data) return;
    intent = newIntent();
    notify(t('constituencies.fix.done'));
    props.onClose();
  };
  return (
    <Dialog
      open={props.open}
      onClose={props.onClose}
      title={t(first() ? 'constituencies.fix.openFirst' : 'constituencies.fix.open')}
      description={t(first() ? 'constituencies.fix.textFirst' : 'constituencies.fix.text')}
      actions={
        <>
          <Button onClick={() => props.onClose()}>{t('common.cancel')}</Button>
          <Button
            kind="primary"
            busy={outcome.fetching}
            disabled={decidedOn() === null}
            onClick={() => void send()}
          >
            {t('constituencies.fix.record')}
          </Button>
        </>
      }
    >
      <div class="term-form">
        <ErrorSummary errors={said(outcome.error).map((text) => ({ text }))} />
        <Show when={!first()}>
          <RadioGroup
            label={t('constituencies.fix.ground')}
            value={ground()}
            onChange={setGround}
            options={(['BOUNDARY_CHANGE', 'POPULATION_SHIFT'] as const).map((value) => ({
              value,
              label: t(`constituencies.ground.${value}`),
            }))}
          />
          <NumberField label={t('constituencies.quota.approved')} value={seats()} onChange={setSeats} />
          <NumberField
            label={t('constituencies.newTerm.military')}
            value={military()}
            onChange={setMilitary}
          />
          <NumberField
            label={t('constituencies.quota.population')}
            value={population()}
            onChange={setPopulation}
          />
        </Show>
        <TextField label={t('constituencies.newTerm.decidedBy')} value={decidedBy()} onInput={setDecidedBy} />
        <TextField
          label={t('constituencies.newTerm.decision')}
          value={decisionNumber()}
          onInput={setDecisionNumber}
        />
        <DateField
          label={t('constituencies.newTerm.decidedOn')}
          value={decidedOn()}
          onChange={setDecidedOn}
        />
        <DateField
          label={t('constituencies.newTerm.filedOn')}
          optional
          value={filedOn()}
          onChange={setFiledOn}
        />
      </div>
    </Dialog>
  );
}
