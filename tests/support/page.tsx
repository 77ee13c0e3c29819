import { MemoryRouter, Route, createMemoryHistory } from '@solidjs/router';
import { render } from '@solidjs/testing-library';
import { Provider } from '@urql/solid';
import type { Component } from 'solid-js';
import { I18nProvider } from '../../web/i18n/index.tsx';
import type { Locale } from '../../web/i18n/messages.ts';
import { PlaceProvider } from '../../web/shell/place.tsx';
import { type Viewer, ViewerProvider } from '../../web/shell/viewer.tsx';
import { type Answers, fakeApi } from './fake-api.ts';

interface Given {
  readonly path: string;
  readonly at: string;
  readonly viewer?: Partial<Viewer> | null;
  readonly locale?: Locale;
  readonly answers: Answers;
}

/** A page at its address, in front of an API that answers as it is told and keeps what it was asked. */
export function visitPage(page: Component, { path, at, viewer = null, locale = 'zh-CN', answers }: Given) {
  const { client, asked } = fakeApi(answers);
  const history = createMemoryHistory();
  history.set({ value: at });
  const known = viewer && {
    accountId: 'account-1',
    name: '计票员',
    permissions: [],
    county: null,
    ...viewer,
  };
  const rendered = render(() => (
    <Provider value={client}>
      <I18nProvider locale={locale}>
        <ViewerProvider viewer={known}>
          <MemoryRouter history={history} root={(all) => <PlaceProvider>{all.children}</PlaceProvider>}>
            <Route path={path} component={page} />
          </MemoryRouter>
        </ViewerProvider>
      </I18nProvider>
    </Provider>
  ));
  /** The variables each operation of this name was asked with. */
  const askedFor = (operation: string) =>
    asked.filter(({ name }) => name === operation).map(({ variables }) => variables);
  return { ...rendered, history, askedFor };
}
