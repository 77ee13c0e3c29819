import { expect, test } from 'vitest';
import { planFaults, type PlannedConstituency } from '../../api/constituencies/plan.rules.ts';

const facts = { divisionCode: '330502', approvedSeats: 6, existing: [{ number: 1, seats: 2 }] };
const planned = (over: Partial<PlannedConstituency> = {}): PlannedConstituency => ({
  number: 2,
  name: '第二选区',
  divisionCode: '330502001',
  seats: 2,
  population: 5_000,
  ...over,
});

test.each([
  ['a plan as the law wants it', [planned(), planned({ number: 3 })], []],
  ['EL 25: no seat', [planned({ seats: 0 })], ['NOT_ONE_TO_THREE_SEATS']],
  ['EL 25: three seats are lawful', [planned({ seats: 3 })], []],
  ['EL 25: four seats', [planned({ seats: 4 })], ['NOT_ONE_TO_THREE_SEATS']],
  ['a number that stands already', [planned({ number: 1 })], ['NUMBER_TAKEN']],
  ['a number twice in the plan', [planned(), planned()], ['NUMBER_TAKEN']],
  ['a number below one', [planned({ number: 0 })], ['NUMBER_NOT_POSITIVE']],
  ['another district', [planned({ divisionCode: '330503001' })], ['OUTSIDE_THE_AREA']],
  ['no name', [planned({ name: ' ' })], ['NAME_MISSING']],
  ['nobody lives there', [planned({ population: 0 })], ['POPULATION_MISSING']],
  [
    'EL 13: one seat more than approved',
    [planned(), planned({ number: 3, seats: 3 })],
    ['MORE_SEATS_THAN_APPROVED'],
  ],
  ['every fault at once', [planned({ seats: 4, name: '' })], ['NAME_MISSING', 'NOT_ONE_TO_THREE_SEATS']],
])('%s', (_case, plan, expected) => {
  expect(planFaults(facts, plan).map(({ code }) => code)).toEqual(expected);
});
