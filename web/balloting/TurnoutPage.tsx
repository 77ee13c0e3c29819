import { useParams } from '@solidjs/router';
import { createQuery } from '@urql/solid';
import { For, Show, createSignal } from 'solid-js';
import { ElectionNav } from '../elections/ElectionNav.tsx';
import { graphql } from '../graphql.ts';
import { useFormat } from '../i18n/format.ts';
import { useT } from '../i18n/index.tsx';
import { NotFound } from '../shell/NotFound.tsx';
import { Page } from '../shell/Page.tsx';
import { useViewer } from '../shell/viewer.tsx';
import { Button } from '../ui/Button.tsx';
import { Chart } from '../ui/Chart.tsx';
import { DataTable } from '../ui/DataTable.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { ReportTurnout } from './ReportTurnout.tsx';
import { shareOf, together } from './turnout-sums.ts';
import './voting.css';

const TurnoutPageQuery = graphql(`
  query TurnoutPage($id: ID!) {
    election(id: $id) {
      id
      name
    }
    turnout(electionId: $id) {
      constituencyId
      level
      congressName
      number
      name
      registered
      voters
      places
      closed
      hours {
        hour
        voters
      }
    }
  }
`);

/** How many had voted by the hour: of each congress in a chart, of each constituency in a table. */
export function TurnoutPage() {
  const t = useT();
  const format = useFormat();
  const { can } = useViewer();
  const params = useParams<{ id: string }>();
  const [query] = createQuery({
    query: TurnoutPageQuery,
    variables: () => ({ id: params.id }),
    context: { additionalTypenames: ['ConstituencyTurnout', 'PollingPlace'] },
  });
  const [telling, setTelling] = createSignal(false);
  const rows = () => query.data?.turnout ?? [];
  const congresses = () =>
    [...new Set(rows().map(({ congressName }) => congressName))].map((name) => ({
      name,
      ...together(rows().filter((one) => one.congressName === name)),
    }));
  const points = () =>
    congresses().flatMap(({ name, registered, hours }) =>
      hours.map(({ hour, voters }) => ({ name, hour, share: shareOf(voters, registered), voters })),
    );
  const percent = (voters: number, registered: number) => format().percent(shareOf(voters, registered));
  const state = () => {
    const sums = congresses()[0];
    if (!query.data?.turnout) return t('polling.turnout.notYet');
    if (!sums) return '';
    const { voters, registered } = sums;
    const values = { voters: format().number(voters), registered: format().number(registered) };
    return `${sums.name}：${t('polling.turnout.state', { ...values, share: percent(voters, registered) })}`;
  };
  return (
    <Show when={query.data?.election} fallback={<NotFound fetching={query.fetching} />}>
      {(election) => (
        <Page
          title={t('polling.turnout.title')}
          state={`${election().name} · ${state()}`}
          place={[{ label: election().name }]}
          action={
            <Show when={can('ledger:record')}>
              <Button kind="primary" onClick={() => setTelling(true)}>
                {t('polling.turnout.report')}
              </Button>
            </Show>
          }
        >
          <ElectionNav electionId={params.id} />
          <Show
            when={points().length > 0}
            fallback={
              <EmptyState title={t('polling.turnout.title')}>
                {query.data?.turnout ? t('polling.turnout.none') : t('polling.turnout.notYet')}
              </EmptyState>
            }
          >
            <Chart
              label={t('polling.turnout.chart')}
              draw={(plot, width) =>
                plot.plot({
                  width,
                  height: 260,
                  marginLeft: 48,
                  x: { label: null, tickFormat: (hour: number) => t('voting.hour', { hour }), ticks: 12 },
                  y: { label: null, domain: [0, 1], tickFormat: '.0%', grid: true },
                  marks: [
                    plot.ruleY([0.5], { stroke: 'var(--seal)', strokeDasharray: '4 3' }),
                    plot.lineY(points(), {
                      x: 'hour',
                      y: 'share',
                      z: 'name',
                      stroke: 'var(--river)',
                      marker: 'dot',
                    }),
                    plot.text(
                      points(),
                      plot.selectLast({
                        x: 'hour',
                        y: 'share',
                        z: 'name',
                        text: 'name',
                        dy: -10,
                        textAnchor: 'end',
                        fill: 'currentColor',
                      }),
                    ),
                  ],
                })
              }
            >
              <table>
                <caption>{t('polling.turnout.chart')}</caption>
                <tbody>
                  <For each={points()}>
                    {({ name, hour, share }) => (
                      <tr>
                        <th scope="row">{`${name} ${t('voting.hour', { hour })}`}</th>
                        <td>{format().percent(share)}</td>
                      </tr>
                    )}
                  </For>
                </tbody>
              </table>
            </Chart>
          </Show>
          <Show when={rows().length > 0}>
            <DataTable
              dense
              caption={t('polling.turnout.caption')}
              rows={rows()}
              rowKey={({ constituencyId }) => constituencyId}
              columns={[
                {
                  key: 'name',
                  title: t('polling.turnout.constituency'),
                  cell: (row) => (
                    <div>
                      {row.name} <span class="soft">{row.congressName}</span>
                    </div>
                  ),
                },
                {
                  key: 'registered',
                  title: t('polling.turnout.registered'),
                  numeric: true,
                  cell: (row) => format().number(row.registered),
                },
                {
                  key: 'voters',
                  title: t('polling.turnout.voters'),
                  numeric: true,
                  cell: (row) => format().number(row.voters),
                },
                {
                  key: 'share',
                  title: t('polling.turnout.share'),
                  numeric: true,
                  sortable: true,
                  compare: (a, b) => shareOf(a.voters, a.registered) - shareOf(b.voters, b.registered),
                  cell: (row) => percent(row.voters, row.registered),
                },
                {
                  key: 'places',
                  title: t('polling.turnout.places'),
                  numeric: true,
                  cell: (row) => t('polling.stock.of', { closed: row.closed, places: row.places }),
                },
              ]}
            />
          </Show>
          <ReportTurnout electionId={params.id} open={telling()} onClose={() => setTelling(false)} />
        </Page>
      )}
    </Show>
  );
}
