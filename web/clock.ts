const HERE = 'Asia/Shanghai';

const parts = new Intl.DateTimeFormat('en-CA', {
  timeZone: HERE,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

/** The civil date in China of an instant. */
export const civilDate = (instant: Date | number): string => parts.format(instant);

/** This instant, in milliseconds. The one place where the web reads the clock. */
export const now = (): number => Date.now();

/** Today in China, whatever the zone of the device. */
export const today = (): string => civilDate(now());
