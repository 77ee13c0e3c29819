import { createQuery } from '@urql/solid';
import { For, Show } from 'solid-js';
import { graphql } from '../graphql.ts';
import { useFormat } from '../i18n/format.ts';
import { useT } from '../i18n/index.tsx';
import { Failed } from '../shell/Failed.tsx';
import { Page } from '../shell/Page.tsx';
import { DataTable } from '../ui/DataTable.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Tag } from '../ui/Tag.tsx';
import './appraisals.css';
import { OpenMeeting } from './OpenMeeting.tsx';
import { ReportDecision } from './ReportDecision.tsx';

const PAGE = graphql(`
  query AppraisalsPage {
    waiting: dutyReports(state: SUBMITTED) {
      id
      ...ReportDecision_report
    }
    ready: dutyReports(state: ACCEPTED) {
      id
      appraisalId
      ...OpenMeeting_report
    }
    appraisals {
      id
      name
      heldOn
      state
      issued
      returned
      category
      categories {
        code
        label
      }
    }
  }
`);

/** The desk of reports and appraisals: what waits, what can be appraised, what was. */
export function AppraisalsPage() {
  const t = useT();
  const format = useFormat();
  const [result, ask] = createQuery({
    query: PAGE,
    context: { additionalTypenames: ['DutyReport', 'Appraisal'] },
  });
  const waiting = () => result.data?.waiting ?? [];
  const ready = () => (result.data?.ready ?? []).filter(({ appraisalId }) => !appraisalId);
  const appraisals = () => result.data?.appraisals ?? [];
  const state = () =>
    result.data
      ? t('appraisals.state', {
          reports: waiting().length,
          open: appraisals().filter((one) => one.state === 'OPEN').length,
        })
      : t('common.loading');

  return (
    <Page title={t('appraisals.title')} state={state()}>
      <Show
        when={!result.error}
        fallback={<Failed error={result.error} onRetry={() => ask({ requestPolicy: 'network-only' })} />}
      >
        <section class="appraisal-desk">
          <h2>{t('appraisals.waiting')}</h2>
          <ul>
            <For each={waiting()} fallback={<li class="soft">{t('appraisals.noneWaiting')}</li>}>
              {(report) => (
                <li>
                  <ReportDecision report={report} />
                </li>
              )}
            </For>
          </ul>
        </section>
        <section class="appraisal-desk">
          <h2>{t('appraisals.ready')}</h2>
          <ul>
            <For each={ready()} fallback={<li class="soft">{t('appraisals.noneReady')}</li>}>
              {(report) => (
                <li>
                  <OpenMeeting report={report} />
                </li>
              )}
            </For>
          </ul>
        </section>
        <DataTable
          caption={t('appraisals.meetings')}
          rows={appraisals()}
          rowKey={({ id }) => id}
          hrefOf={({ id }) => `/appraisals/${id}`}
          empty={<EmptyState title={t('appraisals.noneMeetings')} />}
          columns={[
            {
              key: 'name',
              title: t('appraisals.column.name'),
              cell: ({ name }) => <span class="serif">{name}</span>,
            },
            {
              key: 'day',
              title: t('appraisals.column.day'),
              cell: ({ heldOn }) => format().date(heldOn),
            },
            {
              key: 'returned',
              title: t('appraisals.column.returned'),
              numeric: true,
              cell: ({ returned, issued }) => `${returned} / ${issued}`,
            },
            {
              key: 'state',
              title: t('appraisals.column.status'),
              cell: (one) => (
                <Tag tone={one.state === 'OPEN' ? 'amber' : 'jade'}>
                  {one.categories.find(({ code }) => code === one.category)?.label ??
                    t(`appraisals.is.${one.state}`)}
                </Tag>
              ),
            },
          ]}
        />
      </Show>
    </Page>
  );
}
