import { expect, test } from 'vitest';
import { articlesOf, calendarEntries } from '../../api/elections/election-calendar.rules.ts';
import { civilDate } from '../../api/kernel/civil-date.rules.ts';

const election = {
  id: 'e1',
  name: '换届选举',
  kind: 'GENERAL',
  electionDay: civilDate('2026-12-16'),
  listOn: null,
  constituencyDays: [
    { constituencyId: 'c1', constituency: '第一选区', electionDay: civilDate('2026-12-20') },
  ],
} as const;

test('each limit is a whole day with its article and both readings', () => {
  const list = calendarEntries(election).find(({ uid }) => uid === 'e1-VOTER_LIST');
  expect(list).toEqual({
    uid: 'e1-VOTER_LIST',
    day: '2026-11-25',
    dayAfter: '2026-11-26',
    summary: '公布选民名单（选举法第 28 条、浙江实施细则第 33 条）',
    description:
      '换届选举\n通行口径最迟 2026-11-26（当日仍可以）\n严格口径最迟 2026-11-25（中间隔满法定日数）',
  });
});

test('ZJE 51: a constituency that votes on another day has an entry of its own', () => {
  const own = calendarEntries(election).find(({ uid }) => uid === 'e1-ELECTION_DAY-c1');
  expect(own).toMatchObject({ day: '2026-12-20', summary: expect.stringContaining('第一选区选举日') });
});

test('a moved day keeps its identifier', () => {
  const uids = (day: string) =>
    calendarEntries({ ...election, electionDay: civilDate(day) }).map(({ uid }) => uid);
  expect(uids('2026-12-24')).toEqual(uids('2026-12-16'));
});

test('a law without a short name keeps its sign', () => {
  expect(articlesOf(['EL 28', 'XX 3'])).toBe('选举法第 28 条、XX第 3 条');
});
