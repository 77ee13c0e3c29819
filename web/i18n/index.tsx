import { resolveTemplate } from '@solid-primitives/i18n';
import {
  type JSX,
  type Resource,
  createContext,
  createEffect,
  createResource,
  createSignal,
  getOwner,
  runWithOwner,
  useContext,
} from 'solid-js';
import { recall, remember } from '../kept.ts';
import { type Sentences, sentences } from './dictionaries.ts';
import { type Key, LOCALES, type Locale } from './messages.ts';

export type Values = Readonly<Record<string, string | number>>;

/** Says a sentence of the dictionaries in the reader's language: `t('ui.rows', { n: 12 })`. */
export type Translate = (key: Key, values?: Values) => string;

interface I18n {
  readonly locale: () => Locale;
  readonly setLocale: (locale: Locale) => Promise<void>;
  readonly t: Translate;
  /** For keys made of the API's codes: null when the dictionaries have no such sentence. */
  readonly sentence: (key: string, values?: Values) => string | null;
}

const isLocale = (value: string | null): value is Locale => LOCALES.some((one) => one === value);
const I18nContext = createContext<I18n>();

/** The language this browser chose last; Chinese when it never did. */
export function keptLocale(): Locale {
  const kept = recall('locale');
  return isLocale(kept) ? kept : 'zh-CN';
}

/** `one row | {{ n }} rows`: the form that the language's plural rule asks for. Chinese needs only one. */
function form(template: string, locale: Locale, values: Values): string {
  const [one = '', other] = template.split(' | ');
  if (other === undefined) return template;
  return new Intl.PluralRules(locale).select(Number(values['n'])) === 'one' ? one : other;
}

function createI18n(initial: Locale): I18n {
  const owner = getOwner();
  const [locale, setSignal] = createSignal(initial);
  const asked = new Map<string, Resource<Sentences>>();

  // A resource, so that a page whose words are still on their way waits in its Suspense.
  const words = (feature: string) => {
    const wanted = locale();
    const name = `${wanted}/${feature}`;
    const found =
      asked.get(name) ?? runWithOwner(owner, () => createResource(() => sentences(wanted, feature))[0]);
    if (found) asked.set(name, found);
    return found?.();
  };
  const sentence = (key: string, values: Values = {}) => {
    const dot = key.indexOf('.');
    const template = words(key.slice(0, dot))?.[key.slice(dot + 1)];
    return template === undefined ? null : resolveTemplate(form(template, locale(), values), values);
  };
  return {
    locale,
    async setLocale(next) {
      const features = new Set([...asked.keys()].map((name) => name.slice(name.indexOf('/') + 1)));
      await Promise.all([...features].map(async (feature) => sentences(next, feature)));
      setSignal(next);
      remember('locale', next);
    },
    sentence,
    t: (key, values) => sentence(key, values) ?? '',
  };
}

/** Gives the pages below it a language; the document is marked with it. */
export function I18nProvider(props: { readonly locale?: Locale; readonly children: JSX.Element }) {
  const i18n = createI18n(props.locale ?? keptLocale());
  createEffect(() => {
    document.documentElement.lang = i18n.locale();
  });
  return <I18nContext.Provider value={i18n}>{props.children}</I18nContext.Provider>;
}

/** The language in use, and how to change it. */
export function useI18n(): I18n {
  const i18n = useContext(I18nContext);
  if (!i18n) throw new Error('useI18n: there is no I18nProvider above');
  return i18n;
}

/** The translator of the language in use. */
export const useT = (): Translate => useI18n().t;
