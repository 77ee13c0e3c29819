import { beforeEach, expect, test } from 'vitest';
import { CongressTerm } from '../../api/constituencies/congress-term.entity.ts';
import type { Constituency } from '../../api/constituencies/constituency.entity.ts';
import { CommitteeMember } from '../../api/elections/committee-member.entity.ts';
import { Committee } from '../../api/elections/committee.entity.ts';
import { leaveCommittee } from '../../api/elections/leave-committee.service.ts';
import { Posting } from '../../api/elections/posting.entity.ts';
import { AuditEventRow } from '../../api/kernel/audit-event.entity.ts';
import { Candidate } from '../../api/nomination/candidate.entity.ts';
import { CandidateList } from '../../api/nomination/candidate-list.entity.ts';
import { ConsultationConclusion } from '../../api/nomination/consultation-conclusion.entity.ts';
import { nominationDesk } from '../../api/nomination/nomination-desk.queries.ts';
import {
  publishCandidateList,
  type PublishCandidateList,
} from '../../api/nomination/publish-candidate-list.service.ts';
import type { Person } from '../../api/people/person.entity.ts';
import { buildElection, buildPosting } from '../support/build/elections.ts';
import { buildNomination } from '../support/build/nomination.ts';
import { buildPersons, buildRoll } from '../support/build/roll.ts';
import { outcomes, race } from '../support/race.ts';
import { key, useWorld } from '../support/world.ts';

const world = useWorld();
const officer = () => world.as('ELECTION_OFFICER');
let electionId: string;
let constituency: Constituency;
let persons: Person[];

/** A two-seat constituency with five nominees, one of them by ten voters. */
beforeEach(async () => {
  world.setDay('2026-11-30');
  const { em, election, constituencies } = await buildElection(world);
  const [first] = constituencies;
  if (!first) throw new Error('no constituency');
  electionId = election.id;
  constituency = first;
  const { registrations } = await buildRoll(em, first, 10);
  persons = await buildPersons(em, ['沈月', '王明远', '丁一川', '朱清', '林安']);
  for (const [index, person] of persons.entries())
    await buildNomination(em, electionId, first, person, index === 0 ? registrations : []);
});

const list = (
  kind: 'PRELIMINARY' | 'FORMAL',
  over: Partial<PublishCandidateList> = {},
): PublishCandidateList => ({
  ...key(),
  electionId,
  constituencyId: constituency.id,
  kind,
  personIds: null,
  publishedOn: '2026-11-30',
  keepOrder: false,
  ...over,
});
const formal = (count: number, over: Partial<PublishCandidateList> = {}) => {
  world.setDay('2026-12-08');
  const personIds = persons.slice(0, count).map(({ id }) => id);
  return list('FORMAL', { publishedOn: '2026-12-08', personIds, ...over });
};
const namesOn = async (listId: string) =>
  (await world.as().em.find(Candidate, { listId }, { orderBy: { position: 'asc' } })).map(({ name }) => name);

test('ZJE 35: the preliminary list holds every lawful nominee by surname strokes, and stands on the timetable', async () => {
  const { id, state } = await publishCandidateList(officer(), list('PRELIMINARY'));
  expect(await namesOn(id)).toEqual(['丁一川', '王明远', '朱清', '沈月', '林安']);
  expect(state).toBe('IN_TIME');
  expect(await world.as().em.find(Posting, { electionId })).toMatchObject([
    { milestone: 'PRELIMINARY_CANDIDATES', constituencyId: constituency.id, postedOn: '2026-11-30' },
  ]);
  expect(await world.as().em.count(AuditEventRow, { type: 'CANDIDATE_LIST_PUBLISHED' })).toBeGreaterThan(0);
});

test('a nomination with nine signatures left is not lawful, and not listed', async () => {
  const { em } = world.as();
  await em.execute(
    `update "county_330502".nomination_signature set withdrawn_on = '2026-11-29' where ctid = (select min(ctid) from
     "county_330502".nomination_signature s where exists (select from "county_330502".nomination n
     where n.id = s.nomination_id and n.election_id = ?))`,
    [electionId],
  );
  const { id } = await publishCandidateList(officer(), list('PRELIMINARY'));
  expect(await namesOn(id)).toEqual(['丁一川', '王明远', '朱清', '林安']);
});

test('EN-5: the list may be ordered by hand, and nobody dropped', async () => {
  const all = persons.map(({ id }) => id);
  await expect(
    publishCandidateList(
      officer(),
      list('PRELIMINARY', { personIds: all.slice(1), keepOrder: true, orderReason: '按惯例' }),
    ),
  ).rejects.toMatchObject({ code: 'LIST_REFUSED', details: { faults: ['NOMINEE_DROPPED'] } });
  await expect(
    publishCandidateList(officer(), list('PRELIMINARY', { personIds: all, keepOrder: true })),
  ).rejects.toThrow('TEXT_MISSING');
  const byHand = list('PRELIMINARY', { personIds: all, keepOrder: true, orderReason: '生僻字' });
  expect(await namesOn((await publishCandidateList(officer(), byHand)).id)).toEqual(
    persons.map(({ name }) => name),
  );
});

test('EL 31: the formal list is taken from the preliminary one, within the ratio', async () => {
  await publishCandidateList(officer(), list('PRELIMINARY'));
  for (const count of [2, 5]) {
    await expect(publishCandidateList(officer(), formal(count))).rejects.toMatchObject({
      code: 'LIST_REFUSED',
      details: {
        faults: [count < 3 ? 'TOO_FEW_CANDIDATES' : 'TOO_MANY_CANDIDATES'],
        min: 3,
        max: 4,
        given: count,
      },
    });
  }
  await expect(publishCandidateList(officer(), formal(3))).rejects.toMatchObject({
    details: { faults: ['CONSULTATION_MISSING'] },
  });
  const { em } = world.as();
  em.create(ConsultationConclusion, {
    electionId,
    constituencyId: constituency.id,
    kind: 'COMMON_VIEW',
    concludedOn: '2026-12-05',
    personIds: persons.slice(0, 3).map(({ id: personId }) => personId),
    concludedBy: crypto.randomUUID(),
  });
  await em.flush();
  const { id } = await publishCandidateList(officer(), formal(3));
  expect(await namesOn(id)).toEqual(['丁一川', '王明远', '沈月']);
});

test('a formal list without a preliminary one is refused', async () => {
  await expect(publishCandidateList(officer(), formal(3))).rejects.toMatchObject({
    details: { faults: expect.arrayContaining(['PRELIMINARY_LIST_MISSING']) },
  });
});

test('EL 32: a late list is published, and flagged', async () => {
  world.setDay('2026-12-03');
  const late = await publishCandidateList(officer(), list('PRELIMINARY', { publishedOn: '2026-12-03' }));
  expect(late).toMatchObject({ state: 'LATE', daysLate: 2 });
});

test('a day that was noted before the list gives way to the day of the list', async () => {
  await buildPosting(world, electionId, 'PRELIMINARY_CANDIDATES', '2026-11-28', constituency.id);
  await publishCandidateList(officer(), list('PRELIMINARY'));
  const postings = await world.as().em.find(Posting, { electionId });
  expect(postings.map(({ postedOn }) => postedOn)).toEqual(['2026-11-30']);
});

test('a list from tomorrow, and one after election day came, are refused', async () => {
  await expect(
    publishCandidateList(officer(), list('PRELIMINARY', { publishedOn: '2026-12-01' })),
  ).rejects.toThrow('DATE_AHEAD');
  world.setDay('2026-12-16');
  await expect(publishCandidateList(officer(), list('PRELIMINARY'))).rejects.toThrow('ELECTION_DAY_CAME');
});

test('of two who publish one list at once, one does', async () => {
  const publish = () => publishCandidateList(officer(), list('PRELIMINARY'));
  expect(outcomes(await race(world, [publish, publish]))).toEqual(['LIST_PUBLISHED', 'fulfilled']);
  expect(await world.as().em.count(CandidateList, { electionId })).toBe(1);
});

test('the desk shows nominees, range and way, before and after', async () => {
  const desk = await nominationDesk(officer(), electionId, constituency.id);
  expect(desk).toMatchObject({
    fewestCandidates: 3,
    mostCandidates: 4,
    path: 'CONSULT_OR_PRIMARY',
    preliminaryFaults: [],
    unknownCharacters: [],
  });
  expect(desk.nominees.map(({ name }) => name)).toEqual(['丁一川', '王明远', '朱清', '沈月', '林安']);
  expect(desk.nominations.filter(({ kind }) => kind === 'VOTERS')).toMatchObject([
    { name: '沈月', faults: [], signatures: Array.from({ length: 10 }, () => ({ withdrawnOn: null })) },
  ]);
});

test('EB-3: a list with somebody on the election committee is refused by name until they left, and nothing is written', async () => {
  const { em } = world.as();
  const term = await em.findOneOrFail(CongressTerm, constituency.termId);
  const committee = em.create(Committee, {
    electionId,
    congressId: term.congressId,
    appointedBy: '区人大常委会',
    decisionNumber: '18号',
    decidedOn: '2026-09-01',
  });
  await em.flush();
  const [first, second] = persons;
  if (!first || !second) throw new Error('nobody stands');
  const member = em.create(CommitteeMember, {
    committeeId: committee.id,
    personId: second.id,
    role: 'CHAIR',
    post: '主任',
    appointedOn: '2026-09-01',
  });
  await em.flush();

  await expect(publishCandidateList(officer(), list('PRELIMINARY'))).rejects.toMatchObject({
    code: 'COMMITTEE_MEMBERS_LISTED',
    details: { names: second.name },
  });
  expect(await em.fork().count(CandidateList, { electionId })).toBe(0);
  expect(await em.fork().count(Posting, { electionId })).toBe(0);

  await leaveCommittee(officer(), {
    ...key(),
    memberId: member.id,
    leftOn: '2026-11-30',
    ground: 'CANDIDATE',
  });
  const { id } = await publishCandidateList(officer(), list('PRELIMINARY'));
  expect(await namesOn(id)).toContain(second.name);
});
