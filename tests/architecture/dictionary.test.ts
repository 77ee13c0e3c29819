import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { ALL_ENTITIES } from '../../api/orm.ts';
import { RefusalCode } from '../../api/kernel/refusal.rules.ts';
import { linesWith, read, sourcesIn } from '../support/sources.ts';

const FOLDER = 'web/i18n';
const LANGUAGES = ['zh-CN', 'en'] as const;
type Language = (typeof LANGUAGES)[number];

/** Words in Latin letters that Chinese sentences use themselves: file kinds, keys of a keyboard, our own names. */
const LATIN_IN_CHINESE = new Set([
  'CSV',
  'XLSX',
  'ZIP',
  'PDF',
  'JPEG',
  'PNG',
  'WebP',
  'MB',
  'ICS',
  'UTF',
  'GB',
  'Ctrl',
  'Esc',
  'English',
  'NIST',
  'SP',
  'Popolo',
]);

const filesOf = (language: Language) =>
  readdirSync(`${FOLDER}/${language}`)
    .filter((file) => file.endsWith('.ts'))
    .sort();
const dictionaryName = (file: string) =>
  file.slice(0, -3).replaceAll(/-(\w)/g, (_dash, letter: string) => letter.toUpperCase());

/** The sentences of a dictionary, each under its whole path. */
function flat(words: object, path = ''): (readonly [string, string])[] {
  return Object.entries(words).flatMap(([name, value]: [string, unknown]) => {
    if (typeof value === 'string') return [[path + name, value] as const];
    return typeof value === 'object' && value !== null ? flat(value, `${path}${name}.`) : [];
  });
}

async function sentencesOf(language: Language): Promise<ReadonlyMap<string, string>> {
  const all = await Promise.all(
    filesOf(language).map(async (file) => {
      const module: Record<string, object> = await import(
        /* @vite-ignore */ new URL(`../../${FOLDER}/${language}/${file}`, import.meta.url).href
      );
      const name = dictionaryName(file);
      return flat(module[name] ?? {}, `${name}.`);
    }),
  );
  return new Map(all.flat());
}

const chinese = await sentencesOf('zh-CN');
const english = await sentencesOf('en');
const withoutValues = (sentence: string) => sentence.replaceAll(/\{\{.*?\}\}/g, '');
const valuesOf = (sentence: string) => [
  ...new Set([...sentence.matchAll(/\{\{\s*(\w+)\s*\}\}/g)].map(([, name = '']) => name)),
];
const where = (sentences: ReadonlyMap<string, string>, wrong: (sentence: string, key: string) => boolean) =>
  [...sentences].filter(([key, sentence]) => wrong(sentence, key)).map(([key, text]) => `${key}: ${text}`);

describe('both languages are whole', () => {
  test('every file of one is there in the other', () => {
    expect(filesOf('en')).toEqual(filesOf('zh-CN'));
  });

  test('every file holds the dictionary of its name', () => {
    const found = new Set([...chinese.keys()].map((key) => key.split('.')[0] ?? ''));
    expect([...found].sort()).toEqual(filesOf('zh-CN').map(dictionaryName).sort());
  });

  test('they say the same things', () => {
    expect([...english.keys()].sort()).toEqual([...chinese.keys()].sort());
  });

  test('they put the same values into a sentence', () => {
    const wrong = where(english, (sentence, key) => {
      const expected = valuesOf(chinese.get(key) ?? '').sort();
      return valuesOf(sentence).sort().join() !== expected.join();
    });
    expect(wrong).toEqual([]);
  });

  test('nothing is left empty', () => {
    expect([...where(chinese, (one) => !one.trim()), ...where(english, (one) => !one.trim())]).toEqual([]);
  });
});

test('every refusal has words in both', () => {
  const codes = Object.keys(RefusalCode).map((code) => `error.${code}`);
  expect(codes.filter((code) => !chinese.has(code) || !english.has(code))).toEqual([]);
});

test('no English is left in the Chinese', () => {
  const left = where(chinese, (sentence) =>
    (withoutValues(sentence).match(/[A-Za-z]{2,}/g) ?? []).some((word) => !LATIN_IN_CHINESE.has(word)),
  );
  expect(left).toEqual([]);
});

test('no Chinese is left in the English', () => {
  expect(where(english, (sentence) => /\p{Script=Han}/u.test(sentence))).toEqual([]);
});

test('pages hold no sentence of their own', () => {
  const pages = sourcesIn('web').filter((file) => file.endsWith('.tsx'));
  // A language is called by its own name, whatever the language of the page.
  const sentences = linesWith(pages, /\p{Script=Han}/u).filter((line) => !line.includes("'中文'"));
  expect(sentences).toEqual([]);
});

test('every stored thing and every closed set is in the glossary', () => {
  const glossary = read('GLOSSARY.md');
  const entities = ALL_ENTITIES.map(({ name }) => name);
  const reasons = /(Fault|Finding|Failure)$/;
  const enums = [...read('schema.graphql').matchAll(/^enum (\w+)/gm)].map(([, name = '']) => name);
  const words = [...entities, ...enums.filter((name) => !reasons.test(name))];
  expect(words.filter((word) => !glossary.includes(`\`${word}\``))).toEqual([]);
});
