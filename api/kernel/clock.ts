/** What time it is. Passed to whatever asks, so that tests and rehearsals choose it. */
export interface Clock {
  now(): Date;
  /** The civil date in China, `YYYY-MM-DD`. */
  today(): string;
}

/** Writes the civil date in China of an instant. */
export const CHINA_DAY = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai' });

const CHINA_TIME = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Asia/Shanghai',
  hour: '2-digit',
  minute: '2-digit',
});

/** The time of day in China, `HH:MM`. */
export const timeInChina = (now: Date): string => CHINA_TIME.format(now);

const clockOf = (now: () => Date): Clock => ({ now, today: () => CHINA_DAY.format(now()) });

export const systemClock: Clock = clockOf(() => new Date());

/** A clock that stands still, at noon in China on a civil date or at an exact instant. */
export const fixedClock = (at: string): Clock => {
  const instant = new Date(at.length === 10 ? `${at}T12:00:00+08:00` : at);
  return clockOf(() => instant);
};
