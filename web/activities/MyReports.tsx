import { createQuery } from '@urql/solid';
import { For, Show, createSignal } from 'solid-js';
import { useProblems } from '../errors.ts';
import { type EnumOf, graphql } from '../graphql.ts';
import { useFormat } from '../i18n/format.ts';
import { useT } from '../i18n/index.tsx';
import { Button } from '../ui/Button.tsx';
import { ErrorSummary } from '../ui/ErrorSummary.tsx';
import { Tag, type Tone } from '../ui/Tag.tsx';
import { ReportForm } from './ReportForm.tsx';

const REPORTS = graphql(`
  query MyReports {
    myDutyReports {
      id
      deputyId
      title
      body
      state
      deliveredOn
      returnReason
    }
  }
`);

const TONE: Readonly<Record<EnumOf<'ReportState'>, Tone>> = {
  DRAFT: 'plain',
  SUBMITTED: 'amber',
  ACCEPTED: 'jade',
  RETURNED: 'seal',
};

/** One’s own duty reports: what became of each, and a form for those that are still in one’s own hands. */
export function MyReports(props: { readonly deputyId: string }) {
  const t = useT();
  const format = useFormat();
  const said = useProblems();
  const [result] = createQuery({ query: REPORTS, context: { additionalTypenames: ['DutyReport'] } });
  const reports = () => result.data?.myDutyReports ?? [];
  /** The report that is being written; `new` for one that does not exist yet. */
  const [writing, setWriting] = createSignal<string | null>(null);
  const written = () => reports().find(({ id }) => id === writing());

  return (
    <section class="my-list">
      <h2>{t('activities.my.reports')}</h2>
      <ErrorSummary errors={said(result.error).map((text) => ({ text }))} />
      <Show when={result.data && reports().length === 0 && writing() === null}>
        <p class="soft">{t('activities.my.noReports')}</p>
      </Show>
      <ul>
        <For each={reports()}>
          {(report) => (
            <li class="my-item">
              <p>
                <span class="serif">{report.title}</span>{' '}
                <Tag tone={TONE[report.state]}>{t(`activities.my.report.${report.state}`)}</Tag>
              </p>
              <Show when={report.deliveredOn}>
                {(day) => <p class="soft">{t('activities.my.delivered', { date: format().date(day()) })}</p>}
              </Show>
              <Show when={report.state === 'RETURNED' && report.returnReason}>
                {(reason) => <p>{t('activities.my.returned', { reason: reason() })}</p>}
              </Show>
              <Show when={(report.state === 'DRAFT' || report.state === 'RETURNED') && writing() === null}>
                <div>
                  <Button small onClick={() => setWriting(report.id)}>
                    {t('activities.my.change')}
                  </Button>
                </div>
              </Show>
            </li>
          )}
        </For>
      </ul>
      <Show
        when={writing()}
        keyed
        fallback={<Button onClick={() => setWriting('new')}>{t('activities.my.write')}</Button>}
      >
        {(id) => (
          <ReportForm
            deputyId={written()?.deputyId ?? props.deputyId}
            reportId={id === 'new' ? null : id}
            title={written()?.title ?? ''}
            body={written()?.body ?? ''}
            onDone={() => setWriting(null)}
          />
        )}
      </Show>
    </section>
  );
}
