import { expect, test } from 'vitest';
import { deviations, lawfulSeats, seatsLeftOver } from '../../api/constituencies/constituency.rules.ts';

const area = (...sizes: [number, number][]) =>
  sizes.map(([population, seats], at) => ({ id: `${at}`, population, seats }));

test('EC-2: a constituency elects one to three deputies', () => {
  expect([0, 1, 2, 3, 4, 1.5].map(lawfulSeats)).toEqual([false, true, true, true, false, false]);
});

test('EC-3: people per deputy are compared with the average of the area', () => {
  const [even, more] = deviations(area([2000, 1], [3000, 1], [5000, 2]));
  expect(even).toEqual({ id: '0', peoplePerDeputy: 2000, percent: expect.closeTo(-20), severity: 'NONE' });
  expect(more).toMatchObject({ peoplePerDeputy: 3000, severity: 'NONE' });
});

test('EC-3: just beyond 20 per cent is a warning, beyond 30 a strong one, either way', () => {
  const severities = (sizes: [number, number][]) =>
    deviations(area(...sizes)).map(({ severity }) => severity);
  expect(
    severities([
      [1201, 1],
      [799, 1],
    ]),
  ).toEqual(['WARNING', 'WARNING']);
  expect(
    severities([
      [1300, 1],
      [700, 1],
    ]),
  ).toEqual(['WARNING', 'WARNING']);
  expect(
    severities([
      [1301, 1],
      [699, 1],
    ]),
  ).toEqual(['STRONG_WARNING', 'STRONG_WARNING']);
});

test('EC-3: an election may set its own tolerance', () => {
  const [first] = deviations(area([1100, 1], [900, 1]), { warnPercent: 5, strongPercent: 8 });
  expect(first?.severity).toBe('STRONG_WARNING');
});

test('EC-3: an area without people has no deviation', () => {
  expect(deviations(area([0, 1], [0, 2])).map(({ percent, severity }) => [percent, severity])).toEqual([
    [0, 'NONE'],
    [0, 'NONE'],
  ]);
});

test('EC-1: the seats of the constituencies add up to the fixed total', () => {
  expect(seatsLeftOver(290, area([1, 3], [1, 2]))).toBe(285);
  expect(seatsLeftOver(4, area([1, 3], [1, 2]))).toBe(-1);
});
