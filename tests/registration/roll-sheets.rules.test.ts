import { expect, test } from 'vitest';
import { allKnown, columnsOf, headingSet, toRemember } from '../../api/registration/roll-columns.rules.ts';
import { findHeadings, letters } from '../../api/registration/roll-headings.rules.ts';
import { dayText, numberText, showsDay } from '../../api/registration/sheet-numbers.rules.ts';
import { idOf } from '../support/build/roll-file.ts';

const kinds = (header: readonly string[]) =>
  columnsOf(header).map(({ column, ignored }) => column ?? (ignored ? 'IGNORED' : 'UNKNOWN'));

test('headings are found under titles, behind apostrophes and among blanks', () => {
  const rows = [['吴兴区选民登记表'], [], ['填表日期', '2026-11-20'], ["'姓 名", ' 身份证 号码', '选区']];
  expect(findHeadings(rows)).toMatchObject({ dataFrom: 5, complete: true });
});

test('two lines of headings, merged across, are read as one', () => {
  const rows = [
    ['姓名', '性别', '公民身份号码', '选区', ''],
    ['', '', '', '县级', '乡镇'],
    ['张月', '女', idOf(1), '1', '2'],
  ];
  const headings = findHeadings(rows);
  expect(headings).toMatchObject({ dataFrom: 3, complete: true });
  expect(kinds(headings?.header ?? [])).toEqual([
    'NAME',
    'SEX',
    'ID_NUMBER',
    'COUNTY_CONSTITUENCY',
    'TOWNSHIP_CONSTITUENCY',
  ]);
});

test('a first voter without name and number is no second line of headings', () => {
  const rows = [
    ['姓名', '身份证号', '选区'],
    ['', '', '1'],
    ['张月', idOf(1), '1'],
  ];
  expect(findHeadings(rows)).toMatchObject({ dataFrom: 2 });
});

test('a sheet that begins with a voter has its columns called by their letters', () => {
  expect(findHeadings([['张月', idOf(1), '1']])).toEqual({
    header: ['A', 'B', 'C'],
    dataFrom: 1,
    named: 0,
    complete: false,
  });
  expect([letters(0), letters(25), letters(26)]).toEqual(['A', 'Z', 'AA']);
});

test('a column that nobody knows asks; well-known ones and those of our own sheets do not', () => {
  const header = ['序号', '姓名', '姓名问题', '身份证号', '选区', '备注', '原行号', '处理'];
  expect(kinds(header)).toEqual([
    'IGNORED',
    'NAME',
    'IGNORED',
    'ID_NUMBER',
    'COUNTY_CONSTITUENCY',
    'IGNORED',
    'IGNORED',
    'IGNORED',
  ]);
  expect(allKnown(columnsOf(header))).toBe(true);
  expect(allKnown(columnsOf([...header, '微信号']))).toBe(false);
});

test('what was said once of a set of headings holds for it in any order', () => {
  const said = toRemember([
    { heading: '人', column: 'NAME', ignored: false },
    { heading: '号', column: 'ID_NUMBER', ignored: false },
    { heading: '区', column: 'COUNTY_CONSTITUENCY', ignored: false },
    { heading: '微信', column: null, ignored: true },
  ]);
  expect(headingSet(['人', '号', '区', '微信'])).toBe(headingSet(['微信', ' 区', '人', '号']));
  const again = columnsOf(['微信', '区', '人', '号'], said);
  expect(again.map(({ column }) => column)).toEqual([null, 'COUNTY_CONSTITUENCY', 'NAME', 'ID_NUMBER']);
  expect(allKnown(again)).toBe(true);
});

test.each([
  ['12', '12'],
  ['3.0', '3'],
  ['1.5', '1.5'],
  ['123456789012345', '123456789012345'],
  // What a spreadsheet stores of a typed number: fifteen digits.
  ['339900198005040000', '3.39900E+17'],
  ['3.3990019800504E+17', '3.39900E+17'],
  // Exact digits that no floating-point number could have been rounded to.
  ['339900198005040013', '339900198005040013'],
  // 64 divides it: a program may have rounded to it.
  ['339900198005040064', '3.39900E+17'],
  ['', ''],
  ['abc', 'abc'],
])('a number cell %s is read as %s', (written, text) => {
  expect(numberText(written)).toBe(text);
});

test('days are told by their number format, and counted from 1899-12-30', () => {
  expect(showsDay(14, undefined)).toBe(true);
  expect(showsDay(170, 'yyyy"年"m"月"d"日"')).toBe(true);
  expect(showsDay(0, 'General')).toBe(false);
  expect(showsDay(171, '0.00"d"')).toBe(false);
  expect(dayText(46_000, false)).toBe('2025-12-09');
  expect(dayText(0, true)).toBe('1904-01-01');
  expect(dayText(Number.NaN, false)).toBe('NaN');
});
