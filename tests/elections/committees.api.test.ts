import { beforeAll, expect, test } from 'vitest';
import { buildElection } from '../support/build/elections.ts';
import { buildPersons } from '../support/build/roll.ts';
import { Client } from '../support/client.ts';
import { useWorld } from '../support/world.ts';

const world = useWorld();
let made: Awaited<ReturnType<typeof buildElection>>;
let personId: string;
beforeAll(async () => {
  world.setDay('2026-11-23');
  made = await buildElection(world);
  const [person] = await buildPersons(world.as().em, ['沈月']);
  personId = person?.id ?? '';
  await world.account('officer', ['ELECTION_OFFICER']);
  await world.account('clerk', ['COUNT_CLERK']);
});

const COMMITTEES = `query ($id: ID!) { committees(electionId: $id) { congress committee { findings members { name role sits } } } }`;
const WHO = `query ($id: ID!) { committees(electionId: $id) { committee { members { personId } } } }`;
const APPOINT = `mutation ($input: AppointCommitteeInput!) { appointCommittee(input: $input) { id } }`;
const NAMED = `query { personsNamed(name: "沈月") { personId birthDate } }`;
const input = () => ({
  idempotencyKey: crypto.randomUUID(),
  electionId: made.election.id,
  congressId: made.congress.id,
  appointedBy: '区人大常委会',
  decisionNumber: '18号',
  decidedOn: '2026-09-01',
  members: [{ personId, role: 'CHAIR', post: '书记', appointedOn: '2026-09-01' }],
});

test('an officer appoints a committee; everybody reads who sits on it, staff alone which person that is', async () => {
  const officer = new Client(world);
  await officer.signIn('officer');
  expect(await officer.ask(NAMED)).toEqual({ personsNamed: [{ personId, birthDate: '1980-01-01' }] });
  await officer.ask(APPOINT, { input: input() });
  const visitor = new Client(world);
  expect(await visitor.ask(COMMITTEES, { id: made.election.id })).toMatchObject({
    committees: [
      {
        committee: {
          findings: ['VICE_CHAIRS_FEW', 'MEMBERS_MISSING'],
          members: [{ name: '沈月', role: 'CHAIR', sits: true }],
        },
      },
    ],
  });
  expect(await visitor.refusal(WHO, { id: made.election.id })).toEqual(['SIGN_IN_FIRST']);
});

test('nobody else appoints, or looks persons up', async () => {
  const clerk = new Client(world);
  await clerk.signIn('clerk');
  expect(await clerk.refusal(APPOINT, { input: input() })).toEqual(['FORBIDDEN']);
  expect(await clerk.refusal(NAMED)).toEqual(['FORBIDDEN']);
  expect(await new Client(world).refusal(NAMED)).toEqual(['SIGN_IN_FIRST']);
});
