import { createQuery } from '@urql/solid';
import { For, Show, createSignal } from 'solid-js';
import { type FragmentType, graphql, readFragment } from '../graphql.ts';
import { useFormat } from '../i18n/format.ts';
import { useT } from '../i18n/index.tsx';
import { Failed } from '../shell/Failed.tsx';
import { Button } from '../ui/Button.tsx';
import { Nothing, Part } from './Part.tsx';

const TRAINING = graphql(`
  fragment TrainingPart_record on DutyRecord {
    deputy {
      id
      totals {
        trainings
        trainingHours
      }
    }
    trainings(first: 4) {
      activityId
      heldOn
      course
      hours
    }
  }
`);
const ALL = graphql(`
  query AllTrainings($id: ID!) {
    dutyRecord(deputyId: $id) {
      trainings(first: 100) {
        activityId
        heldOn
        course
        hours
      }
    }
  }
`);

/** Hours of training and the sessions they come from: the newest first, all on demand. */
export function TrainingPart(props: { readonly record: FragmentType<typeof TRAINING> }) {
  const t = useT();
  const format = useFormat();
  const record = () => readFragment(TRAINING, props.record);
  const totals = () => record().deputy.totals;
  const [wanted, setWanted] = createSignal(false);
  const [all, ask] = createQuery({
    query: ALL,
    variables: () => ({ id: record().deputy.id }),
    pause: () => !wanted(),
  });
  const sessions = () => (wanted() ? all.data?.dutyRecord?.trainings : undefined) ?? record().trainings;
  return (
    <Part anchor="training" title={t('duty.training.title')}>
      <Show when={totals().trainings > 0} fallback={<Nothing>{t('duty.training.nothing')}</Nothing>}>
        <p class="duty-figure">
          {t('duty.hours', { hours: format().number(totals().trainingHours) })}
          <span class="duty-figure__note">{t('duty.training.times', { n: totals().trainings })}</span>
        </p>
        <ol class="duty-list">
          <For each={sessions()}>
            {(session) => (
              <li>
                <span>{session.course}</span>
                <span class="duty-list__figure">
                  {t('duty.hours', { hours: format().number(session.hours) })}
                </span>
                <time class="duty-list__note" dateTime={session.heldOn}>
                  {format().day(session.heldOn)}
                </time>
              </li>
            )}
          </For>
        </ol>
        <Show when={all.error}>
          <Failed error={all.error} onRetry={() => ask({ requestPolicy: 'network-only' })} />
        </Show>
        <Show when={sessions().length < totals().trainings && !all.error}>
          <Button small class="no-print" busy={all.fetching} onClick={() => setWanted(true)}>
            {t('duty.training.all', { n: totals().trainings })}
          </Button>
        </Show>
      </Show>
    </Part>
  );
}
