import { useT } from '../i18n/index.tsx';
import { Button } from '../ui/Button.tsx';
import { Page } from './Page.tsx';

/** Stands in for a page that threw; the frame around it goes on working. */
export function ErrorPage(props: { readonly error: unknown; readonly retry: () => void }) {
  const t = useT();
  const text = () => (props.error instanceof Error ? props.error.message : String(props.error));
  return (
    <Page title={t('shell.failed.title')} width="text">
      <p role="alert">{t('shell.failed.text')}</p>
      <pre class="shell-failed">{`${location.pathname}\n${text()}`}</pre>
      <div>
        <Button kind="primary" onClick={() => props.retry()}>
          {t('common.retry')}
        </Button>
      </div>
    </Page>
  );
}
