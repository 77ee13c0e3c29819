import { describe, expect, test } from 'vitest';
import { keepCards, keptCards } from '../../../web/balloting/kept-cards.ts';
import { sheetNumbers } from '../../../web/balloting/sheet-numbers.ts';
import { shareOf, together } from '../../../web/balloting/turnout-sums.ts';
import { whoIsIt } from '../../../web/balloting/who-is-it.ts';

describe('a line at the desk', () => {
  test.each([
    ['33990119900101123x', { idNumber: '33990119900101123X' }],
    ['３３９９０１１９９００１０１１２３Ｘ', { idNumber: '33990119900101123X' }],
    ['1234 5678 9012', { card: '123456789012' }],
    ['A'.repeat(149), { card: 'A'.repeat(149) }],
    ['王小明 123x', { name: '王小明', idLastFour: '123X' }],
    ['买买提·艾力1234', { name: '买买提·艾力', idLastFour: '1234' }],
    ['王小明', null],
    ['12345', null],
    ['王小明123', null],
  ])('%s', (typed, who) => expect(whoIsIt(typed)).toEqual(who));
});

test('numbers of a sheet: single ones and runs, each once, two hundred at most', () => {
  expect(sheetNumbers('3 5，12-14、5')).toEqual([3, 5, 12, 13, 14]);
  expect(sheetNumbers('1-200')).toHaveLength(200);
  for (const wrong of ['', '0', '7-3', '1-201', 'a', '1-200 201']) expect(sheetNumbers(wrong)).toBeNull();
});

test('cards are kept in the browser until they are sent, and what is no card is dropped', () => {
  const card = { key: 'k', card: '123456789012', hour: 9 };
  keepCards('p1', [card]);
  expect(keptCards('p1')).toEqual([card]);
  expect(keptCards('p2')).toEqual([]);
  localStorage.setItem('luzhi.desk.p1', '[{"card":1},"x"]');
  expect(keptCards('p1')).toEqual([]);
  localStorage.setItem('luzhi.desk.p1', 'broken');
  expect(keptCards('p1')).toEqual([]);
  keepCards('p1', []);
  expect(localStorage.getItem('luzhi.desk.p1')).toBeNull();
});

test('turnout of several constituencies keeps the figure of one that is silent for an hour', () => {
  const one = {
    registered: 10,
    voters: 6,
    hours: [
      { hour: 8, voters: 2 },
      { hour: 9, voters: 6 },
    ],
  };
  const other = { registered: 10, voters: 5, hours: [{ hour: 8, voters: 5 }] };
  expect(together([one, other])).toEqual({
    registered: 20,
    voters: 11,
    hours: [
      { hour: 8, voters: 7 },
      { hour: 9, voters: 11 },
    ],
  });
  expect(shareOf(3, 0)).toBe(0);
});
