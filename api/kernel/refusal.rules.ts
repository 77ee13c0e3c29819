import { codes } from './codes.rules.ts';

/** Every reason for which the API refuses, published in the schema so that each dictionary must word it. */
export const RefusalCode = codes(
  'ANOTHER_COUNTY',
  'COUNTY_UNKNOWN',
  'CURSOR_UNREADABLE',
  'FORBIDDEN',
  'FORBIDDEN_HERE',
  'IDEMPOTENCY_KEY_REUSED',
  'NOT_FOUND',
  'PAGE_SIZE',
  'SIGN_IN_FIRST',
  'TOO_MANY_ATTEMPTS',
  'WRONG_NAME_OR_PASSWORD',
);
export type RefusalCode = keyof typeof RefusalCode;
