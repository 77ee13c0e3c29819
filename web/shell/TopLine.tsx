import { For, type JSX, Show } from 'solid-js';
import { useT } from '../i18n/index.tsx';
import { AccountMenu } from './AccountMenu.tsx';
import { type Crumb, usePlace } from './place.tsx';
import { useViewer } from './viewer.tsx';

/** The top line: whose house this is, then county, congress, term and election; the reader's own things at the end. */
export function TopLine(props: { readonly children?: JSX.Element }) {
  const t = useT();
  const { viewer } = useViewer();
  const { trail } = usePlace();
  const crumbs = (): readonly Crumb[] => {
    const county = viewer()?.county;
    return county ? [{ label: county.name }, ...trail()] : trail();
  };
  return (
    <header class="shell-top">
      <a class="shell-top__brand" href="/">
        {t('common.product')}
      </a>
      <nav class="shell-top__place" aria-label={t('shell.place')}>
        <ol>
          <For each={crumbs()}>
            {(crumb) => (
              <li>
                <Show when={crumb.href} fallback={crumb.label}>
                  {(href) => <a href={href()}>{crumb.label}</a>}
                </Show>
              </li>
            )}
          </For>
        </ol>
      </nav>
      {props.children}
      <AccountMenu />
    </header>
  );
}
