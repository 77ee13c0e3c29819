import { For } from 'solid-js';
import { useFormat } from '../i18n/format.ts';
import { useT } from '../i18n/index.tsx';
import { type FragmentType, graphql, readFragment } from '../graphql.ts';
import './roll.css';

export const VERDICT_COUNTS = graphql(`
  fragment VerdictBar_counts on RollCounts {
    new
    unchanged
    moved
    question
    refused
  }
`);

const VERDICTS = ['new', 'unchanged', 'moved', 'question', 'refused'] as const;

/** The rows of a file by verdict, as one bar with the numbers in words under it. */
export function VerdictBar(props: { readonly counts: FragmentType<typeof VERDICT_COUNTS> }) {
  const t = useT();
  const format = useFormat();
  const counts = () => readFragment(VERDICT_COUNTS, props.counts);
  const total = () => VERDICTS.reduce((sum, verdict) => sum + counts()[verdict], 0);
  const share = (n: number) => `${total() > 0 ? (100 * n) / total() : 0}%`;
  return (
    <figure class="verdicts">
      <figcaption class="hidden-words">
        {t('registration.verdicts', { n: format().number(total()) })}
      </figcaption>
      <div class="verdicts__bar" aria-hidden="true">
        <For each={VERDICTS}>
          {(verdict) => (
            <span
              class={`verdicts__part verdicts__part--${verdict}`}
              style={{ width: share(counts()[verdict]) }}
            />
          )}
        </For>
      </div>
      <dl class="verdicts__legend">
        <For each={VERDICTS}>
          {(verdict) => (
            <div>
              <dt>
                <span class={`verdicts__key verdicts__part--${verdict}`} aria-hidden="true" />
                {t(`registration.verdict.${verdict}`)}
              </dt>
              <dd>{format().number(counts()[verdict])}</dd>
            </div>
          )}
        </For>
      </dl>
    </figure>
  );
}
