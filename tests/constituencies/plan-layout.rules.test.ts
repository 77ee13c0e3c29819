import { expect, test } from 'vitest';
import {
  adoptionFaults,
  allotmentGaps,
  type DrawnConstituency,
  layoutDeviations,
  movedUnits,
  type PlanUnit,
  unitKey,
  votersOf,
} from '../../api/constituencies/plan-layout.rules.ts';

const unit = (name: string, population = 1_000, over: Partial<PlanUnit> = {}): PlanUnit => ({
  code: null,
  name,
  kind: 'VILLAGE',
  divisionCode: '330502100',
  population,
  voters: null,
  ...over,
});
const drawn = (number: number, units: readonly PlanUnit[], over: Partial<DrawnConstituency> = {}) => ({
  number,
  name: `第${number}选区`,
  divisionCode: '330502100',
  seats: 2,
  units,
  ...over,
});
const facts = { divisionCode: '330502', civilSeats: 4 };
const faults = (constituencies: readonly DrawnConstituency[], looseUnits: readonly PlanUnit[] = []) =>
  adoptionFaults(facts, { constituencies, looseUnits }).map(({ code, number, unit: at }) => [
    code,
    number,
    at,
  ]);

test('EC-1, EC-2, EC-4: a plan with all seats and every unit once can be adopted', () => {
  expect(faults([drawn(1, [unit('甲')]), drawn(2, [unit('乙'), unit('丙')])])).toEqual([]);
});

test('EC-1: approved seats may neither stay over nor be exceeded', () => {
  expect(faults([drawn(1, [unit('甲')], { seats: 3 })])).toEqual([['SEATS_LEFT_OVER', null, null]]);
  expect(faults([drawn(1, [unit('甲')], { seats: 3 }), drawn(2, [unit('乙')], { seats: 2 })])).toEqual([
    ['MORE_SEATS_THAN_APPROVED', 2, null],
  ]);
  expect(faults([])).toEqual([['NO_CONSTITUENCIES', null, null]]);
});

test('EC-2: one to three seats, a number of its own', () => {
  expect(faults([drawn(1, [unit('甲')], { seats: 4 })])).toEqual([['NOT_ONE_TO_THREE_SEATS', 1, null]]);
  expect(faults([drawn(1, [unit('甲')]), drawn(1, [unit('乙')])])).toEqual([['NUMBER_TAKEN', 1, null]]);
});

test('EC-4: every unit is in one constituency, and in one only', () => {
  const one = drawn(1, [unit('甲')]);
  expect(faults([one, drawn(2, [])])).toEqual([
    ['POPULATION_MISSING', 2, null],
    ['WITHOUT_UNITS', 2, null],
  ]);
  expect(faults([one, drawn(2, [unit('甲 '), unit('乙')])])).toEqual([['UNIT_TWICE', 2, '甲 ']]);
  expect(faults([one, drawn(2, [unit('乙')])], [unit('丙')])).toEqual([['UNIT_LEFT_OUT', null, '丙']]);
});

test('a unit is known by its code, or by its name within its division', () => {
  expect(unitKey(unit('甲', 1, { code: '330502100201' }))).toBe('330502100201');
  expect(unitKey(unit('甲 村'))).toBe(unitKey(unit('甲村')));
  expect(unitKey(unit('甲', 1, { divisionCode: '330502101' }))).not.toBe(unitKey(unit('甲')));
});

test('voters are summed only when every unit says how many it has', () => {
  expect(votersOf([unit('甲', 10, { voters: 8 }), unit('乙', 10, { voters: 7 })])).toBe(15);
  expect(votersOf([unit('甲', 10, { voters: 8 }), unit('乙')])).toBeNull();
});

test('EC-3: people per deputy against the mean; a constituency without seats has none', () => {
  const some = [drawn(1, [unit('甲', 1_300)], { seats: 1 }), drawn(2, [unit('乙', 700)], { seats: 1 })];
  const tolerance = { warnPercent: 20, strongPercent: 30 };
  expect(layoutDeviations(some, tolerance).map((one) => [one?.percent, one?.severity])).toEqual([
    [30.000000000000004, 'WARNING'],
    [-30.000000000000004, 'WARNING'],
  ]);
  expect(layoutDeviations([drawn(1, [unit('甲')], { seats: 0 })], tolerance)).toEqual([null]);
});

test('what moved between two plans, and what is in one of them alone', () => {
  const before = {
    constituencies: [drawn(1, [unit('甲'), unit('乙')]), drawn(2, [unit('丙')])],
    looseUnits: [],
  };
  const after = {
    constituencies: [drawn(1, [unit('甲')]), drawn(2, [unit('乙'), unit('丁')])],
    looseUnits: [unit('丙')],
  };
  expect(movedUnits(before, after).map(({ unit: name, from, to }) => [name, from, to])).toEqual([
    ['乙', 1, 2],
    ['丙', 2, null],
    ['丁', null, 2],
  ]);
  expect(movedUnits(before, before)).toEqual([]);
});

test('EC-1: where a plan draws other seats than were allotted, by division or zone', () => {
  const plan = [drawn(1, [], { divisionCode: '330502001' }), drawn(2, [], { divisionCode: '330502002' })];
  const allotted = [
    { name: '甲街道', codes: ['330502001'], seats: 2 },
    { name: '新区', codes: ['330502002', '330502003'], seats: 3 },
  ];
  expect(allotmentGaps(allotted, plan)).toEqual([{ name: '新区', allotted: 3, drawn: 2 }]);
});
