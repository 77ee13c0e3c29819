import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { cutAfter, ranked } from '../../api/kernel/ranking.rules.ts';
import { votesFor } from '../support/law.ts';

const names = (voted: readonly { name: string }[]) => voted.map(({ name }) => name);

test('equal votes keep the order given', () => {
  expect(names(ranked(votesFor({ 甲: 3, 乙: 9, 丙: 3 })))).toEqual(['乙', '甲', '丙']);
});

test('EW-5: those level across the cut are set apart, and only they', () => {
  const cut = cutAfter(2, votesFor({ 甲: 5, 乙: 9, 丙: 5, 丁: 1 }));
  expect([names(cut.within), names(cut.level)]).toEqual([['乙'], ['甲', '丙']]);
});

test('EW-5: a tie within the places is none', () => {
  const cut = cutAfter(2, votesFor({ 甲: 5, 乙: 5, 丙: 4 }));
  expect([names(cut.within), names(cut.level)]).toEqual([['甲', '乙'], []]);
});

test('fewer persons than places are all in, and no place takes nobody', () => {
  expect(names(cutAfter(3, votesFor({ 甲: 1 })).within)).toEqual(['甲']);
  expect(cutAfter(0, votesFor({ 甲: 1 }))).toEqual({ within: [], level: [] });
});

test('a cut never takes in more than there are places, and never leaves a better one out', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(9)), fc.nat(5), (votes, places) => {
      const given = votes.map((n, at) => ({ name: `${at}`, votes: n }));
      const { within, level } = cutAfter(places, given);
      expect(within.length).toBeLessThanOrEqual(places);
      const out = given.filter((one) => !within.includes(one) && !level.includes(one));
      const least = Math.min(...[...within, ...level].map((one) => one.votes));
      expect(places === 0 || out.every((one) => one.votes <= least)).toBe(true);
    }),
  );
});
