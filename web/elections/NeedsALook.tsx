import { createQuery } from '@urql/solid';
import { Show } from 'solid-js';
import { graphql } from '../graphql.ts';
import { useFormat } from '../i18n/format.ts';
import { useT } from '../i18n/index.tsx';
import { Tag } from '../ui/Tag.tsx';

const NeedsALookQuery = graphql(`
  query NeedsALook($electionId: ID!) {
    readiness(electionId: $electionId) {
      id
      worst
    }
  }
`);

/** How many constituencies of an election have a problem or need a look, in one line for staff. */
export function NeedsALook(props: { readonly electionId: string }) {
  const t = useT();
  const format = useFormat();
  const [result] = createQuery({
    query: NeedsALookQuery,
    variables: () => ({ electionId: props.electionId }),
  });
  const count = (state: string) =>
    (result.data?.readiness ?? []).filter(({ worst }) => worst === state).length;
  return (
    <Show when={result.data}>
      <Show
        when={count('RED') + count('AMBER') > 0}
        fallback={<Tag tone="jade">{t('elections.readiness.fine')}</Tag>}
      >
        <Tag tone={count('RED') > 0 ? 'seal' : 'amber'}>
          {t('elections.readiness.summary', {
            red: format().number(count('RED')),
            amber: format().number(count('AMBER')),
          })}
        </Tag>
      </Show>
    </Show>
  );
}
