import { expect, test } from 'vitest';
import { conclusionFaults, consultationFaults } from '../../api/nomination/consultation.rules.ts';
import {
  formalOrder,
  introductionStopped,
  pathFaults,
  proposedFormal,
} from '../../api/nomination/formal-proposal.rules.ts';
import {
  type HeldPrimary,
  keyingsAgree,
  lotFits,
  primaryDue,
  primaryResult,
  primarySheetFaults,
} from '../../api/nomination/primary.rules.ts';

const votes = (...all: readonly number[]) => all.map((n, at) => ({ personId: `p${at}`, votes: n }));
const sheet = (over: object = {}) => ({
  issued: 100,
  returned: 98,
  invalid: 2,
  votes: votes(60, 50, 40),
  ...over,
});
const choices = ['p0', 'p1', 'p2'];
const codes = (over: object) =>
  primarySheetFaults({ places: 2, choices }, sheet(over)).map(({ code }) => code);

test('EF-3: a record that adds up has no fault', () => {
  expect(codes({})).toEqual([]);
});

test.each([
  ['more returned than issued', { returned: 101 }, ['MORE_RETURNED_THAN_ISSUED']],
  [
    'more void than returned',
    { returned: 0, invalid: 1, votes: votes(0, 0, 0) },
    ['MORE_INVALID_THAN_RETURNED'],
  ],
  ['more votes than papers', { votes: votes(97, 0, 0) }, ['MORE_VOTES_THAN_VALID_BALLOTS']],
  ['more votes than choices', { votes: votes(96, 96, 1) }, ['MORE_VOTES_THAN_CHOICES']],
  ['half a vote', { votes: votes(0.5, 0, 0) }, ['NOT_A_COUNT']],
  ['one left out', { votes: votes(1, 2) }, ['CANDIDATE_MISSING']],
  ['a stranger', { votes: votes(1, 2, 3, 4) }, ['UNKNOWN_CANDIDATE']],
])('%s is told', (_case, over, found) => {
  expect(codes(over)).toEqual(found);
});

test('two keyings agree whatever order their lines have', () => {
  expect(keyingsAgree(sheet(), sheet({ votes: votes(60, 50, 40).reverse() }))).toBe(true);
  expect(keyingsAgree(sheet(), sheet({ invalid: 3 }))).toBe(false);
});

test('EF-3: places are filled by votes; those level at the cut are never told apart', () => {
  expect(primaryResult(2, sheet())).toEqual({ state: 'SETTLED', through: ['p0', 'p1'], level: [] });
  expect(primaryResult(2, sheet({ votes: votes(60, 40, 40) }))).toEqual({
    state: 'LEVEL',
    through: ['p0'],
    level: ['p1', 'p2'],
  });
});

const level = (tie: 'RE_VOTE' | 'LOT'): HeldPrimary => ({
  state: 'LEVEL',
  places: 2,
  tie,
  through: ['p0'],
  level: ['p1', 'p2'],
});

test('EF-3: a tie goes to a re-vote among those level, or to a lot, as was settled before', () => {
  const first = { places: 2, choices };
  expect(primaryDue(null, first)).toEqual(first);
  expect(primaryDue(level('RE_VOTE'), first)).toEqual({ places: 1, choices: ['p1', 'p2'] });
  expect(primaryDue(level('LOT'), first)).toBeNull();
  expect(primaryDue({ ...level('RE_VOTE'), state: 'SETTLED' }, first)).toBeNull();
  expect(lotFits(level('LOT'), ['p2'])).toBe(true);
  for (const drawn of [[], ['p0'], ['p1', 'p2'], ['p1', 'p1']])
    expect(lotFits(level('LOT'), drawn)).toBe(false);
});

test('EF-2: within the ratio all are proposed; above it nobody is, until it is concluded', () => {
  const open = { conclusion: null, primaries: [] };
  expect(proposedFormal(['a', 'b', 'c'], 4, open)).toEqual(['a', 'b', 'c']);
  expect(proposedFormal(['a', 'b', 'c', 'd', 'e'], 4, open)).toBeNull();
  const view = { kind: 'COMMON_VIEW', personIds: ['a', 'b', 'c'] } as const;
  expect(proposedFormal(['a', 'b', 'c', 'd', 'e'], 4, { conclusion: view, primaries: [] })).toEqual([
    'a',
    'b',
    'c',
  ]);
  const primary = { kind: 'PRIMARY', personIds: [] } as const;
  const held = [level('RE_VOTE'), { ...level('RE_VOTE'), state: 'SETTLED', through: ['p2'] } as const];
  expect(proposedFormal(choices, 2, { conclusion: primary, primaries: held })).toEqual(['p0', 'p2']);
  expect(proposedFormal(choices, 2, { conclusion: primary, primaries: [level('LOT')] })).toBeNull();
});

test('EF-2: a formal list must be what was concluded', () => {
  const five = ['a', 'b', 'c', 'd', 'e'];
  const open = { conclusion: null, primaries: [] };
  expect(pathFaults(five, 4, open, ['a', 'b', 'c'])).toEqual(['CONSULTATION_MISSING']);
  expect(pathFaults(five.slice(0, 4), 4, open, ['a', 'b', 'c'])).toEqual([]);
  const view = { conclusion: { kind: 'COMMON_VIEW', personIds: ['a', 'b', 'c'] }, primaries: [] } as const;
  expect(pathFaults(five, 4, view, ['c', 'b', 'a'])).toEqual([]);
  expect(pathFaults(five, 4, view, ['a', 'b', 'd'])).toEqual(['NOT_AS_CONCLUDED']);
  const primary = { conclusion: { kind: 'PRIMARY', personIds: [] }, primaries: [] } as const;
  expect(pathFaults(five, 4, primary, ['a', 'b', 'c'])).toEqual(['PRIMARY_OPEN']);
});

test('EF-5: strokes by default; votes of the primary where a place orders so, strokes among equals', () => {
  const listed = ['丙', '甲', '乙'].map((name) => ({ id: name, name }));
  const order = ['甲', '乙', '丙'];
  const by = (one: string, other: string) => order.indexOf(one) - order.indexOf(other);
  const held = new Map([
    ['丙', 9],
    ['甲', 5],
    ['乙', 5],
  ]);
  const names = (some: readonly { name: string }[]) => some.map(({ name }) => name).join('');
  expect(names(formalOrder(listed, 'STROKES', held, by))).toBe('甲乙丙');
  expect(names(formalOrder(listed, 'PRIMARY_VOTES', held, by))).toBe('丙甲乙');
  expect(names(formalOrder(listed, 'PRIMARY_VOTES', new Map(), by))).toBe('甲乙丙');
});

test('EF-6: introduction stops when election day begins', () => {
  expect(introductionStopped('2026-12-16', '2026-12-15')).toBe(false);
  expect(introductionStopped('2026-12-16', '2026-12-16')).toBe(true);
});

test('the record of a voter group must be possible', () => {
  const record = (over: object) =>
    consultationFaults({
      present: 10,
      opinions: [{ personId: 'a', support: 10 }],
      candidates: ['a'],
      ...over,
    });
  expect(record({})).toEqual([]);
  expect(record({ present: 0 })).toEqual(['NOBODY_PRESENT', 'MORE_SUPPORT_THAN_PRESENT']);
  expect(record({ opinions: [{ personId: 'x', support: 1 }] })).toEqual(['NOT_A_CANDIDATE']);
  const twice = { personId: 'a', support: 1 };
  expect(record({ opinions: [twice, twice] })).toEqual(['NAMED_TWICE']);
});

test('EF-2: a common view names a lawful number; a primary is for too many', () => {
  const facts = { seats: 2, candidates: ['a', 'b', 'c', 'd', 'e'] };
  expect(conclusionFaults('COMMON_VIEW', ['a', 'b', 'c'], facts)).toEqual([]);
  expect(conclusionFaults('COMMON_VIEW', ['a', 'b'], facts)).toEqual(['OUT_OF_RATIO']);
  expect(conclusionFaults('COMMON_VIEW', ['a', 'b', 'x'], facts)).toEqual(['NOT_A_CANDIDATE']);
  expect(conclusionFaults('PRIMARY', [], facts)).toEqual([]);
  expect(conclusionFaults('PRIMARY', [], { ...facts, candidates: ['a', 'b', 'c', 'd'] })).toEqual([
    'PRIMARY_NOT_NEEDED',
  ]);
});
