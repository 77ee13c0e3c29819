import { For } from 'solid-js';
import type { EnumOf } from '../graphql.ts';
import { useT } from '../i18n/index.tsx';
import { Mark, type MarkKind } from '../ui/Mark.tsx';

const STEPS = ['NOMINATION', 'PRELIMINARY', 'DISCUSSION', 'FORMAL'] as const;

/** The way to the formal list as steps, with the one that is due marked as such (EL 30–32). */
export function PathSteps(props: {
  readonly path: EnumOf<'CandidatePath'>;
  readonly preliminary: boolean;
  readonly formal: boolean;
}) {
  const t = useT();
  const done = () => (props.formal ? 4 : props.preliminary ? 2 : props.path === 'NOMINATE_FURTHER' ? 0 : 1);
  const mark = (index: number): MarkKind => (index < done() ? 'done' : index === done() ? 'soon' : 'open');
  return (
    <ol class="constituency-page__steps" aria-label={t('candidates.steps.label')}>
      <For each={STEPS}>
        {(step, index) => (
          <li aria-current={index() === done() ? 'step' : undefined}>
            <Mark kind={mark(index())} /> {t(`candidates.steps.${step}`)}
          </li>
        )}
      </For>
    </ol>
  );
}
