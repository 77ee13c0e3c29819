import { expect, test } from 'vitest';
import { Election } from '../../api/elections/election.entity.ts';
import { AuditEventRow } from '../../api/kernel/audit-event.entity.ts';
import { sealIdNumber } from '../../api/people/id-number.ts';
import { Person } from '../../api/people/person.entity.ts';
import { decideWorklist } from '../../api/registration/decide-worklist.service.ts';
import { handOverWorklist, judgeHandedOver } from '../../api/registration/hand-over-worklist.service.ts';
import { recomputeWorklists } from '../../api/registration/recompute-worklists.service.ts';
import { Registration } from '../../api/registration/registration.entity.ts';
import { WorklistEntry } from '../../api/registration/worklist-entry.entity.ts';
import type { Worklist } from '../../api/registration/worklist.rules.ts';
import { worklist, worklistCounts } from '../../api/registration/worklists.queries.ts';
import { buildRollElection, idOf } from '../support/build/roll-file.ts';
import { outcomes, race } from '../support/race.ts';
import { key, useWorld } from '../support/world.ts';

const world = useWorld();
const officer = () => world.as('ELECTION_OFFICER');
let used = 400;
const fresh = (birthDate?: string) => idOf((used = 1 + (used % 490)), birthDate);
const sheet = (...rows: readonly (readonly string[])[]) =>
  [['姓名', '公民身份号码', '事项', '选区', '文书'], ...rows].map((cells) => cells.join(',')).join('\r\n');

async function buildVoters(n: number) {
  const built = await buildRollElection(world);
  const { em } = built;
  const [one] = built.constituencies;
  if (!one) throw new Error('no constituency');
  const voters = Array.from({ length: n }, (_, at) => {
    const id = fresh();
    const person = em.create(Person, {
      name: `沈${'一二三四五六七八九'[at] ?? '十'}`,
      sex: 'FEMALE',
      birthDate: '1980-05-04',
      createdAt: new Date(0),
      ...sealIdNumber(world.parts.vault, id),
    });
    const registration = em.create(Registration, {
      personId: person.id,
      level: 'COUNTY',
      constituencyId: one.id,
      addedReason: 'IMPORTED',
      addedOn: '2026-10-08',
    });
    return { id, person, registration };
  });
  await em.flush();
  const electionId = built.election.id;
  const handOver = (text: string) =>
    handOverWorklist(officer(), { ...key(), electionId, source: 'PUBLIC_SECURITY', text });
  const entries = (list: Worklist) =>
    em.find(WorklistEntry, { electionId, list }, { orderBy: { id: 'asc' }, refresh: true });
  const decide = (
    list: Worklist,
    entryIds: readonly string[] | null,
    more: Partial<Parameters<typeof decideWorklist>[1]> = {},
  ) =>
    decideWorklist(officer(), {
      ...key(),
      electionId,
      list,
      entryIds,
      decision: 'APPLY',
      ground: null,
      ...more,
    });
  return { ...built, one, voters, electionId, handOver, entries, decide };
}

test('a list from outside is looked at first: nothing is kept of the dry run', async () => {
  const { electionId, voters, em } = await buildVoters(1);
  const text = sheet(
    ['沈一', voters[0]?.id ?? '', '死亡'],
    ['沈一', voters[0]?.id ?? '', '死亡'],
    ['外人', fresh(), '死亡'],
    ['沈错', '330', '死亡'],
  );
  const rows = await judgeHandedOver(officer(), { electionId, source: 'PUBLIC_SECURITY', text });
  expect(rows.map(({ verdict }) => verdict)).toEqual(['NEW', 'LISTED', 'NOT_ON_ROLL', 'REFUSED']);
  expect(await em.count(WorklistEntry, { electionId })).toBe(0);
  await expect(
    judgeHandedOver(officer(), { electionId, source: 'COURT', text: '甲,乙\r\n1,2' }),
  ).rejects.toMatchObject({ code: 'HAND_OVER_FAULTY' });
});

test('the dead and those who moved away wait until a person decides, then leave the roll with the reason', async () => {
  const { voters, handOver, entries, decide, em } = await buildVoters(2);
  const [dead, away] = voters;
  await handOver(sheet(['沈一', dead?.id ?? '', '死亡'], ['沈二', away?.id ?? '', '迁出']));
  // The same list again makes nothing twice.
  expect(
    await handOver(sheet(['沈一', dead?.id ?? '', '死亡'], ['沈二', away?.id ?? '', '迁出'])),
  ).toMatchObject({ entries: 0, skipped: 2 });
  expect(await em.count(Registration, { removedOn: null, personId: dead?.person.id ?? '' })).toBe(1);

  const [entry] = await entries('DEAD_OR_DEPRIVED');
  expect(await decide('DEAD_OR_DEPRIVED', [entry?.id ?? ''], { ground: '死亡证明' })).toEqual({ decided: 1 });
  expect(await em.find(Registration, { personId: dead?.person.id ?? '' }, { refresh: true })).toMatchObject([
    { removedReason: 'DIED', removedGround: '死亡证明', removedOn: '2026-11-23' },
  ]);
  expect(await decide('MOVED_OUT', null)).toEqual({ decided: 1 });
  expect(await em.find(Registration, { personId: away?.person.id ?? '' }, { refresh: true })).toMatchObject([
    { removedReason: 'MOVED_OUT' },
  ]);
  const events = await em.find(AuditEventRow, { type: 'WORKLIST_DECIDED' });
  expect(events.map(({ details }) => details)).toContainEqual(
    expect.objectContaining({ list: 'DEAD_OR_DEPRIVED', decision: 'APPLY', ground: '死亡证明' }),
  );
});

test('ER-2: who turns eighteen is listed, waits while too young, and opens when election day moves', async () => {
  const { em, election, electionId, one, handOver, entries, decide } = await buildVoters(0);
  const young = fresh('2008-12-20');
  await handOver(sheet(['沈小', fresh('2008-12-16'), '年满18', '1'], ['沈更小', young, '年满18', '1']));
  const states = async () =>
    (
      await worklist(officer(), { electionId, list: 'NEWLY_18', state: null, first: null, after: null })
    ).edges.map(({ node }) => `${node.name} ${node.state}`);
  expect(await states()).toEqual(['沈小 OPEN', '沈更小 WAITING']);
  const [, waiting] = await entries('NEWLY_18');
  await expect(decide('NEWLY_18', [waiting?.id ?? ''])).rejects.toMatchObject({
    code: 'WORKLIST_INCOMPLETE',
  });
  // All that are ready: the one who waits is not among them.
  expect(await decide('NEWLY_18', null)).toEqual({ decided: 1 });

  await em.nativeUpdate(Election, { id: election.id }, { electionDay: '2026-12-23' });
  expect(await states()).toEqual(['沈小 APPLIED', '沈更小 OPEN']);
  await decide('NEWLY_18', [waiting?.id ?? '']);
  const digest = world.parts.vault.digest(young);
  const person = await em.findOneOrFail(Person, { idDigest: digest });
  expect(await em.find(Registration, { personId: person.id })).toMatchObject([
    { constituencyId: one.id, addedReason: 'TURNED_18' },
  ]);
});

test('persons the county knows who come of age are found by the roll itself, once', async () => {
  const { em, electionId } = await buildVoters(0);
  em.create(Person, { name: '沈新', sex: 'MALE', birthDate: '2008-06-01', createdAt: new Date(0) });
  em.create(Person, { name: '沈老', sex: 'MALE', birthDate: '1970-06-01', createdAt: new Date(0) });
  await em.flush();
  const compute = () => recomputeWorklists(officer(), { ...key(), electionId });
  expect(await compute()).toEqual({ newly18: 1, twice: 0 });
  expect(await compute()).toEqual({ newly18: 0, twice: 0 });
  expect(await worklistCounts(officer(), electionId)).toEqual([
    { list: 'NEWLY_18', state: 'OPEN', count: 1 },
  ]);
});

test('the same person in two constituencies: the record without a number is proposed to end', async () => {
  const { em, electionId, voters, constituencies, entries, decide } = await buildVoters(1);
  const [known] = voters;
  await em.nativeUpdate(Person, { id: known?.person.id ?? '' }, { name: '沈同' });
  const twin = em.create(Person, {
    name: '沈同',
    sex: 'FEMALE',
    birthDate: '1980-05-04',
    createdAt: new Date(0),
  });
  const second = em.create(Registration, {
    personId: twin.id,
    level: 'COUNTY',
    constituencyId: constituencies[1]?.id ?? '',
    addedReason: 'IMPORTED',
    addedOn: '2026-10-09',
  });
  await em.flush();
  await recomputeWorklists(officer(), { ...key(), electionId });
  const [entry] = await entries('IN_TWO_CONSTITUENCIES');
  expect(entry).toMatchObject({ registrationId: second.id, otherRegistrationId: known?.registration.id });
  await decide('IN_TWO_CONSTITUENCIES', [entry?.id ?? '']);
  expect(await em.findOneOrFail(Registration, second.id, { refresh: true })).toMatchObject({
    removedReason: 'REGISTERED_TWICE',
  });
  expect(await em.findOneOrFail(Registration, known?.registration.id ?? '', { refresh: true })).toMatchObject(
    {
      removedOn: null,
    },
  );
});

test('who moved in and stands elsewhere is moved; without a constituency one must be named', async () => {
  const { em, voters, handOver, entries, decide, constituencies } = await buildVoters(1);
  const [voter] = voters;
  await handOver(sheet(['沈一', voter?.id ?? '', '迁入']));
  const [entry] = await entries('MOVED_IN');
  await expect(decide('MOVED_IN', [entry?.id ?? ''])).rejects.toMatchObject({ code: 'WORKLIST_INCOMPLETE' });
  await decide('MOVED_IN', [entry?.id ?? ''], { countyConstituencyId: constituencies[1]?.id ?? null });
  const all = await em.find(
    Registration,
    { personId: voter?.person.id ?? '' },
    { orderBy: { id: 'asc' }, refresh: true },
  );
  expect(all).toMatchObject([
    { removedReason: 'MOVED_OUT' },
    { constituencyId: constituencies[1]?.id, addedReason: 'MOVED_IN', removedOn: null },
  ]);
});

test('not applied and later need a ground; what is decided is not decided again, nor by two at once', async () => {
  const { voters, handOver, entries, decide } = await buildVoters(2);
  await handOver(sheet(['沈一', voters[0]?.id ?? '', '死亡'], ['沈二', voters[1]?.id ?? '', '死亡']));
  const [first, second] = (await entries('DEAD_OR_DEPRIVED')).map(({ id }) => id);
  const ids = [first ?? '', second ?? ''];
  await expect(decide('DEAD_OR_DEPRIVED', ids, { decision: 'LATER' })).rejects.toMatchObject({
    code: 'TEXT_MISSING',
  });
  await decide('DEAD_OR_DEPRIVED', [ids[0] ?? ''], { decision: 'LATER', ground: '等派出所回函' });
  const settled = await race(world, [
    () => decide('DEAD_OR_DEPRIVED', ids),
    () => decide('DEAD_OR_DEPRIVED', ids, { decision: 'DO_NOT_APPLY', ground: '核实在世' }),
  ]);
  expect(outcomes(settled)).toEqual(['WORKLIST_DECIDED', 'fulfilled']);
});

test('after the last day for registration nobody is added from a worklist; who only reads decides nothing', async () => {
  const { handOver, decide, electionId } = await buildVoters(0);
  await handOver(sheet(['沈小', fresh('2008-12-01'), '年满18', '1']));
  await expect(
    decideWorklist(world.as('AUDITOR'), {
      ...key(),
      electionId,
      list: 'NEWLY_18',
      entryIds: null,
      decision: 'APPLY',
      ground: null,
    }),
  ).rejects.toMatchObject({ code: 'FORBIDDEN_HERE' });
  world.setDay('2026-12-05');
  await expect(decide('NEWLY_18', null)).rejects.toMatchObject({ code: 'REGISTRATION_CLOSED' });
  world.setDay('2026-11-23');
});
