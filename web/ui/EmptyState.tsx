import { type JSX, Show } from 'solid-js';
import './summary.css';

/** Nothing is here yet: says what would be, how to fill it, and offers the first step. */
export function EmptyState(props: {
  readonly title: string;
  readonly action?: JSX.Element;
  readonly children?: JSX.Element;
}) {
  return (
    <div class="ui-empty">
      <p class="ui-empty__title">{props.title}</p>
      <Show when={props.children}>
        <p class="ui-empty__text">{props.children}</p>
      </Show>
      {props.action}
    </div>
  );
}
