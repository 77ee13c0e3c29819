import { expect, test } from 'vitest';
import { commitRollImport } from '../../api/registration/commit-roll-import.service.ts';
import { RollImport } from '../../api/registration/roll-import.entity.ts';
import { RollImportRow } from '../../api/registration/roll-import-row.entity.ts';
import { Person } from '../../api/people/person.entity.ts';
import { openIdNumber } from '../../api/people/id-number.ts';
import { Registration } from '../../api/registration/registration.entity.ts';
import { aSheet, buildRollElection, idOf, sendRoll } from '../support/build/roll-file.ts';
import { key, useWorld } from '../support/world.ts';

const world = useWorld();
const officer = () => world.as('ELECTION_OFFICER');
const commit = (importId: string, by = officer()) => commitRollImport(by, { ...key(), importId });
/** Numbers nobody else in this file uses. */
let used = 10;
const fresh = () => idOf((used += 1));

test('a committed file is on the roll at both levels, its numbers sealed, and only skipped rows stay in staging', async () => {
  const { election, constituencies, townConstituencies } = await buildRollElection(world);
  const id = fresh();
  const { importId } = await sendRoll(
    officer(),
    election.id,
    aSheet([{ id, name: '沈 清', county: '2', township: '织里镇第2选区' }, { id: '1' }]),
  );
  expect(await commit(importId)).toEqual({ importId, added: 1, moved: 0, unchanged: 0, skipped: 1 });

  const { parts } = world;
  const { em } = world.as();
  const person = await em.findOneOrFail(Person, { idDigest: parts.vault.digest(id) });
  expect(person).toMatchObject({ name: '沈清', sex: 'FEMALE', birthDate: '1980-05-04' });
  expect(openIdNumber(parts.vault, Buffer.from(person.idSealed ?? []))).toBe(id);
  const registrations = await em.find(Registration, { personId: person.id }, { orderBy: { level: 'asc' } });
  expect(registrations).toMatchObject([
    {
      level: 'COUNTY',
      constituencyId: constituencies[1]?.id,
      addedReason: 'IMPORTED',
      addedOn: '2026-11-23',
    },
    { level: 'TOWNSHIP', constituencyId: townConstituencies[1]?.id, removedOn: null },
  ]);
  expect(await em.count(RollImportRow, { importId })).toBe(1);
  expect(await em.findOneOrFail(RollImport, importId)).toMatchObject({ state: 'COMMITTED' });
});

test('the same file again, by another officer, changes nothing', async () => {
  const { election } = await buildRollElection(world);
  const sheet = aSheet([{ id: fresh() }, { id: fresh(), township: '2' }]);
  await commit((await sendRoll(officer(), election.id, sheet)).importId);
  const before = await world.as().em.count(Registration);
  const again = await sendRoll(officer(), election.id, sheet);
  expect(again.rollImport.counts).toEqual({ UNCHANGED: 2 });
  expect(await commit(again.importId)).toMatchObject({ added: 0, moved: 0, unchanged: 2 });
  expect(await world.as().em.count(Registration)).toBe(before);
});

test('a voter who moved leaves one constituency and enters another', async () => {
  const { election, constituencies } = await buildRollElection(world);
  const id = fresh();
  await commit((await sendRoll(officer(), election.id, aSheet([{ id, county: '1' }]))).importId);
  const { importId, verdicts } = await sendRoll(officer(), election.id, aSheet([{ id, county: '2' }]));
  expect(verdicts).toEqual(['MOVED']);
  expect(await commit(importId)).toMatchObject({ added: 0, moved: 1 });

  const { em } = world.as();
  const { id: personId } = await em.findOneOrFail(Person, { idDigest: world.parts.vault.digest(id) });
  expect(await em.find(Registration, { personId }, { orderBy: { id: 'asc' } })).toMatchObject([
    { constituencyId: constituencies[0]?.id, removedReason: 'MOVED_OUT', removedOn: '2026-11-23' },
    { constituencyId: constituencies[1]?.id, addedReason: 'MOVED_IN', removedOn: null },
  ]);
});

test('of two officers who commit one import at once, one is taken', async () => {
  const { election } = await buildRollElection(world);
  const { importId } = await sendRoll(officer(), election.id, aSheet([{ id: fresh() }]));
  const before = await world.as().em.count(Registration);
  const outcomes = await Promise.allSettled([commit(importId), commit(importId)]);
  expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  expect(outcomes.find(({ status }) => status === 'rejected')).toMatchObject({
    reason: { code: 'IMPORT_STATE' },
  });
  expect(await world.as().em.count(Registration)).toBe(before + 1);
});

test('a retry of a commit gets the first outcome', async () => {
  const { election } = await buildRollElection(world);
  const { importId } = await sendRoll(officer(), election.id, aSheet([{ id: fresh() }]));
  const me = officer();
  const input = { ...key(), importId };
  const first = await commitRollImport(me, input);
  expect(await commitRollImport(world.asViewer(me.viewer), input)).toEqual(first);
});

test('when the roll changed since the preview nothing is entered, and the preview is made anew', async () => {
  const { election } = await buildRollElection(world);
  const id = fresh();
  const first = await sendRoll(officer(), election.id, aSheet([{ id, county: '1' }]));
  const second = await sendRoll(officer(), election.id, aSheet([{ id, county: '2' }]));
  await commit(first.importId);
  await expect(commit(second.importId)).rejects.toMatchObject({ code: 'ROLL_CHANGED' });
  const { counts, state } = await world.as().em.findOneOrFail(RollImport, second.importId);
  expect({ counts, state }).toEqual({ counts: { MOVED: 1 }, state: 'PREVIEW' });
  expect(await commit(second.importId)).toMatchObject({ moved: 1 });
});

test('a commit that fails on the way leaves nothing behind', async () => {
  const { em, election } = await buildRollElection(world);
  const ids = [fresh(), fresh()];
  const { importId } = await sendRoll(officer(), election.id, aSheet(ids.map((id) => ({ id }))));
  await em.execute(`create function refuse_last() returns trigger as $$ begin
    if (select count(*) from county_330502.registration where added_on = '2026-11-30') > 1
    then raise exception 'the disk is full'; end if; return null; end $$ language plpgsql`);
  await em.execute(`create trigger refuse_last after insert on county_330502.registration
    for each statement execute function refuse_last()`);
  world.setDay('2026-11-30');
  await expect(commit(importId)).rejects.toThrow('the disk is full');
  world.setDay('2026-11-23');
  await em.execute('drop trigger refuse_last on county_330502.registration');
  expect(await em.count(Person, { idDigest: { $in: ids.map((id) => world.parts.vault.digest(id)) } })).toBe(
    0,
  );
  expect(await em.fork().findOneOrFail(RollImport, importId)).toMatchObject({ state: 'PREVIEW' });
  expect(await commit(importId)).toMatchObject({ added: 2 });
});
