import { useT } from '../i18n/index.tsx';
import { Page } from '../shell/Page.tsx';

/** The front door, before anything is known about the visitor. */
export function HomePage() {
  const t = useT();
  return <Page title={t('common.product')} state={t('common.productLong')} width="text" />;
}
