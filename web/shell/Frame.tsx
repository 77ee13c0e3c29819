import { ErrorBoundary, type JSX, Suspense } from 'solid-js';
import { useT } from '../i18n/index.tsx';
import { Toasts } from '../ui/Toast.tsx';
import { Bar } from './Bar.tsx';
import { CommandProvider, type FindPeople } from './commands.tsx';
import { ErrorPage } from './ErrorPage.tsx';
import type { NavItem } from './navigation.ts';
import { PaletteButton } from './PaletteButton.tsx';
import { PlaceProvider } from './place.tsx';
import { Rail } from './Rail.tsx';
import { SkipLink } from './SkipLink.tsx';
import { TopLine } from './TopLine.tsx';
import './frame.css';

/** What stands around every page: rail or bar, top line, and a place that survives a page's failure. */
export function Frame(props: {
  readonly items: readonly NavItem[];
  /** Finds people by name or pinyin, for the palette. */
  readonly findPeople?: FindPeople;
  readonly children?: JSX.Element;
}) {
  const t = useT();
  return (
    <PlaceProvider>
      <CommandProvider>
        <div class="shell-frame">
          <SkipLink to="content" />
          <TopLine>
            <PaletteButton items={props.items} findPeople={props.findPeople} />
          </TopLine>
          <Rail items={props.items} />
          <main class="shell-main" id="content" tabIndex={-1}>
            <ErrorBoundary fallback={(error, retry) => <ErrorPage error={error} retry={retry} />}>
              <Suspense fallback={<p role="status">{t('common.loading')}</p>}>{props.children}</Suspense>
            </ErrorBoundary>
          </main>
          <Bar items={props.items} />
          <Toasts />
        </div>
      </CommandProvider>
    </PlaceProvider>
  );
}
