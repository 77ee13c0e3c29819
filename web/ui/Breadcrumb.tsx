import { For, Show } from 'solid-js';
import { useT } from '../i18n/index.tsx';
import './breadcrumb.css';

/** The levels above a page, nearest last. */
export function Breadcrumb(props: {
  readonly items: readonly { readonly label: string; readonly href?: string }[];
}) {
  const t = useT();
  return (
    <nav class="ui-breadcrumb" aria-label={t('ui.crumbs')}>
      <ol>
        <For each={props.items}>
          {(item) => (
            <li>
              <Show when={item.href} fallback={item.label}>
                {(href) => <a href={href()}>{item.label}</a>}
              </Show>
            </li>
          )}
        </For>
      </ol>
    </nav>
  );
}
