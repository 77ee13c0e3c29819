import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type BallotCount, ballotResult, candidatesForAnother } from '../../api/balloting/result.rules.ts';
import { votesFor } from '../support/law.ts';
import { caseOf } from '../support/outcome.ts';

type Figures = Partial<Omit<BallotCount, 'votes'>>;
const aCount = (over: Figures, votes: Readonly<Record<string, number>>): BallotCount => ({
  round: 'FIRST',
  registered: 1000,
  participants: 600,
  returned: 600,
  seats: 1,
  votes: votesFor(votes),
  ...over,
});
const result = (over: Figures, votes: Readonly<Record<string, number>>) => ballotResult(aCount(over, votes));

describe('the worked cases of the set', () => {
  const direct = [
    'turnout-exact-half',
    'majority-exact-half',
    'invalid-ballots-stay-in-denominator',
    'tie-at-last-seat',
    'tie-below-majority',
    'short-cutoff-tie',
    'round2-one-third-missed',
    'write-in-wins',
  ];
  test.each(direct)('%s', (id) => {
    const { given, expected } = caseOf(id);
    const found = ballotResult({
      round: given.round === 2 ? 'ANOTHER' : 'FIRST',
      registered: given.registered,
      participants: given.participated,
      returned: given.returned,
      seats: given.seats,
      votes: votesFor(given.votes),
    });
    const { candidates, fixed = [], needs_decision: level = [] } = expected.next_round ?? {};
    expect(found).toMatchObject(
      stated({
        valid: expected.election_valid,
        elected: expected.elected,
        unfilled: expected.vacant,
        tied: expected.revote,
        levelAtCut: expected.next_round && level,
        next: expected.next_round && { candidates: candidates ?? [...fixed, ...level] },
      }),
    );
  });
});

/** Without what a case leaves open. */
const stated = (result: Readonly<Record<string, unknown>>) =>
  Object.fromEntries(Object.entries(result).filter(([, value]) => value !== undefined));

test('EW-1: more ballots than voters who took part void the election, as many do not', () => {
  expect(result({ returned: 601 }, { 甲: 400 })).toEqual({
    valid: false,
    reason: 'BALLOTS_EXCEED_PARTICIPANTS',
    elected: [],
    tied: [],
    tieSeats: 0,
    unfilled: 1,
    next: null,
    levelAtCut: [],
  });
  expect(result({ returned: 600 }, { 甲: 400 }).valid).toBe(true);
});

test('EW-2: exactly half of the roll is no turnout, one more is', () => {
  expect(result({ participants: 500, returned: 500 }, { 甲: 400 }).reason).toBe('TURNOUT_NOT_MAJORITY');
  expect(result({ participants: 501, returned: 501 }, { 甲: 400 }).elected).toEqual(['甲']);
});

test('EW-4: exactly half of those who took part is no majority', () => {
  expect(result({}, { 甲: 300, 乙: 290 })).toMatchObject({
    elected: [],
    unfilled: 1,
    next: { round: 'ANOTHER', seats: 1, candidates: ['甲', '乙'] },
  });
  expect(result({}, { 甲: 301, 乙: 290 })).toMatchObject({ elected: ['甲'], unfilled: 0, next: null });
});

test('EW-4: the base is who took part, or by choice the ballots returned or issued', () => {
  const figures = { participants: 600, returned: 590, issued: 610 };
  expect(result(figures, { 甲: 298, 乙: 1 }).elected).toEqual([]);
  expect(result({ ...figures, participantBasis: 'RETURNED' }, { 甲: 298 }).elected).toEqual(['甲']);
  expect(result({ ...figures, participantBasis: 'ISSUED' }, { 甲: 305 }).elected).toEqual([]);
  expect(result({ ...figures, participantBasis: 'ISSUED' }, { 甲: 306 }).elected).toEqual(['甲']);
  expect(result({ participantBasis: 'ISSUED' }, { 甲: 301 }).elected).toEqual(['甲']);
});

test('EW-1: ballots are held against the voters and, where issued ballots stand for them, against those', () => {
  const figures = { participants: 600, returned: 600, issued: 599 };
  expect(result(figures, {}).valid).toBe(true);
  expect(result({ ...figures, participantBasis: 'ISSUED' }, {}).reason).toBe('BALLOTS_EXCEED_PARTICIPANTS');
  expect(result({ participants: 600, returned: 601, participantBasis: 'RETURNED' }, {}).valid).toBe(false);
});

test('EW-5: with more majorities than seats the most votes win', () => {
  const figures = { participants: 800, returned: 800, seats: 2 };
  expect(result(figures, { 甲: 500, 乙: 410, 丙: 600 })).toMatchObject({ elected: ['丙', '甲'], next: null });
});

test('EW-5: a tie across the last seat goes to a vote among the tied, and the shortfall waits', () => {
  const figures = { participants: 800, returned: 800, seats: 2 };
  expect(result(figures, { 甲: 600, 乙: 450, 丙: 450 })).toEqual({
    valid: true,
    reason: null,
    elected: ['甲'],
    tied: ['乙', '丙'],
    tieSeats: 1,
    unfilled: 0,
    next: { round: 'TIE', seats: 1, candidates: ['乙', '丙'] },
    levelAtCut: [],
  });
  expect(result({ ...figures, seats: 3 }, { 甲: 600, 乙: 450, 丙: 450 }).elected).toEqual(['甲', '乙', '丙']);
});

test('EW-6: equal votes without a majority are a shortfall, not a tie', () => {
  expect(result({ participants: 800, returned: 800, seats: 2 }, { 甲: 600, 乙: 390, 丙: 390 })).toMatchObject(
    {
      elected: ['甲'],
      tied: [],
      unfilled: 1,
      next: { round: 'ANOTHER', seats: 1, candidates: ['乙', '丙'] },
    },
  );
});

test.each([
  [1, ['甲', '乙']],
  [2, ['甲', '乙', '丙']],
  [3, ['甲', '乙', '丙', '丁']],
])('EW-6: for %i seats left open the list has the least lawful number', (seats, expected) => {
  const others = votesFor({ 丁: 5, 乙: 90, 丙: 80, 甲: 100, 戊: 1 });
  expect(candidatesForAnother(seats, others).candidates).toEqual(expected);
});

test('EW-6: a write-in with enough votes stands in another election', () => {
  expect(result({}, { 甲: 290, 乙: 100, '另选:丙': 150 }).next?.candidates).toEqual(['甲', '另选:丙']);
});

test('EW-6: when fewer persons had votes than the list needs, all of them stand', () => {
  expect(result({}, { 甲: 290 }).next?.candidates).toEqual(['甲']);
});

test('EW-6: equal votes at the cut of the list all come on it', () => {
  const found = result(
    { registered: 3000, participants: 2000, returned: 2000 },
    { 乙: 500, 甲: 900, 丙: 500 },
  );
  expect(found.next?.candidates).toEqual(['甲', '乙', '丙']);
  expect(found.levelAtCut).toEqual(['乙', '丙']);
});

test('EW-6: another election needs a third of the ballots, that number included', () => {
  const figures = { round: 'ANOTHER', registered: 12_000, participants: 6185, returned: 6185 } as const;
  expect(result(figures, { 甲: 2061 }).elected).toEqual([]);
  expect(result(figures, { 甲: 2062 }).elected).toEqual(['甲']);
  expect(result({ round: 'ANOTHER' }, { 甲: 200, 乙: 199 }).elected).toEqual(['甲']);
});

test('EW-6: another election needs more than half of the roll again', () => {
  expect(result({ round: 'ANOTHER', participants: 500, returned: 500 }, { 甲: 400 }).valid).toBe(false);
});

test('EW-7: what another election leaves open stays open', () => {
  expect(result({ round: 'ANOTHER' }, { 甲: 199, 乙: 190 })).toMatchObject({
    elected: [],
    unfilled: 1,
    next: null,
  });
});

test('EW-5: a tie in another election goes to a vote among the tied as well', () => {
  expect(result({ round: 'ANOTHER' }, { 甲: 250, 乙: 250 })).toMatchObject({
    tied: ['甲', '乙'],
    next: { round: 'TIE', seats: 1 },
  });
});

test('EW-5: a vote among the tied needs only the most votes, and another one when they tie again', () => {
  expect(result({ round: 'TIE' }, { 乙: 120, 丙: 100 })).toMatchObject({ elected: ['乙'], next: null });
  expect(result({ round: 'TIE' }, { 乙: 100, 丙: 100 })).toMatchObject({
    tied: ['乙', '丙'],
    next: { round: 'TIE' },
  });
});

test('EW-8: a write-in with a majority is elected', () => {
  expect(result({}, { 甲: 200, 乙: 50, '另选:丙': 320 }).elected).toEqual(['另选:丙']);
});

const counts: fc.Arbitrary<BallotCount> = fc
  .record({
    round: fc.constantFrom('FIRST' as const, 'ANOTHER' as const, 'TIE' as const),
    registered: fc.integer({ min: 1, max: 60 }),
    participants: fc.nat(60),
    returned: fc.nat(60),
    seats: fc.integer({ min: 1, max: 3 }),
    votes: fc.array(fc.nat(60), { maxLength: 7 }),
  })
  .map((count) => ({ ...count, votes: count.votes.map((votes, at) => ({ name: `候选人${at}`, votes })) }));

test('EW-1 to EW-7: elected, tied and unfilled seats are all the seats, and nobody is in two lists', () => {
  fc.assert(
    fc.property(counts, (count) => {
      const found = ballotResult(count);
      expect(found.elected.length).toBeLessThanOrEqual(count.seats);
      expect(found.elected.length + found.tieSeats + found.unfilled).toBe(count.seats);
      expect(found.tied.length === 0 || found.tied.length > found.tieSeats).toBe(true);
      const listed = [...found.elected, ...(found.next?.candidates ?? [])];
      expect(new Set(listed).size).toBe(listed.length);
    }),
    { numRuns: 1000 },
  );
});

test('EW-4, EW-5: one more vote never unelects the elected', () => {
  fc.assert(
    fc.property(counts, (count) => {
      for (const name of ballotResult(count).elected) {
        const votes = count.votes.map((one) => (one.name === name ? { name, votes: one.votes + 1 } : one));
        expect(ballotResult({ ...count, votes }).elected).toContain(name);
      }
    }),
    { numRuns: 1000 },
  );
});

test('EW-4, EW-5: who has more votes than an elected person is elected too', () => {
  fc.assert(
    fc.property(counts, (count) => {
      const { elected } = ballotResult(count);
      const least = Math.min(
        ...count.votes.filter(({ name }) => elected.includes(name)).map((one) => one.votes),
      );
      for (const one of count.votes) expect(one.votes <= least || elected.includes(one.name)).toBe(true);
    }),
    { numRuns: 1000 },
  );
});
