import { beforeAll, describe, expect, test } from 'vitest';
import { buildReport } from '../support/build/activities.ts';
import { buildDeputy } from '../support/build/deputies.ts';
import { buildTerm } from '../support/build/geography.ts';
import { Client } from '../support/client.ts';
import { key, useWorld } from '../support/world.ts';

const world = useWorld();
let deputyId: string;
const desk = new Client(world);
const deputy = new Client(world);
const voter = new Client(world);

beforeAll(async () => {
  const { em } = world.as();
  const [constituency] = (await buildTerm(em)).constituencies;
  if (!constituency) throw new Error('no constituency');
  const { person, deputy: made } = await buildDeputy(em, constituency, { name: '王芳' });
  deputyId = made.id;
  await world.account('desk', ['COMMITTEE_STAFF']);
  await world.account('deputy', ['DEPUTY'], person.id);
  await desk.signIn('desk');
  await deputy.signIn('deputy');
});

const run = <T>(client: Client, mutation: string, type: string, input: object) =>
  client.ask<Record<string, T>>(
    `mutation ($input: ${type}!) { ${mutation}(input: $input) { ${FIELDS[mutation] ?? 'reportId'} } }`,
    { input: { ...key(), ...input } },
  );
const FIELDS: Readonly<Record<string, string>> = {
  openAppraisal: 'appraisalId',
  issueSlips: 'codes',
  markSlip: 'appraisalId',
  closeAppraisal: 'appraisalId',
};
const APPRAISAL = `query ($id: ID!) { appraisal(id: $id) {
  name state present issued returned void category minimumSlips quorumOfPresent faults
  categories { code label threshold slips } } }`;
const refused = (client: Client, mutation: string, type: string, input: object) =>
  client.refusal(
    `mutation ($input: ${type}!) { ${mutation}(input: $input) { ${FIELDS[mutation] ?? 'reportId'} } }`,
    { input: { ...key(), ...input } },
  );

test('from draft to category: the deputy writes, the desk accepts, voters mark, the desk closes', async () => {
  const draft = { deputyId, title: '述职报告', body: '一年来……' };
  const written = await run<{ reportId: string }>(deputy, 'writeDutyReport', 'WriteDutyReportInput', draft);
  const reportId = written['writeDutyReport']?.reportId;
  const WAITING = `{ dutyReports { id name title body } }`;
  expect(await desk.ask(WAITING)).toEqual({ dutyReports: [] });
  await run(deputy, 'submitDutyReport', 'SubmitDutyReportInput', { reportId });
  expect(await desk.ask(WAITING)).toMatchObject({ dutyReports: [{ id: reportId, name: '王芳' }] });
  await run(desk, 'decideDutyReport', 'DecideDutyReportInput', { reportId, decision: 'ACCEPTED' });
  await run(desk, 'deliverDutyReport', 'DeliverDutyReportInput', { reportId, deliveredOn: '2026-11-23' });

  const opened = await run<{ appraisalId: string }>(desk, 'openAppraisal', 'OpenAppraisalInput', {
    reportId,
    heldOn: '2026-11-23',
    present: 10,
  });
  const id = opened['openAppraisal']?.appraisalId;
  const issued = await run<{ codes: string[] }>(desk, 'issueSlips', 'IssueSlipsInput', {
    appraisalId: id,
    count: 10,
  });
  const codes = issued['issueSlips']?.codes ?? [];
  const SLIP = `query ($code: String!) { slip(code: $code) { name state categories { label } } }`;
  const [first = ''] = codes;
  expect(await voter.ask(SLIP, { code: first.toLowerCase() })).toMatchObject({
    slip: { name: '王芳', state: 'READY', categories: [{ label: '称职' }, {}, {}] },
  });
  expect(await desk.ask(APPRAISAL, { id })).toMatchObject({
    appraisal: { returned: 0, faults: ['TOO_FEW_SLIPS', 'QUORUM_NOT_REACHED'] },
  });
  for (const [at, code] of codes.entries()) {
    const category = at < 8 ? 'COMPETENT' : 'NOT_COMPETENT';
    await run(voter, 'markSlip', 'MarkSlipInput', { code, category });
  }
  expect(await voter.ask(SLIP, { code: first })).toMatchObject({ slip: { state: 'USED' } });

  expect(await desk.ask(APPRAISAL, { id })).toMatchObject({
    appraisal: {
      state: 'OPEN',
      returned: 10,
      void: null,
      category: null,
      minimumSlips: 5,
      quorumOfPresent: 0.5,
      faults: [],
      categories: [{ slips: null }, { slips: null }, { slips: null }],
    },
  });
  await run(desk, 'closeAppraisal', 'CloseAppraisalInput', { appraisalId: id });
  expect(await desk.ask(APPRAISAL, { id })).toMatchObject({
    appraisal: {
      state: 'CLOSED',
      category: 'COMPETENT',
      categories: [
        { code: 'COMPETENT', threshold: 0.8, slips: 8 },
        { threshold: 0.5, slips: 0 },
        { threshold: null, slips: 2 },
      ],
    },
  });
  expect(await desk.ask(`{ appraisals(state: CLOSED) { id } }`)).toEqual({ appraisals: [{ id }] });
  expect(await voter.ask(SLIP, { code: first })).toMatchObject({ slip: { state: 'CLOSED' } });
  expect(await deputy.ask(`{ myDutyReports { state deliveredOn appraisalId } }`)).toMatchObject({
    myDutyReports: [{ state: 'ACCEPTED', deliveredOn: '2026-11-23', appraisalId: id }],
  });
});

describe('who may not', () => {
  test('the public marks a slip it holds and sees nothing else', async () => {
    expect(await voter.refusal(`{ appraisals { id } }`)).toEqual(['SIGN_IN_FIRST']);
    expect(await voter.refusal(`{ dutyReports { id } }`)).toEqual(['SIGN_IN_FIRST']);
    const guess = { code: 'AAAAA-AAAAA', category: 'COMPETENT' };
    expect(await refused(voter, 'markSlip', 'MarkSlipInput', guess)).toEqual(['SLIP_UNKNOWN']);
    expect(await voter.ask(`{ slip(code: "AAAAA-AAAAA") { name } }`)).toEqual({ slip: null });
  });

  test('a deputy neither decides nor appraises, a desk does not write reports', async () => {
    const { id: reportId } = await buildReport(world.as().em, deputyId, 'SUBMITTED');
    const decision = { reportId, decision: 'ACCEPTED' };
    expect(await refused(deputy, 'decideDutyReport', 'DecideDutyReportInput', decision)).toEqual([
      'FORBIDDEN',
    ]);
    const meeting = { reportId, heldOn: '2026-11-23', present: 10 };
    expect(await refused(deputy, 'openAppraisal', 'OpenAppraisalInput', meeting)).toEqual(['FORBIDDEN']);
    const draft = { deputyId, title: '代写', body: '……' };
    expect(await refused(desk, 'writeDutyReport', 'WriteDutyReportInput', draft)).toEqual(['FORBIDDEN']);
  });
});
