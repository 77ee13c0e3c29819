import { expect, test } from 'vitest';
import {
  inForce,
  judgeDivisions,
  kindByCode,
  lawfulPeriod,
  overlap,
} from '../../api/regions/region.rules.ts';

const period = (validFrom: string | null, validTo: string | null) => ({ validFrom, validTo });

test('AC-2: a division is in force from its first day to its last, both included', () => {
  const one = period('2020-01-01', '2024-12-31');
  expect(['2019-12-31', '2020-01-01', '2024-12-31', '2025-01-01'].map((day) => inForce(one, day))).toEqual([
    false,
    true,
    true,
    false,
  ]);
  expect(inForce(period(null, null), '1990-01-01')).toBe(true);
});

test('a period runs forward, and two of them share a day or none', () => {
  expect(lawfulPeriod(period('2024-01-02', '2024-01-01'))).toBe(false);
  expect(lawfulPeriod(period('2024-01-01', '2024-01-01'))).toBe(true);
  expect(overlap(period(null, '2024-01-01'), period('2024-01-01', null))).toBe(true);
  expect(overlap(period(null, '2024-01-01'), period('2024-01-02', null))).toBe(false);
});

test.each([
  ['330502001', 'STREET'],
  ['330502099', 'STREET'],
  ['330502100', 'TOWN'],
  ['330502199', 'TOWN'],
  ['330502200', 'TOWNSHIP'],
  ['330502399', 'TOWNSHIP'],
  ['330502400', null],
  ['330502000', null],
  ['33050210', null],
])('AC-3: %s is %s', (code, kind) => {
  expect(kindByCode(code)).toBe(kind);
});

test('a code list is held against what is known, row by row', () => {
  const known = [
    { code: '330502001', name: '月河街道', ...period(null, null) },
    { code: '330502002', name: '朝阳街道', ...period(null, null) },
    { code: '330502003', name: '旧街道', ...period(null, '2020-01-01') },
  ];
  const rows = [
    ['代码', '名称'],
    ['330502', '吴兴区'],
    ['330502001000', '月河街道'],
    ['330502003', '旧街道'],
    ['330502014', '新街道'],
    ['330502014201', '某社区'],
    ['330503001', '外街道'],
    ['330502900', '开发区'],
    ['330502015', ''],
    ['330502014', '新街道'],
  ];
  const { rows: judged, absent } = judgeDivisions(rows, known, '330502', '2026-01-01');
  expect(judged.map(({ verdict, fault }) => fault ?? verdict)).toEqual([
    'PASSED_OVER',
    'PASSED_OVER',
    'UNCHANGED',
    'CHANGED',
    'NEW',
    'PASSED_OVER',
    'OUTSIDE_COUNTY',
    'KIND_UNKNOWN',
    'NAME_MISSING',
    'CODE_TWICE',
  ]);
  expect(absent.map(({ code }) => code)).toEqual(['330502002']);
});
