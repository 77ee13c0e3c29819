import { useParams } from '@solidjs/router';
import { createQuery } from '@urql/solid';
import { For, Show, createSignal } from 'solid-js';
import { useProblems } from '../errors.ts';
import { graphql } from '../graphql.ts';
import { useFormat } from '../i18n/format.ts';
import { useT } from '../i18n/index.tsx';
import { Failed } from '../shell/Failed.tsx';
import { Page } from '../shell/Page.tsx';
import { Button } from '../ui/Button.tsx';
import { ErrorSummary } from '../ui/ErrorSummary.tsx';
import { Facts } from '../ui/Facts.tsx';
import { Tag } from '../ui/Tag.tsx';
import { Acknowledge, useCaseChange } from './case-changes.ts';
import { CaseHandOvers } from './CaseHandOvers.tsx';
import { CaseNotes } from './CaseNotes.tsx';
import { CaseSubjects } from './CaseSubjects.tsx';
import { CloseCaseDialog } from './CloseCaseDialog.tsx';
import { Complainant } from './Complainant.tsx';
import './discipline.css';

const PAGE = graphql(`
  query CasePage($id: ID!) {
    disciplineCase(id: $id) {
      id
      number
      electionId
      category
      channel
      constituency
      receivedOn
      state
      acknowledgeBy
      decideBy
      overdue
      finding
      closedOn
      text
      ground
      answer
      hasComplainant
      files {
        id
        name
      }
      ...CaseSubjects_case
      ...CaseNotes_case
      ...CaseHandOvers_case
    }
  }
`);

/** One case: what was told, whom it is about, what was done, and what comes next. */
export function CasePage() {
  const t = useT();
  const format = useFormat();
  const said = useProblems();
  const params = useParams<{ id: string }>();
  const [result, ask] = createQuery({ query: PAGE, variables: () => ({ id: params.id }) });
  const [closing, setClosing] = createSignal(false);
  const [outcome, acknowledge] = useCaseChange(Acknowledge);
  return (
    <Show
      when={result.data?.disciplineCase}
      fallback={
        <Page title={t('discipline.title')} state={result.error ? undefined : t('common.loading')}>
          <Show when={result.error}>
            <Failed error={result.error} onRetry={() => ask({ requestPolicy: 'network-only' })} />
          </Show>
        </Page>
      }
    >
      {(it) => (
        <Page
          title={t('discipline.one.title', { number: it().number })}
          state={t('discipline.one.state', {
            channel: t(`discipline.channel.${it().channel}`),
            date: format().date(it().receivedOn),
            state: t(`discipline.is.${it().state}`),
          })}
          crumbs={[
            { label: t('discipline.title'), href: `/elections/${it().electionId}/cases` },
            { label: it().number },
          ]}
          action={action(it())}
        >
          <ErrorSummary errors={said(outcome.error).map((text) => ({ text }))} />
          <Facts items={facts(it())} />
          <section class="case-page__part">
            <h2>{t('discipline.one.text')}</h2>
            <p class="case-page__told">{it().text}</p>
            <Show when={it().files.length > 0}>
              <h3>{t('discipline.one.files')}</h3>
              <ul>
                <For each={it().files}>
                  {(file) => (
                    <li>
                      <a href={`/cases/${it().id}/files/${file.id}`} target="_blank" rel="noreferrer">
                        {file.name}
                      </a>
                    </li>
                  )}
                </For>
              </ul>
            </Show>
          </section>
          <Complainant caseId={it().id} known={it().hasComplainant} />
          <CaseSubjects of={it()} />
          <CaseNotes of={it()} />
          <CaseHandOvers of={it()} />
          <Show when={it().ground}>
            <section class="case-page__part">
              <h2>{t('discipline.one.ground')}</h2>
              <p class="case-page__told">{it().ground}</p>
              <h2>{t('discipline.one.answer')}</h2>
              <p class="case-page__told">{it().answer}</p>
            </section>
          </Show>
          <CloseCaseDialog caseId={it().id} open={closing()} onClose={() => setClosing(false)} />
        </Page>
      )}
    </Show>
  );

  type Case = NonNullable<typeof result.data>['disciplineCase'];

  function action({ id, state }: Case) {
    if (state === 'CLOSED') return undefined;
    return state === 'RECEIVED' ? (
      <Button
        kind="primary"
        busy={outcome.fetching}
        onClick={() => void acknowledge({ caseId: id }, t('discipline.one.acknowledged'))}
      >
        {t('discipline.one.acknowledge')}
      </Button>
    ) : (
      <Button kind="primary" onClick={() => setClosing(true)}>
        {t('discipline.one.close')}
      </Button>
    );
  }

  function facts(it: Case) {
    const late = (limit: 'ACKNOWLEDGE' | 'DECIDE', day: string) => (
      <>
        {format().date(day)}{' '}
        <Show when={it.overdue === limit}>
          <Tag tone="seal">{t(`discipline.overdue.${limit}`)}</Tag>
        </Show>
      </>
    );
    return [
      { label: t('discipline.one.facts.category'), value: t(`discipline.category.${it.category}`) },
      { label: t('discipline.one.facts.where'), value: it.constituency ?? t('discipline.list.whole') },
      ...(it.finding
        ? [
            { label: t('discipline.one.facts.finding'), value: t(`discipline.finding.${it.finding}`) },
            {
              label: t('discipline.one.facts.closedOn'),
              value: it.closedOn ? format().date(it.closedOn) : '',
            },
          ]
        : [
            {
              label: t('discipline.one.facts.acknowledgeBy'),
              value: late('ACKNOWLEDGE', it.acknowledgeBy),
            },
            { label: t('discipline.one.facts.decideBy'), value: late('DECIDE', it.decideBy) },
          ]),
    ];
  }
}
