import { Content, List, Root, Trigger } from '@kobalte/core/tabs';
import { For, type JSX, Show } from 'solid-js';
import { useFormat } from '../i18n/format.ts';
import './tabs.css';

export interface Tab<Key extends string = string> {
  readonly key: Key;
  readonly label: string;
  readonly count?: number;
  readonly panel: () => JSX.Element;
}

/** Faces of one thing, one at a time; which one belongs in the address. */
export function Tabs<Key extends string>(props: {
  readonly label: string;
  readonly tabs: readonly Tab<Key>[];
  readonly value: Key;
  readonly onChange: (key: Key) => void;
}) {
  const format = useFormat();
  const take = (value: string) => {
    const tab = props.tabs.find((one) => one.key === value);
    if (tab) props.onChange(tab.key);
  };
  return (
    <Root class="ui-tabs" value={props.value} onChange={take}>
      <List class="ui-tabs__list" aria-label={props.label}>
        <For each={props.tabs}>
          {(tab) => (
            <Trigger class="ui-tabs__tab" value={tab.key}>
              {tab.label}
              <Show when={tab.count !== undefined}>
                <span class="ui-tabs__count">{format().number(tab.count ?? 0)}</span>
              </Show>
            </Trigger>
          )}
        </For>
      </List>
      <For each={props.tabs}>
        {(tab) => (
          <Content class="ui-tabs__panel" value={tab.key}>
            {tab.panel()}
          </Content>
        )}
      </For>
    </Root>
  );
}
