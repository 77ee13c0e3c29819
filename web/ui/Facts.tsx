import { For, type JSX, Show } from 'solid-js';
import './summary.css';

export interface Fact {
  readonly label: string;
  readonly value: JSX.Element;
  readonly note?: JSX.Element;
}

/** What is known of a thing, as labels and values. */
export function Facts(props: {
  readonly items: readonly Fact[];
  /** `figures` sets the values large, for a handful of numbers; `rows` puts label and value on one line. */
  readonly as?: 'columns' | 'figures' | 'rows';
}) {
  return (
    <dl class={`ui-facts ui-facts--${props.as ?? 'columns'}`}>
      <For each={props.items}>
        {(item) => (
          <div>
            <dt>{item.label}</dt>
            <dd>
              {item.value}
              <Show when={item.note}>
                <span class="ui-facts__note">{item.note}</span>
              </Show>
            </dd>
          </div>
        )}
      </For>
    </dl>
  );
}
