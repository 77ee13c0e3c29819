import { expect, test } from 'vitest';
import {
  countSheetFaults,
  type CountSheetFigures,
  keyingDifferences,
} from '../../api/balloting/count-sheet.rules.ts';
import { votesFor } from '../support/law.ts';

const facts = { registered: 1000, seats: 2, candidates: new Set(['甲', '乙', '丙']) };
const aSheet = (over: Partial<CountSheetFigures> = {}): CountSheetFigures => ({
  issued: 610,
  participants: 600,
  returned: 600,
  invalid: 20,
  votes: votesFor({ 甲: 400, 乙: 350, 丙: 100 }),
  ...over,
});
const faults = (over: Partial<CountSheetFigures>) =>
  countSheetFaults(facts, aSheet(over)).map(({ code, field }) => `${code} ${field}`);

test('EP-11: a sheet that adds up has no fault', () => {
  expect(faults({})).toEqual([]);
  expect(faults({ issued: 600, invalid: 0, votes: votesFor({ 甲: 600, 乙: 600, 丙: 0 }) })).toEqual([]);
});

test('EP-11: every fault is told at once, with its figure', () => {
  const sheet = { issued: 599, invalid: 601, votes: votesFor({ 甲: 1, 丁: 0 }) };
  expect(faults(sheet)).toEqual([
    'MORE_PARTICIPANTS_THAN_ISSUED participants',
    'MORE_RETURNED_THAN_ISSUED returned',
    'MORE_INVALID_THAN_RETURNED invalid',
    'MORE_VOTES_THAN_VALID_BALLOTS votes.甲',
    'UNKNOWN_CANDIDATE votes.丁',
    'CANDIDATE_MISSING votes.乙',
    'CANDIDATE_MISSING votes.丙',
    'MORE_VOTES_THAN_CHOICES votes',
  ]);
});

test('EW-3: a valid ballot names nobody twice and no more persons than there are seats', () => {
  expect(faults({ votes: votesFor({ 甲: 581, 乙: 0, 丙: 0 }) })).toEqual([
    'MORE_VOTES_THAN_VALID_BALLOTS votes.甲',
  ]);
  expect(faults({ votes: votesFor({ 甲: 580, 乙: 580, 丙: 1 }) })).toEqual(['MORE_VOTES_THAN_CHOICES votes']);
});

test('a figure that is no count and a name that stands twice are pointed out', () => {
  expect(faults({ invalid: -1 })).toEqual(['NOT_A_COUNT invalid']);
  expect(faults({ invalid: 1.5 })).toEqual(['NOT_A_COUNT invalid']);
  expect(faults({ votes: [...votesFor({ 甲: 1, 乙: 0, 丙: 0 }), ...votesFor({ 甲: 1 })] })).toEqual([
    'CANDIDATE_TWICE votes.甲',
  ]);
});

test('EW-1: more ballots than voters void the election, so a sheet that says so is taken', () => {
  const figures = { issued: 600, participants: 600, returned: 605 };
  expect(faults(figures)).toEqual([]);
  expect(faults({ ...figures, participants: 605 })).toEqual([
    'MORE_PARTICIPANTS_THAN_ISSUED participants',
    'MORE_RETURNED_THAN_ISSUED returned',
  ]);
});

test('EW-4: nobody took part who is not on the list or was given no ballot', () => {
  expect(faults({ issued: 1001, participants: 1001, returned: 600 })).toEqual([
    'MORE_PARTICIPANTS_THAN_REGISTERED participants',
  ]);
  expect(faults({ issued: 610, participants: 611 })).toEqual(['MORE_PARTICIPANTS_THAN_ISSUED participants']);
});

test('two keyings agree, or the figures that differ are listed', () => {
  expect(keyingDifferences(aSheet(), aSheet())).toEqual([]);
  const second = aSheet({ returned: 601, votes: votesFor({ 甲: 400, 乙: 305, 丁: 1 }) });
  expect(keyingDifferences(aSheet(), second)).toEqual([
    { field: 'returned', first: 600, second: 601 },
    { field: 'votes.乙', first: 350, second: 305 },
    { field: 'votes.丙', first: 100, second: null },
    { field: 'votes.丁', first: null, second: 1 },
  ]);
});
