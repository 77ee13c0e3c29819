import { For, Show } from 'solid-js';
import { type FragmentType, graphql, readFragment } from '../graphql.ts';
import { useT } from '../i18n/index.tsx';
import { Tag } from '../ui/Tag.tsx';

export const Finding_result = graphql(`
  fragment Finding_result on Result {
    explanation
    basis
    nextKind
    nextSeats
    nextRoundId
    previousRoundId
    declaredAt
    valid
  }
`);

/** What the law makes of the count, in the sentence that is read out, with its articles; and the vote that follows. */
export function Finding(props: { readonly result: FragmentType<typeof Finding_result> }) {
  const t = useT();
  const result = () => readFragment(Finding_result, props.result);
  /** `EL 45` → 选举法第 45 条 */
  const article = (key: string) => {
    const [law = '', number = ''] = key.split(' ');
    const name = law === 'EL' || law === 'ZJE' ? t(`balloting.law.${law}`) : law;
    return t('balloting.law.article', { law: name, number });
  };
  const next = () => {
    const { nextKind, nextSeats } = result();
    return nextKind && { kind: t(`balloting.kind.${nextKind}`), seats: nextSeats ?? 0 };
  };
  return (
    <section class="finding">
      <h2>{t('balloting.result.sentence')}</h2>
      <p class="finding__sentence" lang="zh-CN">
        {result().explanation}
      </p>
      <p class="finding__basis">
        <span class="soft">{t('balloting.basis')}</span>
        <For each={result().basis}>{(key) => <Tag mark={null}>{article(key)}</Tag>}</For>
      </p>
      <Show when={next() ?? !result().valid}>
        <h2>{t('balloting.result.next')}</h2>
      </Show>
      <Show when={!result().valid && result().declaredAt === null}>
        <p>{t('balloting.result.repeatPending')}</p>
      </Show>
      <Show when={next()}>
        {(vote) => (
          <Show when={result().nextRoundId} fallback={<p>{t('balloting.result.nextPending', vote())}</p>}>
            {(id) => (
              <p>
                <a href={`/rounds/${id()}`}>{t('balloting.result.nextRound', vote())}</a>
              </p>
            )}
          </Show>
        )}
      </Show>
      <Show when={result().previousRoundId}>
        {(id) => (
          <p>
            <a href={`/rounds/${id()}`}>{t('balloting.result.previous')}</a>
          </p>
        )}
      </Show>
    </section>
  );
}
