import { useLocation } from '@solidjs/router';
import type { CombinedError } from '@urql/core';
import { For, Show } from 'solid-js';
import { refusedFor, useProblems } from '../errors.ts';
import { useT } from '../i18n/index.tsx';
import { Button } from '../ui/Button.tsx';
import '../ui/summary.css';

/** Stands where an answer should: what went wrong, in words, and a way to ask again. */
export function Failed(props: { readonly error: CombinedError | undefined; readonly onRetry: () => void }) {
  const t = useT();
  const said = useProblems();
  const location = useLocation();
  const signIn = () => `/sign-in?${new URLSearchParams({ next: location.pathname + location.search })}`;
  return (
    <div class="ui-empty" role="alert">
      <For each={said(props.error)}>{(text) => <p>{text}</p>}</For>
      <Show
        when={refusedFor(props.error, 'SIGN_IN_FIRST')}
        fallback={<Button onClick={() => props.onRetry()}>{t('common.retry')}</Button>}
      >
        <a href={signIn()}>{t('shell.account.signIn')}</a>
      </Show>
    </div>
  );
}
