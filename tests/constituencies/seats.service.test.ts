import { beforeEach, expect, test } from 'vitest';
import { allotSeats } from '../../api/constituencies/allot-seats.service.ts';
import { createCongressTerm } from '../../api/constituencies/create-congress-term.service.ts';
import { fixSeatsAnew } from '../../api/constituencies/fix-seats-anew.service.ts';
import { QuotaFixing } from '../../api/constituencies/quota-fixing.entity.ts';
import { seatsOfTerm } from '../../api/constituencies/seats.queries.ts';
import { AuditEventRow } from '../../api/kernel/audit-event.entity.ts';
import { loadDivisions } from '../../api/regions/load-divisions.service.ts';
import { key, useWorld } from '../support/world.ts';

const world = useWorld();
const officer = () => world.as('ELECTION_OFFICER');
let number = 5;
let termId: string;

const decision = {
  decidedBy: '省人大常委会',
  decisionNumber: '浙人大常〔2026〕5号',
  decidedOn: '2026-09-20',
};

beforeEach(async () => {
  world.setDay('2026-10-01');
  await loadDivisions(world.as().em);
  ({ id: termId } = await createCongressTerm(officer(), {
    ...key(),
    divisionCode: '330502',
    number: (number += 1),
    approvedSeats: 5,
    militarySeats: 1,
    population: 750_000,
    extraFivePercent: false,
    decision: { ...decision, filedOn: null },
  }));
});

test('EQ-7: a term keeps who approved its seats, when and by which document', async () => {
  expect(await seatsOfTerm(officer(), termId)).toMatchObject({
    approvedSeats: 5,
    civilSeats: 4,
    quota: { seats: 290, difference: -285, findings: ['DIFFERS_FROM_FORMULA'] },
    fixings: [{ ground: 'FIRST', decidedBy: '省人大常委会', decidedOn: '2026-09-20' }],
  });
});

const anew = (over: object = {}) => ({
  ...key(),
  termId,
  ground: 'BOUNDARY_CHANGE' as const,
  approvedSeats: 7,
  militarySeats: 1,
  population: 760_000,
  extraFivePercent: false,
  ...decision,
  filedOn: null,
  ...over,
});

test('EQ-8: seats are fixed anew on a ground, and both decisions stay', async () => {
  await fixSeatsAnew(officer(), anew());
  expect(await seatsOfTerm(officer(), termId)).toMatchObject({
    approvedSeats: 7,
    fixings: [{ ground: 'BOUNDARY_CHANGE' }, { ground: 'FIRST' }],
  });
  expect(await world.as().em.count(AuditEventRow, { type: 'SEATS_FIXED' })).toBe(1);
});

test.each([
  ['a number stays as it is without a ground', { ground: 'FIRST' }, 'SEATS_FROZEN'],
  ['nothing to change', { approvedSeats: 5, population: 750_000 }, 'SEATS_UNCHANGED'],
  ['EQ-2: more than the cap', { approvedSeats: 451 }, 'SEATS_OVER_CAP'],
  ['without a document', { decisionNumber: '' }, 'DECISION_MISSING'],
])('EQ-8: %s is refused, and nothing is written', async (_case, over, code) => {
  await expect(fixSeatsAnew(officer(), anew(over))).rejects.toThrow(code);
  expect(await world.as().em.count(QuotaFixing, { termId })).toBe(1);
});

test('EQ-8: the database itself lets nobody change seats without a decision', async () => {
  const { em } = world.as();
  await expect(
    em.execute(`update "county_330502".congress_term set approved_seats = 6 where id = ?`, [termId]),
  ).rejects.toThrow('congress_term_seats_are_fixed');
  await expect(
    em.execute(`update "county_330502".quota_fixing set approved_seats = 6 where term_id = ?`, [termId]),
  ).rejects.toThrow('quota_fixing_is_final');
});

test('EC-1: seats are allotted to units, all but the garrison’s', async () => {
  const of = (...seats: number[]) => ({
    ...key(),
    termId,
    units: seats.map((count, at) => ({
      key: `33050200${at + 1}`,
      name: `街道${at + 1}`,
      population: 100,
      seats: count,
    })),
  });
  await expect(allotSeats(officer(), of(3, 2))).rejects.toMatchObject({
    code: 'SEATS_DO_NOT_ADD_UP',
    details: { given: 5, wanted: 4 },
  });
  await expect(allotSeats(officer(), of(4, 0))).rejects.toThrow('FIGURES_NOT_POSITIVE');
  await allotSeats(officer(), of(3, 1));
  await allotSeats(officer(), of(2, 2));
  expect((await seatsOfTerm(officer(), termId))?.allotment.map(({ seats }) => seats)).toEqual([2, 2]);
});
