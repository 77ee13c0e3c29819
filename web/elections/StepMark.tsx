import type { EnumOf } from '../graphql.ts';
import { useFormat } from '../i18n/format.ts';
import { useT } from '../i18n/index.tsx';
import { Mark } from '../ui/Mark.tsx';
import { READINESS } from './tones.ts';
import './step-mark.css';

/**
 * The state of a step as a mark. Its reason is always read out, and shown on hover and focus; only what needs a look
 * stops the keyboard. A table holds two thousand of these, so the note is drawn by the style sheet alone.
 */
export function StepMark(props: {
  readonly state: EnumOf<'ReadinessState'>;
  readonly reasons: readonly EnumOf<'ReadinessReason'>[];
  readonly on?: string | null | undefined;
}) {
  const t = useT();
  const format = useFormat();
  const said = () => {
    const reasons = format().list(props.reasons.map((reason) => t(`elections.readiness.reason.${reason}`)));
    return props.on ? t('elections.readiness.reasonOn', { reasons, date: format().date(props.on) }) : reasons;
  };
  return (
    <span
      class={`step-mark step-mark--${READINESS[props.state].tone}`}
      tabIndex={props.state === 'RED' || props.state === 'AMBER' ? 0 : undefined}
      data-note={said()}
    >
      <Mark kind={READINESS[props.state].mark} />
      <span class="hidden-words">
        {t(`elections.readiness.state.${props.state}`)} {said()}
      </span>
    </span>
  );
}
