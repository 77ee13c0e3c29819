import { For, Show, createSignal } from 'solid-js';
import { createMutation } from '@urql/solid';
import { useProblems } from '../errors.ts';
import { type FragmentType, graphql, readFragment } from '../graphql.ts';
import { useFormat } from '../i18n/format.ts';
import { useT } from '../i18n/index.tsx';
import { newIntent } from '../intent.ts';
import { useViewer } from '../shell/viewer.tsx';
import { Button } from '../ui/Button.tsx';
import { RecordDialog } from '../ui/RecordDialog.tsx';
import { Tag } from '../ui/Tag.tsx';
import { notify } from '../ui/Toast.tsx';

export const DayChangesElection = graphql(`
  fragment DayChanges_election on Election {
    today
    dayChanges {
      id
      constituency
      fromDay
      toDay
      reason
      consentBy
      consentOn
      announcedOn
    }
    constituencyDays {
      constituencyId
      constituency
      electionDay
    }
  }
`);
const AnnounceDayChange = graphql(`
  mutation AnnounceDayChange($input: AnnounceDayChangeInput!) {
    announceDayChange(input: $input) {
      id
    }
  }
`);

/** How election day was moved, by whose consent, and whether voters were told by a notice. */
export function DayChanges(props: { readonly election: FragmentType<typeof DayChangesElection> }) {
  const t = useT();
  const format = useFormat();
  const said = useProblems();
  const { can } = useViewer();
  const election = () => readFragment(DayChangesElection, props.election);
  const [announcing, setAnnouncing] = createSignal<string | null>(null);
  const [outcome, announce] = createMutation(AnnounceDayChange);
  let intent = newIntent();
  return (
    <Show when={election().dayChanges.length > 0 || election().constituencyDays.length > 0}>
      <section id="day-changes" class="election-page__readiness" aria-labelledby="day-changes-title">
        <h2 id="day-changes-title">{t('postponement.history')}</h2>
        <Show when={election().constituencyDays.length > 0}>
          <p>
            {t('postponement.own', {
              days: election()
                .constituencyDays.map((one) => `${one.constituency} ${format().date(one.electionDay)}`)
                .join('；'),
            })}
          </p>
        </Show>
        <ul class="election-list">
          <For each={election().dayChanges}>
            {(change) => (
              <li>
                <span>
                  {t('postponement.moved', {
                    scope: change.constituency ?? t('elections.posting.whole'),
                    from: format().date(change.fromDay),
                    to: format().date(change.toDay),
                  })}{' '}
                  <Show
                    when={change.announcedOn}
                    fallback={<Tag tone="amber">{t('postponement.unannounced')}</Tag>}
                  >
                    {(on) => (
                      <Tag tone="jade">{t('postponement.announced', { date: format().date(on()) })}</Tag>
                    )}
                  </Show>
                </span>
                <span class="soft">
                  {t('postponement.because', {
                    reason: change.reason,
                    by: change.consentBy,
                    date: format().date(change.consentOn),
                  })}
                </span>
                <Show when={can('election:manage') && !change.announcedOn}>
                  <span>
                    <Button small onClick={() => setAnnouncing(change.id)}>
                      {t('postponement.announce')}
                    </Button>
                  </span>
                </Show>
              </li>
            )}
          </For>
        </ul>
        <RecordDialog
          open={announcing() !== null}
          onClose={() => setAnnouncing(null)}
          title={t('postponement.announce')}
          save={t('postponement.announce')}
          busy={outcome.fetching}
          errors={said(outcome.error).map((text) => ({ text }))}
          fields={[
            {
              name: 'on',
              kind: 'date',
              label: t('postponement.announcedOn'),
              max: election().today,
              initial: election().today,
            },
          ]}
          onSave={async (values) => {
            const input = {
              idempotencyKey: intent,
              changeId: announcing() ?? '',
              announcedOn: values['on'] ?? '',
            };
            const { data } = await announce({ input }, { additionalTypenames: ['Election'] });
            if (!data) return;
            intent = newIntent();
            notify(t('postponement.announcedDone'));
            setAnnouncing(null);
          }}
        />
      </section>
    </Show>
  );
}
