import { expect, test } from 'vitest';
import { AuditEventRow } from '../../api/kernel/audit-event.entity.ts';
import {
  changeRegistrationDetails,
  changeRegistrationEnd,
  changeRegistrationPlace,
} from '../../api/registration/change-registration.service.ts';
import { publishVoterList } from '../../api/registration/publish-voter-list.service.ts';
import { registerVoter } from '../../api/registration/register-voter.service.ts';
import { Registration } from '../../api/registration/registration.entity.ts';
import { rosterOf } from '../../api/registration/roster.queries.ts';
import { votersAtDesk } from '../../api/registration/voter-desk.queries.ts';
import { buildRollElection, idOf } from '../support/build/roll-file.ts';
import { outcomes, race } from '../support/race.ts';
import { key, useWorld } from '../support/world.ts';

const world = useWorld();
const officer = () => world.as('ELECTION_OFFICER');
let used = 0;
const fresh = (birthDate?: string) => idOf((used += 1), birthDate);

async function buildDesk() {
  world.setDay('2026-11-23');
  const built = await buildRollElection(world);
  const [one, two] = built.constituencies;
  const [town] = built.townConstituencies;
  if (!one || !two || !town) throw new Error('constituencies were built');
  const electionId = built.election.id;
  const idNumber = fresh();
  const entry = {
    electionId,
    name: '沈登记',
    idNumber,
    category: 'RESIDENT' as const,
    penalSituation: 'NONE' as const,
    certificate: false,
    countyConstituencyId: one.id,
    townshipConstituencyId: null as string | null,
    reason: 'REGISTERED_BY_DESK' as const,
    ground: null,
    onRequest: false,
    takeName: false,
  };
  const register = (over: Partial<Parameters<typeof registerVoter>[1]> = {}) =>
    registerVoter(officer(), { ...entry, ...key(), ...over });
  const of = (personId: string) =>
    built.em.find(Registration, { personId }, { orderBy: { id: 'asc' }, refresh: true });
  const remove = (personId: string, reason: Registration['addedReason'], ground: string | null) =>
    changeRegistrationEnd(officer(), { ...key(), electionId, personId, reason, ground });
  return { ...built, one, two, town, electionId, idNumber, entry, register, of, remove };
}

test('a voter is registered for both congresses, found by name and last four, with the whole history', async () => {
  const { register, town, idNumber, em } = await buildDesk();
  const { personId, registrationIds } = await register({ townshipConstituencyId: town.id });
  expect(registrationIds).toHaveLength(2);
  const find = (idLastFour: string) =>
    votersAtDesk(officer(), { name: '沈 登记', idLastFour, idNumber: null });
  expect(await find('0000')).toEqual([]);
  expect(await find(idNumber.slice(-4))).toMatchObject([
    { personId, registrations: [{ addedReason: 'REGISTERED_BY_DESK' }, { removedOn: null }] },
  ]);
  const [event] = await em.find(AuditEventRow, { type: 'VOTER_REGISTERED' });
  expect(JSON.stringify(event?.details)).not.toContain(idNumber);
});

test('ER-5: who votes for the county’s congress alone is not registered in a township', async () => {
  const { register, town, em } = await buildDesk();
  const before = await em.count(Registration);
  await expect(
    register({ category: 'COUNTY_ORGAN_STAFF', townshipConstituencyId: town.id }),
  ).rejects.toMatchObject({ code: 'REGISTRATION_REFUSED', details: { faults: ['COUNTY_CONGRESS_ONLY'] } });
  await expect(register({ category: 'PERMIT_HOLDER' })).rejects.toMatchObject({
    details: { faults: ['CERTIFICATE_MISSING'] },
  });
  expect(await em.count(Registration)).toBe(before);
  await register({ category: 'PERMIT_HOLDER', certificate: true });
});

test('ER-8: detained without a decision, registered; with one, not; and too young, not', async () => {
  const { register, of } = await buildDesk();
  await expect(
    register({ penalSituation: 'IN_CUSTODY', suspensionDocument: '（2026）检决 1 号' }),
  ).rejects.toMatchObject({ details: { faults: ['RIGHT_SUSPENDED'] } });
  await expect(register({ idNumber: fresh('2008-12-17') })).rejects.toMatchObject({
    details: { faults: ['UNDER_AGE'] },
  });
  const { personId } = await register({ penalSituation: 'IN_CUSTODY' });
  expect(await of(personId)).toMatchObject([{ penalSituation: 'IN_CUSTODY', removedOn: null }]);
});

test('ER-6, ER-8: some reasons end a registration only with a document, and only a document brings it back', async () => {
  const { register, remove, of } = await buildDesk();
  const { personId } = await register();
  await expect(remove(personId, 'INCAPACITY_CONFIRMED', null)).rejects.toMatchObject({
    code: 'DOCUMENT_MISSING',
  });
  await expect(remove(personId, 'MOVED_IN', null)).rejects.toMatchObject({ code: 'REASON_UNFIT' });
  await remove(personId, 'RIGHTS_DEPRIVED', '（2026）刑初 1 号');
  await expect(remove(personId, 'DIED', null)).rejects.toMatchObject({ code: 'NOT_REGISTERED' });
  await expect(register()).rejects.toMatchObject({ details: { faults: ['DEPRIVED_OF_RIGHTS'] } });
  await expect(register({ reason: 'RIGHTS_RESTORED' })).rejects.toMatchObject({ code: 'DOCUMENT_MISSING' });
  await register({ reason: 'RIGHTS_RESTORED', ground: '刑满释放证明' });
  expect(await of(personId)).toMatchObject([
    { removedReason: 'RIGHTS_DEPRIVED', removedGround: '（2026）刑初 1 号' },
    { addedReason: 'RIGHTS_RESTORED', addedGround: '刑满释放证明' },
  ]);
});

test('ER-7: once the list hangs, only on request, and not after the twelfth day before the election', async () => {
  const { register, electionId, one, em } = await buildDesk();
  await register();
  await publishVoterList(officer(), { ...key(), electionId });
  const late = { idNumber: fresh(), name: '沈后来', reason: 'CONTACT_REGAINED' as const };
  await expect(register(late)).rejects.toMatchObject({ code: 'LATE_ONLY_ON_REQUEST' });
  world.setDay('2026-12-04');
  await register({ ...late, onRequest: true });
  // On the roll, and not on the paper roll before a supplement is published.
  expect(await em.count(Registration, { constituencyId: one.id })).toBe(2);
  expect(await rosterOf(officer(), electionId, one.id)).toMatchObject([{ name: '沈登记' }]);
  world.setDay('2026-12-05');
  await expect(register({ idNumber: fresh(), onRequest: true })).rejects.toMatchObject({
    code: 'REGISTRATION_CLOSED',
  });
  world.setDay('2026-12-16');
  await expect(register({ idNumber: fresh(), onRequest: true })).rejects.toMatchObject({
    code: 'ROLL_CLOSED',
  });
});

test('a voter is moved, keeping the category; a second move to the same place changes nothing', async () => {
  const { register, of, two, electionId } = await buildDesk();
  const { personId } = await register({ category: 'UNIT_STAFF' });
  const move = () =>
    changeRegistrationPlace(officer(), {
      ...key(),
      electionId,
      personId,
      countyConstituencyId: two.id,
      townshipConstituencyId: null,
      ground: '换了单位',
    });
  await move();
  expect(await of(personId)).toMatchObject([
    { removedReason: 'MOVED_OUT' },
    { constituencyId: two.id, addedReason: 'MOVED_IN', category: 'UNIT_STAFF', addedGround: '换了单位' },
  ]);
  await expect(move()).rejects.toMatchObject({ code: 'NOTHING_TO_CORRECT' });
});

test('name and number are corrected, the look-up follows; a number of somebody else is refused', async () => {
  const { register, electionId } = await buildDesk();
  const { personId } = await register();
  const other = fresh();
  await register({ idNumber: other, name: '别人' });
  const correct = (name: string | null, idNumber: string | null) =>
    changeRegistrationDetails(officer(), { ...key(), electionId, personId, name, idNumber });
  await expect(correct(null, other)).rejects.toMatchObject({ code: 'ID_NUMBER_TAKEN' });
  await expect(correct('沈登记', null)).rejects.toMatchObject({ code: 'NOTHING_TO_CORRECT' });
  const right = fresh('1981-02-03');
  await correct('沈更正', right);
  const found = await votersAtDesk(officer(), {
    name: '沈更正',
    idLastFour: right.slice(-4),
    idNumber: null,
  });
  expect(found).toMatchObject([{ personId, birthDate: '1981-02-03' }]);
});

test('of two clerks who register the same person at once, one does', async () => {
  const { register, two } = await buildDesk();
  const settled = await race(world, [() => register(), () => register({ countyConstituencyId: two.id })]);
  expect(outcomes(settled)).toEqual(['ALREADY_REGISTERED', 'fulfilled']);
});

test('who may only read registers nobody', async () => {
  const { entry, em } = await buildDesk();
  const before = await em.count(Registration);
  await expect(registerVoter(world.as('AUDITOR'), { ...entry, ...key() })).rejects.toMatchObject({
    code: 'FORBIDDEN_HERE',
  });
  expect(await em.count(Registration)).toBe(before);
});
