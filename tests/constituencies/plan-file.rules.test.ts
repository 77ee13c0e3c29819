import { expect, test } from 'vitest';
import { planColumns, planOfRows } from '../../api/constituencies/plan-file.rules.ts';

const divisions = [{ code: '330502001', name: '月河街道' }];
const head = ['选区号', '选区名称', '所在镇街', '应选名额', '单位名称', '类别', '人口数', '选民数'];
const read = (...rows: string[][]) => planOfRows([['吴兴区选区划分表'], head, ...rows], divisions, '330502');

test('columns are found below a title, and a file without them is no plan', () => {
  expect(planColumns([['表'], head])?.head).toBe(1);
  expect(planOfRows([['姓名', '电话']], divisions, '330502')).toBeNull();
});

test('merged cells: number, place and seats stand in the first row of a constituency alone', () => {
  const found = read(
    ['第1选区', '月河一', '月河街道', '2', '甲社区', '', '1,200', '900'],
    ['', '', '', '', '乙社区', '', '800人', ''],
    ['合计', '', '', '2', '', '', '2000', ''],
    ['2', '', '', '1', '丙厂', '企业', '900', '700'],
  );
  expect(found?.rows.map(({ verdict }) => verdict)).toEqual([
    'PASSED_OVER',
    'PASSED_OVER',
    'TAKEN',
    'TAKEN',
    'PASSED_OVER',
    'TAKEN',
  ]);
  expect(found?.layout.constituencies).toEqual([
    {
      number: 1,
      name: '月河一',
      divisionCode: '330502001',
      seats: 2,
      units: [
        expect.objectContaining({ name: '甲社区', kind: 'COMMUNITY', population: 1_200, voters: 900 }),
        expect.objectContaining({ name: '乙社区', population: 800, voters: null, divisionCode: '330502001' }),
      ],
    },
    expect.objectContaining({
      number: 2,
      name: '第2选区',
      units: [expect.objectContaining({ kind: 'WORK_UNIT' })],
    }),
  ]);
});

test.each([
  ['a number that is none', ['甲', '', '月河街道', '1', '甲社区', '', '1', ''], 'NUMBER_UNREADABLE'],
  ['no number at all', ['', '', '月河街道', '1', '甲社区', '', '1', ''], 'NUMBER_MISSING'],
  ['a place nobody knows', ['1', '', '某某街道', '1', '甲社区', '', '1', ''], 'DIVISION_UNKNOWN'],
  ['no unit', ['1', '', '月河街道', '1', '', '', '1', ''], 'UNIT_MISSING'],
  ['no people', ['1', '', '月河街道', '1', '甲社区', '', '', ''], 'POPULATION_UNREADABLE'],
  ['people in words', ['1', '', '月河街道', '1', '甲社区', '', '约一千', ''], 'POPULATION_UNREADABLE'],
  ['seats in words', ['1', '', '月河街道', '两名', '甲社区', '', '1', ''], 'SEATS_UNREADABLE'],
])('a row with %s is refused', (_case, row, fault) => {
  expect(read(row)?.rows.at(-1)).toMatchObject({ verdict: 'REFUSED', faults: [fault] });
});

test('a unit stands once, and the seats of one constituency are the same in all its rows', () => {
  const row = ['1', '', '月河街道', '1', '甲社区', '', '1', ''];
  expect(read(row, row)?.rows.at(-1)?.faults).toEqual(['UNIT_TWICE']);
  expect(read(row, ['1', '', '月河街道', '2', '乙社区', '', '1', ''])?.rows.at(-1)?.faults).toEqual([
    'SEATS_DIFFER',
  ]);
});
