import { useParams } from '@solidjs/router';
import { createQuery } from '@urql/solid';
import { Show } from 'solid-js';
import { graphql } from '../graphql.ts';
import { useFormat } from '../i18n/format.ts';
import { useT } from '../i18n/index.tsx';
import { Failed } from '../shell/Failed.tsx';
import { NotFound } from '../shell/NotFound.tsx';
import { Page } from '../shell/Page.tsx';
import { useViewer } from '../shell/viewer.tsx';
import { Facts } from '../ui/Facts.tsx';
import { ActivityActions } from './ActivityActions.tsx';
import { AttendanceSheet } from './AttendanceSheet.tsx';
import { LeaveDesk } from './LeaveDesk.tsx';

const PAGE = graphql(`
  query ActivityPage($id: ID!) {
    activity(id: $id) {
      id
      title
      heldOn
      startsAt
      endsAt
      place
      organiser
      hours
      state
      cancelReason
      training {
        course
        teacher
      }
      sums {
        summoned
        present
      }
      ...ActivityActions_activity
      ...AttendanceSheet_activity
    }
  }
`);

/** One activity: what it is, who came, and what its desk can do now. */
export function ActivityPage() {
  const t = useT();
  const format = useFormat();
  const { can } = useViewer();
  const params = useParams<{ id: string }>();
  const [result, ask] = createQuery({ query: PAGE, variables: () => ({ id: params.id }) });
  const activity = () => result.data?.activity;

  return (
    <Show
      when={activity()}
      fallback={
        <Show when={result.data && !activity()} fallback={<Waiting error={result.error} onRetry={ask} />}>
          <NotFound />
        </Show>
      }
    >
      {(it) => {
        const day = () => format().date(it().heldOn);
        const facts = () =>
          [
            [t('activities.fact.day'), when(day(), it().startsAt, it().endsAt)] as const,
            [t('activities.fact.place'), it().place] as const,
            [t('activities.fact.organiser'), it().organiser] as const,
            [
              t('activities.fact.hours'),
              `${format().number(it().hours)} ${t('activities.form.hoursUnit')}`,
            ] as const,
            [t('activities.fact.course'), it().training?.course] as const,
            [t('activities.fact.teacher'), it().training?.teacher] as const,
          ].flatMap(([label, value]) => (value ? [{ label, value }] : []));
        return (
          <Page
            title={it().title}
            state={t(`activities.said.${it().state}`, {
              day: day(),
              until: format().until(it().heldOn),
              reason: it().cancelReason ?? '',
              ...it().sums,
            })}
            action={
              <Show when={can('activity:manage')}>
                <ActivityActions activity={it()} />
              </Show>
            }
          >
            <Facts items={facts()} />
            <Show when={can('leave:decide')}>
              <LeaveDesk activityId={it().id} />
            </Show>
            <AttendanceSheet activity={it()} />
          </Page>
        );
      }}
    </Show>
  );

  function when(day: string, from: string | null | undefined, to: string | null | undefined): string {
    if (!from) return day;
    return t('activities.at', { date: day, time: to ? t('activities.until', { from, to }) : from });
  }
}

function Waiting(props: {
  readonly error: Parameters<typeof Failed>[0]['error'];
  readonly onRetry: (context: { requestPolicy: 'network-only' }) => void;
}) {
  const t = useT();
  return (
    <Page title={t('activities.title')} state={props.error ? undefined : t('common.loading')}>
      <Show when={props.error}>
        <Failed error={props.error} onRetry={() => props.onRetry({ requestPolicy: 'network-only' })} />
      </Show>
    </Page>
  );
}
