import { beforeAll, expect, test } from 'vitest';
import { Congress } from '../../api/constituencies/congress.entity.ts';
import { Constituency } from '../../api/constituencies/constituency.entity.ts';
import { createConstituencies } from '../../api/constituencies/create-constituencies.service.ts';
import { createCongressTerm } from '../../api/constituencies/create-congress-term.service.ts';
import { Seat } from '../../api/constituencies/seat.entity.ts';
import { AuditEventRow } from '../../api/kernel/audit-event.entity.ts';
import { viewerFor } from '../../api/identity/sessions.ts';
import { loadDivisions } from '../../api/regions/load-divisions.service.ts';
import { outcomes, race } from '../support/race.ts';
import { key, useWorld } from '../support/world.ts';

const world = useWorld();
beforeAll(() => loadDivisions(world.as().em));

let number = 5;
const term = (over: object = {}) => ({
  ...key(),
  divisionCode: '330502',
  number: (number += 1),
  approvedSeats: 290,
  population: 750_000,
  extraFivePercent: false,
  ...over,
});
const planned = (n: number, over: object = {}) => ({
  number: n,
  name: `第${n}选区`,
  divisionCode: '330502001',
  seats: 2,
  population: 5_000,
  ...over,
});

test('a term of the district sets up its congress, says what the formula thinks, and leaves an audit line', async () => {
  const ctx = world.as('ELECTION_OFFICER');
  expect(await createCongressTerm(ctx, term())).toMatchObject({ findings: [] });
  expect(await createCongressTerm(ctx, term({ approvedSeats: 291 }))).toMatchObject({
    findings: ['DIFFERS_FROM_FORMULA'],
  });
  expect(await ctx.em.count(Congress, { divisionCode: '330502', level: 'COUNTY' })).toBe(1);
  expect(await ctx.em.count(AuditEventRow, { type: 'CONGRESS_TERM_CREATED' })).toBe(2);
});

test.each([
  ['EL-2: a street has no congress', { divisionCode: '330502001' }, 'DIVISION_HAS_NO_CONGRESS'],
  ['EL 12: 451 seats are over the cap', { approvedSeats: 451 }, 'SEATS_OVER_CAP'],
  ['a term needs people', { population: 0 }, 'FIGURES_NOT_POSITIVE'],
  ['a division nobody knows', { divisionCode: '330502999' }, 'NOT_FOUND'],
])('%s', async (_case, over, code) => {
  await expect(createCongressTerm(world.as('ELECTION_OFFICER'), term(over))).rejects.toThrow(code);
});

test('a term is set up once', async () => {
  const wanted = term();
  await createCongressTerm(world.as('ELECTION_OFFICER'), wanted);
  await expect(createCongressTerm(world.as('ELECTION_OFFICER'), { ...wanted, ...key() })).rejects.toThrow(
    'TERM_EXISTS',
  );
});

test('an officer of a town does not set up the district’s term', async () => {
  const local = viewerFor({ id: crypto.randomUUID(), displayName: '织里', personId: null }, [
    { role: 'ELECTION_OFFICER', areaCode: '330502100' },
  ]);
  await expect(createCongressTerm(world.asViewer(local), term())).rejects.toThrow('FORBIDDEN_HERE');
  const town = term({ divisionCode: '330502100', approvedSeats: 80, population: 60_000 });
  await expect(createCongressTerm(world.asViewer(local), town)).resolves.toHaveProperty('id');
});

test('a plan is set up whole: constituencies with their seats', async () => {
  const ctx = world.as('ELECTION_OFFICER');
  const { id: termId } = await createCongressTerm(ctx, term());
  const plan = Array.from({ length: 60 }, (_, index) => planned(index + 1));
  const { ids } = await createConstituencies(ctx, { ...key(), termId, constituencies: plan });
  expect(ids).toHaveLength(60);
  expect(await ctx.em.count(Seat, { constituencyId: { $in: ids } })).toBe(120);
});

test('one fault and nothing is set up', async () => {
  const ctx = world.as('ELECTION_OFFICER');
  const { id: termId } = await createCongressTerm(ctx, term());
  const plan = [planned(1), planned(2, { seats: 4 })];
  await expect(createConstituencies(ctx, { ...key(), termId, constituencies: plan })).rejects.toMatchObject({
    code: 'PLAN_REFUSED',
    details: { faults: [{ code: 'NOT_ONE_TO_THREE_SEATS', number: 2 }] },
  });
  expect(await ctx.em.count(Constituency, { termId })).toBe(0);
});

test('of two plans that together hold more seats than were approved, one is taken', async () => {
  const { id: termId } = await createCongressTerm(world.as('ELECTION_OFFICER'), term({ approvedSeats: 3 }));
  const put = (n: number) =>
    createConstituencies(world.as('ELECTION_OFFICER'), { ...key(), termId, constituencies: [planned(n)] });
  const settled = await race(world, [() => put(1), () => put(2)]);
  expect(outcomes(settled)).toEqual(['PLAN_REFUSED', 'fulfilled']);
  expect(await world.as().em.count(Constituency, { termId })).toBe(1);
});
