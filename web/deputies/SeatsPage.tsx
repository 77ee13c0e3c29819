import { useSearchParams } from '@solidjs/router';
import { createQuery } from '@urql/solid';
import { For, Show } from 'solid-js';
import { graphql } from '../graphql.ts';
import { useFormat } from '../i18n/format.ts';
import { useI18n } from '../i18n/index.tsx';
import { NotFound } from '../shell/NotFound.tsx';
import { Page } from '../shell/Page.tsx';
import { Chart } from '../ui/Chart.tsx';
import { DataTable } from '../ui/DataTable.tsx';
import { DateField } from '../ui/DateField.tsx';
import { Facts } from '../ui/Facts.tsx';
import { Select } from '../ui/Select.tsx';
import { Tag } from '../ui/Tag.tsx';
import { termName } from './term-name.ts';
import { sittingTerm, termsOf } from './terms.ts';
import './seats.css';

const TERMS = graphql(`
  query SeatsTerms {
    congresses {
      id
      name
      englishName
      terms {
        id
        number
        startsOn
      }
    }
  }
`);
const LEDGER = graphql(`
  query SeatLedger($termId: ID!, $day: CivilDate) {
    seatLedger(termId: $termId, day: $day) {
      termId
      from
      to
      day
      seats
      approvedSeats
      held
      neverFilled
      vacated
      changes {
        day
        held
        neverFilled
        vacated
      }
      vacant {
        seatId
        number
        constituency
        state
        since
        reason
        deputyId
        deputy
      }
    }
  }
`);
const REASONS = [
  'RESIGNED',
  'ORDERED_RESIGNED',
  'MOVED_AWAY',
  'SESSIONS_MISSED',
  'RECALLED',
  'NATIONALITY_LOST',
  'RIGHTS_LOST',
  'CAPACITY_LOST',
  'DIED',
  'OTHER_SEAT_KEPT',
  'TERM_EXPIRED',
] as const;

interface Sum {
  readonly seats: number;
  readonly held: number;
  readonly neverFilled: number;
  readonly vacated: number;
}

/** The seats of a term on any of its days: held and vacant add up, and each vacancy can be opened. */
export function SeatsPage() {
  const { t, locale } = useI18n();
  const format = useFormat();
  const [search, setSearch] = useSearchParams();
  const [terms] = createQuery({ query: TERMS });
  const word = (name: string) => {
    const value = search[name];
    return typeof value === 'string' && value !== '' ? value : null;
  };
  const termId = () => word('term') ?? sittingTerm(terms.data?.congresses ?? []) ?? '';
  const [query] = createQuery({
    query: LEDGER,
    variables: () => ({ termId: termId(), day: word('day') }),
    pause: () => termId() === '',
  });
  const ledger = () => query.data?.seatLedger;
  const options = () =>
    termsOf(terms.data?.congresses ?? []).map(({ id, number, congress, congressEnglishName }) => ({
      value: id,
      label: `${locale() === 'zh-CN' ? congress : congressEnglishName} ${termName(number, locale())}`,
    }));
  const figures = ({ seats, held, neverFilled, vacated }: Sum) => ({ seats, held, neverFilled, vacated });
  const reasonOf = (reason: string | null) => {
    const known = REASONS.find((one) => one === reason);
    return known ? t(`deputies.seats.reason.${known}`) : '';
  };
  return (
    <Show when={ledger()} fallback={<NotFound fetching={query.fetching || terms.fetching} />}>
      {(all) => (
        <Page
          title={t('deputies.seats.title')}
          state={t('deputies.seats.state', {
            day: format().date(all().day),
            seats: all().seats,
            held: all().held,
            vacant: all().neverFilled + all().vacated,
          })}
        >
          <div class="seats__filters no-print">
            <Select
              filter
              label={t('deputies.seats.term')}
              options={options()}
              value={termId()}
              onChange={(term) => setSearch({ term, day: null })}
            />
            <DateField
              label={t('deputies.seats.day')}
              value={all().day}
              onChange={(day) => setSearch({ day })}
              min={all().from}
              max={all().to}
            />
          </div>
          <Facts
            as="figures"
            items={[
              { label: t('deputies.seats.seats'), value: all().seats },
              { label: t('deputies.seats.held'), value: all().held },
              { label: t('deputies.seats.neverFilled'), value: all().neverFilled },
              { label: t('deputies.seats.vacated'), value: all().vacated },
            ]}
          />
          <p class="soft">{t('deputies.seats.sum', figures(all()))}</p>
          <Chart
            label={t('deputies.seats.chart')}
            draw={(plot, width) => {
              const last = all().changes.at(-1);
              const points = [...all().changes, ...(last ? [{ ...last, day: all().to }] : [])];
              const at = ({ day }: { readonly day: string }) => new Date(`${day}T00:00:00Z`);
              return plot.plot({
                width,
                height: 160,
                x: { type: 'utc', label: null, tickFormat: (on: Date) => on.toISOString().slice(0, 7) },
                y: {
                  label: null,
                  grid: true,
                  domain: [0, Math.max(1, ...points.map((one) => one.neverFilled + one.vacated))],
                },
                marks: [
                  plot.areaY(points, {
                    x: at,
                    y: (one) => one.neverFilled + one.vacated,
                    curve: 'step-after',
                    fill: 'var(--amber-soft)',
                  }),
                  plot.lineY(points, {
                    x: at,
                    y: (one) => one.neverFilled + one.vacated,
                    curve: 'step-after',
                    stroke: 'var(--amber)',
                  }),
                  plot.ruleX([{ day: all().day }], { x: at, stroke: 'var(--seal)' }),
                ],
              });
            }}
          >
            <table>
              <caption>{t('deputies.seats.chart')}</caption>
              <tbody>
                <For each={all().changes}>
                  {({ day, held, neverFilled, vacated }) => (
                    <tr>
                      <th scope="row">{format().date(day)}</th>
                      <td>{held}</td>
                      <td>{neverFilled}</td>
                      <td>{vacated}</td>
                    </tr>
                  )}
                </For>
              </tbody>
            </table>
          </Chart>
          <DataTable
            caption={t('deputies.seats.vacant')}
            rows={all().vacant}
            rowKey={({ seatId }) => seatId}
            empty={t('deputies.seats.none')}
            columns={[
              {
                key: 'seat',
                title: t('deputies.seats.seat'),
                cell: ({ constituency, number }) => t('deputies.seats.nth', { constituency, n: number }),
              },
              {
                key: 'state',
                title: t('deputies.seats.kind'),
                cell: ({ state }) => (
                  <Tag tone={state === 'VACATED' ? 'amber' : 'plain'}>{t(`deputies.seats.is.${state}`)}</Tag>
                ),
              },
              {
                key: 'since',
                title: t('deputies.seats.since'),
                cell: ({ since }) => (since ? format().date(since) : '—'),
              },
              {
                key: 'reason',
                title: t('deputies.seats.why'),
                cell: ({ deputyId, deputy, reason }) => (
                  <Show when={deputyId} fallback="—">
                    {(id) => (
                      <>
                        <a href={`/deputies/${id()}`} class="serif">
                          {deputy}
                        </a>{' '}
                        {reasonOf(reason)}
                      </>
                    )}
                  </Show>
                ),
              },
            ]}
          />
        </Page>
      )}
    </Show>
  );
}
