import { expect, test } from 'vitest';
import { featuresOf, sentences } from '../../../web/i18n/dictionaries.ts';
import { LOCALES } from '../../../web/i18n/messages.ts';

const names = (template: string) => [...template.matchAll(/\{\{\s*(\w+)\s*\}\}/g)].map(([, name]) => name);

test('every feature has its words in every language', () => {
  const [base, ...others] = LOCALES.map((locale) => featuresOf(locale));
  expect(base).toContain('shell');
  for (const other of others) expect(other).toEqual(base);
});

test.each(featuresOf('zh-CN'))(
  '%s says the same things in every language, with the same values',
  async (one) => {
    const base = await sentences('zh-CN', one);
    const english = await sentences('en', one);

    expect(Object.keys(english).sort()).toEqual(Object.keys(base).sort());
    for (const [key, template] of Object.entries(base)) {
      for (const name of names(template)) expect(names(english[key] ?? ''), `${one}.${key}`).toContain(name);
      expect(english[key], `${one}.${key}`).not.toMatch(/\p{Script=Han}/u);
      expect(english[key]?.trim(), `${one}.${key}`).not.toBe('');
      expect(template.trim(), `${one}.${key}`).not.toBe('');
    }
  },
);
