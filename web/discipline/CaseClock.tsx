import { createMutation } from '@urql/solid';
import { For, Show, createSignal } from 'solid-js';
import { useProblems } from '../errors.ts';
import { type FragmentType, graphql, readFragment } from '../graphql.ts';
import { useT } from '../i18n/index.tsx';
import { newIntent } from '../intent.ts';
import { useViewer } from '../shell/viewer.tsx';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { ErrorSummary } from '../ui/ErrorSummary.tsx';
import { NumberField } from '../ui/NumberField.tsx';
import { notify } from '../ui/Toast.tsx';

export const CaseClock_clock = graphql(`
  fragment CaseClock_clock on CaseClock {
    electionId
    settled
    acknowledgeDays
    decideDays
    decideDaysNear
    nearFrom
  }
`);
const SetClock = graphql(`
  mutation SetCaseClock($input: SetCaseClockInput!) {
    setCaseClock(input: $input) {
      id
    }
  }
`);
const FIELDS = ['acknowledgeDays', 'decideDays', 'decideDaysNear', 'nearFrom'] as const;

/** The days the desk gives itself, in sight, and the way to change them. */
export function CaseClock(props: { readonly clock: FragmentType<typeof CaseClock_clock> }) {
  const t = useT();
  const said = useProblems();
  const { can } = useViewer();
  const clock = () => readFragment(CaseClock_clock, props.clock);
  const [draft, setDraft] = createSignal<Partial<Record<(typeof FIELDS)[number], number | null>>>({});
  const [open, setOpen] = createSignal(false);
  const [outcome, set] = createMutation(SetClock);
  let intent = newIntent();
  const days = (field: (typeof FIELDS)[number]) => draft()[field] ?? clock()[field];
  const save = async () => {
    const { data } = await set(
      {
        input: {
          idempotencyKey: intent,
          electionId: clock().electionId,
          acknowledgeDays: days('acknowledgeDays'),
          decideDays: days('decideDays'),
          decideDaysNear: days('decideDaysNear'),
          nearFrom: days('nearFrom'),
        },
      },
      { additionalTypenames: ['CaseClock', 'DisciplineCase'] },
    );
    intent = newIntent();
    if (!data) return;
    setOpen(false);
    notify(t('discipline.clock.done'));
  };
  return (
    <section class="case-clock" aria-label={t('discipline.clock.title')}>
      <p>
        {t('discipline.clock.text', {
          acknowledgeDays: clock().acknowledgeDays,
          decideDays: clock().decideDays,
          decideDaysNear: clock().decideDaysNear,
          nearFrom: clock().nearFrom,
        })}{' '}
        <span class="soft">
          {t(clock().settled ? 'discipline.clock.settled' : 'discipline.clock.default')}
        </span>{' '}
        <Show when={can('case:handle')}>
          <Button kind="quiet" small onClick={() => setOpen(true)}>
            {t('discipline.clock.set')}
          </Button>
        </Show>
      </p>
      <Dialog
        open={open()}
        onClose={() => setOpen(false)}
        title={t('discipline.clock.title')}
        actions={
          <>
            <Button onClick={() => setOpen(false)}>{t('common.cancel')}</Button>
            <Button kind="primary" busy={outcome.fetching} onClick={() => void save()}>
              {t('discipline.clock.save')}
            </Button>
          </>
        }
      >
        <div class="case-form">
          <ErrorSummary errors={said(outcome.error).map((text) => ({ text }))} />
          <For each={FIELDS}>
            {(field) => (
              <NumberField
                label={t(`discipline.clock.${field}`)}
                value={days(field)}
                onChange={(value) => setDraft((all) => ({ ...all, [field]: value }))}
              />
            )}
          </For>
        </div>
      </Dialog>
    </section>
  );
}
