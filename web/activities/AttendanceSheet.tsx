import { createMutation } from '@urql/solid';
import { Show, createEffect, createSignal, on } from 'solid-js';
import { today } from '../clock.ts';
import { useProblems } from '../errors.ts';
import { type FragmentType, graphql, readFragment } from '../graphql.ts';
import { useT } from '../i18n/index.tsx';
import { newIntent } from '../intent.ts';
import { useViewer } from '../shell/viewer.tsx';
import { Button } from '../ui/Button.tsx';
import { ConfirmDialog } from '../ui/ConfirmDialog.tsx';
import { DataTable } from '../ui/DataTable.tsx';
import { notify } from '../ui/Toast.tsx';
import './sheet.css';
import { type Mark, countsOf, type Person } from './sheet.ts';
import { usePeopleColumns } from './people-columns.tsx';
import { SignIn } from './SignIn.tsx';

export const AttendanceSheet_activity = graphql(`
  fragment AttendanceSheet_activity on Activity {
    id
    state
    heldOn
    participants {
      deputyId
      name
      pinyin
      initials
      delegation
      summoned
      presence
    }
  }
`);

const Record = graphql(`
  mutation RecordAttendance($input: RecordAttendanceInput!) {
    recordAttendance(input: $input) {
      activityId
    }
  }
`);

/** Who was called and who came: a few letters and Enter record presence, and the counts follow at once. */
export function AttendanceSheet(props: { readonly activity: FragmentType<typeof AttendanceSheet_activity> }) {
  const t = useT();
  const said = useProblems();
  const { can } = useViewer();
  const activity = () => readFragment(AttendanceSheet_activity, props.activity);
  const [, record] = createMutation(Record);
  /** What was marked here and is not in the answer of the API yet. */
  const [marked, setMarked] = createSignal<ReadonlyMap<string, Mark>>(new Map());
  const [told, setTold] = createSignal('');
  const [asking, setAsking] = createSignal(false);
  createEffect(on(activity, () => setMarked(new Map()), { defer: true }));

  const people = (): readonly Person[] =>
    activity().participants.map((one) => ({ ...one, presence: marked().get(one.deputyId) ?? one.presence }));
  const counts = () => countsOf(people());
  const open = () =>
    can('attendance:record') && activity().state !== 'CANCELLED' && activity().heldOn <= today();
  const unrecorded = () => people().filter((one) => one.summoned && one.presence === 'UNRECORDED');

  const mark = async (those: readonly Person[], what: Mark) => {
    setMarked((all) => new Map([...all, ...those.map(({ deputyId }) => [deputyId, what] as const)]));
    const word = t(what === 'UNRECORDED' ? 'activities.sheet.undo' : `duty.presence.${what}`);
    const name = those.map((one) => one.name).join('、');
    setTold(t('activities.sheet.done', { name, mark: word }));
    const lines = those.map(({ deputyId }) => ({ deputyId, mark: what }));
    const { error } = await record(
      {
        input: {
          idempotencyKey: newIntent(),
          activityId: activity().id,
          method: 'CLERK',
          lines,
        },
      },
      { additionalTypenames: ['Activity'] },
    );
    if (!error) return;
    setMarked((all) => new Map([...all].filter(([id]) => !those.some(({ deputyId }) => deputyId === id))));
    setTold(t('activities.sheet.failed', { name }));
    notify([t('activities.sheet.failed', { name }), ...said(error)].join(' '), { tone: 'wrong' });
  };
  const columns = usePeopleColumns(
    open,
    () => people().some(({ delegation }) => delegation),
    (person, what) => void mark([person], what),
  );

  return (
    <section class="attendance-sheet">
      <h2>{t('activities.sheet.title')}</h2>
      <p class="attendance-sheet__counts figures">
        {t('activities.sheet.counts', { ...counts() })}
        <Show when={counts().guests > 0}> · {t('activities.sheet.guests', { n: counts().guests })}</Show>
      </p>
      <Show
        when={open()}
        fallback={
          <Show when={can('attendance:record') && activity().state === 'PLANNED'}>
            <p class="soft">{t('activities.sheet.early')}</p>
          </Show>
        }
      >
        <SignIn people={people()} onPresent={(person) => void mark([person], 'PRESENT')} />
      </Show>
      <p class="hidden-words" role="status">
        {told()}
      </p>
      <DataTable
        dense
        caption={t('activities.sheet.title')}
        columns={columns()}
        rows={people()}
        rowKey={({ deputyId }) => deputyId}
        tools={
          <Show when={open() && unrecorded().length > 0}>
            <Button kind="quiet" small onClick={() => setAsking(true)}>
              {t('activities.sheet.rest')}
            </Button>
          </Show>
        }
      />
      <ConfirmDialog
        open={asking()}
        title={t('activities.sheet.rest')}
        loses={t('activities.sheet.restLoses', { n: unrecorded().length })}
        confirm={t('activities.sheet.rest')}
        onConfirm={() => {
          setAsking(false);
          void mark(unrecorded(), 'ABSENT');
        }}
        onCancel={() => setAsking(false)}
      />
    </section>
  );
}
