import { createMutation } from '@urql/solid';
import { useProblems } from '../errors.ts';
import { graphql } from '../graphql.ts';
import { useT } from '../i18n/index.tsx';
import { newIntent } from '../intent.ts';
import { Button } from '../ui/Button.tsx';
import { createDraft } from '../ui/draft.ts';
import { ErrorSummary } from '../ui/ErrorSummary.tsx';
import { TextField } from '../ui/TextField.tsx';
import { notify } from '../ui/Toast.tsx';
import './activities.css';

const Write = graphql(`
  mutation WriteDutyReport($input: WriteDutyReportInput!) {
    writeDutyReport(input: $input) {
      reportId
    }
  }
`);
const Submit = graphql(`
  mutation SubmitDutyReport($input: SubmitDutyReportInput!) {
    submitDutyReport(input: $input) {
      reportId
    }
  }
`);
const ABOUT = { additionalTypenames: ['DutyReport'] };

/** Writes a duty report, kept as a draft or handed in at once. What is typed survives a reload. */
export function ReportForm(props: {
  readonly deputyId: string;
  readonly reportId: string | null;
  readonly title: string;
  readonly body: string;
  readonly onDone: () => void;
}) {
  const t = useT();
  const said = useProblems();
  const [draft, setDraft, forget] = createDraft(`report-${props.reportId ?? 'new'}`, {
    title: props.title,
    body: props.body,
  });
  const [written, write] = createMutation(Write);
  const [sent, submit] = createMutation(Submit);
  const complete = () => draft.title.trim() !== '' && draft.body.trim() !== '';
  let reportId = props.reportId;

  const keep = async (handIn: boolean) => {
    const input = { idempotencyKey: newIntent(), deputyId: props.deputyId, reportId, ...draft };
    const { data } = await write({ input }, ABOUT);
    if (!data) return;
    // From here on the report exists: a further try changes it and makes no second one.
    reportId = data.writeDutyReport.reportId;
    if (handIn) {
      const { error } = await submit({ input: { idempotencyKey: newIntent(), reportId } }, ABOUT);
      if (error) return;
    }
    forget();
    notify(t(handIn ? 'activities.my.submitted' : 'activities.my.kept'));
    props.onDone();
  };

  return (
    <form class="plain-form" noValidate onSubmit={(event) => event.preventDefault()}>
      <ErrorSummary errors={said(written.error ?? sent.error).map((text) => ({ text }))} />
      <TextField
        label={t('activities.my.reportTitle')}
        maxLength={255}
        value={draft.title}
        onInput={(title) => setDraft({ title })}
      />
      <TextField
        label={t('activities.my.reportBody')}
        rows={12}
        maxLength={50_000}
        value={draft.body}
        onInput={(body) => setDraft({ body })}
      />
      <div class="my-item__act">
        <Button disabled={!complete()} busy={written.fetching} onClick={() => void keep(false)}>
          {t('activities.my.keep')}
        </Button>
        <Button kind="primary" disabled={!complete()} busy={sent.fetching} onClick={() => void keep(true)}>
          {t('activities.my.submit')}
        </Button>
        <Button
          kind="quiet"
          onClick={() => {
            forget();
            props.onDone();
          }}
        >
          {t('common.cancel')}
        </Button>
      </div>
    </form>
  );
}
