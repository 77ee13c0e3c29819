import { codes } from '../kernel/codes.rules.ts';

/** How a date is written: with figures (GB/T 9704—2012, 7.3.5.4), or with Chinese numerals as on certificates. */
export const DateStyle = codes('FIGURES', 'NUMERALS');
export type DateStyle = keyof typeof DateStyle;

const DIGITS = Array.from('〇一二三四五六七八九');
const digit = (n: number): string => DIGITS[n] ?? '';

/** A number below a hundred thousand as it is read: 十二, 二十, 一百零五, 一千零二十. */
export function chineseNumber(n: number): string {
  if (!Number.isInteger(n) || n < 0 || n > 99_999) throw new RangeError(`${n} is not written here`);
  if (n === 0) return '零';
  const units = ['', '十', '百', '千', '万'];
  let text = '';
  let gap = false;
  for (let place = 4; place >= 0; place -= 1) {
    const at = Math.floor(n / 10 ** place) % 10;
    if (at === 0) {
      gap = text !== '';
      continue;
    }
    text += `${gap ? '零' : ''}${digit(at)}${units[place]}`;
    gap = false;
  }
  return text.replace(/^一十/, '十');
}

/** A year digit by digit: 二〇二六. */
export const chineseYear = (year: string): string => Array.from(year, (one) => digit(Number(one))).join('');

/** A day as an official document writes it; months and days carry no leading nought. */
export function officialDate(day: string, style: DateStyle): string {
  const [year = '', month = '', date = ''] = day.split('-');
  return style === 'FIGURES'
    ? `${year}年${Number(month)}月${Number(date)}日`
    : `${chineseYear(year)}年${chineseNumber(Number(month))}月${chineseNumber(Number(date))}日`;
}

/** A heading of the first level: 一、 */
export const ordinal = (n: number): string => `${chineseNumber(n)}、`;
