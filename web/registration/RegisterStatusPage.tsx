import { createMutation, createQuery } from '@urql/solid';
import { createSignal, Show } from 'solid-js';
import { useProblems } from '../errors.ts';
import { FileField, type SentFile } from '../files/FileField.tsx';
import { graphql } from '../graphql.ts';
import { useFormat } from '../i18n/format.ts';
import { useT } from '../i18n/index.tsx';
import { newIntent } from '../intent.ts';
import { Page } from '../shell/Page.tsx';
import { Button } from '../ui/Button.tsx';
import { ErrorSummary } from '../ui/ErrorSummary.tsx';
import { Facts } from '../ui/Facts.tsx';
import { TextField } from '../ui/TextField.tsx';
import { notify } from '../ui/Toast.tsx';
import './roll.css';
import './roll-work.css';

const STATUS = graphql(`
  query ApplicationStatus($code: String!, $idLastFour: String!) {
    applicationStatus(code: $code, idLastFour: $idLastFour) {
      state
      electionName
      submittedOn
      decidedOn
      ground
      constituencies
    }
  }
`);
const ANSWER = graphql(`
  mutation AnswerApplication($input: AnswerApplicationInput!) {
    answerApplication(input: $input) {
      answered
    }
  }
`);

/** Where an applicant follows an application with its code and the end of the ID number, and adds what was asked. */
export function RegisterStatusPage() {
  const t = useT();
  const format = useFormat();
  const said = useProblems();
  const [code, setCode] = createSignal(decodeURIComponent(globalThis.location.hash.slice(1)));
  const [four, setFour] = createSignal('');
  const [answer, setAnswer] = createSignal('');
  const [file, setFile] = createSignal<SentFile | null>(null);
  const [asked, setAsked] = createSignal<{ readonly code: string; readonly idLastFour: string } | null>(null);
  const [result, ask] = createQuery({
    query: STATUS,
    variables: () => asked() ?? { code: '', idLastFour: '' },
    pause: () => asked() === null,
    requestPolicy: 'network-only',
  });
  const [outcome, send] = createMutation(ANSWER);
  let intent = newIntent();
  const again = () => ask({ requestPolicy: 'network-only' });
  const handleSubmit = (event: SubmitEvent) => {
    event.preventDefault();
    const next = { code: code().trim(), idLastFour: four().trim() };
    if (next.code === '' || next.idLastFour === '') return;
    const before = asked();
    setAsked(next);
    if (before?.code === next.code && before.idLastFour === next.idLastFour) again();
  };
  const handleAnswer = async () => {
    const of = asked();
    if (!of) return;
    const { data } = await send({
      input: { idempotencyKey: intent, ...of, answer: answer(), fileId: file()?.id ?? null },
    });
    intent = newIntent();
    if (!data) return;
    notify(t('applications.register.sent'));
    setAnswer('');
    setFile(null);
    again();
  };
  const answered = () => asked() !== null && !result.fetching && !result.error;
  const errors = () =>
    [...(asked() ? said(result.error) : []), ...said(outcome.error)].map((text) => ({ text }));
  return (
    <Page
      title={t('applications.register.statusTitle')}
      state={t('applications.register.statusText')}
      width="form"
    >
      <ErrorSummary errors={errors()} />
      <form class="look-up" onSubmit={handleSubmit} novalidate>
        <TextField
          label={t('applications.register.code')}
          value={code()}
          onInput={setCode}
          autocomplete="off"
          maxLength={24}
        />
        <TextField
          label={t('voters.lastFour')}
          value={four()}
          onInput={setFour}
          autocomplete="off"
          maxLength={4}
        />
        <Button type="submit" kind="primary" busy={asked() !== null && result.fetching}>
          {t('applications.register.ask')}
        </Button>
      </form>
      <div role="status" class="look-up__answer">
        <Show when={answered()}>
          <Show when={result.data?.applicationStatus} fallback={<p>{t('applications.register.notFound')}</p>}>
            {(found) => (
              <>
                <h2>{t(`applications.queue.is.${found().state}`)}</h2>
                <p>{t(`applications.register.said.${found().state}`)}</p>
                <Facts
                  as="rows"
                  items={[
                    { label: t('applications.register.election'), value: found().electionName },
                    {
                      label: t('applications.register.places'),
                      value: format().list(found().constituencies),
                    },
                    {
                      label: t('applications.register.submittedOn'),
                      value: format().date(found().submittedOn),
                    },
                    ...(found().decidedOn
                      ? [
                          {
                            label: t('applications.register.decidedOn'),
                            value: format().date(found().decidedOn ?? ''),
                          },
                        ]
                      : []),
                    ...(found().ground
                      ? [{ label: t('applications.register.reason'), value: found().ground }]
                      : []),
                  ]}
                />
                <Show when={found().state === 'MORE_ASKED'}>
                  <TextField
                    label={t('applications.register.answer')}
                    value={answer()}
                    onInput={setAnswer}
                    rows={3}
                    maxLength={1000}
                  />
                  <FileField
                    label={t('applications.register.proof')}
                    purpose="REGISTRATION_PROOF"
                    value={file()}
                    onChange={setFile}
                    optional
                  />
                  <Button
                    busy={outcome.fetching}
                    disabled={answer().trim() === '' && file() === null}
                    onClick={() => void handleAnswer()}
                  >
                    {t('applications.register.send')}
                  </Button>
                </Show>
              </>
            )}
          </Show>
        </Show>
      </div>
    </Page>
  );
}
