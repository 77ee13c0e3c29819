import { expect, test } from 'vitest';
import { bySurnameGroups } from '../../api/papers/name-groups.rules.ts';
import { candidates, changeOfDate, deputies, polling, result } from '../../api/papers/notice-after.rules.ts';
import {
  constituencies,
  dayAndMethod,
  type NoticeFacts,
  placeOf,
  registration,
  supplement,
  voterList,
} from '../../api/papers/notice-before.rules.ts';
import { added, type NoticeText, table } from '../../api/papers/notice-blocks.rules.ts';
import { committeeName, noticeFaults, noticeNumber, titleLines } from '../../api/papers/notice.rules.ts';
import { dispositionOf, fileName, isPaper, linePitch } from '../../api/papers/paper.rules.ts';
import { civilDate } from '../../api/kernel/civil-date.rules.ts';

const facts: NoticeFacts = {
  congress: '吴兴区第六届人民代表大会',
  body: '吴兴区选举委员会',
  kind: 'GENERAL',
  electionDay: civilDate('2026-12-16'),
  dayReading: 'STRICT',
  seats: 4,
  constituencies: [
    { id: 'a', number: 1, name: '晟舍村', seats: 2, population: 900 },
    { id: 'b', number: 2, name: '第2选区', seats: 2, population: 1_100 },
  ],
};
const [first] = facts.constituencies;
const NOTHING = { text: null, startsOn: null, endsOn: null, newDay: null };
const said = ({ blocks }: NoticeText) => JSON.stringify(blocks);

test('twenty-two lines fill the text area (GB/T 9704—2012, 5.2.2)', () => {
  expect(linePitch()).toBeCloseTo(28.99, 2);
});

test('a title is broken between its parts, into even lines that fit', () => {
  expect(titleLines(['选民登记的公告'])).toBe('选民登记的公告');
  expect(titleLines(['关于', '吴兴区第六届人民代表大会', '代表选举日', '和选举方式的公告'])).toBe(
    '关于吴兴区第六届人民代表大会\n代表选举日和选举方式的公告',
  );
});

test('a number stands between its words, a draft leaves it open', () => {
  expect(noticeNumber(12)).toBe('第 12 号');
  expect(noticeNumber(null)).not.toMatch(/\d/);
  expect(committeeName('吴兴区')).toBe('吴兴区选举委员会');
});

test('what an order for a notice lacks is told at once', () => {
  expect(noticeFaults('VOTER_LIST', null, NOTHING)).toEqual(['CONSTITUENCY_NEEDED']);
  expect(noticeFaults('VOTER_LIST', 'a', NOTHING)).toEqual([]);
  expect(noticeFaults('CHANGE_OF_DATE', null, NOTHING)).toEqual(['NEW_DAY_NEEDED', 'REASON_NEEDED']);
  expect(noticeFaults('REGISTRATION', null, NOTHING)).toEqual([]);
});

test('day and method: the timetable by the reading of the election (EL 28; ZJE 33)', () => {
  expect(said(dayAndMethod(facts, NOTHING))).toContain('"公布选民名单","2026年11月25日"');
  const common = dayAndMethod({ ...facts, dayReading: 'COMMON' }, NOTHING);
  expect(said(common)).toContain('"公布选民名单","2026年11月26日"');
});

test('constituencies: the totals stand under the table', () => {
  expect(said(constituencies(facts, NOTHING))).toContain('["合计","2个选区","2000","4"]');
});

test('registration: eighteen on election day, late registration twelve days before (ER-2; ER-7)', () => {
  const words = said(registration(facts, { ...NOTHING, startsOn: '2026-11-01', endsOn: '2026-11-20' }));
  expect(words).toContain('2008年12月16日以前（含当日）出生');
  expect(words).toContain('登记时间为2026年11月1日至2026年11月20日');
  expect(words).toContain('2026年12月4日以前可以向选举委员会申请补登');
});

test('voter list: the count, and the ways to object (EV-3 to EV-5)', () => {
  const list = {
    publishedOn: civilDate('2026-11-25'),
    groups: bySurnameGroups(['王明', '丁一']),
    fingerprint: 'f'.repeat(64),
  };
  const words = said(voterList(facts, first ?? never(), list, NOTHING));
  expect(words).toContain('共登记选民2人');
  expect(words).toContain('2026年11月30日以前向选举委员会提出申诉');
  expect(words).toContain('2026年12月11日以前向人民法院起诉');
});

test('supplement: only what changed has a heading', () => {
  const changes = { publishedOn: civilDate('2026-12-01'), added: ['王明'], removed: [], corrected: ['丁一'] };
  const words = said(supplement(facts, first ?? never(), changes, NOTHING));
  expect(words).toContain('补登');
  expect(words).toContain('更正');
  expect(words).not.toContain('除名');
});

test('candidates stand in the order of the list, under their constituency', () => {
  const who = (constituencyId: string, position: number, name: string) => ({
    constituencyId,
    position,
    name,
    sex: '女',
    born: '1980年1月',
    about: '',
    nominatedBy: '选民联名推荐',
  });
  const notice = candidates(facts, 'FORMAL', [who('b', 1, '丁一'), who('b', 2, '王明')], NOTHING);
  expect(notice.title.join('')).toBe('关于公布吴兴区第六届人民代表大会第2选区正式代表候选人名单的公告');
  expect(said(notice).indexOf('丁一')).toBeLessThan(said(notice).indexOf('王明'));
  expect(said(notice)).toContain('一、第2选区（应选代表2名）');
});

test('polling: where, when, and for whom (EP-1)', () => {
  const place = { kind: 'STATION', name: '一站', address: '村委会', hours: '08:00—18:00', serves: '第1选区' };
  expect(said(polling(facts, [{ ...place, kind: 'STATION' }], NOTHING))).toContain('投票站');
});

test('result: every figure that must be published (EW-10)', () => {
  const counted = {
    constituency: first ?? never(),
    round: 2,
    heldOn: '2026-12-16',
    registered: 600,
    participants: 501,
    issued: 510,
    returned: 500,
    validBallots: 498,
    invalid: 2,
    valid: true,
    explanation: '本次选举有效。',
    candidates: [
      { name: '丁一', votes: 300, elected: true, writeIn: false },
      { name: '王明', votes: 9, elected: false, writeIn: true },
    ],
  };
  const words = said(result(facts, [counted], NOTHING));
  expect(words).toContain('["600","501","510","500","498","2"]');
  expect(words).toContain('["王明（另选）","9","未当选"]');
  expect(words).toContain('第2次投票');
});

test('deputies are listed by constituency', () => {
  const words = said(deputies(facts, [{ constituencyId: 'a', name: '丁一' }], NOTHING));
  expect(words).toContain('["第1选区","晟舍村","丁一","1"]');
  expect(words).toContain('应选代表4名，已选出代表1名');
});

test('a change of date says from, to and why', () => {
  const words = said(changeOfDate(facts, '2026-12-16', { ...NOTHING, newDay: '2026-12-23', text: '因台风' }));
  expect(words).toContain('由原定的2026年12月16日变更为2026年12月23日');
  expect(words).toContain('因台风');
});

test('a constituency is named once by its number', () => {
  expect(placeOf({ number: 2, name: '第2选区' })).toBe('第2选区');
  expect(placeOf({ number: 1, name: '晟舍村' })).toBe('第1选区（晟舍村）');
});

test('names are grouped by the strokes of the surname; a character without strokes stands last', () => {
  expect(bySurnameGroups(['王明', '丁一', '方圆', '㐂人'])).toEqual([
    { heading: '二画', names: ['丁一'] },
    { heading: '四画', names: ['王明', '方圆'] },
    expect.objectContaining({ names: ['㐂人'] }),
  ]);
});

test('tables and paragraphs are written down in short', () => {
  expect(table(['甲:2:L', '乙'], [['1', '2']])).toMatchObject({
    columns: [
      { title: '甲', width: 2, align: 'LEFT' },
      { title: '乙', width: 1, align: 'CENTER' },
    ],
  });
  expect(added(' 一 \n\n二')).toEqual([
    { kind: 'TEXT', text: '一' },
    { kind: 'TEXT', text: '二' },
  ]);
});

test('the name of a file is Chinese and steers no header', () => {
  expect(fileName('关于 "公告"/第 3 号\r\nX')).toBe('关于公告第3号X.pdf');
  expect(dispositionOf('公告.pdf', 'inline')).toBe(
    `inline; filename="paper.pdf"; filename*=UTF-8''%E5%85%AC%E5%91%8A.pdf`,
  );
  expect(isPaper('notices')).toBe(true);
  expect(isPaper('secrets')).toBe(false);
});

const never = (): never => {
  throw new Error('no constituency');
};
