import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { Posting } from '../../api/elections/posting.entity.ts';
import { lookUpDigest, sealIdNumber } from '../../api/people/id-number.ts';
import { Person } from '../../api/people/person.entity.ts';
import { commitRollImport } from '../../api/registration/commit-roll-import.service.ts';
import { publishVoterList } from '../../api/registration/publish-voter-list.service.ts';
import { Registration } from '../../api/registration/registration.entity.ts';
import { VoterListEntry } from '../../api/registration/voter-list-entry.entity.ts';
import { lookUpVoter } from '../../api/registration/voter-list.queries.ts';
import { aSheet, buildRollElection, idOf, sendRoll, type SheetRow } from '../support/build/roll-file.ts';
import { key, useWorld } from '../support/world.ts';

const world = useWorld();
const officer = () => world.as('ELECTION_OFFICER');
const publish = (electionId: string) => publishVoterList(officer(), { ...key(), electionId });
let used = 0;
const fresh = () => idOf((used += 1));

async function buildPublishable(rows: readonly SheetRow[]) {
  const built = await buildRollElection(world);
  const { importId } = await sendRoll(officer(), built.election.id, aSheet(rows));
  await commitRollImport(officer(), { ...key(), importId });
  return { ...built, electionId: built.election.id };
}

test('a list counts voters once, posts the milestone, and its fingerprint can be worked out again', async () => {
  const { em, electionId } = await buildPublishable([
    { id: fresh(), name: '沈清' },
    { id: fresh(), name: '王明', county: '2', township: '1' },
  ]);
  const list = await publish(electionId);
  expect(list).toMatchObject({ version: 1, voters: 2, publishedOn: '2026-11-23', findings: [] });
  expect(await em.find(Posting, { electionId })).toMatchObject([
    { milestone: 'VOTER_LIST', postedOn: '2026-11-23', constituencyId: null },
  ]);

  const entries = await em.find(VoterListEntry, { listId: list.listId });
  const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
  const sheets = Map.groupBy(entries, ({ constituencyId }) => constituencyId);
  const lines = [...sheets].map(([constituencyId, sheet]) => {
    const inOrder = sheet.toSorted((a, b) => Number(a.registrationId) - Number(b.registrationId));
    const text = inOrder
      .map(({ registrationId, name, sex }) => `${registrationId}|${name}|${sex}`)
      .join('\n');
    return `${constituencyId} ${sheet.length} ${sha256(text)}`;
  });
  expect(entries).toHaveLength(3);
  expect(list.fingerprint).toBe(sha256(lines.sort((a, b) => (a < b ? -1 : 1)).join('\n')));
});

test('who is too young on election day is registered but not on the list', async () => {
  const { em, electionId, constituencies } = await buildPublishable([{ id: fresh() }]);
  const young = em.create(Person, {
    name: '沈小',
    sex: 'MALE',
    birthDate: '2008-12-17',
    createdAt: new Date(0),
  });
  em.create(Registration, {
    personId: young.id,
    level: 'COUNTY',
    constituencyId: constituencies[0]?.id ?? '',
    addedReason: 'TURNED_18',
    addedOn: '2026-11-01',
  });
  await em.flush();
  expect(await publish(electionId)).toMatchObject({ voters: 1 });
});

test('a list that equals the last is not published again; one that differs is a further version', async () => {
  const { em, electionId } = await buildPublishable([{ id: fresh() }]);
  const first = await publish(electionId);
  await expect(publish(electionId)).rejects.toMatchObject({ code: 'LIST_UNCHANGED' });
  const { importId } = await sendRoll(officer(), electionId, aSheet([{ id: fresh(), name: '沈二' }]));
  await commitRollImport(officer(), { ...key(), importId });
  world.setDay('2026-12-01');
  const second = await publish(electionId);
  world.setDay('2026-11-23');
  expect(second).toMatchObject({ version: 2, voters: 2, findings: [] });
  expect(await em.count(VoterListEntry, { listId: first.listId })).toBe(1);
  expect(await em.find(Posting, { electionId })).toMatchObject([{ postedOn: '2026-11-23' }]);
});

test('of two publications at once, one is made', async () => {
  const { electionId } = await buildPublishable([{ id: fresh() }]);
  const outcomes = await Promise.allSettled([publish(electionId), publish(electionId)]);
  expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
});

test('an empty roll is not published', async () => {
  const { election } = await buildRollElection(world);
  await expect(publish(election.id)).rejects.toMatchObject({ code: 'ROLL_EMPTY' });
});

test.each([
  ['2026-11-25', []],
  ['2026-11-26', [{ severity: 'WARNING', daysLate: 1 }]],
  ['2026-11-29', [{ severity: 'ERROR', daysLate: 3 }]],
])('a list published on %s before 2026-12-16 is judged by the timetable (EL 28)', async (day, findings) => {
  const { electionId } = await buildPublishable([{ id: fresh() }]);
  world.setDay(day);
  const published = await publish(electionId);
  world.setDay('2026-11-23');
  expect(published.findings).toMatchObject(findings);
});

test('a voter is found by name and last four alone, also one who was not entered by an import', async () => {
  const id = fresh();
  const { em, electionId } = await buildPublishable([{ id, name: '潘小英', county: '2', township: '1' }]);
  await em.nativeUpdate(
    Person,
    { name: '潘小英' },
    { lookUpDigest: null, ...sealIdNumber(world.parts.vault, id) },
  );
  await publish(electionId);
  const ask = (name: string, idLastFour: string) => lookUpVoter(world.as(), { name, idLastFour, electionId });
  expect(await ask('潘 小英', id.slice(-4).toLowerCase())).toEqual({
    electionName: '换届选举',
    electionDay: '2026-12-16',
    publishedOn: '2026-11-23',
    places: [
      { level: 'COUNTY', congress: '330502人民代表大会', number: 2, name: '第2选区' },
      { level: 'TOWNSHIP', congress: '330502100人民代表大会', number: 1, name: '第1选区' },
    ],
  });
  expect(await ask('潘小英', '0000')).toBeNull();
  expect(await ask('潘小', id.slice(-4))).toBeNull();
});

test('two voters who fit are both kept to themselves', async () => {
  const { em, electionId } = await buildPublishable([
    { id: fresh(), name: '双双' },
    { id: fresh(), name: '双双' },
  ]);
  await em.nativeUpdate(
    Person,
    { name: '双双' },
    { lookUpDigest: lookUpDigest(world.parts.vault, '双双', '1234') },
  );
  await publish(electionId);
  await expect(
    lookUpVoter(world.as(), { name: '双双', idLastFour: '1234', electionId }),
  ).rejects.toMatchObject({ code: 'LOOK_UP_AMBIGUOUS' });
});

test('ten wrong endings for one name close the door for a while', async () => {
  const { electionId } = await buildPublishable([{ id: fresh(), name: '高墙' }]);
  await publish(electionId);
  const ask = () => lookUpVoter(world.as(), { name: '高墙', idLastFour: '0000', electionId });
  for (let n = 0; n < 10; n += 1) expect(await ask()).toBeNull();
  await expect(ask()).rejects.toMatchObject({ code: 'TOO_MANY_ATTEMPTS' });
});
