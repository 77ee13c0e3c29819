import { A } from '@solidjs/router';
import { For, Show } from 'solid-js';
import { type FragmentType, graphql, readFragment } from '../graphql.ts';
import { useFormat } from '../i18n/format.ts';
import { useT } from '../i18n/index.tsx';
import { Tag } from '../ui/Tag.tsx';
import { useViewer } from '../shell/viewer.tsx';
import { NeedsALook } from './NeedsALook.tsx';
import { toneOf } from './tones.ts';
import './election-page.css';

export const ElectionListItem = graphql(`
  fragment ElectionList_item on Election {
    id
    name
    kind
    electionDay
    today
    daysLeft
    constituencyCount
    terms {
      id
    }
    milestones {
      milestone
      state
      due
      postable
    }
  }
`);

/** Elections, each with its countdown and the step that comes next. */
export function ElectionList(props: {
  readonly elections: readonly FragmentType<typeof ElectionListItem>[];
}) {
  const t = useT();
  const format = useFormat();
  const { can } = useViewer();
  return (
    <ul class="election-list">
      <For each={props.elections.map((one) => readFragment(ElectionListItem, one))}>
        {(election) => {
          const next = () => election.milestones.find(({ state, postable }) => postable && state === 'DUE');
          const late = () => election.milestones.filter(({ state }) => state === 'LATE');
          const day = () => format().date(election.electionDay);
          return (
            <li>
              <A class="serif" href={`/elections/${election.id}`}>
                {election.name}
              </A>
              <span>
                {election.daysLeft < 0
                  ? t('elections.over', { date: day() })
                  : t('elections.countdown', {
                      until: format().until(election.electionDay, election.today),
                      date: day(),
                    })}
              </span>
              <span class="soft">
                {t(`elections.kind.${election.kind}`)} ·{' '}
                {t('elections.scope', {
                  congresses: format().number(election.terms.length),
                  constituencies: format().number(election.constituencyCount),
                })}
                <Show when={election.daysLeft >= 0}>
                  {' · '}
                  <Show when={next()} fallback={t('elections.nothingNext')}>
                    {(step) =>
                      t('elections.next', {
                        step: t(`elections.milestone.${step().milestone}`),
                        until: format().until(step().due, election.today),
                      })
                    }
                  </Show>
                </Show>
              </span>
              <Show when={can('staff:read') && election.daysLeft >= 0}>
                <span>
                  <NeedsALook electionId={election.id} />
                </span>
              </Show>
              <Show when={late().length > 0}>
                <span>
                  <For each={late()}>
                    {({ milestone, state }) => (
                      <Tag tone={toneOf(state)}>
                        {t(`elections.milestone.${milestone}`)} {t(`elections.milestoneState.${state}`)}
                      </Tag>
                    )}
                  </For>
                </span>
              </Show>
            </li>
          );
        }}
      </For>
    </ul>
  );
}
