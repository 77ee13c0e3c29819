import type { BaseRecordDict } from '@solid-primitives/i18n';
import type { Locale } from './messages.ts';
import { common } from './zh-CN/common.ts';
import { error } from './zh-CN/error.ts';
import { shell } from './zh-CN/shell.ts';
import { ui } from './zh-CN/ui.ts';

/** The sentences of one feature, by their path inside it. */
export type Sentences = Readonly<Record<string, string>>;

const files = import.meta.glob<Readonly<Record<string, BaseRecordDict>>>([
  './zh-CN/*.ts',
  './en/*.ts',
  '!./zh-CN/{common,error,shell,ui}.ts',
]);
const slot = (locale: Locale, feature: string) => `./${locale}/${feature}.ts`;

/** Every sentence of a dictionary under its whole path. */
function flat(dictionary: BaseRecordDict, path = ''): Sentences {
  const entries = Object.entries(dictionary).flatMap(
    ([name, value]): readonly (readonly [string, string])[] => {
      if (typeof value === 'string') return [[path + name, value]];
      return isDictionary(value) ? Object.entries(flat(value, `${path}${name}.`)) : [];
    },
  );
  return Object.fromEntries(entries);
}

const isDictionary = (value: unknown): value is BaseRecordDict => typeof value === 'object' && value !== null;

/** The words of the frame come with the first chunk; those of a feature are fetched when one of its pages is. */
const have = new Map<string, Sentences>([
  [slot('zh-CN', 'common'), flat(common)],
  [slot('zh-CN', 'error'), flat(error)],
  [slot('zh-CN', 'shell'), flat(shell)],
  [slot('zh-CN', 'ui'), flat(ui)],
]);

/** The sentences of a feature: at once when they are here, else a promise. */
export function sentences(locale: Locale, feature: string): Sentences | Promise<Sentences> {
  const path = slot(locale, feature);
  return have.get(path) ?? fetchSentences(path, feature);
}

async function fetchSentences(path: string, feature: string): Promise<Sentences> {
  const module = await files[path]?.();
  // A file of several words holds the dictionary of its name in camel case.
  const dictionary = module?.[feature.replaceAll(/-(\w)/g, (_dash, letter: string) => letter.toUpperCase())];
  if (!dictionary) throw new Error(`no dictionary ${path}`);
  const found = flat(dictionary);
  have.set(path, found);
  return found;
}

/** The features whose words exist in a language, by the files on disk. */
export const featuresOf = (locale: Locale): string[] =>
  [...new Set([...Object.keys(files), ...have.keys()])]
    .filter((path) => path.startsWith(`./${locale}/`))
    .map((path) => path.slice(locale.length + 3, -3))
    .sort();
