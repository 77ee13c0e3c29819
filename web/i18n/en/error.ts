import type { ErrorMessages } from '../zh-CN/error.ts';

export const error: ErrorMessages = {
  INTERNAL:
    'Something went wrong and nothing was saved. Try again; if it fails again, give the administrator incident number {{ incident }}.',
  UNAUTHENTICATED: 'Your session has ended. Sign in again.',
  FORBIDDEN: 'You may not do this. If you should, ask the administrator.',
  NOT_FOUND: 'This record was not found. It may have been deleted, or lie outside your area.',
  BAD_USER_INPUT: 'Something is filled in wrongly. Check it and submit again.',
  CONFLICT: 'Somebody has just changed this record. Reload it before you edit.',
  TOO_MANY_REQUESTS: 'Too many requests. Wait a moment and try again.',
  NETWORK: 'The server cannot be reached. Check the network and try again; what you typed is still here.',
  UNKNOWN: 'This did not succeed ({{ code }}). Try again; if it fails again, ask the administrator.',
};
