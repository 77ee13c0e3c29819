import { beforeEach, expect, test } from 'vitest';
import { acknowledgeCase } from '../../api/discipline/acknowledge-case.service.ts';
import { caseClock, caseOf, casesOf } from '../../api/discipline/cases.queries.ts';
import { closeCase } from '../../api/discipline/close-case.service.ts';
import { caseFindingsOn } from '../../api/discipline/findings.queries.ts';
import { nameSubject } from '../../api/discipline/name-subject.service.ts';
import { setCaseClock } from '../../api/discipline/set-case-clock.service.ts';
import type { Person } from '../../api/people/person.entity.ts';
import { buildCase, disciplineOfficer } from '../support/build/discipline.ts';
import { buildElection } from '../support/build/elections.ts';
import { buildPersons } from '../support/build/roll.ts';
import { key, useWorld } from '../support/world.ts';

const world = useWorld();
const desk = () => world.asViewer(disciplineOfficer());
let made: Awaited<ReturnType<typeof buildElection>>;
let persons: Person[];
let caseId: string;

beforeEach(async () => {
  world.setDay('2026-11-23');
  made = await buildElection(world);
  persons = await buildPersons(world.as().em, ['沈月', '王明远']);
  ({ id: caseId } = await buildCase(world, made.election.id));
});

const FINDING = {
  finding: 'UNSUBSTANTIATED' as const,
  ground: '查无实据',
  answer: '经查，所反映问题不属实。',
};
const LISTED = { closed: false, first: null, after: null };
const taken = () => acknowledgeCase(desk(), { ...key(), caseId });

test('what was found against somebody reaches the review; what was found against oneself is not shown', async () => {
  const [person] = persons;
  if (!person) throw new Error('no person');
  await taken();
  await nameSubject(desk(), { ...key(), caseId, personId: person.id, standing: 'CANDIDATE' });
  expect(await caseFindingsOn(desk(), [person.id])).toEqual([]);
  await closeCase(desk(), { ...key(), caseId, ...FINDING, finding: 'SUBSTANTIATED' });
  const found = { personId: person.id, finding: 'SUBSTANTIATED', decidedOn: '2026-11-23' };
  expect(await caseFindingsOn(world.as('COMMITTEE_STAFF'), [person.id])).toMatchObject([found]);
  expect(await caseFindingsOn(world.asViewer(disciplineOfficer(person.id)), [person.id])).toEqual([]);
});

test('the clock is a setting of the election, and moves what is due', async () => {
  const own = { acknowledgeDays: 2, decideDays: 10, decideDaysNear: 2, nearFrom: 30 };
  const set = (over: object = {}) =>
    setCaseClock(desk(), { ...key(), electionId: made.election.id, ...own, ...over });
  expect(await caseClock(desk(), made.election.id)).toMatchObject({ settled: false, decideDays: 15 });
  await expect(set({ acknowledgeDays: 0 })).rejects.toThrow('CASE_CLOCK_FAULTY');
  await set();
  expect(await caseClock(desk(), made.election.id)).toMatchObject({ settled: true, ...own });
  expect(await caseOf(desk(), caseId)).toMatchObject({ acknowledgeBy: '2026-11-25', decideBy: '2026-11-25' });
  world.setDay('2026-11-26');
  expect((await casesOf(desk(), made.election.id, LISTED)).edges[0]?.node.overdue).toBe('ACKNOWLEDGE');
});

test('a list goes on where the page before ended', async () => {
  world.setDay('2026-11-24');
  await buildCase(world, made.election.id);
  const first = await casesOf(desk(), made.election.id, { ...LISTED, first: 1 });
  expect(first).toMatchObject({ totalCount: 2, pageInfo: { hasNextPage: true } });
  const after = first.pageInfo.endCursor;
  const rest = await casesOf(desk(), made.election.id, { ...LISTED, first: 1, after });
  expect(rest.edges.map(({ node }) => node.id)).toEqual([caseId]);
});
