import { expect, test } from 'vitest';
import { covers, DivisionKind, hasOwnCongress } from '../../api/regions/division.rules.ts';

test('EL 3, LO 7: counties, towns and townships elect a congress; a street office has none', () => {
  const below = Object.values(DivisionKind).filter((kind) => kind !== 'PROVINCE' && kind !== 'CITY');
  expect(below.filter(hasOwnCongress)).toEqual(['COUNTY', 'TOWN', 'TOWNSHIP']);
});

test('a division covers itself and what lies in it, and no neighbour', () => {
  expect(covers('330502', '330502')).toBe(true);
  expect(covers('330502', '330502100')).toBe(true);
  expect(covers('330502100', '330502')).toBe(false);
  expect(covers('330502', '330503100')).toBe(false);
});
