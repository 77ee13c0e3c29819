import { codes } from '../kernel/codes.rules.ts';

/** How a seat stands on a day. Nobody ever held it, or it fell vacant: the two are filled by different rules (EW-7). */
export const SeatState = codes('HELD', 'NEVER_FILLED', 'VACATED');
export type SeatState = keyof typeof SeatState;

/** A mandate in a seat; its last day is a day it is held. */
export interface SeatMandate {
  readonly startsOn: string;
  readonly endsOn: string | null;
  readonly endReason: string | null;
}

/** A seat with its mandates. */
export interface SeatHistory {
  readonly mandates: readonly SeatMandate[];
}

const holds = ({ startsOn, endsOn }: SeatMandate, day: string): boolean =>
  startsOn <= day && (endsOn === null || endsOn >= day);

/** The mandates of a seat that run on a day: one or none, or the register is wrong. */
export const holdersOn = ({ mandates }: SeatHistory, day: string): readonly SeatMandate[] =>
  mandates.filter((one) => holds(one, day));

/** How a seat stands on a day; vacated, with the mandate that ended last before it. */
export function seatOn(
  seat: SeatHistory,
  day: string,
): { readonly state: SeatState; readonly last: SeatMandate | null } {
  if (holdersOn(seat, day).length > 0) return { state: 'HELD', last: null };
  const ended = seat.mandates.filter(({ endsOn }) => endsOn !== null && endsOn < day);
  const last = ended.reduce<SeatMandate | null>(
    (newest, one) => (newest && (newest.endsOn ?? '') >= (one.endsOn ?? '') ? newest : one),
    null,
  );
  return last ? { state: 'VACATED', last } : { state: 'NEVER_FILLED', last: null };
}

/** The ledger of some seats on a day. */
export interface SeatLedger {
  readonly seats: number;
  readonly held: number;
  readonly neverFilled: number;
  readonly vacated: number;
}

/** The ledger of a day: seats = held + never filled + vacated, on every day there is (EW-7; EL 57). */
export function ledgerOn(seats: readonly SeatHistory[], day: string): SeatLedger {
  const states = seats.map((seat) => seatOn(seat, day).state);
  const count = (state: SeatState) => states.filter((one) => one === state).length;
  return {
    seats: seats.length,
    held: count('HELD'),
    neverFilled: count('NEVER_FILLED'),
    vacated: count('VACATED'),
  };
}

/** The days from one to another on which the ledger changes, and the first of them: a mandate's first day, and the day after its last. */
export function ledgerDays(
  seats: readonly SeatHistory[],
  from: string,
  to: string,
  dayAfter: (day: string) => string,
): string[] {
  const turns = seats.flatMap(({ mandates }) =>
    mandates.flatMap(({ startsOn, endsOn }) => [startsOn, ...(endsOn === null ? [] : [dayAfter(endsOn)])]),
  );
  return [...new Set([from, ...turns.filter((day) => day > from && day <= to)])].sort();
}
