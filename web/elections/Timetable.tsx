import { For, Show } from 'solid-js';
import { type FragmentType, graphql, readFragment } from '../graphql.ts';
import { daysBetween, useFormat } from '../i18n/format.ts';
import { useT } from '../i18n/index.tsx';
import type { Column } from '../ui/columns.ts';
import { DataTable } from '../ui/DataTable.tsx';
import { Tag } from '../ui/Tag.tsx';
import { useArticles } from './articles.ts';
import { SOON, toneOf } from './tones.ts';

export const TimetableElection = graphql(`
  fragment Timetable_election on Election {
    today
    steps {
      step
      latest
      latestStrict
      due
      state
      recordable
      basis
      postings {
        postedOn
        endsOn
        constituencies
        state
        daysLate
      }
    }
  }
`);

/** Each statutory step with its limits, its state and what was posted, for whoever reads rather than looks. */
export function Timetable(props: { readonly election: FragmentType<typeof TimetableElection> }) {
  const t = useT();
  const format = useFormat();
  const articles = useArticles();
  const rows = () => readFragment(TimetableElection, props.election).steps;
  type Row = ReturnType<typeof rows>[number];
  const today = () => readFragment(TimetableElection, props.election).today;
  const daysLeft = ({ due }: Row) => (due ? daysBetween(today(), due) : Number.NaN);
  const state = (row: Row) =>
    row.state === 'DUE' && row.due && daysLeft(row) >= 0
      ? format().until(row.due)
      : t(`elections.milestoneState.${row.state}`);
  const columns = (): readonly Column<Row>[] => [
    {
      key: 'step',
      title: t('elections.timetable.step'),
      cell: (row) => t(`elections.step.${row.step}`),
    },
    {
      key: 'latest',
      title: t('elections.timetable.latest'),
      cell: (row) => (row.latest ? format().date(row.latest) : ''),
    },
    {
      key: 'strict',
      title: t('elections.timetable.latestStrict'),
      cell: (row) => (row.latestStrict ? format().date(row.latestStrict) : ''),
    },
    {
      key: 'state',
      title: t('elections.timetable.state'),
      cell: (row) => (
        <Tag tone={row.state === 'DUE' && daysLeft(row) <= SOON ? 'amber' : toneOf(row.state)}>
          {state(row)}
        </Tag>
      ),
    },
    {
      key: 'posted',
      title: t('elections.timetable.posted'),
      cell: (row) => (
        <Show
          when={row.postings.length > 0}
          fallback={row.recordable ? t('elections.timetable.notPosted') : ''}
        >
          <For each={row.postings}>
            {(posted) => (
              <div>
                {t(
                  posted.constituencies > 0
                    ? 'elections.timetable.postedOnBy'
                    : 'elections.timetable.postedOn',
                  {
                    date: posted.endsOn
                      ? `${format().date(posted.postedOn)} — ${format().date(posted.endsOn)}`
                      : format().date(posted.postedOn),
                    n: format().number(posted.constituencies),
                    state: t(`elections.postingState.${posted.state}`, { days: posted.daysLate }),
                  },
                )}
              </div>
            )}
          </For>
        </Show>
      ),
    },
    { key: 'basis', title: t('elections.timetable.basis'), cell: (row) => articles(row.basis) },
  ];
  return (
    <DataTable
      caption={t('elections.timetable.title')}
      columns={columns()}
      rows={rows()}
      rowKey={(row) => row.step}
      dense
    />
  );
}
