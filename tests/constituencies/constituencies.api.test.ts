import { beforeAll, expect, test } from 'vitest';
import { buildTerm } from '../support/build/geography.ts';
import { Client } from '../support/client.ts';
import { useWorld } from '../support/world.ts';

const world = useWorld();
let termId: string;
beforeAll(async () => {
  const { em } = world.as();
  const { term, constituencies } = await buildTerm(em, { seats: [2, 2, 1], population: 1_000 });
  termId = term.id;
  const [, , last] = constituencies;
  if (last) last.divisionCode = '330502100';
  await em.flush();
  await world.account('officer', ['ELECTION_OFFICER']);
  await world.account('deputy', ['DEPUTY']);
});

test('the public reads congresses, terms and constituencies', async () => {
  const answer = await new Client(world).ask(
    `query ($termId: ID!) {
      congresses { level name terms { number approvedSeats constituencyCount seatsAllotted startsOn } }
      constituencies(termId: $termId, first: 2) { totalCount pageInfo { hasNextPage } edges { node { number name seats } } }
      town: constituencies(termId: $termId, divisionCode: "330502100") { totalCount }
    }`,
    { termId },
  );
  expect(answer).toMatchObject({
    congresses: [{ level: 'COUNTY', terms: [{ number: 5, constituencyCount: 3, seatsAllotted: 5 }] }],
    constituencies: { totalCount: 3, pageInfo: { hasNextPage: true }, edges: [{ node: { number: 1 } }, {}] },
    town: { totalCount: 1 },
  });
});

test('people per deputy are told with their deviation, by the tolerance that was asked for', async () => {
  const ask = `query ($termId: ID!, $warn: Int) {
    termBalance(termId: $termId, warnPercent: $warn) { seatsLeftOver constituencies { number percent severity } } }`;
  const { termBalance } = await new Client(world).ask<{
    termBalance: { seatsLeftOver: number; constituencies: { percent: number; severity: string }[] };
  }>(ask, { termId, warn: 20 });
  expect(termBalance.seatsLeftOver).toBe(0);
  expect(termBalance.constituencies.map(({ severity }) => severity)).toEqual([
    'NONE',
    'NONE',
    'STRONG_WARNING',
  ]);
  const narrow = await new Client(world).ask<typeof termBalance & Record<string, unknown>>(ask, {
    termId,
    warn: 10,
  });
  expect(JSON.stringify(narrow)).toContain('"WARNING"');
});

const PLAN = `query ($termId: ID!) { planFaults(termId: $termId, constituencies:
  [{ number: 1, name: "第1选区", divisionCode: "330502001", seats: 5, population: 100 }]) { code number } }`;
const SET_UP = `mutation ($input: CreateCongressTermInput!) { createCongressTerm(input: $input) { id } }`;

test('an officer sees the faults of a plan before it is set up', async () => {
  const officer = new Client(world);
  await officer.signIn('officer');
  expect(await officer.ask(PLAN, { termId })).toEqual({
    planFaults: [
      { code: 'NUMBER_TAKEN', number: 1 },
      { code: 'NOT_ONE_TO_THREE_SEATS', number: 1 },
      { code: 'MORE_SEATS_THAN_APPROVED', number: 1 },
    ],
  });
});

test('nobody else plans or sets up', async () => {
  const input = {
    idempotencyKey: crypto.randomUUID(),
    divisionCode: '330502',
    number: 9,
    approvedSeats: 290,
    population: 750_000,
  };
  expect(await new Client(world).refusal(SET_UP, { input })).toEqual(['SIGN_IN_FIRST']);
  const deputy = new Client(world);
  await deputy.signIn('deputy');
  expect(await deputy.refusal(SET_UP, { input })).toEqual(['FORBIDDEN']);
  expect(await deputy.refusal(PLAN, { termId })).toEqual(['FORBIDDEN']);
});
