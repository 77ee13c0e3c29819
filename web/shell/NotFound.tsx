import { Show } from 'solid-js';
import { useT } from '../i18n/index.tsx';
import { Page } from './Page.tsx';

/** Says that nothing is here; while an answer is awaited it says that instead. */
export function NotFound(props: { readonly fetching?: boolean }) {
  const t = useT();
  return (
    <Show when={!props.fetching} fallback={<p role="status">{t('common.loading')}</p>}>
      <Page title={t('shell.notFound.title')} width="text">
        <p>{t('shell.notFound.text')}</p>
        <p>
          <a href="/">{t('shell.home')}</a>
        </p>
      </Page>
    </Show>
  );
}
