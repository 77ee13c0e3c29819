import { ErrorBoundary, type JSX, Suspense } from 'solid-js';
import { useT } from '../i18n/index.tsx';
import { Bar } from './Bar.tsx';
import { ErrorPage } from './ErrorPage.tsx';
import type { NavItem } from './navigation.ts';
import { PlaceProvider } from './place.tsx';
import { Rail } from './Rail.tsx';
import { SkipLink } from './SkipLink.tsx';
import { TopLine } from './TopLine.tsx';
import './frame.css';

/** What stands around every page: rail or bar, top line, and a place that survives a page's failure. */
export function Frame(props: { readonly items: readonly NavItem[]; readonly children?: JSX.Element }) {
  const t = useT();
  return (
    <PlaceProvider>
      <div class="shell-frame">
        <SkipLink to="content" />
        <TopLine />
        <Rail items={props.items} />
        <main class="shell-main" id="content" tabIndex={-1}>
          <ErrorBoundary fallback={(error, retry) => <ErrorPage error={error} retry={retry} />}>
            <Suspense fallback={<p role="status">{t('common.loading')}</p>}>{props.children}</Suspense>
          </ErrorBoundary>
        </main>
        <Bar items={props.items} />
      </div>
    </PlaceProvider>
  );
}
