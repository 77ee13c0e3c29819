import { A } from '@solidjs/router';
import { createMutation, createQuery } from '@urql/solid';
import { Show, createSignal } from 'solid-js';
import { useProblems } from '../errors.ts';
import { graphql } from '../graphql.ts';
import { useT } from '../i18n/index.tsx';
import { newIntent } from '../intent.ts';
import { Failed } from '../shell/Failed.tsx';
import { Page } from '../shell/Page.tsx';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { ErrorSummary } from '../ui/ErrorSummary.tsx';
import { Select } from '../ui/Select.tsx';
import { GivenCode } from './GivenCode.tsx';
import { ReceiveReport } from './receive-report.ts';
import { EMPTY_REPORT, type ReportDraft, ReportFields } from './ReportFields.tsx';
import './discipline.css';

const PAGE = graphql(`
  query ReportPage {
    elections {
      id
      name
      terms {
        id
        congress
      }
    }
  }
`);

/** Where everybody can report an offence, without an account and without a name. What is typed stays in the page alone. */
export function ReportPage() {
  const t = useT();
  const said = useProblems();
  const [result, ask] = createQuery({ query: PAGE });
  const [chosen, setChosen] = createSignal<string | null>(null);
  const [draft, setDraft] = createSignal<ReportDraft>(EMPTY_REPORT);
  const [tried, setTried] = createSignal(false);
  const [outcome, send] = createMutation(ReceiveReport);
  const intent = newIntent();
  const elections = () => result.data?.elections ?? [];
  const electionId = () => chosen() ?? elections()[0]?.id ?? null;
  const terms = () => elections().find(({ id }) => id === electionId())?.terms ?? [];
  const missing = () => ({
    category: tried() && !draft().category ? t('discipline.report.missing.category') : undefined,
    text: tried() && draft().text.trim() === '' ? t('discipline.report.missing.text') : undefined,
  });
  const errors = () => [
    ...(missing().category ? [{ text: missing().category ?? '', field: 'report-category' }] : []),
    ...(missing().text ? [{ text: missing().text ?? '', field: 'report-text' }] : []),
    ...said(outcome.error).map((text) => ({ text })),
  ];
  const handleSubmit = async (event: SubmitEvent) => {
    event.preventDefault();
    setTried(true);
    const { category, text, constituencyId, name, contact, files } = draft();
    const election = electionId();
    if (!category || text.trim() === '' || !election) return;
    await send({
      input: {
        idempotencyKey: intent,
        electionId: election,
        constituencyId,
        channel: 'ONLINE',
        category,
        text,
        complainantName: name,
        complainantContact: contact,
        fileIds: files.map(({ id }) => id),
      },
    });
  };

  return (
    <Page
      title={outcome.data ? t('discipline.report.done') : t('discipline.report.title')}
      state={outcome.data ? undefined : t('discipline.report.text')}
      width="form"
      actions={
        <A class="ui-button ui-button--secondary" href="/report/status">
          {t('discipline.report.follow')}
        </A>
      }
    >
      <Show when={outcome.data?.receiveReport} fallback={form()}>
        {(given) => (
          <GivenCode number={given().number} code={given().code} text={t('discipline.report.codeText')} />
        )}
      </Show>
    </Page>
  );

  function form() {
    return (
      <Show
        when={!result.error}
        fallback={<Failed error={result.error} onRetry={() => ask({ requestPolicy: 'network-only' })} />}
      >
        <Show when={result.data}>
          <Show
            when={electionId()}
            fallback={
              <EmptyState title={t('discipline.report.noElection')}>
                {t('discipline.report.noElectionText')}
              </EmptyState>
            }
          >
            <ErrorSummary errors={errors()} />
            <form class="report-form" onSubmit={(event) => void handleSubmit(event)} novalidate>
              <Show when={elections().length > 1}>
                <Select
                  label={t('discipline.report.election')}
                  options={elections().map(({ id, name }) => ({ value: id, label: name }))}
                  value={electionId()}
                  onChange={setChosen}
                />
              </Show>
              <ReportFields
                draft={draft()}
                onChange={(change) => setDraft((all) => ({ ...all, ...change }))}
                terms={terms()}
                missing={missing()}
              />
              <Button type="submit" kind="primary" busy={outcome.fetching}>
                {t('discipline.report.send')}
              </Button>
            </form>
          </Show>
        </Show>
      </Show>
    );
  }
}
