import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { civilDate } from '../../api/kernel/civil-date.rules.ts';
import { readIdNumber } from '../../api/people/id-number.rules.ts';
import { nthDemoIdNumber, SYNTHETIC_NUMBERS } from '../../api/people/synthetic.rules.ts';
import {
  ConstituencyFinder,
  type NamedConstituency,
} from '../../api/registration/constituency-finder.rules.ts';
import { oldEnough } from '../../api/registration/eligibility.rules.ts';
import { plainCell, readIdCell, readNameCell, sexFault } from '../../api/registration/roll-cells.rules.ts';
import { guessColumns, headsRoll, isTotalRow } from '../../api/registration/roll-columns.rules.ts';
import { syntheticRows } from '../../api/registration/synthetic-roll.rules.ts';
import { bornBy } from '../../api/registration/voter-list.rules.ts';
import { civilDates } from '../support/law.ts';
import { idOf } from '../support/build/roll-file.ts';

const id = idOf(1);
const wide = (text: string) =>
  text.replaceAll(/[!-~]/g, (one) => String.fromCharCode(one.charCodeAt(0) + 0xfee0));

test.each([
  ['as it is', id],
  ['in full-width digits', wide(id)],
  ['with blanks and a line break', ` ${id.slice(0, 6)} ${id.slice(6)}\r\n`],
  ['behind an apostrophe', `'${id}`],
  ['with a zero-width mark', `\uFEFF${id}`],
])('an ID number is read %s', (_case, cell) => {
  expect(readIdCell(plainCell(cell))).toMatchObject({ number: id, fault: null, sex: 'FEMALE' });
});

test('a small x is a capital X', () => {
  const withX = Array.from({ length: 400 }, (_, n) => idOf(n)).find((one) => one.endsWith('X')) ?? '';
  expect(readIdCell(withX.toLowerCase())).toMatchObject({ number: withX });
});

test.each([
  ['3.399E+17', 'ID_MANGLED'],
  ['3.39900198E+17', 'ID_MANGLED'],
  [`${id.slice(0, 15)}000`, 'ID_MANGLED'],
  ['12345', 'ID_LENGTH'],
  ['', 'ID_LENGTH'],
  [`${id.slice(0, 17)}Y`, 'ID_CHARACTERS'],
  ['339900198002300011', 'ID_DATE'],
  [id.slice(0, 17) + (id.endsWith('3') ? '4' : '3'), 'ID_CHECK_DIGIT'],
])('%s is no ID number: %s', (cell, fault) => {
  expect(readIdCell(cell)).toMatchObject({ number: null, fault });
});

test('a refused number is kept in masked form alone', () => {
  expect(readIdCell(`${id.slice(0, 17)}Y`).masked).toBe(`339***********${id.slice(14, 17)}Y`);
});

test.each([
  ['张 伟', '张伟', null],
  ['买买提•阿布都拉', '买买提·阿布都拉', null],
  ['Anna Lee', 'Anna Lee', null],
  ['〇一'.slice(1), '一', null],
  ['', '', 'NAME_MISSING'],
  ['张?', '张?', 'NAME_CHARACTERS'],
  ['张3', '张3', 'NAME_CHARACTERS'],
  ['\uFFFD伟', '\uFFFD伟', 'NAME_CHARACTERS'],
])('the name %s is %s (%s)', (cell, name, fault) => {
  expect(readNameCell(plainCell(cell))).toEqual({ name, fault });
});

test('a sex column that is blank says nothing; one that says otherwise asks', () => {
  expect([
    sexFault('', 'MALE'),
    sexFault('男', 'MALE'),
    sexFault('女', 'MALE'),
    sexFault('?', 'MALE'),
  ]).toEqual([null, null, 'SEX_MISMATCH', 'SEX_UNKNOWN']);
});

test.each([
  [
    ['姓名', '性别', '公民身份号码', '县级选区', '乡镇选区'],
    { NAME: 0, SEX: 1, ID_NUMBER: 2, COUNTY_CONSTITUENCY: 3, TOWNSHIP_CONSTITUENCY: 4 },
  ],
  [
    ['序号', '选民 姓名', '居民身份证号', '区人大代表选区', '乡（镇）人大选区'],
    { NAME: 1, ID_NUMBER: 2, COUNTY_CONSTITUENCY: 3, TOWNSHIP_CONSTITUENCY: 4 },
  ],
  [
    ['身份证号码', '姓　名', '所属选区', '乡镇/街道'],
    { ID_NUMBER: 0, NAME: 1, COUNTY_CONSTITUENCY: 2, TOWNSHIP: 3 },
  ],
  [
    ['证件号码', '姓名', '区选区号', '镇选区编号'],
    { ID_NUMBER: 0, NAME: 1, COUNTY_CONSTITUENCY: 2, TOWNSHIP_CONSTITUENCY: 3 },
  ],
])('the headings %j are known', (headings, places) => {
  expect(guessColumns(headings)).toEqual(places);
  expect(headsRoll(guessColumns(headings))).toBe(true);
});

test('a title is no row of headings, and a total is nobody', () => {
  expect(headsRoll(guessColumns(['吴兴区选民登记表', '', '']))).toBe(false);
  expect([isTotalRow(['', '合 计', '37']), isTotalRow(['1', '合计平'])]).toEqual([true, false]);
});

const at = (
  level: 'COUNTY' | 'TOWNSHIP',
  number: number,
  name: string,
  division: string,
  congress = division,
) =>
  ({
    id: `${congress}/${number}`,
    level,
    number,
    name,
    divisionCode: division,
    congressDivision: congress,
    congressName: { '330502100': '织里镇', '330502104': '埭溪镇' }[congress] ?? '吴兴区',
  }) satisfies NamedConstituency;
const finder = new ConstituencyFinder([
  at('COUNTY', 1, '织里镇第1选区', '330502100', '330502'),
  at('COUNTY', 2, '区机关选区', '330502001', '330502'),
  at('TOWNSHIP', 1, '第1选区', '330502100'),
  at('TOWNSHIP', 2, '晟舍选区', '330502100'),
  at('TOWNSHIP', 1, '第1选区', '330502104'),
]);

test.each([
  ['COUNTY', '1', '', null, '330502/1'],
  ['COUNTY', '第002选区', '', null, '330502/2'],
  ['COUNTY', '区机关 选区', '', null, '330502/2'],
  ['COUNTY', '3', '', null, 'CONSTITUENCY_UNKNOWN'],
  ['COUNTY', '', '', null, 'CONSTITUENCY_MISSING'],
  ['TOWNSHIP', '晟舍选区', '', null, '330502100/2'],
  ['TOWNSHIP', '1', '', null, 'CONSTITUENCY_UNKNOWN'],
  ['TOWNSHIP', '1', '埭溪镇', null, '330502104/1'],
  ['TOWNSHIP', '1', '', '330502/1', '330502100/1'],
  ['TOWNSHIP', '第1选区', '', '330502/1', '330502100/1'],
  ['TOWNSHIP', '埭溪镇第1选区', '', '330502/1', '330502104/1'],
] as const)('%s constituency %j in %j near %s is %s', (level, cell, town, near, expected) => {
  const found = finder.find(level, cell, town, near);
  expect('id' in found ? found.id : found.fault).toBe(expected);
});

test('the cut-off day gives the same answer as the age on election day (ER-2)', () => {
  fc.assert(
    fc.property(civilDates, civilDates, (birthDate, electionDay) => {
      expect(birthDate <= bornBy(electionDay)).toBe(oldEnough(birthDate, electionDay));
    }),
  );
  expect(bornBy(civilDate('2026-02-28')) >= '2008-02-29').toBe(false);
});

test('invented numbers are valid, different, and of an area no office has', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.nat(SYNTHETIC_NUMBERS - 1), { minLength: 2, maxLength: 50 }),
      fc.nat(SYNTHETIC_NUMBERS - 1),
      (places, start) => {
        const numbers = places.map((n) => nthDemoIdNumber(n, start));
        expect(new Set(numbers).size).toBe(places.length);
        expect(numbers.every((one) => readIdNumber(one).valid && one.startsWith('339900'))).toBe(true);
      },
    ),
  );
});

test('the same seed invents the same roll, another seed another', () => {
  const roll = (seed: number) => JSON.stringify([...syntheticRows({ voters: 500, seed, faults: true })]);
  expect(roll(1)).toBe(roll(1));
  expect(roll(1)).not.toBe(roll(2));
});
