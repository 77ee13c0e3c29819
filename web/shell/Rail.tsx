import { A } from '@solidjs/router';
import { For, Show } from 'solid-js';
import { useT } from '../i18n/index.tsx';
import type { Key } from '../i18n/messages.ts';
import { type NavItem, visibleItems } from './navigation.ts';
import { useViewer } from './viewer.tsx';

interface Group {
  readonly name: Key | undefined;
  readonly items: NavItem[];
}

/** Neighbours of one group under one name, in the order of the table. */
function grouped(items: readonly NavItem[]): readonly Group[] {
  const groups: Group[] = [];
  for (const item of items) {
    const last = groups.at(-1);
    if (last && last.name === item.group) last.items.push(item);
    else groups.push({ name: item.group, items: [item] });
  }
  return groups;
}

/** The desk's navigation, down the left side. */
export function Rail(props: { readonly items: readonly NavItem[] }) {
  const t = useT();
  const { viewer, can } = useViewer();
  const groups = () => grouped(visibleItems(props.items, { signedIn: viewer() !== null, can }));
  return (
    <nav class="shell-rail" aria-label={t('shell.navigation')}>
      <For each={groups()}>
        {(group) => (
          <div>
            <Show when={group.name}>{(name) => <p class="shell-rail__group">{t(name())}</p>}</Show>
            <ul>
              <For each={group.items}>
                {(item) => (
                  <li>
                    <A href={item.href} end={item.end ?? false}>
                      {t(item.label)}
                    </A>
                  </li>
                )}
              </For>
            </ul>
          </div>
        )}
      </For>
    </nav>
  );
}
