import { expect, test } from 'vitest';
import { dayChangeFaults, type DayChangeFacts, listsMadeLate } from '../../api/elections/day-change.rules.ts';
import { civilDate } from '../../api/kernel/civil-date.rules.ts';

const facts = (over: Partial<DayChangeFacts> = {}): DayChangeFacts => ({
  kind: 'GENERAL',
  today: civilDate('2026-12-02'),
  from: civilDate('2026-12-16'),
  published: { VOTER_LIST: civilDate('2026-11-25'), PRELIMINARY_CANDIDATES: civilDate('2026-11-30') },
  countedRounds: 0,
  window: { from: null, to: null },
  ...over,
});
const faults = (to: string, over: Partial<DayChangeFacts> = {}) =>
  dayChangeFaults(facts(over), civilDate(to));

test('EB-6: a later day is always lawful, and lists that were in time stay so', () => {
  expect(faults('2026-12-24')).toEqual([]);
});

test('EL 28, 32: an earlier day is lawful as long as no list becomes late by it', () => {
  expect(faults('2026-12-15')).toEqual([]);
  expect(faults('2026-12-14')).toEqual(['DAY_MAKES_LATE']);
  expect(listsMadeLate(facts(), civilDate('2026-12-14'))).toEqual(['VOTER_LIST', 'PRELIMINARY_CANDIDATES']);
});

test('a list that is still to come needs its days as well', () => {
  expect(listsMadeLate(facts({ today: civilDate('2026-12-08') }), civilDate('2026-12-14'))).toContain(
    'FORMAL_CANDIDATES',
  );
});

test('what is late already forbids nothing', () => {
  const late = {
    published: { VOTER_LIST: civilDate('2026-11-28'), PRELIMINARY_CANDIDATES: civilDate('2026-11-20') },
  };
  expect(faults('2026-12-15', late)).toEqual([]);
});

test.each([
  ['the old day', '2026-12-16', {}, ['DAY_NOT_CHANGED']],
  ['today', '2026-12-02', {}, ['DAY_NOT_AHEAD', 'DAY_MAKES_LATE']],
  ['after a count', '2026-12-24', { countedRounds: 1 }, ['ROUND_COUNTED']],
  [
    'outside the window',
    '2026-12-24',
    { window: { from: null, to: civilDate('2026-12-20') } },
    ['OUTSIDE_WINDOW'],
  ],
])('%s is refused', (_case, to, over, codes) => {
  expect(faults(to, over)).toEqual(codes);
});
