import { describe, expect, test } from 'vitest';
import { divisionOfPlace, placeFaults, type PlannedPlace } from '../../api/balloting/polling-place.rules.ts';

const county = { level: 'COUNTY', divisionCode: '330502' };
const township = { level: 'TOWNSHIP', divisionCode: '330502100' };
const station: PlannedPlace = {
  number: 1,
  name: '第一投票站',
  address: '村文化礼堂',
  opensAt: '07:00',
  closesAt: '18:00',
  serves: [county, township],
};
const faults = (over: Partial<PlannedPlace>) => placeFaults({ ...station, ...over });

describe('EP-1: a polling place', () => {
  test('serves one constituency or one of each level', () => {
    expect(faults({})).toEqual([]);
    expect(faults({ serves: [county] })).toEqual([]);
    expect(faults({ serves: [] })).toEqual(['NO_CONSTITUENCY']);
    expect(faults({ serves: [county, county] })).toEqual(['TWO_OF_ONE_LEVEL']);
  });

  test('serves constituencies that lie in one another', () => {
    expect(faults({ serves: [{ ...county, divisionCode: '330502101' }, township] })).toEqual([
      'CONSTITUENCIES_APART',
    ]);
  });

  test.each([
    ['07:00', '07:01', []],
    ['07:00', '07:00', ['CLOSES_BEFORE_OPENING']],
    ['7:00', '18:00', ['HOURS_MALFORMED']],
    ['07:00', '24:00', ['HOURS_MALFORMED']],
    ['00:00', '23:59', []],
  ])('is open from %s to %s: %j', (opensAt, closesAt, expected) => {
    expect(faults({ opensAt, closesAt })).toEqual(expected);
  });

  test('has a number, a name and an address', () => {
    expect(faults({ number: 0, name: '', address: '' })).toEqual([
      'NUMBER_NOT_POSITIVE',
      'NAME_MISSING',
      'ADDRESS_MISSING',
    ]);
  });
});

test('a place lies in the narrowest division it serves', () => {
  expect(divisionOfPlace([county, township])).toBe('330502100');
  expect(divisionOfPlace([county])).toBe('330502');
});
