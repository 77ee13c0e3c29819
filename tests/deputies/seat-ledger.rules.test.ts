import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, civilDate } from '../../api/kernel/civil-date.rules.ts';
import {
  holdersOn,
  ledgerDays,
  ledgerOn,
  type SeatMandate,
  seatOn,
} from '../../api/deputies/seat-ledger.rules.ts';

const FIRST = civilDate('2022-01-10');
const day = (n: number) => addDays(FIRST, n);
const dayAfter = (one: string) => addDays(civilDate(one), 1);
const LENGTH = 1_800;

/** What may happen to a seat: somebody takes it, whoever holds it leaves, or an election of it fails. */
type Event = 'FILL' | 'LEAVE' | 'NOBODY_ELECTED';
const events = fc.array(
  fc.record({
    event: fc.constantFrom<Event>('FILL', 'LEAVE', 'NOBODY_ELECTED'),
    after: fc.integer({ min: 1, max: 400 }),
  }),
  { maxLength: 14 },
);

/** The mandates a seat has after events that can follow each other. */
function historyOf(happened: readonly { readonly event: Event; readonly after: number }[]): SeatMandate[] {
  const mandates: SeatMandate[] = [];
  let at = 0;
  for (const { event, after } of happened) {
    at += after;
    if (at >= LENGTH) break;
    const open = mandates.at(-1)?.endsOn === null ? mandates.pop() : undefined;
    if (open && event === 'LEAVE') mandates.push({ ...open, endsOn: day(at), endReason: 'RESIGNED' });
    else if (open) mandates.push(open);
    else if (event === 'FILL') mandates.push({ startsOn: day(at), endsOn: null, endReason: null });
  }
  return mandates;
}

const houses = fc
  .array(events, { minLength: 1, maxLength: 25 })
  .map((seats) => seats.map((one) => ({ mandates: historyOf(one) })));

test('on every day of the term, seats = held + never filled + vacated, whatever happened', () => {
  fc.assert(
    fc.property(houses, fc.integer({ min: -30, max: LENGTH + 30 }), (seats, n) => {
      const { held, neverFilled, vacated, ...ledger } = ledgerOn(seats, day(n));
      expect(held + neverFilled + vacated).toBe(ledger.seats);
      expect(ledger.seats).toBe(seats.length);
      // A seat somebody may sit in is held by one at most.
      for (const seat of seats) expect(holdersOn(seat, day(n)).length).toBeLessThanOrEqual(1);
    }),
    { numRuns: 300 },
  );
});

test('between two days on which the ledger is said to change, it does not', () => {
  fc.assert(
    fc.property(houses, fc.integer({ min: 0, max: LENGTH }), (seats, n) => {
      const days = ledgerDays(seats, day(0), day(LENGTH), dayAfter);
      const before = days.filter((one) => one <= day(n)).at(-1) ?? day(0);
      expect(ledgerOn(seats, day(n))).toEqual(ledgerOn(seats, before));
    }),
    { numRuns: 200 },
  );
});

test('a seat once held is never again one that was never filled', () => {
  fc.assert(
    fc.property(houses, fc.integer({ min: 0, max: LENGTH }), (seats, n) => {
      for (const seat of seats) {
        const first = seat.mandates[0]?.startsOn;
        const { state } = seatOn(seat, day(n));
        expect(state === 'NEVER_FILLED').toBe(first === undefined || first > day(n));
      }
    }),
  );
});

test('EW-7: never filled, held to the last day of the mandate, vacant from the next, and held again', () => {
  const seat = {
    mandates: [
      { startsOn: '2022-01-18', endsOn: '2024-03-15', endReason: 'RESIGNED' },
      { startsOn: '2024-06-05', endsOn: null, endReason: null },
    ],
  };
  const states = ['2022-01-17', '2022-01-18', '2024-03-15', '2024-03-16', '2024-06-04', '2024-06-05'].map(
    (on) => seatOn(seat, on).state,
  );
  expect(states).toEqual(['NEVER_FILLED', 'HELD', 'HELD', 'VACATED', 'VACATED', 'HELD']);
  expect(seatOn(seat, '2024-03-16').last?.endReason).toBe('RESIGNED');
  expect(ledgerDays([seat], '2022-01-10', '2026-01-01', dayAfter)).toEqual([
    '2022-01-10',
    '2022-01-18',
    '2024-03-16',
    '2024-06-05',
  ]);
});
