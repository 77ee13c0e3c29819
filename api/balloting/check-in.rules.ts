import { codes } from '../kernel/codes.rules.ts';

/** How a voter was recognised at the desk. */
export const CheckInMeans = codes('CARD', 'ID_NUMBER', 'NAME', 'PAPER_ROLL', 'PROXY');
export type CheckInMeans = keyof typeof CheckInMeans;

/** A ballot is GIVEN until two people agree that it was not: one asks, another takes it back. */
export const CheckInState = codes('GIVEN', 'UNDO_ASKED', 'UNDONE');
export type CheckInState = keyof typeof CheckInState;

/** Hours of the day a ballot may be handed out in, as the place keeps them: 07:00 to 18:00 is the 7th to the 17th. */
export const hoursOf = (opensAt: string, closesAt: string): { first: number; last: number } => ({
  first: Number(opensAt.slice(0, 2)),
  last: closesAt.endsWith(':00') ? Number(closesAt.slice(0, 2)) - 1 : Number(closesAt.slice(0, 2)),
});
