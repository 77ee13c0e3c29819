import { A, useParams } from '@solidjs/router';
import { createQuery } from '@urql/solid';
import { For, Show, createEffect, onCleanup } from 'solid-js';
import { Slips } from '../duty/Slips.tsx';
import { graphql } from '../graphql.ts';
import { useFormat } from '../i18n/format.ts';
import { useT } from '../i18n/index.tsx';
import { Failed } from '../shell/Failed.tsx';
import { NotFound } from '../shell/NotFound.tsx';
import { Page } from '../shell/Page.tsx';
import { Progress } from '../ui/Progress.tsx';
import './appraisals.css';
import { CloseMeeting } from './CloseMeeting.tsx';
import { IssueSlips } from './IssueSlips.tsx';

const PAGE = graphql(`
  query AppraisalPage($id: ID!) {
    appraisal(id: $id) {
      id
      deputyId
      name
      heldOn
      present
      state
      issued
      returned
      void
      category
      minimumSlips
      quorumOfPresent
      faults
      categories {
        code
        label
        threshold
        slips
      }
      ...IssueSlips_appraisal
      ...CloseMeeting_appraisal
    }
  }
`);
const AGAIN = 5_000;

/** An appraisal: slips out and in while it runs, without a word of what they say; then what they say. */
export function AppraisalPage() {
  const t = useT();
  const format = useFormat();
  const params = useParams<{ id: string }>();
  const [result, ask] = createQuery({
    query: PAGE,
    variables: () => ({ id: params.id }),
    context: { additionalTypenames: ['Appraisal'] },
  });
  const appraisal = () => result.data?.appraisal;
  createEffect(() => {
    if (appraisal()?.state !== 'OPEN') return;
    const timer = setInterval(() => ask({ requestPolicy: 'network-only' }), AGAIN);
    onCleanup(() => clearInterval(timer));
  });

  return (
    <Show
      when={appraisal()}
      fallback={
        <Show
          when={result.data}
          fallback={
            <Page title={t('appraisals.title')} state={result.error ? undefined : t('common.loading')}>
              <Show when={result.error}>
                <Failed error={result.error} onRetry={() => ask({ requestPolicy: 'network-only' })} />
              </Show>
            </Page>
          }
        >
          <NotFound />
        </Show>
      }
    >
      {(it) => {
        const reached = () => it().categories.find(({ code }) => code === it().category)?.label ?? '';
        const counted = () => ({
          ...it(),
          void: it().void ?? 0,
          categories: it().categories.map((one) => ({ ...one, slips: one.slips ?? 0 })),
        });
        return (
          <Page
            title={t('appraisals.page.title', { name: it().name })}
            state={
              it().state === 'OPEN'
                ? t('appraisals.page.open', {
                    day: format().date(it().heldOn),
                    present: it().present,
                    issued: it().issued,
                    returned: it().returned,
                  })
                : t('appraisals.page.closed', { category: reached() })
            }
            action={
              <Show when={it().state === 'OPEN'}>
                <CloseMeeting appraisal={it()} />
              </Show>
            }
          >
            <Show
              when={it().state === 'OPEN'}
              fallback={
                <section class="appraisal-desk">
                  <h2>{t('appraisals.page.result')}</h2>
                  <Slips appraisal={counted()} />
                  <p>
                    <A href={`/deputies/${it().deputyId}`}>{t('appraisals.page.record')}</A>
                  </p>
                </section>
              }
            >
              <Show when={it().issued > 0}>
                <Progress label={t('appraisals.page.progress')} done={it().returned} total={it().issued} />
              </Show>
              <p class="soft">{t('appraisals.page.hidden')}</p>
              <p class="soft">
                {t('appraisals.page.rule', {
                  minimum: it().minimumSlips,
                  quorum: format().percent(it().quorumOfPresent),
                })}
              </p>
              <ul class="appraisal-faults">
                <For each={it().faults}>{(fault) => <li>{t(`appraisals.fault.${fault}`)}</li>}</For>
              </ul>
              <IssueSlips appraisal={it()} />
            </Show>
          </Page>
        );
      }}
    </Show>
  );
}
