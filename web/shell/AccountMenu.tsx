import { For, Show } from 'solid-js';
import { useI18n } from '../i18n/index.tsx';
import type { Locale } from '../i18n/messages.ts';
import { type Theme, setTheme, theme } from '../theme/theme.ts';
import { Disclosure } from './Disclosure.tsx';
import { useViewer } from './viewer.tsx';

const THEMES: readonly Theme[] = ['auto', 'light', 'dark'];
/** Each language in its own words, so that whoever is lost finds theirs. */
const LANGUAGES: readonly (readonly [Locale, string])[] = [
  ['zh-CN', '中文'],
  ['en', 'English'],
];

/** The reader's own things: language, light or dark, signing in and out. */
export function AccountMenu() {
  const { t, locale, setLocale } = useI18n();
  const { viewer, signOut } = useViewer();
  const label = () => viewer()?.name ?? t('shell.account.label');
  return (
    <Disclosure class="shell-account" label={label()}>
      <fieldset>
        <legend>{t('shell.language')}</legend>
        <For each={LANGUAGES}>
          {([code, name]) => (
            <label lang={code}>
              <input
                type="radio"
                name="shell-language"
                checked={locale() === code}
                onChange={() => void setLocale(code)}
              />
              {name}
            </label>
          )}
        </For>
      </fieldset>
      <fieldset>
        <legend>{t('shell.theme.label')}</legend>
        <For each={THEMES}>
          {(one) => (
            <label>
              <input
                type="radio"
                name="shell-theme"
                checked={theme() === one}
                onChange={() => setTheme(one)}
              />
              {t(`shell.theme.${one}`)}
            </label>
          )}
        </For>
      </fieldset>
      <Show when={viewer()} fallback={<a href="/sign-in">{t('shell.account.signIn')}</a>}>
        <button type="button" onClick={() => signOut()}>
          {t('shell.account.signOut')}
        </button>
      </Show>
    </Disclosure>
  );
}
