import { expect, test } from 'vitest';
import { today } from '../../../web/clock.ts';
import { daysBetween, formats } from '../../../web/i18n/format.ts';

const zh = formats('zh-CN');
const en = formats('en');
const thisYear = today().slice(0, 4);

test('a date of this year goes without its year', () => {
  expect(zh.day(`${thisYear}-12-09`)).toBe('12 月 9 日');
  expect(zh.date('2126-12-09')).toBe('2126 年 12 月 9 日 周一');
  expect(en.date('2126-12-09')).toBe('Mon 9 Dec 2126');
});

test('days to go are said as people say them', () => {
  const from = '2126-12-03';
  const say = (date: string) => [zh.until(date, from), en.until(date, from)];
  expect(say('2126-12-09')).toEqual(['还有 6 天', 'in 6 days']);
  expect(say('2126-12-04')).toEqual(['明天', 'tomorrow']);
  expect(say('2126-12-03')).toEqual(['今天', 'today']);
  expect(say('2126-11-30')).toEqual(['已过 3 天', '3 days ago']);
});

test('a civil date never shifts, and an instant is told in Chinese time', () => {
  expect(daysBetween('2126-03-01', '2127-03-01')).toBe(365);
  expect(zh.day('2126-01-01')).toBe('2126 年 1 月 1 日');
  expect(zh.moment('2126-12-08T16:05:00Z')).toBe('2126 年 12 月 9 日 周一 00:05');
});

test('figures, shares and lists', () => {
  expect(zh.number(48_212)).toBe('48,212');
  expect(zh.percent(0.905)).toBe('90.5%');
  expect(zh.months('2126-01-01', '2126-03-31')).toBe('2126 年 1 月至 3 月');
  expect(zh.list(['甲', '乙', '丙'])).toBe('甲、乙和丙');
  expect([zh.duration(200), en.duration(8)]).toEqual(['3 分 20 秒', '8 s']);
});
