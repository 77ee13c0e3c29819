import { expect, test } from 'vitest';
import { countSheetFaults, keyingDifferences } from '../../api/balloting/count-sheet.rules.ts';
import { type VoidCauses, writtenName } from '../../api/balloting/sheet-detail.rules.ts';
import { sheetFacts, totalFacts } from '../../api/balloting/sheet-facts.rules.ts';

const facts = { registered: 100, seats: 2, candidates: new Set(['甲', '乙']) };
const sheet = {
  issued: 60,
  participants: 60,
  returned: 60,
  invalid: 4,
  votes: [
    { name: '甲', votes: 40 },
    { name: '乙', votes: 30 },
  ],
};
const causes = (over: Partial<VoidCauses> = {}): VoidCauses => ({
  MORE_NAMES_THAN_SEATS: 2,
  UNREADABLE: 1,
  NO_VALID_MARK: 1,
  OTHER: 0,
  ...over,
});
const codesOf = (over: object, against: object = {}) =>
  countSheetFaults({ ...facts, ...against }, { ...sheet, ...over }).map(({ code, field }) => [code, field]);

test('EW-3: the causes of void ballots add up to the void ballots, and are asked for where the sheet has them', () => {
  expect(codesOf({ voidCauses: causes() })).toEqual([]);
  expect(codesOf({ voidCauses: causes({ OTHER: 1 }) })).toEqual([['VOID_CAUSES_DO_NOT_SUM', 'invalid']]);
  expect(codesOf({})).toEqual([]);
  expect(codesOf({}, { voidCausesCounted: true })).toEqual([['VOID_CAUSES_MISSING', 'invalid']]);
});

test('EP-5: for, against and blank add up to the valid ballots for each candidate', () => {
  const votes = [
    { name: '甲', votes: 40, against: 10, abstained: 6 },
    { name: '乙', votes: 30, against: 20, abstained: 6 },
  ];
  expect(codesOf({ votes }, { marksCounted: true })).toEqual([]);
  expect(codesOf({ votes: [votes[0], { ...votes[1], abstained: 7 }] })).toEqual([
    ['MARKS_DO_NOT_SUM', 'votes.乙'],
  ]);
  expect(codesOf({ votes: [votes[0], { name: '乙', votes: 30 }] }, { marksCounted: true })).toEqual([
    ['MARKS_MISSING', 'votes.乙'],
  ]);
});

test('EP-5: written names count among the choices, once each, and nowhere in a vote among the tied', () => {
  const writeIns = [{ name: '王建国', votes: 43 }];
  expect(codesOf({ writeIns: [{ name: '王建国', votes: 42 }] })).toEqual([]);
  expect(codesOf({ writeIns })).toEqual([['MORE_VOTES_THAN_CHOICES', 'votes']]);
  expect(codesOf({ writeIns: [{ name: '王建国', votes: 57 }] })).toContainEqual([
    'MORE_VOTES_THAN_VALID_BALLOTS',
    'written.王建国',
  ]);
  const twice = [
    { name: '王建国', votes: 1 },
    { name: '王 建国', votes: 1 },
  ];
  expect(codesOf({ writeIns: twice })).toEqual([['WRITTEN_TWICE', 'written.王建国']]);
  expect(codesOf({ writeIns: [{ name: '  ', votes: 1 }] })).toEqual([['WRITTEN_NAME_MISSING', 'writeIns']]);
  expect(codesOf({ writeIns: twice.slice(0, 1) }, { writeInsAllowed: false })).toEqual([
    ['WRITE_IN_ON_TIE', 'writeIns'],
  ]);
});

test('a written name is compared without the blanks between its characters', () => {
  expect(writtenName(' 王　建国 ')).toBe('王建国');
  expect(writtenName('阿依古丽·买买提')).toBe('阿依古丽·买买提');
  expect(writtenName('John  Wang')).toBe('John Wang');
});

test('two keyings differ in causes, marks and written names too', () => {
  const one = { ...sheet, voidCauses: causes(), writeIns: [{ name: '王建国', votes: 3 }] };
  const other = {
    ...sheet,
    voidCauses: causes({ UNREADABLE: 2, OTHER: -1 }),
    writeIns: [{ name: '王建囯', votes: 3 }],
    votes: [{ name: '甲', votes: 40, against: 2, abstained: 0 }, sheet.votes[1] ?? { name: '乙', votes: 30 }],
  };
  expect(keyingDifferences(one, other).map(({ field, first, second }) => [field, first, second])).toEqual([
    ['void.UNREADABLE', 1, 2],
    ['void.OTHER', 0, -1],
    ['written.王建国', 3, null],
    ['against.甲', null, 2],
    ['abstained.甲', null, 0],
    ['written.王建囯', null, 3],
  ]);
});

test('a sheet must have the candidates and may have those written in; a sum is not asked for its columns', () => {
  const round = {
    kind: 'TIE',
    registered: 9,
    seats: 1,
    marksCounted: true,
    voidCausesCounted: true,
  } as const;
  const found = sheetFacts(round, [
    { personId: 'a', writeIn: false },
    { personId: 'b', writeIn: true },
  ]);
  expect(found.candidates).toEqual(new Set(['a']));
  expect(found.others).toEqual(new Set(['b']));
  expect(found.writeInsAllowed).toBe(false);
  expect(totalFacts(found)).toMatchObject({ marksCounted: false, voidCausesCounted: false, seats: 1 });
});
