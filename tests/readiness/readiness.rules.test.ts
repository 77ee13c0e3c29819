import { expect, test } from 'vitest';
import { civilDate } from '../../api/kernel/civil-date.rules.ts';
import {
  compareByWorst,
  type ConstituencyFacts,
  type ElectionFacts,
  readiness,
  type ReadinessStep,
  worst,
} from '../../api/readiness/readiness.rules.ts';

/** law.md 2.3: E = 2026-12-16: list 11-26/25, preliminary 12-01/11-30, formal 12-09/08. */
const on = (today: string, over: Partial<ElectionFacts> = {}): ElectionFacts => ({
  kind: 'GENERAL',
  electionDay: civilDate('2026-12-16'),
  dayReading: 'STRICT',
  today: civilDate(today),
  ...over,
});
const facts = (over: Partial<ConstituencyFacts> = {}): ConstituencyFacts => ({
  seats: 2,
  rollEmpty: false,
  rollPostedOn: null,
  nominees: 0,
  weakNominations: 0,
  preliminaryOn: null,
  formalOn: null,
  formalCandidates: null,
  committeeConflict: false,
  notices: 0,
  unproved: 0,
  places: 0,
  placesClosed: 0,
  round: null,
  ...over,
});
const step = (name: ReadinessStep, election: ElectionFacts, given: ConstituencyFacts) => {
  const found = readiness(election, given).find((one) => one.step === name);
  return { state: found?.state, reasons: found?.reasons };
};
const day = civilDate;
const is = (state: string, ...reasons: string[]) => ({ state, reasons });

test.each([
  ['far away', '2026-11-21', facts(), is('NONE', 'NOT_DUE_YET')],
  ['four days before is far, three are near', '2026-11-22', facts(), is('AMBER', 'DUE_SOON')],
  ['the strict day is over', '2026-11-26', facts(), is('AMBER', 'DUE_BY_STRICT_READING')],
  ['EL 28: both days are over', '2026-11-27', facts(), is('RED', 'OVERDUE')],
  ['in time', '2026-11-27', facts({ rollPostedOn: day('2026-11-25') }), is('GREEN', 'POSTED')],
  [
    'by the common reading',
    '2026-11-27',
    facts({ rollPostedOn: day('2026-11-26') }),
    is('AMBER', 'POSTED_STRICT_ONLY'),
  ],
  ['EL 28: late', '2026-11-27', facts({ rollPostedOn: day('2026-11-27') }), is('RED', 'POSTED_LATE')],
  ['nobody on it', '2026-11-10', facts({ rollEmpty: true }), is('AMBER', 'ROLL_EMPTY', 'NOT_DUE_YET')],
  [
    'posted and empty: both are said',
    '2026-11-27',
    facts({ rollPostedOn: day('2026-11-25'), rollEmpty: true }),
    is('AMBER', 'ROLL_EMPTY', 'POSTED'),
  ],
])('roll, %s', (_case, today, given, expected) => {
  expect(step('ROLL', on(today), given)).toEqual(expected);
});

test.each([
  ['none yet, and time', '2026-11-20', facts(), is('NONE', 'NOT_DUE_YET')],
  ['none yet, and near', '2026-11-28', facts(), is('AMBER', 'DUE_SOON', 'NOMINEES_MISSING')],
  ['none, and too late', '2026-12-02', facts(), is('RED', 'OVERDUE', 'NOMINEES_MISSING')],
  ['EL 31: two seats need three', '2026-11-20', facts({ nominees: 3 }), is('GREEN', 'ENOUGH_NOMINEES')],
  ['two are not enough', '2026-11-28', facts({ nominees: 2 }), is('AMBER', 'DUE_SOON', 'NOMINEES_MISSING')],
  [
    'EL 30: signatures were taken back',
    '2026-11-20',
    facts({ nominees: 3, weakNominations: 1 }),
    is('AMBER', 'SIGNATURES_MISSING', 'ENOUGH_NOMINEES'),
  ],
  [
    'a list of too few was posted',
    '2026-12-01',
    facts({ nominees: 2, preliminaryOn: day('2026-11-30') }),
    is('RED', 'OUT_OF_RATIO'),
  ],
])('nominations, %s', (_case, today, given, expected) => {
  expect(step('NOMINATIONS', on(today), given)).toEqual(expected);
});

test.each([
  ['in time', facts({ formalOn: day('2026-12-08'), formalCandidates: 4 }), is('GREEN', 'POSTED')],
  [
    'EL 31: five for two',
    facts({ formalOn: day('2026-12-08'), formalCandidates: 5 }),
    is('RED', 'OUT_OF_RATIO', 'POSTED'),
  ],
  [
    'EL 31: two for two',
    facts({ formalOn: day('2026-12-08'), formalCandidates: 2 }),
    is('RED', 'OUT_OF_RATIO', 'POSTED'),
  ],
  ['EL 32: late', facts({ formalOn: day('2026-12-10'), formalCandidates: 3 }), is('RED', 'POSTED_LATE')],
  ['posted, and the list is not here', facts({ formalOn: day('2026-12-08') }), is('GREEN', 'POSTED')],
])('formal list, %s', (_case, given, expected) => {
  expect(step('FORMAL_LIST', on('2026-12-10'), given)).toEqual(expected);
});

test('ZJE 59: a by-election needs no preliminary list, and as many candidates as seats are enough', () => {
  const by = on('2026-11-20', { kind: 'BY_ELECTION' });
  expect(step('PRELIMINARY_LIST', by, facts())).toEqual(is('NONE', 'NOT_REQUIRED'));
  expect(step('PRELIMINARY_LIST', by, facts({ preliminaryOn: day('2026-11-19') }))).toEqual(
    is('GREEN', 'POSTED'),
  );
  expect(step('NOMINATIONS', by, facts({ nominees: 2 }))).toEqual(is('GREEN', 'ENOUGH_NOMINEES'));
  expect(step('NOMINATIONS', by, facts())).toEqual(is('NONE', 'NOT_DUE_YET'));
});

const round = (
  state: 'OPEN' | 'COUNTED' | 'DECLARED',
  valid: boolean | null = true,
  unfilled: number | null = 0,
) => facts({ round: { state, heldOn: day('2026-12-16'), valid, unfilled } });

test.each([
  ['no round before the day', '2026-12-15', facts(), is('NONE', 'NOT_DUE_YET'), is('NONE', 'NOT_DUE_YET')],
  ['no round on the day', '2026-12-16', facts(), is('AMBER', 'NO_ROUND_OPEN'), is('NONE', 'NOT_DUE_YET')],
  ['no round after it', '2026-12-17', facts(), is('RED', 'OVERDUE'), is('NONE', 'NOT_DUE_YET')],
  ['a round made ready', '2026-12-15', round('OPEN'), is('NONE', 'NOT_DUE_YET'), is('NONE', 'NOT_DUE_YET')],
  ['counting', '2026-12-16', round('OPEN'), is('AMBER', 'COUNTING'), is('NONE', 'NOT_DUE_YET')],
  [
    'still counting a day later',
    '2026-12-17',
    round('OPEN'),
    is('RED', 'COUNT_OVERDUE'),
    is('NONE', 'NOT_DUE_YET'),
  ],
  ['counted', '2026-12-16', round('COUNTED'), is('GREEN', 'COUNTED'), is('AMBER', 'TO_DECLARE')],
  ['declared', '2026-12-16', round('DECLARED'), is('GREEN', 'COUNTED'), is('GREEN', 'ALL_ELECTED')],
  [
    'EL 45: a seat is open',
    '2026-12-16',
    round('DECLARED', true, 1),
    is('GREEN', 'COUNTED'),
    is('AMBER', 'SEATS_UNFILLED'),
  ],
  [
    'EL 44: void',
    '2026-12-16',
    round('DECLARED', false),
    is('GREEN', 'COUNTED'),
    is('RED', 'ELECTION_INVALID'),
  ],
])('voting, %s', (_case, today, given, count, declared) => {
  expect(step('COUNT', on(today), given)).toEqual(count);
  expect(step('DECLARED', on(today), given)).toEqual(declared);
});

test('a step tells the day it happened, or the day the plan works to', () => {
  const days = (election: ElectionFacts, given: ConstituencyFacts) =>
    readiness(election, given).map((one) => one.on);
  expect(days(on('2026-11-20'), facts())).toEqual([
    '2026-11-25',
    '2026-11-30',
    '2026-11-30',
    '2026-12-08',
    null,
    '2026-12-16',
    '2026-12-16',
    null,
  ]);
  expect(
    days(on('2026-11-20', { dayReading: 'COMMON' }), facts({ rollPostedOn: day('2026-11-19') })).slice(0, 2),
  ).toEqual(['2026-11-19', '2026-12-01']);
});

test('rows are sorted by what needs a look: red, then amber, more before fewer, and what is done last', () => {
  const late = readiness(on('2026-12-02'), facts());
  const near = readiness(on('2026-11-23'), facts());
  const fine = readiness(on('2026-11-10'), facts());
  const done = readiness(on('2026-12-17'), {
    ...round('DECLARED'),
    nominees: 3,
    rollPostedOn: day('2026-11-20'),
    preliminaryOn: day('2026-11-29'),
    formalOn: day('2026-12-05'),
    formalCandidates: 3,
    notices: 2,
    places: 1,
    placesClosed: 1,
  });
  expect([done, fine, near, late].sort(compareByWorst)).toEqual([late, near, fine, done]);
  expect([late, near, fine, done].map(worst)).toEqual(['RED', 'AMBER', 'NONE', 'GREEN']);
});

test.each([
  ['nothing posted yet', facts(), is('NONE', 'NOT_DUE_YET')],
  ['nobody saw it hang', facts({ notices: 2, unproved: 1 }), is('AMBER', 'PROOF_MISSING')],
  ['seen', facts({ notices: 2 }), is('GREEN', 'PROVED')],
])('notices, %s', (_case, given, expected) => {
  expect(step('NOTICES', on('2026-12-01'), given)).toEqual(expected);
});

const held = { state: 'OPEN', heldOn: day('2026-12-16'), valid: null, unfilled: null } as const;
test.each([
  ['eight days before', '2026-12-08', facts(), is('NONE', 'NOT_DUE_YET')],
  ['seven days before', '2026-12-09', facts(), is('AMBER', 'PLACES_MISSING')],
  ['set up', '2026-12-09', facts({ places: 2 }), is('GREEN', 'PLACES_READY')],
  ['on the day', '2026-12-16', facts({ places: 2, placesClosed: 1 }), is('AMBER', 'PLACES_OPEN')],
  ['closed', '2026-12-16', facts({ places: 2, placesClosed: 2 }), is('GREEN', 'PLACES_CLOSED')],
  ['a vote without any', '2026-12-17', facts({ round: held }), is('NONE', 'NOT_REQUIRED')],
])('places, %s', (_case, today, given, expected) => {
  expect(step('PLACES', on(today), given)).toEqual(expected);
});

test('EB-3: a nominee on the committee is a problem', () => {
  expect(step('NOMINATIONS', on('2026-11-20'), facts({ nominees: 3, committeeConflict: true }))).toEqual(
    is('RED', 'COMMITTEE_CONFLICT', 'ENOUGH_NOMINEES'),
  );
});
