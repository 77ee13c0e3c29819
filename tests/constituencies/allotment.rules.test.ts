import fc from 'fast-check';
import { expect, test } from 'vitest';
import { proposedSeats } from '../../api/constituencies/allotment.rules.ts';

const units = (...population: number[]) =>
  population.map((people, at) => ({ key: String(at), population: people }));
const seats = (total: number, ...population: number[]) => [
  ...proposedSeats(total, units(...population)).values(),
];

test('EC-1: the largest remainders get the seats that are left', () => {
  expect(seats(10, 50, 30, 20)).toEqual([5, 3, 2]);
  expect(seats(10, 46, 33, 21)).toEqual([5, 3, 2]);
  expect(seats(3, 1, 1)).toEqual([2, 1]);
});

test('EC-1: a very small township has at least one, taken from where a seat stands for the fewest people', () => {
  expect(seats(10, 500, 499, 1)).toEqual([5, 4, 1]);
  expect(seats(3, 100, 1, 1)).toEqual([1, 1, 1]);
});

test('nothing is proposed without people, or with fewer seats than units', () => {
  expect(seats(10, 0, 0)).toEqual([0, 0]);
  expect(seats(1, 5, 5)).toEqual([0, 0]);
});

test('EC-1: what is proposed adds up, and nobody goes without', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 1, max: 200_000 }), { minLength: 1, maxLength: 30 }),
      fc.nat(400),
      (people, more) => {
        const total = people.length + more;
        const proposed = seats(total, ...people);
        expect(proposed.reduce((sum, one) => sum + one, 0)).toBe(total);
        expect(Math.min(...proposed)).toBeGreaterThanOrEqual(1);
      },
    ),
  );
});
