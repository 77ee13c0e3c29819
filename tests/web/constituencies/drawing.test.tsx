import { createRoot } from 'solid-js';
import { expect, test } from 'vitest';
import {
  added,
  createDrawing,
  edited,
  type Layout,
  merged,
  moved,
  removed,
  split,
  type Unit,
  unitSplit,
} from '../../../web/constituencies/drawing.ts';

const unit = (name: string, population = 1_000): Unit => ({
  code: null,
  name,
  kind: 'VILLAGE',
  divisionCode: '330502001',
  population,
  voters: null,
});
const layout: Layout = {
  constituencies: [
    {
      number: 1,
      name: '一',
      divisionCode: '330502001',
      seats: 2,
      units: [unit('甲', 3_000), unit('乙'), unit('丙')],
    },
    { number: 5, name: '五', divisionCode: '330502001', seats: 2, units: [unit('丁')] },
  ],
  looseUnits: [unit('戊')],
};
const told = ({ constituencies, looseUnits }: Layout) => [
  ...constituencies.map(
    ({ number, seats, units }) => `${number}:${seats}:${units.map(({ name }) => name).join('')}`,
  ),
  looseUnits.map(({ name }) => name).join(''),
];
const name = (number: number) => `第${number}选区`;

test('units move between constituencies, and from and to nowhere', () => {
  expect(told(moved(layout, 0, 1, 1))).toEqual(['1:2:甲丙', '5:2:丁乙', '戊']);
  expect(told(moved(layout, 'loose', 0, 1))).toEqual(['1:2:甲乙丙', '5:2:丁戊', '']);
  expect(told(moved(layout, 0, 0, 'loose'))).toEqual(['1:2:乙丙', '5:2:丁', '戊甲']);
  expect(moved(layout, 0, 9, 1)).toBe(layout);
});

test('EC-2: merged constituencies have three seats at most', () => {
  expect(told(merged(layout, [1, 0]))).toEqual(['1:3:甲乙丙丁', '戊']);
  expect(merged(layout, [0])).toBe(layout);
});

test('a constituency is split where the people are nearest to half, and its seats with it', () => {
  expect(told(split(layout, 0, name))).toEqual(['1:1:甲', '6:1:乙丙', '5:2:丁', '戊']);
  expect(split(layout, 1, name)).toBe(layout);
});

test('what is dropped waits to be placed; what is added is numbered after the last', () => {
  expect(told(removed(layout, 1))).toEqual(['1:2:甲乙丙', '戊丁']);
  expect(told(added(layout, '330502001', name))).toEqual(['1:2:甲乙丙', '5:2:丁', '6:1:', '戊']);
});

test('ZJE 23: a large village is cut in two', () => {
  const cut = unitSplit(layout, 0, 0, 1_200, (of) => `${of}（分）`);
  expect(cut.constituencies[0]?.units.map((one) => [one.name, one.population])).toEqual([
    ['甲', 1_800],
    ['甲（分）', 1_200],
    ['乙', 1_000],
    ['丙', 1_000],
  ]);
  expect(unitSplit(layout, 0, 0, 3_000, String)).toBe(layout);
});

test('every step can be undone and done again, and a new one forgets what was undone', () => {
  const drawing = createRoot(() => createDrawing(layout));
  drawing.step(edited(drawing.layout(), 0, { seats: 3 }));
  drawing.step(merged(drawing.layout(), [0, 1]));
  drawing.undo();
  expect(drawing.layout().constituencies[0]?.seats).toBe(3);
  drawing.redo();
  expect(drawing.layout().constituencies).toHaveLength(1);
  drawing.undo();
  drawing.undo();
  expect(drawing.layout()).toBe(layout);
  expect(drawing.canUndo()).toBe(false);
  drawing.step(removed(drawing.layout(), 1));
  expect(drawing.canRedo()).toBe(false);
});
