import type { ErrorMessages } from '../zh-CN/error.ts';

export const error: ErrorMessages = {
  INTERNAL:
    'Something went wrong on our side and nothing was saved. Try again; if it fails again, give incident {{ incident }} to the administrator.',
  BAD_USER_INPUT: 'Some of this is not filled in correctly. Check it and submit again.',
  NETWORK: 'The server cannot be reached. Check the network and try again; what you typed is still here.',
  UNKNOWN: 'This did not work ({{ code }}). Try again; if it fails again, tell the administrator.',
  ANOTHER_COUNTY: 'Your account belongs to another county and cannot be used here.',
  COUNTY_UNKNOWN: 'This system does not serve that county.',
  CURSOR_UNREADABLE: 'This page is out of date. Go back to the first page.',
  FORBIDDEN: 'You are not allowed to do this. If you should be, tell the administrator.',
  FORBIDDEN_HERE: 'Your permission does not reach this area. If it should, tell the administrator.',
  IDEMPOTENCY_KEY_REUSED:
    'This conflicts with an earlier submission and was not saved. Reload the page and try again.',
  NOT_FOUND: 'This record was not found. It may be gone, or outside the area you look after.',
  PAGE_SIZE: 'At most {{ max }} can be shown at once.',
  SIGN_IN_FIRST: 'Sign in first.',
  TOO_MANY_ATTEMPTS: 'Too many attempts. Try again in {{ retryInSeconds }} seconds.',
  WRONG_NAME_OR_PASSWORD: 'The user name or the password is wrong.',
};
