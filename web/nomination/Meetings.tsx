import { For, Show, createSignal } from 'solid-js';
import { type FragmentType, graphql, readFragment } from '../graphql.ts';
import { useFormat } from '../i18n/format.ts';
import { useT } from '../i18n/index.tsx';
import { Button } from '../ui/Button.tsx';
import { RecordDialog } from '../ui/RecordDialog.tsx';
import { createAct, PATH_CHANGES } from './act.ts';
import type { Where } from './where.ts';

export const MeetingsDesk = graphql(`
  fragment Meetings_desk on CandidateDesk {
    electionDay
    meetings {
      id
      requestedOn
      requestedBy
      voters
      plannedOn
      place
      heldOn
      present
      record
    }
  }
`);
const RequestMeeting = graphql(`
  mutation RequestMeeting($input: RequestMeetingInput!) {
    requestMeeting(input: $input) {
      id
    }
  }
`);
const PlanMeeting = graphql(`
  mutation PlanMeeting($input: PlanMeetingInput!) {
    planMeeting(input: $input) {
      id
    }
  }
`);
const RecordMeeting = graphql(`
  mutation RecordMeeting($input: RecordMeetingInput!) {
    recordMeeting(input: $input) {
      id
    }
  }
`);

interface Doing {
  readonly what: 'REQUEST' | 'PLAN' | 'RECORD';
  readonly meetingId: string;
}

/** Meetings voters asked for; each must be organised before election day, when introduction stops (EL 34). */
export function Meetings(props: {
  readonly desk: FragmentType<typeof MeetingsDesk>;
  readonly where: Where;
  readonly today: string;
  readonly changeable: boolean;
}) {
  const t = useT();
  const format = useFormat();
  const desk = () => readFragment(MeetingsDesk, props.desk);
  const [doing, setDoing] = createSignal<Doing | null>(null);
  const said = { done: t('candidates.done'), changes: PATH_CHANGES };
  const request = createAct(RequestMeeting, said);
  const plan = createAct(PlanMeeting, said);
  const hold = createAct(RecordMeeting, said);
  const close = () => setDoing(null);
  const meetingId = () => doing()?.meetingId ?? '';
  return (
    <section class="constituency-page__part" aria-labelledby="meetings">
      <div class="constituency-page__head">
        <h2 id="meetings">{t('candidates.meeting.title')}</h2>
        <Show when={props.changeable}>
          <Button onClick={() => setDoing({ what: 'REQUEST', meetingId: '' })}>
            {t('candidates.meeting.request')}
          </Button>
        </Show>
      </div>
      <Show
        when={desk().meetings.length > 0}
        fallback={
          <p class="soft">{t('candidates.meeting.none', { date: format().date(desk().electionDay) })}</p>
        }
      >
        <ul class="constituency-page__list">
          <For each={desk().meetings}>
            {(meeting) => (
              <li>
                <p>
                  {t('candidates.meeting.asked', {
                    date: format().date(meeting.requestedOn),
                    who: meeting.requestedBy,
                    n: meeting.voters,
                  })}{' '}
                  <Show
                    when={meeting.heldOn}
                    fallback={
                      meeting.plannedOn
                        ? t('candidates.meeting.planned', {
                            date: format().date(meeting.plannedOn),
                            place: meeting.place ?? '',
                          })
                        : t('candidates.meeting.unplanned')
                    }
                  >
                    {(on) =>
                      t('candidates.meeting.held', {
                        date: format().date(on()),
                        n: meeting.present ?? 0,
                        record: meeting.record ?? '',
                      })
                    }
                  </Show>
                </p>
                <Show when={props.changeable && !meeting.heldOn}>
                  <Button small onClick={() => setDoing({ what: 'PLAN', meetingId: meeting.id })}>
                    {t('candidates.meeting.plan')}
                  </Button>
                  <Button small onClick={() => setDoing({ what: 'RECORD', meetingId: meeting.id })}>
                    {t('candidates.meeting.record')}
                  </Button>
                </Show>
              </li>
            )}
          </For>
        </ul>
      </Show>
      <RecordDialog
        open={doing()?.what === 'REQUEST'}
        onClose={close}
        title={t('candidates.meeting.request')}
        save={t('candidates.meeting.request')}
        busy={request.busy()}
        errors={request.errors()}
        fields={[
          {
            name: 'on',
            kind: 'date',
            label: t('candidates.meeting.requestedOn'),
            max: props.today,
            initial: props.today,
          },
          { name: 'by', kind: 'line', label: t('candidates.meeting.requestedBy') },
          { name: 'voters', kind: 'count', label: t('candidates.meeting.voters') },
        ]}
        onSave={async (values) => {
          const sent = {
            ...props.where,
            requestedOn: values['on'] ?? '',
            requestedBy: values['by'] ?? '',
            voters: Number(values['voters']),
          };
          if (await request.act(sent)) close();
        }}
      />
      <RecordDialog
        open={doing()?.what === 'PLAN'}
        onClose={close}
        title={t('candidates.meeting.plan')}
        description={t('candidates.meeting.planText', { date: format().date(desk().electionDay) })}
        save={t('candidates.meeting.plan')}
        busy={plan.busy()}
        errors={plan.errors()}
        fields={[
          { name: 'on', kind: 'date', label: t('candidates.meeting.plannedOn') },
          { name: 'place', kind: 'line', label: t('candidates.meeting.place') },
        ]}
        onSave={async (values) => {
          const sent = {
            meetingId: meetingId(),
            plannedOn: values['on'] ?? '',
            place: values['place'] ?? '',
          };
          if (await plan.act(sent)) close();
        }}
      />
      <RecordDialog
        open={doing()?.what === 'RECORD'}
        onClose={close}
        title={t('candidates.meeting.record')}
        save={t('candidates.meeting.record')}
        busy={hold.busy()}
        errors={hold.errors()}
        fields={[
          {
            name: 'on',
            kind: 'date',
            label: t('candidates.meeting.heldOn'),
            max: props.today,
            initial: props.today,
          },
          { name: 'present', kind: 'count', label: t('candidates.meeting.present') },
          { name: 'record', kind: 'text', label: t('candidates.meeting.minutes') },
        ]}
        onSave={async (values) => {
          const sent = {
            meetingId: meetingId(),
            heldOn: values['on'] ?? '',
            present: Number(values['present']),
            record: values['record'] ?? '',
          };
          if (await hold.act(sent)) close();
        }}
      />
    </section>
  );
}
