import { A } from '@solidjs/router';
import { For, Show } from 'solid-js';
import { useT } from '../i18n/index.tsx';
import { Disclosure } from './Disclosure.tsx';
import { type NavItem, barItems, visibleItems } from './navigation.ts';
import { useViewer } from './viewer.tsx';

/** The phone's navigation, under the thumb: at most five places. */
export function Bar(props: { readonly items: readonly NavItem[] }) {
  const t = useT();
  const { viewer, can } = useViewer();
  const places = () => barItems(visibleItems(props.items, { signedIn: viewer() !== null, can }));
  const link = (item: NavItem) => (
    <A href={item.href} end={item.end ?? false}>
      {t(item.short ?? item.label)}
    </A>
  );
  return (
    <nav class="shell-bar" aria-label={t('shell.navigation')}>
      <For each={places().shown}>{link}</For>
      <Show when={places().rest.length > 0}>
        <Disclosure label={t('shell.more')} class="shell-bar__more">
          <ul>
            <For each={places().rest}>{(item) => <li>{link(item)}</li>}</For>
          </ul>
        </Disclosure>
      </Show>
    </nav>
  );
}
