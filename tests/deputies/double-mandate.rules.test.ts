import { expect, test } from 'vitest';
import { incompatibleSeats } from '../../api/deputies/double-mandate.rules.ts';

test('EX-3: one chain of areas may be held together, two beside each other may not', () => {
  const held = ['330502', '330502100', '3305', '33'].map((divisionCode) => ({ divisionCode }));
  expect(incompatibleSeats('330502100', held)).toEqual([]);
  expect(incompatibleSeats('330502101', held)).toEqual([{ divisionCode: '330502100' }]);
  expect(incompatibleSeats('330503', held)).toEqual([
    { divisionCode: '330502' },
    { divisionCode: '330502100' },
  ]);
});
