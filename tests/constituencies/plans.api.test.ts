import { beforeAll, expect, test } from 'vitest';
import { buildTerm } from '../support/build/geography.ts';
import { Client } from '../support/client.ts';
import { useWorld } from '../support/world.ts';

const world = useWorld();
let termId: string;
beforeAll(async () => {
  ({
    term: { id: termId },
  } = await buildTerm(world.as().em, { seats: [2, 2], term: 5 }));
  await world.account('officer', ['ELECTION_OFFICER']);
  await world.account('auditor', ['AUDITOR']);
  await world.account('deputy', ['DEPUTY']);
});
const signedIn = async (username: string) => {
  const client = new Client(world);
  await client.signIn(username);
  return client;
};
const key = () => crypto.randomUUID();

const DRAFT = `mutation ($input: DraftPlanInput!) { draftPlan(input: $input) { id } }`;
const PLANS = `query ($termId: ID!) { constituencyPlans(termId: $termId) { name state seats } }`;
const draft = () => ({ idempotencyKey: key(), termId, name: '第一方案', fromLastTerm: false });

test('an officer draws a plan and is told what the law makes of it', async () => {
  const officer = await signedIn('officer');
  const { draftPlan } = await officer.ask<{ draftPlan: { id: string } }>(DRAFT, { input: draft() });
  const preview = `query ($termId: ID!) { previewPlan(termId: $termId, looseUnits: [], constituencies: [
    { number: 1, name: "第1选区", divisionCode: "330502001", seats: 4, units: [
      { name: "甲", kind: VILLAGE, divisionCode: "330502001", population: 900 }] }]) {
    civilSeats faults { code number } constituencies { percent severity } } }`;
  expect(await officer.ask(preview, { termId })).toEqual({
    previewPlan: {
      civilSeats: 4,
      faults: [{ code: 'NOT_ONE_TO_THREE_SEATS', number: 1 }],
      constituencies: [{ percent: 0, severity: 'NONE' }],
    },
  });
  const one = `query ($id: ID!) { constituencyPlan(id: $id) { state revision constituencies { number } faults { code } } }`;
  expect(await officer.ask(one, { id: draftPlan.id })).toMatchObject({
    constituencyPlan: { state: 'DRAFT', revision: 1, faults: [{ code: 'NO_CONSTITUENCIES' }] },
  });
});

test('plans are read by staff alone, and drawn by the election office alone', async () => {
  expect(await (await signedIn('auditor')).ask(PLANS, { termId })).toMatchObject({ constituencyPlans: [{}] });
  expect(await (await signedIn('auditor')).refusal(DRAFT, { input: draft() })).toEqual(['FORBIDDEN']);
  expect(await (await signedIn('deputy')).refusal(PLANS, { termId })).toEqual(['FORBIDDEN']);
  expect(await new Client(world).refusal(PLANS, { termId })).toEqual(['SIGN_IN_FIRST']);
});

test('EQ-1 to EQ-9: the public asks the formula, with what the law leaves open', async () => {
  const ask = `query ($extra: Boolean!) { calculateQuota(level: COUNTY, population: 750000, extraFivePercent: $extra, approvedSeats: 290) {
    base additional extra seats difference findings } }`;
  expect(await new Client(world).ask(ask, { extra: false })).toEqual({
    calculateQuota: { base: 140, additional: 150, extra: 0, seats: 290, difference: 0, findings: [] },
  });
  expect(await new Client(world).ask(ask, { extra: true })).toMatchObject({
    calculateQuota: { extra: 14, seats: 304, difference: -14, findings: ['DIFFERS_FROM_FORMULA'] },
  });
});

test('a file that names no columns is refused, and one that does is judged row by row', async () => {
  const officer = await signedIn('officer');
  const check = `query ($termId: ID!, $content: String!) { checkPlanFile(termId: $termId, content: $content) {
    rows { verdict faults } constituencies { number units { name } } } }`;
  const content = (text: string) => Buffer.from(text).toString('base64');
  expect(await officer.refusal(check, { termId, content: content('姓名,电话') })).toEqual([
    'PLAN_COLUMNS_MISSING',
  ]);
  const file = content('选区号,单位名称,人口,应选名额\n1,甲村,900,2\n,乙村,约八百,\n');
  expect(await officer.ask(check, { termId, content: file })).toEqual({
    checkPlanFile: {
      rows: [
        { verdict: 'PASSED_OVER', faults: [] },
        { verdict: 'TAKEN', faults: [] },
        { verdict: 'REFUSED', faults: ['POPULATION_UNREADABLE'] },
      ],
      constituencies: [{ number: 1, units: [{ name: '甲村' }] }],
    },
  });
});
