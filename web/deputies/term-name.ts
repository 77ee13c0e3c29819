import type { Locale } from '../i18n/messages.ts';

const DIGITS = '零一二三四五六七八九';
const ENDINGS: Readonly<Record<string, string>> = { one: 'st', two: 'nd', few: 'rd', other: 'th' };
const ordinals = new Intl.PluralRules('en', { type: 'ordinal' });

/** A number below a hundred as Chinese writes it: 5 is 五, 12 is 十二, 20 is 二十. */
function inChinese(number: number): string {
  const [tens, ones] = [Math.floor(number / 10), number % 10];
  const head = tens === 0 ? '' : `${tens === 1 ? '' : (DIGITS[tens] ?? '')}十`;
  return tens > 0 && ones === 0 ? head : head + (DIGITS[ones] ?? '');
}

/** 第五届 · 5th term */
export function termName(number: number, locale: Locale): string {
  if (locale === 'zh-CN') return `第${number < 100 ? inChinese(number) : number}届`;
  return `${number}${ENDINGS[ordinals.select(number)] ?? 'th'} term`;
}
