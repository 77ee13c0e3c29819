import { pino } from 'pino';

/** Keys that must never be written to a log, at any depth we use. */
const SECRET_KEYS = ['password', 'idNumber', 'phone', 'address', 'token', 'cookie', 'authorization'];

/** The one structured logger. It writes to standard error: standard output belongs to the process contract. */
export const log = pino(
  {
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: SECRET_KEYS.flatMap((key) => [key, `*.${key}`, `*.*.${key}`]),
  },
  pino.destination({ fd: 2, sync: true }),
);
