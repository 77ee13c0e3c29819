import { createQuery } from '@urql/solid';
import { For, Show, createEffect } from 'solid-js';
import { useProblems } from '../errors.ts';
import { graphql } from '../graphql.ts';
import { useFormat } from '../i18n/format.ts';
import { useT } from '../i18n/index.tsx';
import type { Column } from '../ui/columns.ts';
import { DataTable } from '../ui/DataTable.tsx';
import { ErrorSummary } from '../ui/ErrorSummary.tsx';
import { Tag } from '../ui/Tag.tsx';
import { toneOf } from './tones.ts';

const DayChangePreviewQuery = graphql(`
  query DayChangePreview($electionId: ID!, $constituencyId: ID, $toDay: CivilDate!) {
    dayChangePreview(electionId: $electionId, constituencyId: $constituencyId, toDay: $toDay) {
      fromDay
      toDay
      faults
      late
      roundsVoided
      proxiesVoided
      newlyOfAge
      steps {
        step
        was
        becomes
        postedOn
        stateBecomes
      }
    }
  }
`);

/** What moving the day would do: limits that move, what becomes void, who becomes old enough, and why it may not be. */
export function DayChangePreview(props: {
  readonly electionId: string;
  readonly constituencyId: string | null;
  readonly toDay: string;
  readonly onLawful: (lawful: boolean) => void;
}) {
  const t = useT();
  const format = useFormat();
  const said = useProblems();
  const [result] = createQuery({
    query: DayChangePreviewQuery,
    variables: () => ({
      electionId: props.electionId,
      constituencyId: props.constituencyId,
      toDay: props.toDay,
    }),
    context: { requestPolicy: 'network-only' },
  });
  const preview = () => result.data?.dayChangePreview;
  createEffect(() => props.onLawful(preview()?.faults.length === 0));
  type Row = NonNullable<ReturnType<typeof preview>>['steps'][number];
  const day = (date: string | null | undefined) => (date ? format().date(date) : '');
  const columns = (): readonly Column<Row>[] => [
    { key: 'step', title: t('elections.timetable.step'), cell: (row) => t(`elections.step.${row.step}`) },
    { key: 'was', title: t('postponement.was'), cell: (row) => day(row.was) },
    { key: 'becomes', title: t('postponement.becomes'), cell: (row) => day(row.becomes) },
    {
      key: 'posted',
      title: t('elections.timetable.posted'),
      cell: (row) => (
        <Show when={row.stateBecomes}>
          {(state) => (
            <Tag tone={toneOf(state())}>
              {day(row.postedOn)} {t(`elections.milestoneState.${state()}`)}
            </Tag>
          )}
        </Show>
      ),
    },
  ];
  return (
    <section aria-live="polite">
      <ErrorSummary errors={said(result.error).map((text) => ({ text }))} />
      <Show when={preview()}>
        {(found) => (
          <>
            <h2>{t('postponement.preview')}</h2>
            <For each={found().faults}>
              {(fault) => (
                <p>
                  <Tag tone="seal">
                    {t(`postponement.fault.${fault}`, {
                      lists: format().list(found().late.map((one) => t(`elections.milestone.${one}`))),
                    })}
                  </Tag>
                </p>
              )}
            </For>
            <ul>
              <li>{t('postponement.rounds', { n: format().number(found().roundsVoided) })}</li>
              <li>{t('postponement.proxies', { n: format().number(found().proxiesVoided) })}</li>
              <li>{t('postponement.newlyOfAge', { n: format().number(found().newlyOfAge) })}</li>
              <li>{t('postponement.lists')}</li>
            </ul>
            <DataTable
              caption={t('postponement.steps')}
              columns={columns()}
              rows={found().steps}
              rowKey={(row) => row.step}
              dense
            />
          </>
        )}
      </Show>
    </section>
  );
}
