import { beforeEach, expect, test } from 'vitest';
import { addCommitteeMember } from '../../api/elections/add-committee-member.service.ts';
import { appointCommittee } from '../../api/elections/appoint-committee.service.ts';
import { CommitteeMember } from '../../api/elections/committee-member.entity.ts';
import { committeeMembersOf, committeeOf } from '../../api/elections/committee-of.queries.ts';
import { Committee } from '../../api/elections/committee.entity.ts';
import { delegateCountyWork } from '../../api/elections/delegate-county-work.service.ts';
import { dissolveCommittee } from '../../api/elections/dissolve-committee.service.ts';
import { ElectionTerm } from '../../api/elections/election-term.entity.ts';
import { leaveCommittee } from '../../api/elections/leave-committee.service.ts';
import { viewerFor } from '../../api/identity/sessions.ts';
import { AuditEventRow } from '../../api/kernel/audit-event.entity.ts';
import { CommandRecord } from '../../api/kernel/command-record.entity.ts';
import { Person } from '../../api/people/person.entity.ts';
import { demoIdNumber } from '../../api/people/synthetic.rules.ts';
import { civilDate } from '../../api/kernel/civil-date.rules.ts';
import { buildElection } from '../support/build/elections.ts';
import { buildTerm } from '../support/build/geography.ts';
import { buildPersons } from '../support/build/roll.ts';
import { outcomes, race } from '../support/race.ts';
import { key, useWorld } from '../support/world.ts';

const world = useWorld();
const officer = () => world.as('ELECTION_OFFICER');
let made: Awaited<ReturnType<typeof buildElection>>;
let persons: Person[];

beforeEach(async () => {
  world.setDay('2026-11-23');
  made = await buildElection(world);
  persons = await buildPersons(world.as().em, ['沈月', '王明远', '丁一川']);
});

const appointment = (personId: string, over: object = {}) => ({
  personId,
  name: null,
  idNumber: null,
  role: 'MEMBER' as const,
  post: '区人大常委会委员',
  appointedOn: '2026-09-01',
  ...over,
});
const ofCongress = (congressId = made.congress.id, over: object = {}) => ({
  ...key(),
  electionId: made.election.id,
  congressId,
  appointedBy: '区人大常委会',
  decisionNumber: '吴人大常〔2026〕18号',
  decidedOn: '2026-09-01',
  filedOn: null,
  members: persons.slice(0, 2).map(({ id }) => appointment(id)),
  ...over,
});
const aTownship = async () => {
  const { em } = world.as();
  const { congress, term } = await buildTerm(em, { level: 'TOWNSHIP', term: made.term.number });
  em.create(ElectionTerm, { electionId: made.election.id, termId: term.id });
  await em.flush();
  return { congress, term };
};

test('EB-1: a committee is appointed with its members, found by its congress, and leaves an audit line', async () => {
  const { id } = await appointCommittee(officer(), ofCongress());
  const { em } = world.as();
  expect(await committeeOf(em, made.election.id, made.congress.id)).toMatchObject({ id });
  expect(await committeeMembersOf(em, made.election.id, made.term.id, '2026-11-23')).toHaveLength(2);
  expect(await em.count(AuditEventRow, { type: 'COMMITTEE_APPOINTED' })).toBeGreaterThan(0);
});

test('EB-1: a township’s committee too is appointed by the county: its own officer is refused', async () => {
  const { congress } = await aTownship();
  const local = world.asViewer(
    viewerFor({ id: crypto.randomUUID(), displayName: '织里', personId: null }, [
      { role: 'ELECTION_OFFICER', areaCode: '330502100' },
    ]),
  );
  await expect(appointCommittee(local, ofCongress(congress.id))).rejects.toThrow('FORBIDDEN_HERE');
  await expect(appointCommittee(officer(), ofCongress(congress.id))).resolves.toHaveProperty('id');
});

test.each([
  ['without a decision', { decisionNumber: ' ' }, 'DECISION_MISSING'],
  ['decided tomorrow', { decidedOn: '2026-11-24' }, 'DATE_AHEAD'],
  ['of a congress nobody knows', { congressId: crypto.randomUUID() }, 'NOT_FOUND'],
])('a committee %s is refused, and nothing is written', async (_case, over, code) => {
  await expect(appointCommittee(officer(), ofCongress(undefined, over))).rejects.toThrow(code);
  expect(await world.as().em.count(Committee, { electionId: made.election.id })).toBe(0);
});

test('of two clerks who appoint the same committee at once, one does', async () => {
  const settled = await race(world, [
    () => appointCommittee(officer(), ofCongress()),
    () => appointCommittee(officer(), ofCongress()),
  ]);
  expect(outcomes(settled)).toEqual(['COMMITTEE_EXISTS', 'fulfilled']);
});

test('a member is entered by name and ID number; the number stands sealed and nowhere else', async () => {
  const { id: committeeId } = await appointCommittee(officer(), ofCongress());
  const idNumber = demoIdNumber(civilDate('1975-05-05'), 111);
  const member = appointment('', { personId: null, name: '陈新人', idNumber });
  const intent = { ...key(), committeeId, member };
  const clerk = officer();
  const { id } = await addCommitteeMember(clerk, intent);
  expect(await addCommitteeMember(clerk, intent)).toEqual({ id });
  const { em } = world.as();
  const { personId } = await em.findOneOrFail(CommitteeMember, id);
  expect(await em.findOneOrFail(Person, personId)).toMatchObject({ name: '陈新人', birthDate: '1975-05-05' });
  const said = [...(await em.find(AuditEventRow, {})), ...(await em.find(CommandRecord, {}))];
  expect(JSON.stringify(said)).not.toContain(idNumber);
  const other = { ...member, name: '陈旧人' };
  await expect(addCommitteeMember(officer(), { ...key(), committeeId, member: other })).rejects.toThrow(
    'NAME_DIFFERS',
  );
});

test('nobody sits twice, and who left may come back', async () => {
  const { id: committeeId } = await appointCommittee(officer(), ofCongress());
  const { em } = world.as();
  const [first] = await em.find(CommitteeMember, { committeeId });
  if (!first) throw new Error('nobody sits');
  const again = { ...key(), committeeId, member: appointment(first.personId, { appointedOn: '2026-11-23' }) };
  await expect(addCommitteeMember(officer(), again)).rejects.toThrow('SITS_ALREADY');
  const leave = { ...key(), memberId: first.id, leftOn: '2026-11-20', ground: 'RESIGNED' as const };
  await leaveCommittee(officer(), leave);
  await expect(leaveCommittee(officer(), { ...leave, ...key() })).rejects.toThrow('LEFT_ALREADY');
  await expect(addCommitteeMember(officer(), { ...again, ...key() })).resolves.toHaveProperty('id');
});

test('EB-5: the county entrusts a township within one election, once; its members count for both', async () => {
  const { congress } = await aTownship();
  const { id: fromId } = await appointCommittee(officer(), ofCongress());
  const third = persons[2]?.id ?? '';
  const township = ofCongress(congress.id, { members: [appointment(third)] });
  const { id: toId } = await appointCommittee(officer(), township);
  const { em } = world.as();
  const sitting = () => committeeMembersOf(em.fork(), made.election.id, made.term.id, '2026-11-23');
  expect(await sitting()).not.toContain(third);
  const work = {
    fromId,
    toId,
    scope: '选民登记',
    decisionNumber: '吴选〔2026〕3号',
    decidedOn: '2026-09-10',
  };
  await expect(
    delegateCountyWork(officer(), { ...key(), ...work, fromId: toId, toId: fromId }),
  ).rejects.toThrow('DELEGATION_UNFIT');
  await delegateCountyWork(officer(), { ...key(), ...work });
  await expect(delegateCountyWork(officer(), { ...key(), ...work })).rejects.toThrow('DELEGATED_ALREADY');
  expect(await sitting()).toContain(third);
});

test('EB-7: a committee ends after election day, with a summary and somebody who took the archive', async () => {
  const { id: committeeId } = await appointCommittee(officer(), ofCongress());
  const end = { committeeId, dissolvedOn: '2026-11-23', summary: '工作总结', archivedWith: '区人大常委会' };
  await expect(dissolveCommittee(officer(), { ...key(), ...end })).rejects.toThrow('ELECTION_NOT_OVER');
  world.setDay('2026-12-30');
  const over = { ...end, dissolvedOn: '2026-12-30' };
  await expect(dissolveCommittee(officer(), { ...key(), ...over, summary: ' ' })).rejects.toThrow(
    'SUMMARY_MISSING',
  );
  await dissolveCommittee(officer(), { ...key(), ...over });
  const late = { ...key(), committeeId, member: appointment(persons[2]?.id ?? '') };
  await expect(addCommitteeMember(officer(), late)).rejects.toThrow('COMMITTEE_DISSOLVED');
});
