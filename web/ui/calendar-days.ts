const DAY = 86_400_000;
const at = (date: string) => Date.parse(`${date}T00:00:00Z`);
const civil = (time: number) => new Date(time).toISOString().slice(0, 10);

/** The civil date some days later, or earlier with a negative number. */
export const plusDays = (date: string, days: number): string => civil(at(date) + days * DAY);

/** 0 for Monday to 6 for Sunday. */
export const weekdayOf = (date: string): number => (new Date(at(date)).getUTCDay() + 6) % 7;

/** A quarter of a year as weeks of seven places, Monday first; null where a place lies outside. */
export interface Quarter {
  readonly first: string;
  readonly last: string;
  readonly weeks: readonly (readonly (string | null)[])[];
}

const quarterOf = (date: string) => `${date.slice(0, 4)}-${Math.ceil(Number(date.slice(5, 7)) / 3)}`;

function weeksOf(days: readonly string[]): (string | null)[][] {
  const weeks: (string | null)[][] = [];
  for (const day of days) {
    const place = weekdayOf(day);
    if (weeks.length === 0 || place === 0) weeks.push(Array.from({ length: 7 }, () => null));
    const week = weeks.at(-1);
    if (week) week[place] = day;
  }
  return weeks;
}

/** The days from one date to another, by quarters of the calendar year. */
export function quarters(from: string, to: string): readonly Quarter[] {
  const days: string[] = [];
  for (let day = from; day <= to; day = plusDays(day, 1)) days.push(day);
  return [...new Set(days.map(quarterOf))].map((quarter) => {
    const own = days.filter((day) => quarterOf(day) === quarter);
    return { first: own[0] ?? from, last: own.at(-1) ?? to, weeks: weeksOf(own) };
  });
}

/** Five steps of darkness: none, then quarters of the busiest day. */
export function step(count: number, most: number): 0 | 1 | 2 | 3 | 4 {
  if (count <= 0) return 0;
  const share = count / Math.max(most, 4);
  if (share > 0.75) return 4;
  if (share > 0.5) return 3;
  return share > 0.25 ? 2 : 1;
}
