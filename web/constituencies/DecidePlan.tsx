import { createMutation, createQuery } from '@urql/solid';
import { Show, createSignal } from 'solid-js';
import { useProblems } from '../errors.ts';
import { graphql } from '../graphql.ts';
import { useT } from '../i18n/index.tsx';
import { newIntent } from '../intent.ts';
import { Button } from '../ui/Button.tsx';
import { ConfirmDialog } from '../ui/ConfirmDialog.tsx';
import { DateField } from '../ui/DateField.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { ErrorSummary } from '../ui/ErrorSummary.tsx';
import { TextField } from '../ui/TextField.tsx';
import { notify } from '../ui/Toast.tsx';

const AdoptPlan = graphql(`
  mutation AdoptPlan($input: AdoptPlanInput!) {
    adoptPlan(input: $input) {
      id
    }
  }
`);
const RefixPlan = graphql(`
  mutation RefixPlan($input: RefixPlanInput!) {
    refixPlan(input: $input) {
      id
    }
  }
`);
const RejectPlan = graphql(`
  mutation RejectPlan($input: RejectPlanInput!) {
    rejectPlan(input: $input) {
      id
    }
  }
`);
const SiblingsQuery = graphql(`
  query PlanSiblings($termId: ID!) {
    constituencyPlans(termId: $termId) {
      id
      state
    }
  }
`);

/** The decision on a plan: adopted, in the place of the adopted one, or put aside. */
export function DecidePlan(props: {
  readonly plan: {
    readonly id: string;
    readonly termId: string;
    readonly revision: number;
    readonly name: string;
  };
  readonly faults: number;
  readonly open: boolean;
  readonly onDone: () => void;
  readonly onClose: () => void;
}) {
  const t = useT();
  const said = useProblems();
  const [siblings] = createQuery({
    query: SiblingsQuery,
    variables: () => ({ termId: props.plan.termId }),
    pause: () => !props.open,
    requestPolicy: 'network-only',
  });
  const [adopted, adopt] = createMutation(AdoptPlan);
  const [refixed, refix] = createMutation(RefixPlan);
  const [rejected, reject] = createMutation(RejectPlan);
  const [decidedBy, setDecidedBy] = createSignal('');
  const [decisionNumber, setDecisionNumber] = createSignal('');
  const [decidedOn, setDecidedOn] = createSignal<string | null>(null);
  const [ground, setGround] = createSignal('');
  const [asking, setAsking] = createSignal(false);
  const intent = newIntent();
  const again = () => (siblings.data?.constituencyPlans ?? []).some(({ state }) => state === 'ADOPTED');
  const told = {
    additionalTypenames: ['PlanSummary', 'ConstituencyPlan', 'Congress', 'TermSeats', 'Constituency'],
  };
  const ready = () =>
    decidedBy().trim() !== '' &&
    decisionNumber().trim() !== '' &&
    decidedOn() !== null &&
    (!again() || ground().trim() !== '');
  const of = { planId: props.plan.id, revision: props.plan.revision };

  const decide = async () => {
    const on = decidedOn();
    if (on === null) return;
    const input = {
      ...of,
      idempotencyKey: intent,
      decidedBy: decidedBy(),
      decisionNumber: decisionNumber(),
      decidedOn: on,
    };
    const { data } = again()
      ? await refix({ input: { ...input, ground: ground() } }, told)
      : await adopt({ input }, told);
    if (!data) return;
    notify(t('plans.decide.adopted'));
    props.onClose();
    props.onDone();
  };
  const putAside = async () => {
    const { data } = await reject({ input: { ...of, idempotencyKey: newIntent() } }, told);
    setAsking(false);
    if (!data) return;
    notify(t('plans.decide.rejected'));
    props.onClose();
    props.onDone();
  };
  return (
    <>
      <Dialog
        open={props.open && !asking()}
        onClose={props.onClose}
        title={t('plans.decide.title', { name: props.plan.name })}
        description={t(again() ? 'plans.decide.textAgain' : 'plans.decide.text')}
        actions={
          <>
            <Button onClick={() => props.onClose()}>{t('common.cancel')}</Button>
            <Button onClick={() => setAsking(true)}>{t('plans.decide.reject')}</Button>
            <Button
              kind="primary"
              disabled={!ready() || props.faults > 0}
              busy={adopted.fetching || refixed.fetching}
              onClick={() => void decide()}
            >
              {t(again() ? 'plans.decide.refix' : 'plans.decide.adopt')}
            </Button>
          </>
        }
      >
        <div class="term-form">
          <ErrorSummary
            errors={said(adopted.error ?? refixed.error ?? rejected.error).map((text) => ({ text }))}
          />
          <Show when={props.faults > 0}>
            <p role="status">{t('plans.decide.faulty', { n: props.faults })}</p>
          </Show>
          <TextField
            label={t('plans.decide.by')}
            hint={t('plans.decide.byHint')}
            value={decidedBy()}
            onInput={setDecidedBy}
          />
          <TextField label={t('plans.decide.number')} value={decisionNumber()} onInput={setDecisionNumber} />
          <DateField label={t('plans.decide.on')} value={decidedOn()} onChange={setDecidedOn} />
          <Show when={again()}>
            <TextField label={t('plans.decide.ground')} rows={2} value={ground()} onInput={setGround} />
          </Show>
        </div>
      </Dialog>
      <ConfirmDialog
        open={asking()}
        title={t('plans.decide.rejectTitle', { name: props.plan.name })}
        loses={t('plans.decide.rejectText')}
        confirm={t('plans.decide.reject')}
        busy={rejected.fetching}
        onConfirm={() => void putAside()}
        onCancel={() => setAsking(false)}
      />
    </>
  );
}
