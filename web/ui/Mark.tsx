import { type JSX, Match, Switch } from 'solid-js';
import './tag.css';

export type MarkKind = 'done' | 'wrong' | 'soon' | 'open' | 'note' | 'sealed';

const PATHS: Readonly<Record<Exclude<MarkKind, 'open' | 'note' | 'sealed'>, string>> = {
  done: 'M2 6.5 5 9.5 10 3',
  wrong: 'M3 3l6 6M9 3l-6 6',
  soon: 'M6 2 11 10.5H1Z',
};

/** A small sign drawn in the colour of its words; always beside a word, never alone. */
export function Mark(props: { readonly kind: MarkKind }): JSX.Element {
  return (
    <svg class={`ui-mark ui-mark--${props.kind}`} viewBox="0 0 12 12" aria-hidden="true">
      <Switch
        fallback={<path d={PATHS[props.kind === 'wrong' || props.kind === 'soon' ? props.kind : 'done']} />}
      >
        <Match when={props.kind === 'open'}>
          <circle cx="6" cy="6" r="4.25" />
        </Match>
        <Match when={props.kind === 'note'}>
          <circle class="ui-mark__full" cx="6" cy="6" r="3.5" />
        </Match>
        <Match when={props.kind === 'sealed'}>
          <rect class="ui-mark__full" x="1" y="1" width="10" height="10" rx="1" />
          <path class="ui-mark__cut" d="M3.5 6.25 5.5 8.25 8.75 4" />
        </Match>
      </Switch>
    </svg>
  );
}
