import { Router } from '@solidjs/router';
import { Provider } from '@urql/solid';
import { render } from 'solid-js/web';
import { createLuzhiClient } from './client.ts';
import { I18nProvider } from './i18n/index.tsx';
import { NAVIGATION } from './navigation.ts';
import { routes } from './routes.ts';
import { Frame } from './shell/Frame.tsx';
import { ViewerProvider } from './shell/viewer.tsx';
import './theme/tokens.css';
import './theme/base.css';
import './theme/print.css';
import { loadFonts, showTheme } from './theme/theme.ts';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');

showTheme();
render(
  () => (
    <Provider value={createLuzhiClient()}>
      <I18nProvider>
        <ViewerProvider viewer={null}>
          <Router root={(page) => <Frame items={NAVIGATION}>{page.children}</Frame>}>{routes}</Router>
        </ViewerProvider>
      </I18nProvider>
    </Provider>
  ),
  root,
);
void loadFonts();
