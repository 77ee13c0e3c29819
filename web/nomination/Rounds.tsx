import { A } from '@solidjs/router';
import { createQuery } from '@urql/solid';
import { For, Show } from 'solid-js';
import { graphql } from '../graphql.ts';
import { useFormat } from '../i18n/format.ts';
import { useT } from '../i18n/index.tsx';
import { useViewer } from '../shell/viewer.tsx';

const RoundsQuery = graphql(`
  query ConstituencyRounds($electionId: ID!, $constituencyId: ID) {
    rounds(electionId: $electionId, constituencyId: $constituencyId) {
      id
      number
      heldOn
    }
  }
`);

/** The votes of a constituency, each leading to its count and result. */
export function Rounds(props: { readonly electionId: string; readonly constituencyId: string }) {
  const t = useT();
  const format = useFormat();
  const { can } = useViewer();
  const [result] = createQuery({
    query: RoundsQuery,
    variables: () => ({ electionId: props.electionId, constituencyId: props.constituencyId }),
    pause: () => !can('count:read'),
    context: { additionalTypenames: ['Round'] },
  });
  return (
    <Show when={(result.data?.rounds ?? []).length > 0}>
      <section aria-labelledby="rounds">
        <h2 id="rounds">{t('nomination.rounds')}</h2>
        <ul>
          <For each={result.data?.rounds ?? []}>
            {(round) => (
              <li>
                <A href={`/rounds/${round.id}`}>{t('nomination.round', { n: round.number })}</A>{' '}
                <span class="soft">{format().date(round.heldOn)}</span>
              </li>
            )}
          </For>
        </ul>
      </section>
    </Show>
  );
}
