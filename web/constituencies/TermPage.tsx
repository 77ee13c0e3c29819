import { useParams } from '@solidjs/router';
import { createQuery } from '@urql/solid';
import { Show, createSignal } from 'solid-js';
import { useProblems } from '../errors.ts';
import { graphql } from '../graphql.ts';
import { useFormat } from '../i18n/format.ts';
import { useT } from '../i18n/index.tsx';
import { NotFound } from '../shell/NotFound.tsx';
import { Page } from '../shell/Page.tsx';
import { useViewer } from '../shell/viewer.tsx';
import { Button } from '../ui/Button.tsx';
import { DataTable } from '../ui/DataTable.tsx';
import { ErrorSummary } from '../ui/ErrorSummary.tsx';
import { Facts } from '../ui/Facts.tsx';
import { Tag } from '../ui/Tag.tsx';
import { Allotment } from './Allotment.tsx';
import { FixSeats } from './FixSeats.tsx';
import { Layers } from './Layers.tsx';
import { Plans } from './Plans.tsx';
import './constituencies.css';

const TermPageQuery = graphql(`
  query TermPage($id: ID!) {
    termSeats(termId: $id) {
      id
      number
      congress
      level
      divisionCode
      approvedSeats
      militarySeats
      civilSeats
      population
      extraFivePercent
      constituencyCount
      seatsSetUp
      filingDays
      quota {
        seats
        cap
        difference
        findings
      }
      fixings {
        id
        ground
        approvedSeats
        militarySeats
        population
        decisionNumber
        decidedBy
        decidedOn
        filedOn
      }
      allotment {
        key
        name
        population
        seats
      }
    }
  }
`);

/** A term of a congress: its seats and the decisions behind them, how they were allotted, and the plans of its constituencies. */
export function TermPage() {
  const t = useT();
  const format = useFormat();
  const said = useProblems();
  const { can } = useViewer();
  const params = useParams<{ id: string }>();
  const [fixing, setFixing] = createSignal(false);
  const [result] = createQuery({
    query: TermPageQuery,
    variables: () => ({ id: params.id }),
    context: { additionalTypenames: ['TermSeats', 'QuotaFixing'] },
  });
  const n = (value: number) => format().number(value);
  return (
    <Show
      when={result.data?.termSeats}
      fallback={
        <Show when={!result.fetching} fallback={<p role="status">{t('common.loading')}</p>}>
          <ErrorSummary errors={said(result.error).map((text) => ({ text }))} />
          <NotFound />
        </Show>
      }
    >
      {(term) => (
        <Page
          title={t('constituencies.term', { congress: term().congress, number: term().number })}
          state={t('constituencies.termPage.state', {
            seats: n(term().approvedSeats),
            constituencies: n(term().constituencyCount),
            allotted: n(term().seatsSetUp),
          })}
          crumbs={[
            { label: t('constituencies.terms.title'), href: '/terms' },
            { label: t('constituencies.term', { congress: term().congress, number: term().number }) },
          ]}
          actions={
            <Show when={can('election:manage')}>
              <Button onClick={() => setFixing(true)}>
                {t(term().fixings.length > 0 ? 'constituencies.fix.open' : 'constituencies.fix.openFirst')}
              </Button>
            </Show>
          }
        >
          <section class="term-part">
            <h2>{t('constituencies.termPage.seats')}</h2>
            <Facts
              as="figures"
              items={[
                { label: t('constituencies.termPage.approved'), value: n(term().approvedSeats) },
                { label: t('constituencies.termPage.formula'), value: n(term().quota.seats) },
                { label: t('constituencies.termPage.population'), value: n(term().population) },
                { label: t('constituencies.termPage.military'), value: n(term().militarySeats) },
              ]}
            />
            <p>
              <Show
                when={term().quota.findings.length > 0}
                fallback={<Tag tone="jade">{t('constituencies.quota.same')}</Tag>}
              >
                <Tag tone="amber">{t('constituencies.findingWord.DIFFERS_FROM_FORMULA')}</Tag>{' '}
                {t('constituencies.finding.DIFFERS_FROM_FORMULA', {
                  cap: n(term().quota.cap),
                  n: n(Math.abs(term().quota.difference ?? 0)),
                  way: t(
                    (term().quota.difference ?? 0) > 0
                      ? 'constituencies.quota.more'
                      : 'constituencies.quota.fewer',
                  ),
                })}
              </Show>
            </p>
            <p class="soft">{t('constituencies.termPage.frozen', { days: term().filingDays })}</p>
            <DataTable
              dense
              caption={t('constituencies.termPage.fixings')}
              rows={term().fixings}
              rowKey={({ id }) => id}
              empty={t('constituencies.termPage.noFixing')}
              columns={[
                {
                  key: 'on',
                  title: t('constituencies.fix.decidedOn'),
                  cell: (row) => format().date(row.decidedOn),
                },
                {
                  key: 'ground',
                  title: t('constituencies.fix.ground'),
                  cell: (row) => t(`constituencies.ground.${row.ground}`),
                },
                {
                  key: 'seats',
                  title: t('plans.column.seats'),
                  numeric: true,
                  cell: (row) => n(row.approvedSeats),
                },
                {
                  key: 'decision',
                  title: t('constituencies.fix.decision'),
                  cell: (row) => `${row.decidedBy} ${row.decisionNumber}`,
                },
                {
                  key: 'filed',
                  title: t('constituencies.fix.filedOn'),
                  cell: (row) =>
                    row.filedOn ? format().date(row.filedOn) : t('constituencies.fix.notFiled'),
                },
              ]}
            />
          </section>
          <Allotment
            termId={term().id}
            divisionCode={term().divisionCode}
            level={term().level}
            civilSeats={term().civilSeats}
            militarySeats={term().militarySeats}
            allotment={term().allotment}
          />
          <Show when={can('staff:read')}>
            <Plans termId={term().id} />
            <Show when={term().level === 'TOWNSHIP'}>
              <Layers termId={term().id} />
            </Show>
          </Show>
          <FixSeats term={term()} open={fixing()} onClose={() => setFixing(false)} />
        </Page>
      )}
    </Show>
  );
}
