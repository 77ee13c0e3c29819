import { A, useParams } from '@solidjs/router';
import { createQuery } from '@urql/solid';
import { Show, createSignal } from 'solid-js';
import { graphql } from '../graphql.ts';
import { useFormat } from '../i18n/format.ts';
import { useT } from '../i18n/index.tsx';
import { NotFound } from '../shell/NotFound.tsx';
import { Page } from '../shell/Page.tsx';
import { RollWork } from '../registration/RollWork.tsx';
import { useViewer } from '../shell/viewer.tsx';
import { Button } from '../ui/Button.tsx';
import { ElectionNav } from './ElectionNav.tsx';
import { DayChanges } from './DayChanges.tsx';
import { ElectionRuler } from './ElectionRuler.tsx';
import { ElectionTasks } from './ElectionTasks.tsx';
import { Readiness } from './Readiness.tsx';
import { RecordPosting } from './RecordPosting.tsx';
import { Timetable } from './Timetable.tsx';
import './election-page.css';

const ElectionPageQuery = graphql(`
  query ElectionPage($id: ID!) {
    election(id: $id) {
      id
      name
      kind
      electionDay
      today
      daysLeft
      constituencyCount
      terms {
        id
        number
        congress
      }
      ...ElectionRuler_election
      ...ElectionTasks_election
      ...DayChanges_election
      ...Timetable_election
      ...RecordPosting_election
    }
  }
`);

/** Everything of one election on a page: how long still, the timetable as a ruler, the constituencies that need a look. */
export function ElectionPage() {
  const t = useT();
  const format = useFormat();
  const { can } = useViewer();
  const params = useParams<{ id: string }>();
  const [result] = createQuery({ query: ElectionPageQuery, variables: () => ({ id: params.id }) });
  const [recording, setRecording] = createSignal(false);
  const [constituencies, setConstituencies] = createSignal<readonly { id: string; name: string }[]>([]);

  return (
    <Show
      when={result.data?.election}
      fallback={
        <Show when={!result.fetching} fallback={<p role="status">{t('common.loading')}</p>}>
          <NotFound />
        </Show>
      }
    >
      {(election) => (
        <Page
          title={election().name}
          state={t('elections.countdown', {
            until: format().until(election().electionDay, election().today),
            date: format().date(election().electionDay),
          })}
          place={[{ label: election().name }]}
          actions={
            <Show when={can('election:manage')}>
              <A class="ui-button ui-button--secondary" href={`/elections/${election().id}/day`}>
                {t('elections.links.dayChange')}
              </A>
            </Show>
          }
          action={
            <Show when={can('election:manage')}>
              <Button kind="primary" onClick={() => setRecording(true)}>
                {t('elections.posting.record')}
              </Button>
            </Show>
          }
        >
          <ElectionNav electionId={election().id} />
          <p class="soft">
            {t(`elections.kind.${election().kind}`)} ·{' '}
            {t('elections.scope', {
              congresses: format().number(election().terms.length),
              constituencies: format().number(election().constituencyCount),
            })}
          </p>
          <RollWork electionId={election().id} />
          <div class="election-page__sheet">
            <ElectionRuler election={election()} />
          </div>
          <p class="election-page__links">
            <a href={`/elections/${election().id}/calendar.ics`}>{t('elections.links.calendar')}</a>
            <A href={`/elections/${election().id}/candidates`}>{t('elections.links.candidates')}</A>
            <A href="/look-up">{t('elections.links.lookUp')}</A>
          </p>
          <Show when={can('staff:read')}>
            <ElectionTasks election={election()} />
            <Readiness
              electionId={election().id}
              terms={election().terms.map(({ id, congress, number }) => ({
                id,
                label: t('elections.term', { congress, number }),
              }))}
              onRows={setConstituencies}
            />
          </Show>
          <DayChanges election={election()} />
          <Timetable election={election()} />
          <RecordPosting
            election={election()}
            constituencies={constituencies()}
            open={recording()}
            onClose={() => setRecording(false)}
          />
        </Page>
      )}
    </Show>
  );
}
