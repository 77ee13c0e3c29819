import { expect, test } from 'vitest';
import { basisOf, explain } from '../../api/balloting/explanation.rules.ts';
import { type BallotCount, ballotResult } from '../../api/balloting/result.rules.ts';
import { votesFor } from '../support/law.ts';

const told = (over: Partial<Omit<BallotCount, 'votes'>>, votes: Readonly<Record<string, number>>) => {
  const count: BallotCount = {
    round: 'FIRST',
    registered: 1000,
    participants: 600,
    returned: 600,
    seats: 1,
    votes: votesFor(votes),
    ...over,
  };
  const result = ballotResult(count);
  return { words: explain(count, result), basis: basisOf(count, result) };
};

test('EW-1: a void election is told with its two numbers and its article', () => {
  const { words, basis } = told({ returned: 605 }, { 甲: 400 });
  expect(words).toContain('收回选票605张，多于投票人数600人');
  expect(words).toContain('选举法第四十四条');
  expect(words).toContain('重新选举');
  expect(basis).toEqual(['EL 44', 'ZJE 48']);
});

test('EW-2: a turnout of half is told', () => {
  const { words, basis } = told({ participants: 500, returned: 500 }, {});
  expect(words).toContain('登记选民1000人，参加投票500人，没有超过半数');
  expect(basis).toEqual(['EL 45', 'ZJE 48']);
});

test('EW-4: the elected are told with the number that was needed', () => {
  const { words, basis } = told({}, { 甲: 301, 乙: 290 });
  expect(words).toContain('得票：甲301票、乙290票。');
  expect(words).toContain('即至少301票');
  expect(words).toMatch(/当选：甲。$/);
  expect(basis).toEqual(['EL 44', 'EL 45', 'ZJE 48', 'ZJE 49']);
});

test('EW-5: a tie names the tied', () => {
  const { words, basis } = told({ seats: 2 }, { 甲: 500, 乙: 310, 丙: 310 });
  expect(words).toContain('乙、丙票数相等，不能确定其余1名当选人');
  expect(basis).not.toContain('EL 31');
});

test('EW-6: those level at the cut of the list are named', () => {
  const { words, basis } = told({}, { 甲: 290, 乙: 150, 丙: 150 });
  expect(words).toContain('没有人当选');
  expect(words).toContain('按得票多少确定候选人：甲、乙、丙');
  expect(words).toContain('其中乙、丙票数相等，法律没有规定取舍');
  expect(basis).toContain('EL 31');
});

test('EW-6, EW-7: another election that stays short is the last', () => {
  const { words } = told({ round: 'ANOTHER' }, { 甲: 199 });
  expect(words).toContain('选票600张的三分之一，即至少200票');
  expect(words).toMatch(/尚缺1名，依照浙江实施细则第四十九条，不再进行选举。$/);
});

test('EW-5: a vote among the tied tells its rule, and what it leaves open', () => {
  expect(told({ round: 'TIE' }, { 乙: 100, 丙: 90 }).words).toContain('再次投票，以得票多的当选');
  expect(told({ round: 'TIE', seats: 2 }, { 乙: 100 }).words).toMatch(/尚缺1名。$/);
});

test('EW-10: nobody had a vote', () => {
  expect(told({}, {}).words).toContain('没有人得票。');
});

test('a sentence of the law has no Latin letters of ours', () => {
  expect(told({}, { 甲: 290, 乙: 150, 丙: 150 }).words).not.toMatch(/[A-Za-z]/);
});
