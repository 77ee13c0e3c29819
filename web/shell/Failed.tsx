import type { CombinedError } from '@urql/core';
import { For } from 'solid-js';
import { useProblems } from '../errors.ts';
import { useT } from '../i18n/index.tsx';
import { Button } from '../ui/Button.tsx';
import '../ui/summary.css';

/** Stands where an answer should: what went wrong, in words, and a way to ask again. */
export function Failed(props: { readonly error: CombinedError | undefined; readonly onRetry: () => void }) {
  const t = useT();
  const said = useProblems();
  return (
    <div class="ui-empty" role="alert">
      <For each={said(props.error)}>{(text) => <p>{text}</p>}</For>
      <Button onClick={() => props.onRetry()}>{t('common.retry')}</Button>
    </div>
  );
}
