import { civilDate, today } from '../clock.ts';
import { useI18n } from './index.tsx';
import type { Locale } from './messages.ts';

const DAY = 86_400_000;

/** A civil date (`2026-12-09`) as an instant to format in UTC: no zone ever shifts it. */
const utc = (date: string) => new Date(`${date}T00:00:00Z`);

/** 2026 年 12 月 */
const chineseMonth = (date: string) => `${date.slice(0, 4)} 年 ${Number(date.slice(5, 7))} 月`;

/** Whole days from one civil date to another. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((utc(to).getTime() - utc(from).getTime()) / DAY);

/** How dates, numbers and times are said in one language. Civil dates are strings, instants are ISO strings. */
export function formats(locale: Locale) {
  const chinese = locale === 'zh-CN';
  // Day before month, as the dates of this country are heard in English.
  const spoken = chinese ? 'zh-CN' : 'en-GB';
  // Making a formatter costs a hundred times what using it does, and a calendar says 365 dates.
  const made = new Map<string, Intl.DateTimeFormat>();
  const named = (date: string, options: Intl.DateTimeFormatOptions) => {
    const name = JSON.stringify(options);
    const found = made.get(name) ?? new Intl.DateTimeFormat(spoken, { ...options, timeZone: 'UTC' });
    made.set(name, found);
    return found.format(utc(date));
  };
  const weekday = (date: string) => named(date, { weekday: 'short' });
  const relative = new Intl.RelativeTimeFormat(spoken, { numeric: 'auto' });
  const clock = new Intl.DateTimeFormat(spoken, {
    timeZone: 'Asia/Shanghai',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });

  /** 12 月 9 日, and with its year when that is not the current one. */
  const day = (date: string) => {
    const [year = '', month = '', dayOfMonth = ''] = date.split('-');
    const thisYear = year === today().slice(0, 4);
    if (!chinese) {
      return named(date, { day: 'numeric', month: 'short', ...(thisYear ? {} : { year: 'numeric' }) });
    }
    const said = `${Number(month)} 月 ${Number(dayOfMonth)} 日`;
    return thisYear ? said : `${year} 年 ${said}`;
  };
  /** 12 月 9 日 周三 */
  const date = (civil: string) =>
    chinese ? `${day(civil)} ${weekday(civil)}` : `${weekday(civil)} ${day(civil)}`;
  /** 还有 6 天 · 今天 · 已过 3 天 */
  const until = (civil: string, from: string = today()) => {
    const days = daysBetween(from, civil);
    if (!chinese || Math.abs(days) <= 1) return relative.format(days, 'day');
    return days > 0 ? `还有 ${days} 天` : `已过 ${-days} 天`;
  };
  /** 14:05 */
  const time = (instant: string) => clock.format(new Date(instant));
  /** 3 分 20 秒, for waiting. */
  const duration = (seconds: number) => {
    const [minutes, rest] = [Math.floor(seconds / 60), Math.round(seconds % 60)];
    if (chinese) return minutes > 0 ? `${minutes} 分 ${rest} 秒` : `${rest} 秒`;
    return minutes > 0 ? `${minutes} min ${rest} s` : `${rest} s`;
  };
  return {
    day,
    date,
    until,
    time,
    duration,
    weekday,
    /** 12 月 9 日 周三 14:05 */
    moment: (instant: string) => `${date(civilDate(new Date(instant)))} ${time(instant)}`,
    month: (civil: string) =>
      chinese ? chineseMonth(civil) : named(civil, { year: 'numeric', month: 'short' }),
    /** 2026 年 1 月至 3 月 */
    months: (from: string, to: string) => {
      if (chinese) {
        const sameYear = from.slice(0, 4) === to.slice(0, 4);
        return `${chineseMonth(from)}至 ${sameYear ? `${Number(to.slice(5, 7))} 月` : chineseMonth(to)}`;
      }
      const options = { timeZone: 'UTC', year: 'numeric', month: 'short' } as const;
      return new Intl.DateTimeFormat(spoken, options).formatRange(utc(from), utc(to));
    },
    /** 12 月 */
    monthName: (civil: string) =>
      chinese ? `${Number(civil.slice(5, 7))} 月` : named(civil, { month: 'short' }),
    number: (value: number, digits?: number) =>
      new Intl.NumberFormat(spoken, {
        minimumFractionDigits: digits ?? 0,
        maximumFractionDigits: digits ?? 3,
      }).format(value),
    /** 0.905 → 90.5% */
    percent: (share: number, digits = 1) =>
      new Intl.NumberFormat(spoken, { style: 'percent', maximumFractionDigits: digits }).format(share),
    /** 甲、乙和丙 */
    list: (items: readonly string[]) => new Intl.ListFormat(spoken, { type: 'conjunction' }).format(items),
  };
}

export type Formats = ReturnType<typeof formats>;

/** The formats of the language in use; call the answer where it is shown, so that it stays live. */
export function useFormat(): () => Formats {
  const { locale } = useI18n();
  const made = new Map<Locale, Formats>();
  return () => {
    const found = made.get(locale()) ?? formats(locale());
    made.set(locale(), found);
    return found;
  };
}
