import { A } from '@solidjs/router';
import { createQuery } from '@urql/solid';
import { Show, createSignal } from 'solid-js';
import { useProblems } from '../errors.ts';
import { graphql } from '../graphql.ts';
import { useFormat } from '../i18n/format.ts';
import { useT } from '../i18n/index.tsx';
import { Page } from '../shell/Page.tsx';
import { Button } from '../ui/Button.tsx';
import { ErrorSummary } from '../ui/ErrorSummary.tsx';
import { TextField } from '../ui/TextField.tsx';
import './discipline.css';

const STATUS = graphql(`
  query CaseStatus($code: String!) {
    caseStatus(code: $code) {
      number
      receivedOn
      state
      closedOn
      answer
    }
  }
`);

/** Where whoever reported follows the case: a code, and neither account nor name. The code stays out of the address. */
export function StatusPage() {
  const t = useT();
  const format = useFormat();
  const said = useProblems();
  const [code, setCode] = createSignal('');
  const [asked, setAsked] = createSignal<string | null>(null);
  const [wrong, setWrong] = createSignal(false);
  const [result, ask] = createQuery({
    query: STATUS,
    variables: () => ({ code: asked() ?? '' }),
    pause: () => asked() === null,
    requestPolicy: 'network-only',
  });
  const error = () => (wrong() ? t('discipline.status.codeWrong') : undefined);
  const errors = () => [
    ...(wrong() ? [{ text: t('discipline.status.codeWrong'), field: 'case-code' }] : []),
    ...(asked() && !wrong() ? said(result.error).map((text) => ({ text })) : []),
  ];
  const answered = () => asked() !== null && !wrong() && !result.fetching && !result.error;
  const handleSubmit = (event: SubmitEvent) => {
    event.preventDefault();
    const typed = code().replaceAll(/[\s-]/g, '');
    setWrong(!/^[0-9A-Za-z]{20}$/.test(typed));
    if (wrong()) return;
    if (asked() === typed) ask({ requestPolicy: 'network-only' });
    setAsked(typed);
  };

  return (
    <Page
      title={t('discipline.status.title')}
      state={t('discipline.status.text')}
      width="form"
      actions={
        <A class="ui-button ui-button--secondary" href="/report">
          {t('discipline.status.report')}
        </A>
      }
    >
      <ErrorSummary errors={errors()} />
      <form class="report-form" onSubmit={handleSubmit} novalidate>
        <TextField
          id="case-code"
          label={t('discipline.status.code')}
          hint={t('discipline.status.codeHint')}
          value={code()}
          onInput={setCode}
          error={error()}
          autocomplete="off"
          maxLength={40}
        />
        <Button type="submit" kind="primary" busy={asked() !== null && result.fetching}>
          {t('discipline.status.ask')}
        </Button>
      </form>
      <div role="status" class="case-page__part">
        <Show when={answered() && result.data}>
          <Show when={result.data?.caseStatus} fallback={<p>{t('discipline.status.nobody')}</p>}>
            {(found) => (
              <>
                <h2>{t('discipline.status.number', { number: found().number })}</h2>
                <p>
                  {t(`discipline.status.said.${found().state}`, { date: format().date(found().receivedOn) })}
                </p>
                <Show when={found().answer}>
                  <h3>{t('discipline.status.answer')}</h3>
                  <p class="case-page__told">{found().answer}</p>
                </Show>
              </>
            )}
          </Show>
        </Show>
      </div>
    </Page>
  );
}
