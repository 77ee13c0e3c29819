import { expect, test } from 'vitest';
import { hoursOf } from '../../api/balloting/check-in.rules.ts';

test.each([
  ['07:00', '18:00', 7, 17],
  ['07:30', '18:30', 7, 18],
  ['08:00', '08:01', 8, 8],
])('a place open from %s to %s hands out ballots from hour %d to hour %d', (opens, closes, first, last) => {
  expect(hoursOf(opens, closes)).toEqual({ first, last });
});
