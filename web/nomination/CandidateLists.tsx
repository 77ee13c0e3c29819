import { For, Show } from 'solid-js';
import { type FragmentType, graphql, readFragment } from '../graphql.ts';
import { useFormat } from '../i18n/format.ts';
import { useT } from '../i18n/index.tsx';

export const CandidateListsList = graphql(`
  fragment CandidateLists_list on CandidateList {
    id
    kind
    publishedOn
    candidates {
      position
      name
    }
  }
`);

/** The lists on the wall, names in their published order. */
export function CandidateLists(props: {
  readonly lists: readonly FragmentType<typeof CandidateListsList>[];
}) {
  const t = useT();
  const format = useFormat();
  const lists = () => props.lists.map((list) => readFragment(CandidateListsList, list));
  return (
    <section class="constituency-page__lists" aria-labelledby="candidate-lists">
      <h2 id="candidate-lists">{t('nomination.list.title')}</h2>
      <Show when={lists().length > 0} fallback={<p class="soft">{t('nomination.list.none')}</p>}>
        <For each={lists()}>
          {(list) => (
            <div>
              <h3>{t(`nomination.list.kind.${list.kind}`)}</h3>
              <p class="soft">
                {t('nomination.list.publishedOn', { date: format().date(list.publishedOn) })}
              </p>
              <ol class="serif">
                <For each={list.candidates}>{({ name }) => <li>{name}</li>}</For>
              </ol>
            </div>
          )}
        </For>
      </Show>
    </section>
  );
}
