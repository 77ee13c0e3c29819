import { beforeAll, expect, test } from 'vitest';
import { buildElection } from '../support/build/elections.ts';
import { buildCandidateList } from '../support/build/nomination.ts';
import { Client } from '../support/client.ts';
import { useWorld } from '../support/world.ts';

const world = useWorld();
const desk = `query ($electionId: ID!, $constituencyId: ID!) {
  candidateDesk(electionId: $electionId, constituencyId: $constituencyId) {
    proposed electionDay preliminary { personId name } primaries { id } meetings { id }
  }
}`;
const shown = `query ($electionId: ID!) {
  publicCandidates(electionId: $electionId) { constituency stopped candidates { name profile { cv } } }
}`;
const announce = `mutation ($input: AnnouncePrimaryInput!) { announcePrimary(input: $input) { id } }`;
let where: { electionId: string; constituencyId: string };
let clerk: Client;
let office: Client;

beforeAll(async () => {
  world.setDay('2026-12-02');
  const { em, election, constituencies } = await buildElection(world);
  const [constituency] = constituencies;
  if (!constituency) throw new Error('no constituency');
  where = { electionId: election.id, constituencyId: constituency.id };
  await buildCandidateList(em, election.id, constituency, { kind: 'PRELIMINARY', publishedOn: '2026-11-30' });
  await world.account('clerk', ['COUNT_CLERK']);
  await world.account('office', ['ELECTION_OFFICER']);
  [clerk, office] = [new Client(world), new Client(world)];
  await clerk.signIn('clerk');
  await office.signIn('office');
});

test('everybody sees the candidates; the desk is for staff', async () => {
  const visitor = new Client(world);
  expect(await visitor.ask(shown, { electionId: where.electionId })).toMatchObject({
    publicCandidates: [{ constituency: '第1选区', stopped: false, candidates: [{}, {}, {}] }],
  });
  expect(await visitor.refusal(desk, where)).toEqual(['SIGN_IN_FIRST']);
});

test('the desk proposes all when they are within the ratio', async () => {
  const { candidateDesk } = await office.ask<{ candidateDesk: { proposed: string[] } }>(desk, where);
  expect(candidateDesk.proposed).toHaveLength(3);
});

test('a count clerk announces no primary; the office is told what is missing first', async () => {
  const input = {
    ...where,
    idempotencyKey: crypto.randomUUID(),
    noticeOn: '2026-12-02',
    heldOn: '2026-12-04',
    startsAt: '09:00',
    place: '文化礼堂',
    method: '无记名投票',
  };
  expect(await clerk.refusal(announce, { input })).toEqual(['FORBIDDEN']);
  expect(await office.refusal(announce, { input })).toEqual(['CONSULTATION_MISSING']);
});
