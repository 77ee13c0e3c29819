import { A } from '@solidjs/router';
import { For } from 'solid-js';
import { useT } from '../i18n/index.tsx';
import { useViewer } from '../shell/viewer.tsx';
import { ELECTION_PAGES } from './election-pages.ts';
import './election-nav.css';

/** The pages of one election side by side; each of them shows it under its name. */
export function ElectionNav(props: { readonly electionId: string }) {
  const t = useT();
  const { can } = useViewer();
  const pages = () => ELECTION_PAGES.filter(({ needs }) => needs === undefined || can(needs));
  return (
    <nav class="election-nav no-print" aria-label={t('shell.electionPages.label')}>
      <ul>
        <For each={pages()}>
          {(page) => (
            <li>
              <A href={`/elections/${props.electionId}${page.path}`} end={page.path === ''}>
                {t(page.label)}
              </A>
            </li>
          )}
        </For>
      </ul>
    </nav>
  );
}
