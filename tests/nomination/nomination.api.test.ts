import { beforeAll, expect, test } from 'vitest';
import { Constituency } from '../../api/constituencies/constituency.entity.ts';
import { buildElection } from '../support/build/elections.ts';
import { buildCandidateList } from '../support/build/nomination.ts';
import { buildPersons, buildRoll } from '../support/build/roll.ts';
import { Client } from '../support/client.ts';
import { useWorld } from '../support/world.ts';

const world = useWorld();
let where: { electionId: string; constituencyId: string };
let registrationIds: string[];
let personId: string;

beforeAll(async () => {
  const { em, election, constituencies } = await buildElection(world);
  const [first, second] = constituencies;
  if (!first || !second) throw new Error('no constituencies');
  where = { electionId: election.id, constituencyId: first.id };
  registrationIds = (await buildRoll(em, first, 10)).registrations.map(({ id }) => id);
  personId = (await buildPersons(em, ['王明远']))[0]?.id ?? '';
  await buildCandidateList(em, election.id, second, { kind: 'PRELIMINARY', publishedOn: '2026-11-20' });
  listed = { electionId: election.id, constituencyId: second.id };
  await world.account('officer', ['ELECTION_OFFICER']);
  await world.account('auditor', ['AUDITOR']);
  await world.account('deputy', ['DEPUTY']);
});
let listed: typeof where;

const LISTS = `query ($electionId: ID!, $constituencyId: ID!) {
  candidateLists(electionId: $electionId, constituencyId: $constituencyId) { kind publishedOn candidates { position name } } }`;
const PERSONS = `query ($electionId: ID!, $constituencyId: ID!) {
  candidateLists(electionId: $electionId, constituencyId: $constituencyId) { candidates { personId } } }`;
const DESK = `query ($electionId: ID!, $constituencyId: ID!) {
  nominationDesk(electionId: $electionId, constituencyId: $constituencyId) { constituency { name seats }
    fewestCandidates mostCandidates path preliminaryFaults nominations { name kind faults signatures { name } } } }`;
const NOMINATE = `mutation ($input: NominateInput!) { nominate(input: $input) { id } }`;
const PUBLISH = `mutation ($input: PublishCandidateListInput!) { publishCandidateList(input: $input) { id state } }`;
const nomination = (over: object = {}) => ({
  input: {
    idempotencyKey: crypto.randomUUID(),
    ...where,
    personId,
    kind: 'VOTERS',
    registrationIds,
    submittedOn: '2026-11-23',
    ...over,
  },
});
const signedIn = async (username: string) => {
  const client = new Client(world);
  await client.signIn(username);
  return client;
};

test('everybody reads a published list; who the candidates are as persons is for staff', async () => {
  expect(await new Client(world).ask(LISTS, listed)).toEqual({
    candidateLists: [
      {
        kind: 'PRELIMINARY',
        publishedOn: '2026-11-20',
        candidates: [
          { position: 1, name: '丁一川' },
          { position: 2, name: '王明远' },
          { position: 3, name: '朱清' },
        ],
      },
    ],
  });
  expect(await new Client(world).refusal(PERSONS, listed)).toEqual(['SIGN_IN_FIRST']);
  expect(await (await signedIn('deputy')).refusal(PERSONS, listed)).toEqual(['FORBIDDEN']);
  expect(await (await signedIn('auditor')).ask(PERSONS, listed)).toHaveProperty('candidateLists');
});

test('nominations are hidden from all but staff', async () => {
  expect(await new Client(world).refusal(DESK, where)).toEqual(['SIGN_IN_FIRST']);
  expect(await (await signedIn('deputy')).refusal(DESK, where)).toEqual(['FORBIDDEN']);
});

test('an officer records a nomination, a retry changes nothing, and the desk shows it', async () => {
  expect(await (await signedIn('auditor')).refusal(NOMINATE, nomination())).toEqual(['FORBIDDEN']);
  const officer = await signedIn('officer');
  const once = nomination();
  expect(await officer.ask(NOMINATE, once)).toEqual(await officer.ask(NOMINATE, once));
  expect(await (await signedIn('auditor')).ask(DESK, where)).toMatchObject({
    nominationDesk: {
      constituency: { seats: 2 },
      fewestCandidates: 3,
      path: 'NOMINATE_FURTHER',
      preliminaryFaults: ['TOO_FEW_CANDIDATES'],
      nominations: [{ name: '王明远', kind: 'VOTERS', faults: [] }],
    },
  });
});

test('the faults of a refused nomination travel with the refusal', async () => {
  const { errors } = await (await signedIn('officer')).send(NOMINATE, nomination({ registrationIds: [] }));
  expect(errors?.[0]?.extensions).toMatchObject({
    code: 'NOMINATION_REFUSED',
    faults: [{ code: 'TOO_FEW_SIGNATORIES', who: personId }],
  });
});

test('publishing is for officers, and refused with its reasons', async () => {
  const input = {
    idempotencyKey: crypto.randomUUID(),
    ...where,
    kind: 'PRELIMINARY',
    publishedOn: '2026-11-23',
  };
  expect(await (await signedIn('auditor')).refusal(PUBLISH, { input })).toEqual(['FORBIDDEN']);
  const { errors } = await (await signedIn('officer')).send(PUBLISH, { input });
  expect(errors?.[0]?.extensions).toMatchObject({
    code: 'LIST_REFUSED',
    faults: ['TOO_FEW_CANDIDATES'],
    min: 3,
  });
});

test('a form is typed off by names: who bears each on the roll, and nobody for an unknown one', async () => {
  const ask = `query ($names: [String!]!, $termId: ID!, $constituencyId: ID) {
    votersByName(names: $names, termId: $termId, constituencyId: $constituencyId) { name voters { registrationId birthDate } } }`;
  const { em } = world.as();
  const { termId } = await em.findOneOrFail(Constituency, where.constituencyId);
  const names = ['卜 一一', '无此人'];
  const asked = { names, termId, constituencyId: where.constituencyId };
  expect(await (await signedIn('officer')).ask(ask, asked)).toEqual({
    votersByName: [
      { name: '卜一一', voters: [{ registrationId: registrationIds[1], birthDate: '1980-01-01' }] },
      { name: '无此人', voters: [] },
    ],
  });
  expect(await (await signedIn('deputy')).refusal(ask, asked)).toEqual(['FORBIDDEN']);
  const many = { ...asked, names: Array.from({ length: 101 }, () => '卜一一') };
  expect(await (await signedIn('officer')).refusal(ask, many)).toEqual(['PAGE_SIZE']);
});
