import { expect, test } from 'vitest';
import { PlaceConstituency } from '../../api/balloting/place-constituency.entity.ts';
import { planPlace } from '../../api/balloting/plan-place.service.ts';
import { PollingPlace } from '../../api/balloting/polling-place.entity.ts';
import { AuditEventRow } from '../../api/kernel/audit-event.entity.ts';
import { buildElection } from '../support/build/elections.ts';
import { outcomes, race } from '../support/race.ts';
import { key, useWorld } from '../support/world.ts';

const world = useWorld();
const plan = { kind: 'STATION', number: 1, name: '第一投票站', opensAt: '07:00', closesAt: '18:00' } as const;

async function prepared() {
  const { em, election, constituencies } = await buildElection(world);
  const [one, other] = constituencies;
  if (!one || !other) throw new Error('no constituencies');
  const place = (over: Partial<Parameters<typeof planPlace>[1]> = {}) => ({
    ...key(),
    ...plan,
    electionId: election.id,
    constituencyIds: [one.id],
    address: '文化礼堂',
    ...over,
  });
  return { em, election, one, other, place };
}

test('a place is planned with what it serves, and the audit record says so', async () => {
  const { em, election, one, place } = await prepared();
  const { placeId } = await planPlace(world.as('ELECTION_OFFICER'), place());
  expect(await em.fork().findOneOrFail(PollingPlace, placeId)).toMatchObject({
    electionId: election.id,
    state: 'PLANNED',
    divisionCode: '330502',
    voteNumber: 1,
  });
  expect(await em.fork().find(PlaceConstituency, { placeId })).toMatchObject([
    { level: 'COUNTY', constituencyId: one.id },
  ]);
  expect(await em.fork().findOneOrFail(AuditEventRow, { type: 'PLACE_PLANNED' })).toMatchObject({
    details: { placeId, number: 1, constituencyIds: [one.id] },
  });
});

test('faults, constituencies of other elections and those without the right are refused, nothing is written', async () => {
  const { em, election, one, other, place } = await prepared();
  const foreign = await buildElection(world);
  const officer = world.as('ELECTION_OFFICER');
  const refused = (input: Parameters<typeof planPlace>[1], as = officer) =>
    expect(planPlace(as, input)).rejects;
  await refused(place({ constituencyIds: [one.id, other.id] })).toMatchObject({
    code: 'PLACE_FAULTY',
    details: { faults: ['TWO_OF_ONE_LEVEL'] },
  });
  await refused(place({ constituencyIds: [foreign.constituencies[0]?.id ?? ''] })).toMatchObject({
    code: 'CONSTITUENCY_NOT_IN_ELECTION',
  });
  await refused(place(), world.as('COUNT_CLERK')).toMatchObject({ code: 'FORBIDDEN_HERE' });
  expect(await em.fork().count(PollingPlace, { electionId: election.id })).toBe(0);
});

test('of two who plan the same number at once, one is refused', async () => {
  const { em, election, place } = await prepared();
  const settled = await race(world, [
    () => planPlace(world.as('ELECTION_OFFICER'), place()),
    () => planPlace(world.as('ELECTION_OFFICER'), place()),
  ]);
  expect(outcomes(settled)).toEqual(['PLACE_NUMBER_TAKEN', 'fulfilled']);
  expect(await em.fork().count(PollingPlace, { electionId: election.id })).toBe(1);
});
