import { createQuery } from '@urql/solid';
import { Show } from 'solid-js';
import { graphql } from '../graphql.ts';
import { useFormat } from '../i18n/format.ts';
import { useT } from '../i18n/index.tsx';
import { useViewer } from '../shell/viewer.tsx';

const WORK = graphql(`
  query RollWork($electionId: ID!) {
    rollWork(electionId: $electionId) {
      worklists
      applications
      objections
    }
  }
`);

/** What waits for somebody on the roll of an election, each figure a way to its rows; nothing where nothing waits. */
export function RollWork(props: { readonly electionId: string }) {
  const t = useT();
  const format = useFormat();
  const { can } = useViewer();
  const [result] = createQuery({
    query: WORK,
    variables: () => ({ electionId: props.electionId }),
    pause: () => !can('roll:read'),
  });
  const work = () => (can('roll:read') ? result.data?.rollWork : undefined);
  const link = (kind: 'worklists' | 'applications' | 'objections', n: number) => (
    <Show when={n > 0}>
      <li>
        <a href={`/elections/${props.electionId}/${kind}`}>
          {t(`voters.work.${kind}`, { n: format().number(n) })}
        </a>
      </li>
    </Show>
  );
  return (
    <Show when={work()}>
      {(now) => (
        <Show when={now().worklists + now().applications + now().objections > 0}>
          <section aria-label={t('voters.work.title')}>
            <ul class="roll-waits">
              {link('worklists', now().worklists)}
              {link('applications', now().applications)}
              {link('objections', now().objections)}
            </ul>
          </section>
        </Show>
      )}
    </Show>
  );
}
