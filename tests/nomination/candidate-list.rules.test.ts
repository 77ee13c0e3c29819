import { expect, test } from 'vitest';
import {
  candidateListFaults,
  formalRange,
  type ListFacts,
} from '../../api/nomination/candidate-list.rules.ts';

const preliminary = { publishedOn: '2026-11-30', personIds: ['a', 'b', 'c', 'd', 'e'] };
const facts = (over: Partial<ListFacts> = {}): ListFacts => ({
  kind: 'FORMAL',
  electionKind: 'GENERAL',
  electionDay: '2026-12-16',
  seats: 2,
  nominees: ['a', 'b', 'c', 'd', 'e'],
  preliminary,
  ...over,
});
const first = facts({ kind: 'PRELIMINARY', preliminary: null });

test.each([
  ['EN-5: all nominees', first, ['a', 'b', 'c', 'd', 'e'], '2026-11-30', []],
  ['EN-5: nobody is dropped', first, ['a', 'b', 'c', 'd'], '2026-11-30', ['NOMINEE_DROPPED']],
  [
    'EN-5: nobody is swapped',
    first,
    ['a', 'b', 'c', 'd', 'x'],
    '2026-11-30',
    ['NOMINEE_DROPPED', 'NOT_NOMINATED'],
  ],
  [
    'EF-2: too few for a formal list',
    { ...first, nominees: ['a', 'b'] },
    ['a', 'b'],
    '2026-11-30',
    ['TOO_FEW_CANDIDATES'],
  ],
  [
    'EL 32: on election day it is too late',
    first,
    first.nominees,
    '2026-12-16',
    ['ON_OR_AFTER_ELECTION_DAY'],
  ],
  ['EL 31: two seats, two candidates', facts(), ['a', 'b'], '2026-12-08', ['TOO_FEW_CANDIDATES']],
  ['EL 31: two seats, three candidates', facts(), ['a', 'b', 'c'], '2026-12-08', []],
  ['EL 31: two seats, four candidates', facts(), ['a', 'b', 'c', 'd'], '2026-12-08', []],
  [
    'EL 31: two seats, five candidates',
    facts(),
    ['a', 'b', 'c', 'd', 'e'],
    '2026-12-08',
    ['TOO_MANY_CANDIDATES'],
  ],
  ['only from the preliminary list', facts(), ['a', 'b', 'x'], '2026-12-08', ['NOT_NOMINATED']],
  ['nobody twice', facts(), ['a', 'b', 'b'], '2026-12-08', ['NAMED_TWICE']],
  ['on its day at the earliest', facts(), ['a', 'b', 'c'], '2026-11-30', []],
  ['not before the preliminary list', facts(), ['a', 'b', 'c'], '2026-11-29', ['BEFORE_PRELIMINARY_LIST']],
  [
    'not without one',
    facts({ preliminary: null }),
    ['a', 'b', 'c'],
    '2026-12-08',
    ['PRELIMINARY_LIST_MISSING'],
  ],
  [
    'ZJE 59: a by-election may have as many candidates as seats, without a preliminary list',
    facts({ electionKind: 'BY_ELECTION', preliminary: null }),
    ['a', 'b'],
    '2026-12-08',
    [],
  ],
  [
    'ZJE 59: and not fewer',
    facts({ electionKind: 'BY_ELECTION', preliminary: null }),
    ['a'],
    '2026-12-08',
    ['TOO_FEW_CANDIDATES'],
  ],
])('%s', (_case, given, personIds, publishedOn, expected) => {
  expect(candidateListFaults(given, personIds, publishedOn)).toEqual(expected);
});

test('EF-1, EY-8: how many candidates there may be', () => {
  expect([1, 2, 3].map((seats) => formalRange('GENERAL', seats))).toEqual([
    { min: 2, max: 2 },
    { min: 3, max: 4 },
    { min: 4, max: 6 },
  ]);
  expect(formalRange('BY_ELECTION', 1)).toEqual({ min: 1, max: 2 });
});
