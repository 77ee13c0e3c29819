import { createMutation } from '@urql/solid';
import { Show, createSignal } from 'solid-js';
import { problems, useProblems } from '../errors.ts';
import { type EnumOf, type FragmentType, graphql, readFragment } from '../graphql.ts';
import { daysBetween, useFormat } from '../i18n/format.ts';
import { useT } from '../i18n/index.tsx';
import { newIntent } from '../intent.ts';
import { Button } from '../ui/Button.tsx';
import { DateField } from '../ui/DateField.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { ErrorSummary } from '../ui/ErrorSummary.tsx';
import { Select } from '../ui/Select.tsx';
import { TextField } from '../ui/TextField.tsx';
import { notify } from '../ui/Toast.tsx';
import { useArticles } from './articles.ts';
import './election-page.css';

export const RecordPostingElection = graphql(`
  fragment RecordPosting_election on Election {
    id
    today
    steps {
      step
      kind
      latest
      latestStrict
      recordable
      basis
      state
    }
  }
`);
const RecordPostingMutation = graphql(`
  mutation RecordPosting($input: RecordPostingInput!) {
    recordPosting(input: $input) {
      electionId
      state
    }
  }
`);

const WHOLE = 'whole';

/** Records the day a notice really went up; says at once what the law makes of it, and never refuses a late truth. */
export function RecordPosting(props: {
  readonly election: FragmentType<typeof RecordPostingElection>;
  readonly constituencies: readonly { readonly id: string; readonly name: string }[];
  readonly open: boolean;
  readonly onClose: () => void;
}) {
  const t = useT();
  const format = useFormat();
  const articles = useArticles();
  const said = useProblems();
  const election = () => readFragment(RecordPostingElection, props.election);
  const steps = () => election().steps.filter(({ recordable }) => recordable);
  const [milestone, setMilestone] = createSignal<EnumOf<'ElectionStep'> | null>(null);
  const [scope, setScope] = createSignal(WHOLE);
  const [postedOn, setPostedOn] = createSignal<string | null>(null);
  const [endsOn, setEndsOn] = createSignal<string | null>(null);
  const [reason, setReason] = createSignal('');
  const [tried, setTried] = createSignal(false);
  const [outcome, record] = createMutation(RecordPostingMutation);
  let intent = newIntent();

  const step = () => {
    const chosen = milestone();
    return steps().find((one) => (chosen ? one.step === chosen : one.state === 'DUE')) ?? steps()[0];
  };
  const day = () => postedOn() ?? election().today;
  const verdict = () => {
    const limits = step();
    if (!limits?.latest) return limits ? t('elections.posting.noLimit') : '';
    const until = limits.kind === 'PERIOD' ? (endsOn() ?? day()) : day();
    const late = daysBetween(limits.latest, until);
    if (late > 0) return t('elections.posting.late', { days: late, basis: articles(limits.basis) });
    const strict =
      limits.latestStrict !== null && limits.latestStrict !== undefined && until > limits.latestStrict;
    return t(strict ? 'elections.posting.strictOnly' : 'elections.posting.inTime');
  };
  /** The day on record, when the API refused because there is one. */
  const onRecord = () => {
    const clash = tried() ? problems(outcome.error).find(({ code }) => code === 'POSTED_ALREADY') : undefined;
    const date = clash?.details['postedOn'];
    return typeof date === 'string' ? date : null;
  };
  const errors = () => (tried() && onRecord() === null ? said(outcome.error).map((text) => ({ text })) : []);

  const send = async (replaces: string | null) => {
    const chosen = step();
    if (!chosen) return;
    setTried(true);
    const input = {
      idempotencyKey: intent,
      electionId: election().id,
      milestone: chosen.step,
      constituencyId: scope() === WHOLE ? null : scope(),
      postedOn: day(),
      endsOn: chosen.kind === 'PERIOD' ? endsOn() : null,
      replaces,
      reason: replaces === null ? null : reason(),
    };
    const { data } = await record({ input }, { additionalTypenames: ['Election', 'ConstituencyReadiness'] });
    if (!data) return;
    intent = newIntent();
    setTried(false);
    setReason('');
    notify(t('elections.posting.done'));
    props.onClose();
  };
  const close = () => {
    setTried(false);
    props.onClose();
  };

  return (
    <Dialog
      open={props.open}
      onClose={close}
      title={t('elections.posting.title')}
      description={t('elections.posting.text')}
      actions={
        <>
          <Button onClick={close}>{t('common.cancel')}</Button>
          <Show
            when={onRecord()}
            fallback={
              <Button kind="primary" busy={outcome.fetching} onClick={() => void send(null)}>
                {t('elections.posting.record')}
              </Button>
            }
          >
            {(date) => (
              <Button
                kind="danger"
                busy={outcome.fetching}
                disabled={reason().trim() === ''}
                onClick={() => {
                  intent = newIntent();
                  void send(date());
                }}
              >
                {t('elections.posting.replaceDo')}
              </Button>
            )}
          </Show>
        </>
      }
    >
      <div class="election-form">
        <ErrorSummary errors={errors()} />
        <Select
          label={t('elections.posting.milestone')}
          value={step()?.step ?? null}
          onChange={setMilestone}
          options={steps().map((one) => ({
            value: one.step,
            label: t(`elections.step.${one.step}`),
          }))}
        />
        <Select
          label={t('elections.posting.constituency')}
          value={scope()}
          onChange={setScope}
          options={[
            { value: WHOLE, label: t('elections.posting.whole') },
            ...props.constituencies.map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
        <DateField
          label={t('elections.posting.postedOn')}
          value={day()}
          onChange={setPostedOn}
          max={election().today}
        />
        <Show when={step()?.kind === 'PERIOD'}>
          <DateField label={t('elections.posting.endsOn')} value={endsOn()} onChange={setEndsOn} />
        </Show>
        <p role="status">
          {onRecord()
            ? t('elections.posting.replace', { date: format().date(onRecord() ?? day()) })
            : verdict()}
        </p>
        <Show when={onRecord()}>
          <TextField
            label={t('elections.posting.reason')}
            hint={t('elections.posting.reasonHint')}
            value={reason()}
            onInput={setReason}
          />
        </Show>
      </div>
    </Dialog>
  );
}
