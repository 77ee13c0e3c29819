import { MemoryRouter, Route, createMemoryHistory } from '@solidjs/router';
import { render } from '@solidjs/testing-library';
import type { JSX } from 'solid-js';
import { I18nProvider } from '../../web/i18n/index.tsx';
import type { Locale } from '../../web/i18n/messages.ts';
import { PlaceProvider } from '../../web/shell/place.tsx';
import { type Viewer, ViewerProvider } from '../../web/shell/viewer.tsx';

/** Renders with words, and nothing else around. */
export const show = (part: () => JSX.Element, locale: Locale = 'zh-CN') =>
  render(() => <I18nProvider locale={locale}>{part()}</I18nProvider>);

/** Renders as a page of the site: words, a viewer, and an address that can change. */
export function visit(
  part: () => JSX.Element,
  given: { readonly at?: string; readonly viewer?: Viewer } = {},
) {
  const history = createMemoryHistory();
  history.set({ value: given.at ?? '/' });
  const rendered = render(() => (
    <I18nProvider locale="zh-CN">
      <ViewerProvider viewer={given.viewer ?? null}>
        <MemoryRouter history={history} root={(page) => <PlaceProvider>{page.children}</PlaceProvider>}>
          <Route path="*" component={part} />
        </MemoryRouter>
      </ViewerProvider>
    </I18nProvider>
  ));
  return { ...rendered, history };
}
