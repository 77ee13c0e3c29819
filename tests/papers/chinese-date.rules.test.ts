import { expect, test } from 'vitest';
import { chineseNumber, chineseYear, officialDate, ordinal } from '../../api/papers/chinese-date.rules.ts';

test.each([
  [0, '零'],
  [1, '一'],
  [10, '十'],
  [12, '十二'],
  [20, '二十'],
  [31, '三十一'],
  [100, '一百'],
  [105, '一百零五'],
  [110, '一百一十'],
  [290, '二百九十'],
  [1_020, '一千零二十'],
  [2_005, '二千零五'],
  [10_001, '一万零一'],
  [99_999, '九万九千九百九十九'],
])('%i is read %s', (n, read) => {
  expect(chineseNumber(n)).toBe(read);
});

test.each([-1, 1.5, 100_000])('%d is not written', (n) => {
  expect(() => chineseNumber(n)).toThrow(RangeError);
});

test('a date has no leading noughts, and its year is read digit by digit', () => {
  expect(officialDate('2026-01-05', 'FIGURES')).toBe('2026年1月5日');
  expect(officialDate('2026-12-30', 'NUMERALS')).toBe('二〇二六年十二月三十日');
  expect(officialDate('2030-10-20', 'NUMERALS')).toBe('二〇三〇年十月二十日');
  expect(chineseYear('2009')).toBe('二〇〇九');
  expect(ordinal(3)).toBe('三、');
});
