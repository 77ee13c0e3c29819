import { A, useParams, useSearchParams } from '@solidjs/router';
import { createQuery } from '@urql/solid';
import { Show } from 'solid-js';
import { useProblems } from '../errors.ts';
import { graphql, readFragment } from '../graphql.ts';
import { useFormat } from '../i18n/format.ts';
import { useT } from '../i18n/index.tsx';
import { Page } from '../shell/Page.tsx';
import { DataTable } from '../ui/DataTable.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { ErrorSummary } from '../ui/ErrorSummary.tsx';
import { Select } from '../ui/Select.tsx';
import { DeviationChart } from './DeviationChart.tsx';
import { DrawnConstituencyParts } from './plan-fragments.ts';
import './constituencies.css';

const ComparedPlanQuery = graphql(`
  query ComparedPlan($id: ID!) {
    constituencyPlan(id: $id) {
      id
      termId
      name
      congress
      number
    }
  }
`);
const OthersQuery = graphql(`
  query PlansToCompare($termId: ID!) {
    constituencyPlans(termId: $termId) {
      id
      name
      state
    }
  }
`);
const CompareQuery = graphql(`
  query ComparePlans($before: ID!, $after: ID!) {
    comparePlans(before: $before, after: $after) {
      before {
        id
        name
        warnPercent
        strongPercent
        constituencies {
          ...DrawnConstituencyParts
        }
      }
      after {
        id
        name
        constituencies {
          ...DrawnConstituencyParts
        }
      }
      pairs {
        number
        before {
          ...DrawnConstituencyParts
        }
        after {
          ...DrawnConstituencyParts
        }
      }
      moved {
        unit
        population
        from
        to
      }
    }
  }
`);

/** Two plans side by side: the deviation of each constituency before and after, and what moved. */
export function ComparePage() {
  const t = useT();
  const format = useFormat();
  const said = useProblems();
  const params = useParams<{ id: string }>();
  const [search, setSearch] = useSearchParams();
  const [own] = createQuery({ query: ComparedPlanQuery, variables: () => ({ id: params.id }) });
  const plan = () => own.data?.constituencyPlan;
  const [others] = createQuery({
    query: OthersQuery,
    variables: () => ({ termId: plan()?.termId ?? '' }),
    pause: () => !plan(),
  });
  const choices = () => (others.data?.constituencyPlans ?? []).filter(({ id }) => id !== params.id);
  const other = () => (typeof search['with'] === 'string' ? search['with'] : (choices()[0]?.id ?? ''));
  const [result] = createQuery({
    query: CompareQuery,
    variables: () => ({ before: other(), after: params.id }),
    pause: () => other() === '',
    requestPolicy: 'cache-and-network',
  });
  const comparison = () => result.data?.comparePlans;
  const rows = () =>
    (comparison()?.pairs ?? []).map((pair) => ({
      number: pair.number,
      before: pair.before ? readFragment(DrawnConstituencyParts, pair.before) : null,
      after: pair.after ? readFragment(DrawnConstituencyParts, pair.after) : null,
    }));
  type Row = ReturnType<typeof rows>[number];
  const percent = (value: number | null | undefined) =>
    value === null || value === undefined ? '—' : `${value > 0 ? '+' : ''}${value.toFixed(1)}%`;
  const worst = (side: 'before' | 'after') =>
    Math.max(0, ...rows().map((row) => Math.abs(row[side]?.percent ?? 0)));
  const place = (number: number | null) =>
    number === null ? t('plans.compare.nowhere') : t('plans.compare.number', { number });
  const measured = (side: 'before' | 'after') =>
    (comparison()?.[side].constituencies ?? []).map((one) => readFragment(DrawnConstituencyParts, one));

  return (
    <Page
      title={t('plans.compare.title')}
      state={plan()?.name}
      crumbs={[
        { label: t('constituencies.terms.title'), href: '/terms' },
        {
          label: t('constituencies.term', { congress: plan()?.congress ?? '', number: plan()?.number ?? '' }),
          href: `/terms/${plan()?.termId ?? ''}`,
        },
        { label: plan()?.name ?? '', href: `/plans/${params.id}` },
        { label: t('plans.compare.title') },
      ]}
    >
      <ErrorSummary errors={said(result.error ?? own.error).map((text) => ({ text }))} />
      <Show
        when={choices().length > 0}
        fallback={
          <Show when={!others.fetching && plan()}>
            <EmptyState
              title={t('plans.compare.none')}
              action={
                <A class="ui-button ui-button--secondary" href={`/terms/${plan()?.termId ?? ''}`}>
                  {t('plans.compare.draft')}
                </A>
              }
            >
              {t('plans.compare.noneText')}
            </EmptyState>
          </Show>
        }
      >
        <Select
          label={t('plans.compare.with')}
          filter
          value={other()}
          onChange={(id) => setSearch({ with: id })}
          options={choices().map(({ id, name, state }) => ({
            value: id,
            label: `${name}（${t(`plans.planState.${state}`)}）`,
          }))}
        />
        <Show when={comparison()}>
          {(both) => (
            <>
              <p role="status" class="compare__sum">
                {t('plans.compare.sum', {
                  moved: both().moved.length,
                  before: worst('before').toFixed(1),
                  after: worst('after').toFixed(1),
                })}
              </p>
              <div class="compare__charts">
                <section>
                  <h2>{both().before.name}</h2>
                  <DeviationChart
                    rows={measured('before')}
                    warnPercent={both().before.warnPercent}
                    strongPercent={both().before.strongPercent}
                  />
                </section>
                <section>
                  <h2>{both().after.name}</h2>
                  <DeviationChart
                    rows={measured('after')}
                    warnPercent={both().before.warnPercent}
                    strongPercent={both().before.strongPercent}
                  />
                </section>
              </div>
              <DataTable
                dense
                caption={t('plans.compare.moved')}
                rows={both().moved}
                rowKey={(row) => `${row.unit} ${row.from ?? ''} ${row.to ?? ''}`}
                empty={t('plans.compare.nothingMoved')}
                columns={[
                  { key: 'unit', title: t('plans.column.unit'), cell: (row) => row.unit },
                  {
                    key: 'population',
                    title: t('plans.column.population'),
                    numeric: true,
                    cell: (row) => format().number(row.population),
                  },
                  { key: 'from', title: t('plans.compare.from'), cell: (row) => place(row.from) },
                  { key: 'to', title: t('plans.compare.to'), cell: (row) => place(row.to) },
                ]}
              />
              <DataTable<Row>
                dense
                caption={t('plans.compare.pairs')}
                rows={rows()}
                rowKey={(row) => String(row.number)}
                columns={[
                  {
                    key: 'number',
                    title: t('plans.column.number'),
                    numeric: true,
                    cell: (row) => row.number,
                  },
                  {
                    key: 'name',
                    title: t('plans.column.name'),
                    cell: (row) => row.after?.name ?? row.before?.name ?? '',
                  },
                  {
                    key: 'seats',
                    title: t('plans.column.seats'),
                    numeric: true,
                    cell: (row) => `${row.before?.seats ?? '—'} → ${row.after?.seats ?? '—'}`,
                  },
                  {
                    key: 'population',
                    title: t('plans.column.population'),
                    numeric: true,
                    cell: (row) =>
                      `${row.before ? format().number(row.before.population) : '—'} → ${row.after ? format().number(row.after.population) : '—'}`,
                  },
                  {
                    key: 'deviation',
                    title: t('plans.compare.deviation'),
                    numeric: true,
                    compare: (one, two) =>
                      Math.abs(one.after?.percent ?? 0) - Math.abs(two.after?.percent ?? 0),
                    sortable: true,
                    cell: (row) => `${percent(row.before?.percent)} → ${percent(row.after?.percent)}`,
                  },
                ]}
              />
            </>
          )}
        </Show>
      </Show>
    </Page>
  );
}
