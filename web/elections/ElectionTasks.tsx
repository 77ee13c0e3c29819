import { A } from '@solidjs/router';
import { For, Show } from 'solid-js';
import { type FragmentType, graphql, readFragment } from '../graphql.ts';
import { daysBetween, useFormat } from '../i18n/format.ts';
import { useT } from '../i18n/index.tsx';
import { Tag, type Tone } from '../ui/Tag.tsx';
import { useArticles } from './articles.ts';
import { NeedsALook } from './NeedsALook.tsx';
import { SOON } from './tones.ts';

export const ElectionTasksElection = graphql(`
  fragment ElectionTasks_election on Election {
    id
    today
    steps {
      step
      state
      due
      recordable
      basis
      postings {
        unproved
      }
    }
    dayChanges {
      id
      announcedOn
    }
  }
`);

interface Task {
  readonly tone: Tone;
  readonly text: string;
  readonly href: string;
}

/** What stands in the way and what is due now, each with the page where it is done. */
export function ElectionTasks(props: { readonly election: FragmentType<typeof ElectionTasksElection> }) {
  const t = useT();
  const format = useFormat();
  const articles = useArticles();
  const election = () => readFragment(ElectionTasksElection, props.election);
  const tasks = (): readonly Task[] => {
    const { id, today, steps, dayChanges } = election();
    const at = (path: string) => `/elections/${id}${path}`;
    const open = steps.filter(({ recordable, due }) => recordable && due);
    const late = open.filter(({ state }) => state === 'LATE');
    const soon = open.filter(({ state, due }) => {
      const days = due ? daysBetween(today, due) : Number.NaN;
      return state === 'DUE' && days >= 0 && days <= SOON;
    });
    const unproved = steps.flatMap(({ postings }) => postings).reduce((sum, one) => sum + one.unproved, 0);
    const unannounced = dayChanges.filter(({ announcedOn }) => !announcedOn).length;
    return [
      ...late.map(({ step, basis }): Task => ({
        tone: 'seal',
        text: t('elections.tasks.late', { step: t(`elections.step.${step}`), basis: articles(basis) }),
        href: at('#readiness'),
      })),
      ...soon.map(({ step, due }): Task => ({
        tone: 'amber',
        text: t('elections.tasks.due', {
          step: t(`elections.step.${step}`),
          until: format().until(due ?? today, today),
        }),
        href: at('#readiness'),
      })),
      ...(unannounced > 0
        ? [{ tone: 'amber', text: t('elections.tasks.unannounced'), href: at('#day-changes') } as const]
        : []),
      ...(unproved > 0
        ? [
            {
              tone: 'amber',
              text: t('elections.tasks.unproved', { n: format().number(unproved) }),
              href: at('/postings?unproved=1'),
            } as const,
          ]
        : []),
    ];
  };
  return (
    <section class="election-page__tasks" aria-labelledby="tasks">
      <h2 id="tasks">{t('elections.tasks.title')}</h2>
      <p>
        <NeedsALook electionId={election().id} />
      </p>
      <Show when={tasks().length > 0} fallback={<p class="soft">{t('elections.tasks.none')}</p>}>
        <ul>
          <For each={tasks()}>
            {({ tone, text, href }) => (
              <li>
                <Tag tone={tone}>
                  {t(tone === 'seal' ? 'elections.tasks.blocks' : 'elections.tasks.look')}
                </Tag>{' '}
                <A href={href}>{text}</A>
              </li>
            )}
          </For>
        </ul>
      </Show>
    </section>
  );
}
