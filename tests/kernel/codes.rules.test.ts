import { expect, test } from 'vitest';
import { codes } from '../../api/kernel/codes.rules.ts';

test('a closed set holds each of its codes under its own name, in the order given', () => {
  expect(Object.entries(codes('TIE', 'ANOTHER'))).toEqual([
    ['TIE', 'TIE'],
    ['ANOTHER', 'ANOTHER'],
  ]);
});
