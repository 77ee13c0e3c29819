import { Router } from '@solidjs/router';
import { Provider } from '@urql/solid';
import type { ParentProps } from 'solid-js';
import { render } from 'solid-js/web';
import { createLuzhiClient } from './client.ts';
import { I18nProvider } from './i18n/index.tsx';
import { usePeopleFinder } from './deputies/people-finder.ts';
import { Session } from './identity/Session.tsx';
import { NAVIGATION } from './navigation.ts';
import { routes } from './routes.ts';
import { Frame } from './shell/Frame.tsx';
import './theme/tokens.css';
import './theme/base.css';
import './theme/print.css';
import { loadFonts, showTheme } from './theme/theme.ts';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');

/** The frame with its navigation and its search for people. */
const Site = (page: ParentProps) => (
  <Frame items={NAVIGATION} findPeople={usePeopleFinder()}>
    {page.children}
  </Frame>
);

showTheme();
render(
  () => (
    <Provider value={createLuzhiClient()}>
      <I18nProvider>
        <Session>
          <Router root={Site}>{routes}</Router>
        </Session>
      </I18nProvider>
    </Provider>
  ),
  root,
);
void loadFonts();
