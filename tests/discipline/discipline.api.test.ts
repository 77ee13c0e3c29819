import { beforeAll, expect, test } from 'vitest';
import { nameSubject } from '../../api/discipline/name-subject.service.ts';
import { buildCase, disciplineOfficer } from '../support/build/discipline.ts';
import { buildElection } from '../support/build/elections.ts';
import { buildPersons } from '../support/build/roll.ts';
import { Client } from '../support/client.ts';
import { key, useWorld } from '../support/world.ts';

const world = useWorld();
const PNG = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');
let electionId: string;
let self: string;

beforeAll(async () => {
  world.setDay('2026-11-23');
  electionId = (await buildElection(world)).election.id;
  self = (await buildPersons(world.as().em, ['何安']))[0]?.id ?? '';
  await world.account('desk', ['DISCIPLINE_OFFICER']);
  await world.account('involved', ['DISCIPLINE_OFFICER'], self);
  for (const [name, role] of [
    ['officer', 'ELECTION_OFFICER'],
    ['staff', 'COMMITTEE_STAFF'],
    ['clerk', 'COUNT_CLERK'],
    ['auditor', 'AUDITOR'],
    ['deputy', 'DEPUTY'],
  ] as const)
    await world.account(name, [role]);
});

const REPORT = `mutation ($input: ReceiveReportInput!) { receiveReport(input: $input) { number code } }`;
const STATUS = `query ($code: String!) { caseStatus(code: $code) { number state answer } }`;
const LIST = `query ($electionId: ID!) { disciplineCases(electionId: $electionId, closed: false) {
  totalCount edges { node { id number overdue } } } }`;
const CASE = `query ($id: ID!) { disciplineCase(id: $id) { text files { id name } } }`;
const report = (over: object = {}) => ({
  input: { ...key(), electionId, channel: 'ONLINE', category: 'BRIBERY', text: '有人送礼', ...over },
});
const signedIn = async (username: string) => {
  const client = new Client(world);
  await client.signIn(username);
  return client;
};

test('everybody reports with a photo and follows the case by its code; the desk reads it', async () => {
  const anybody = new Client(world);
  const file = crypto.randomUUID();
  const sent = await anybody.upload(`/upload/file?purpose=CASE_EVIDENCE&file=${file}`, PNG);
  expect(sent.json()).toEqual({ fileId: file });
  const { receiveReport } = await anybody.ask<{ receiveReport: { number: string; code: string } }>(
    REPORT,
    report({ fileIds: [file] }),
  );
  const { number, code } = receiveReport;
  expect(await anybody.ask(STATUS, { code })).toEqual({
    caseStatus: { number, state: 'RECEIVED', answer: null },
  });

  const desk = await signedIn('desk');
  const { disciplineCases } = await desk.ask<{
    disciplineCases: { edges: { node: { id: string; number: string } }[] };
  }>(LIST, { electionId });
  const id = disciplineCases.edges.find(({ node }) => node.number === number)?.node.id ?? '';
  expect(await desk.ask(CASE, { id })).toEqual({
    disciplineCase: { text: '有人送礼', files: [{ id: file, name: 'file.csv' }] },
  });
  expect((await desk.get(`/cases/${id}/files/${file}`)).statusCode).toBe(200);
  expect((await desk.get(`/files/${file}`)).json()).toMatchObject({ error: { code: 'NOT_FOUND' } });
  expect((await anybody.get(`/cases/${id}/files/${file}`)).json()).toMatchObject({
    error: { code: 'SIGN_IN_FIRST' },
  });

  const involved = await signedIn('involved');
  expect((await involved.get(`/cases/${id}/files/${file}`)).statusCode).toBe(200);
  const named = { ...key(), caseId: id, personId: self, standing: 'OFFICIAL' as const };
  await nameSubject(world.asViewer(disciplineOfficer()), named);
  expect((await involved.get(`/cases/${id}/files/${file}`)).json()).toMatchObject({
    error: { code: 'NOT_FOUND' },
  });
  expect(await involved.refusal(CASE, { id })).toEqual(['NOT_FOUND']);
  expect(await involved.ask(LIST, { electionId })).toMatchObject({ disciplineCases: { totalCount: 0 } });
});

test.each(['officer', 'staff', 'clerk', 'auditor', 'deputy'])('the %s sees no case', async (username) => {
  const client = await signedIn(username);
  expect(await client.refusal(LIST, { electionId })).toEqual(['FORBIDDEN']);
  const { id } = await buildCase(world, electionId);
  expect(await client.refusal(CASE, { id })).toEqual(['FORBIDDEN']);
  expect(await client.refusal(REPORT, report({ channel: 'HOTLINE' }))).toEqual(['FORBIDDEN_HERE']);
});

test('without an account no case is seen, and a code that nobody has tells nothing', async () => {
  const anybody = new Client(world);
  expect(await anybody.refusal(LIST, { electionId })).toEqual(['SIGN_IN_FIRST']);
  expect(await anybody.ask(STATUS, { code: '00000-00000-00000-00000' })).toEqual({ caseStatus: null });
});
