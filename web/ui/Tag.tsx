import { type JSX, Show } from 'solid-js';
import { Mark, type MarkKind } from './Mark.tsx';
import './tag.css';

export type Tone = 'plain' | 'seal' | 'jade' | 'amber' | 'river';

const MARK_OF: Readonly<Record<Tone, MarkKind>> = {
  plain: 'open',
  seal: 'wrong',
  jade: 'done',
  amber: 'soon',
  river: 'note',
};

/** A state in a word, with the mark of its tone: never colour alone. */
export function Tag(props: {
  readonly tone?: Tone;
  /** Another mark than the tone's own; `null` for none, where the word says it all. */
  readonly mark?: MarkKind | null;
  readonly children: JSX.Element;
}) {
  const mark = () => (props.mark === undefined ? MARK_OF[props.tone ?? 'plain'] : props.mark);
  return (
    <span class={`ui-tag ui-tag--${props.tone ?? 'plain'}`}>
      <Show when={mark()}>{(kind) => <Mark kind={kind()} />}</Show>
      {props.children}
    </span>
  );
}
