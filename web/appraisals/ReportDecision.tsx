import { createMutation } from '@urql/solid';
import { Show, createSignal } from 'solid-js';
import { useProblems } from '../errors.ts';
import { type EnumOf, type FragmentType, graphql, readFragment } from '../graphql.ts';
import { useT } from '../i18n/index.tsx';
import { newIntent } from '../intent.ts';
import { Button } from '../ui/Button.tsx';
import { ErrorSummary } from '../ui/ErrorSummary.tsx';
import { TextField } from '../ui/TextField.tsx';
import { notify } from '../ui/Toast.tsx';

export const ReportDecision_report = graphql(`
  fragment ReportDecision_report on DutyReport {
    id
    name
    title
    body
  }
`);
const Decide = graphql(`
  mutation DecideDutyReport($input: DecideDutyReportInput!) {
    decideDutyReport(input: $input) {
      reportId
    }
  }
`);

/** A report that was handed in: its text, and accept it or give it back with a reason. */
export function ReportDecision(props: { readonly report: FragmentType<typeof ReportDecision_report> }) {
  const t = useT();
  const said = useProblems();
  const report = () => readFragment(ReportDecision_report, props.report);
  const [reason, setReason] = createSignal('');
  const [returning, setReturning] = createSignal(false);
  const [outcome, decide] = createMutation(Decide);
  const send = async (decision: EnumOf<'ReportDecision'>) => {
    const { id, name } = report();
    const input = {
      idempotencyKey: newIntent(),
      reportId: id,
      decision,
      reason: decision === 'RETURNED' ? reason() : null,
    };
    const { error } = await decide({ input }, { additionalTypenames: ['DutyReport'] });
    if (error) return;
    notify(t(decision === 'ACCEPTED' ? 'appraisals.accepted' : 'appraisals.givenBack', { name }));
  };
  return (
    <article class="appraisal-item">
      <p>
        <strong class="serif">{report().name}</strong> {report().title}
      </p>
      <details>
        <summary>{t('appraisals.read')}</summary>
        <p class="appraisal-item__text">{report().body}</p>
      </details>
      <ErrorSummary errors={said(outcome.error).map((text) => ({ text }))} />
      <div class="appraisal-item__act">
        <Button busy={outcome.fetching} onClick={() => void send('ACCEPTED')}>
          {t('appraisals.accept')}
        </Button>
        <Show
          when={returning()}
          fallback={
            <Button kind="quiet" onClick={() => setReturning(true)}>
              {t('appraisals.giveBack')}
            </Button>
          }
        >
          <TextField label={t('appraisals.reason')} maxLength={255} value={reason()} onInput={setReason} />
          <Button
            kind="danger"
            busy={outcome.fetching}
            disabled={reason().trim() === ''}
            onClick={() => void send('RETURNED')}
          >
            {t('appraisals.giveBack')}
          </Button>
        </Show>
      </div>
    </article>
  );
}
