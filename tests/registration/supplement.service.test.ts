import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { Person } from '../../api/people/person.entity.ts';
import { sqlIn } from '../../api/kernel/change.ts';
import { sealIdNumber } from '../../api/people/id-number.ts';
import { publishSupplement } from '../../api/registration/publish-supplement.service.ts';
import { publishVoterList } from '../../api/registration/publish-voter-list.service.ts';
import { registeredOn } from '../../api/registration/registered-on.queries.ts';
import { Registration } from '../../api/registration/registration.entity.ts';
import { VoterListChange } from '../../api/registration/voter-list-change.entity.ts';
import { lookUpVoter } from '../../api/registration/voter-list.queries.ts';
import { buildRoll } from '../support/build/roll.ts';
import { buildRollElection, idOf } from '../support/build/roll-file.ts';
import { outcomes, race } from '../support/race.ts';
import { key, useWorld } from '../support/world.ts';

const world = useWorld();
const officer = () => world.as('ELECTION_OFFICER');

/** A district of two constituencies with ten and eight voters, its list published on 2026-11-23. */
async function buildPublished() {
  const built = await buildRollElection(world);
  const [one, two] = built.constituencies;
  if (!one || !two) throw new Error('two constituencies were built');
  const { persons, registrations } = await buildRoll(built.em, one, 10);
  await buildRoll(built.em, two, 8);
  const list = await publishVoterList(officer(), { ...key(), electionId: built.election.id });
  const supplement = () => publishSupplement(officer(), { ...key(), electionId: built.election.id });
  const registered = async (day: string) => {
    const ctx = world.as();
    const asked = { electionId: built.election.id, constituencyIds: [one.id, two.id], day };
    const found = await registeredOn(sqlIn(ctx, ctx.em), asked);
    return [found.get(one.id), found.get(two.id)];
  };
  return { ...built, one, two, persons, registrations, list, supplement, registered };
}

const nth = <T>(all: readonly T[], at: number): T => {
  const one = all[at];
  if (one === undefined) throw new Error(`no ${at}th`);
  return one;
};

test('a supplement says who is added, who is taken off with the reason, and who is written differently', async () => {
  const { em, one, two, persons, registrations, list, supplement, registered } = await buildPublished();
  const [gone, moved, misspelt] = [nth(registrations, 0), nth(registrations, 1), nth(persons, 2)];
  await em.nativeUpdate(
    Registration,
    { id: gone.id },
    { removedOn: '2026-11-24', removedReason: 'DIED', removedGround: '死亡证明' },
  );
  await em.nativeUpdate(
    Registration,
    { id: moved.id },
    { removedOn: '2026-11-24', removedReason: 'MOVED_OUT' },
  );
  const came = em.create(Registration, {
    personId: moved.personId,
    level: 'COUNTY',
    constituencyId: two.id,
    addedReason: 'MOVED_IN',
    addedOn: '2026-11-24',
  });
  await em.flush();
  await em.nativeUpdate(Person, { id: misspelt.id }, { name: '沈更正' });

  world.setDay('2026-11-25');
  const made = await supplement();
  world.setDay('2026-11-23');
  expect(made).toMatchObject({ number: 1, added: 1, removed: 2, corrected: 1, publishedOn: '2026-11-25' });
  const lines = await em.find(VoterListChange, { supplementId: made.supplementId });
  const said = lines.map(({ kind, reason, constituencyId, registrationId }) => ({
    kind,
    reason,
    constituencyId,
    registrationId,
  }));
  expect(said).toHaveLength(4);
  expect(said).toContainEqual({
    kind: 'REMOVED',
    reason: 'DIED',
    constituencyId: one.id,
    registrationId: gone.id,
  });
  expect(said).toContainEqual({
    kind: 'ADDED',
    reason: 'MOVED_IN',
    constituencyId: two.id,
    registrationId: came.id,
  });
  expect(lines.find(({ kind }) => kind === 'CORRECTED')).toMatchObject({ name: '沈更正', reason: null });
  expect(lines.find(({ registrationId }) => registrationId === gone.id)?.ground).toBe('死亡证明');

  // The figure of a day is the list and the supplements up to that day.
  expect(await registered('2026-11-24')).toEqual([10, 8]);
  expect(await registered('2026-11-25')).toEqual([8, 9]);

  const text = lines
    .toSorted((a, b) => Number(a.registrationId) - Number(b.registrationId))
    .map((at) => `\n${at.kind} ${at.registrationId}|${at.constituencyId}|${at.name}|${at.sex}`)
    .join('');
  const chained = createHash('sha256').update(`${list.fingerprint}${text}`).digest('hex');
  expect(made.fingerprint).toBe(chained);
});

test('a second supplement stands on the first; nothing changed is no supplement', async () => {
  const { em, registrations, supplement, registered } = await buildPublished();
  await expect(supplement()).rejects.toMatchObject({ code: 'LIST_UNCHANGED' });
  const remove = (at: number) =>
    em.nativeUpdate(
      Registration,
      { id: nth(registrations, at).id },
      { removedOn: '2026-11-23', removedReason: 'DIED' },
    );
  await remove(0);
  expect(await supplement()).toMatchObject({ number: 1, removed: 1 });
  await expect(supplement()).rejects.toMatchObject({ code: 'LIST_UNCHANGED' });
  await remove(1);
  expect(await supplement()).toMatchObject({ number: 2, added: 0, removed: 1 });
  // Who was taken off by mistake comes back.
  await em.nativeUpdate(
    Registration,
    { id: nth(registrations, 0).id },
    { removedOn: null, removedReason: null },
  );
  expect(await supplement()).toMatchObject({ number: 3, added: 1, removed: 0 });
  expect(await registered('2026-12-16')).toEqual([9, 8]);
});

test('what was published cannot be altered', async () => {
  const { em, registrations, supplement } = await buildPublished();
  await em.nativeUpdate(
    Registration,
    { id: nth(registrations, 3).id },
    { removedOn: '2026-11-23', removedReason: 'DIED' },
  );
  const { supplementId } = await supplement();
  const alter = em.nativeUpdate(VoterListChange, { supplementId }, { name: '别人' });
  await expect(alter).rejects.toThrow('voter_list_change_is_frozen');
  await expect(em.nativeDelete(VoterListChange, { supplementId })).rejects.toThrow('is_frozen');
});

test('of two who publish the same supplement at once, one does', async () => {
  const { em, registrations, supplement } = await buildPublished();
  await em.nativeUpdate(
    Registration,
    { id: nth(registrations, 4).id },
    { removedOn: '2026-11-23', removedReason: 'DIED' },
  );
  expect(outcomes(await race(world, [supplement, supplement]))).toEqual(['LIST_UNCHANGED', 'fulfilled']);
});

test('without a list there is nothing to supplement; without the permission nobody publishes', async () => {
  const { election } = await buildRollElection(world);
  const asked = { ...key(), electionId: election.id };
  await expect(publishSupplement(officer(), asked)).rejects.toMatchObject({ code: 'NO_LIST_TO_SUPPLEMENT' });
  await expect(publishSupplement(world.as('AUDITOR'), asked)).rejects.toMatchObject({
    code: 'FORBIDDEN_HERE',
  });
});

test('the look-up sees supplements: who was added is found, who was taken off is not', async () => {
  const { em, election, one, supplement } = await buildPublished();
  const id = idOf(77);
  const person = em.create(Person, {
    name: '补登人',
    sex: 'FEMALE',
    birthDate: '1980-05-04',
    createdAt: new Date(0),
    ...sealIdNumber(world.parts.vault, id),
  });
  const registration = em.create(Registration, {
    personId: person.id,
    level: 'COUNTY',
    constituencyId: one.id,
    addedReason: 'CONTACT_REGAINED',
    addedOn: '2026-11-23',
  });
  await em.flush();
  const ask = () =>
    lookUpVoter(world.as(), { name: '补登人', idLastFour: id.slice(-4), electionId: election.id });
  expect(await ask()).toBeNull();
  await supplement();
  expect(await ask()).toMatchObject({ places: [{ number: 1 }] });
  await em.nativeUpdate(
    Registration,
    { id: registration.id },
    { removedOn: '2026-11-23', removedReason: 'ENTERED_IN_ERROR' },
  );
  await supplement();
  expect(await ask()).toBeNull();
});
