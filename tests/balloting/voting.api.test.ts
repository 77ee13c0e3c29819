import { beforeAll, expect, test } from 'vitest';
import { issueVoterCards } from '../../api/registration/issue-voter-cards.service.ts';
import { VoterCard } from '../../api/registration/voter-card.entity.ts';
import { signCard } from '../../api/registration/voter-card-token.ts';
import { Client } from '../support/client.ts';
import { buildOpenPlace, buildPlace, buildTwoLevels } from '../support/build/voting.ts';
import { key, useWorld } from '../support/world.ts';

const world = useWorld();
const clients = new Map<string, Client>();
const as = (name: string) => clients.get(name) ?? new Client(world);

const PLACES = `query ($id: ID!, $first: Int!, $after: String) {
  pollingPlaces(electionId: $id, first: $first, after: $after) {
    totalCount pageInfo { hasNextPage endCursor }
    edges { node { name address state serves { level name } } } } }`;
const STAFF = `query ($id: ID!) { pollingPlace(id: $id) { crew { name role chosenBy } crewFaults
  ballots { level delivered handedOut toProxies issued } opening { openedAt booths announced } box { sealedAt } } }`;
const CHECK_IN = `mutation ($input: CheckInVoterInput!) { checkInVoter(input: $input) {
  voter hour ballots { checkInId level voter byProxy constituency } } }`;
const TURNOUT = `query ($id: ID!) { turnout(electionId: $id) {
  level registered voters places closed hours { hour voters } } }`;
const CLOSE = `mutation ($input: ClosePlaceInput!) { closePlace(input: $input) { placeId } }`;
const STOCK = `query ($id: ID!) { ballotStock(electionId: $id) {
  level printed delivered handedOut issued leftOver places closed } }`;

beforeAll(async () => {
  world.setDay('2026-12-16');
  for (const [name, role] of [
    ['station', 'STATION_CLERK'],
    ['officer', 'ELECTION_OFFICER'],
    ['counter', 'COUNT_CLERK'],
  ] as const) {
    await world.account(name, [role]);
    const client = new Client(world);
    await client.signIn(name);
    clients.set(name, client);
  }
});

test('everybody reads where to vote; crews and papers are for staff', async () => {
  const built = await buildTwoLevels(world);
  const { placeId } = await buildPlace(world, built);
  await buildPlace(world, built, { number: 2, name: '第二投票站', constituencies: [built.county] });
  const ask = (after: string | null) =>
    as('nobody').ask<{
      pollingPlaces: {
        totalCount: number;
        pageInfo: { endCursor: string };
        edges: { node: { name: string } }[];
      };
    }>(PLACES, { id: built.election.id, first: 1, after });
  const first = await ask(null);
  // The place of the county alone lies in the county itself and comes first.
  expect(first.pollingPlaces).toMatchObject({
    totalCount: 2,
    pageInfo: { hasNextPage: true },
    edges: [{ node: { name: '第二投票站', state: 'PLANNED', serves: [{ level: 'COUNTY' }] } }],
  });
  const second = await ask(first.pollingPlaces.pageInfo.endCursor);
  expect(second.pollingPlaces).toMatchObject({
    pageInfo: { hasNextPage: false },
    edges: [{ node: { name: '第一投票站', serves: [{ level: 'COUNTY' }, { level: 'TOWNSHIP' }] } }],
  });
  expect(await as('nobody').refusal(STAFF, { id: placeId })).toEqual(['SIGN_IN_FIRST']);
  expect(await as('station').ask(STAFF, { id: placeId })).toMatchObject({
    pollingPlace: {
      crew: [{ role: 'CHAIR' }, { role: 'SCRUTINEER', chosenBy: '第1选民小组' }, { role: 'SCRUTINEER' }],
      crewFaults: [],
      ballots: [{ level: 'COUNTY', delivered: 30, handedOut: 0, issued: null }, { level: 'TOWNSHIP' }],
      opening: null,
      box: null,
    },
  });
});

test('a card is scanned, or its number typed; one request hands out both ballots', async () => {
  const built = await buildTwoLevels(world, 4);
  const { placeId } = await buildOpenPlace(world, built);
  const officer = world.as('ELECTION_OFFICER');
  await issueVoterCards(officer, { ...key(), electionId: built.election.id, constituencyId: null });
  const cardOf = (at: number) =>
    world.as().em.findOneOrFail(VoterCard, { registrationId: built.registrations[at]?.id ?? '' });
  const scanned = signCard(world.as(), await cardOf(0));
  const come = (card: string) => ({ input: { ...key(), placeId, card } });
  expect(await as('station').ask(CHECK_IN, come(scanned))).toMatchObject({
    checkInVoter: {
      voter: built.persons[0]?.name,
      hour: 12,
      ballots: [
        { level: 'COUNTY', byProxy: false },
        { level: 'TOWNSHIP', byProxy: false },
      ],
    },
  });
  const again = await as('station').send(CHECK_IN, come(scanned));
  expect(again.errors?.[0]?.extensions).toMatchObject({
    code: 'BALLOT_ALREADY_GIVEN',
    hour: 12,
    checkInIds: [expect.any(String), expect.any(String)],
  });
  await as('station').ask(CHECK_IN, come((await cardOf(1)).number));
  expect(await as('station').refusal(CHECK_IN, come(`${scanned.slice(0, -1)}A`))).not.toEqual([]);
  expect(await as('counter').refusal(CHECK_IN, come(scanned))).toEqual(['FORBIDDEN']);

  const other = await buildTwoLevels(world, 2);
  const elsewhere = await buildOpenPlace(world, other);
  const wrong = { input: { ...key(), placeId: elsewhere.placeId, card: scanned } };
  expect(await as('station').refusal(CHECK_IN, wrong)).toEqual(['CARD_OF_OTHER_ELECTION']);
});

test('turnout counts itself, and is public once every place is closed', async () => {
  const built = await buildTwoLevels(world, 4);
  const { placeId, crew } = await buildOpenPlace(world, built);
  const id = built.election.id;
  await issueVoterCards(world.as('ELECTION_OFFICER'), { ...key(), electionId: id, constituencyId: null });
  for (const card of await world.as().em.find(VoterCard, { electionId: id }, { limit: 3 })) {
    await as('station').ask(CHECK_IN, { input: { ...key(), placeId, card: card.number } });
  }
  const row = { registered: 4, voters: 3, hours: [{ hour: 12, voters: 3 }] };
  expect(await as('station').ask(TURNOUT, { id })).toMatchObject({
    turnout: expect.arrayContaining([expect.objectContaining({ level: 'COUNTY', ...row, closed: 0 })]),
  });
  expect(await as('nobody').ask(TURNOUT, { id })).toEqual({ turnout: null });

  await as('station').ask(CLOSE, {
    input: {
      ...key(),
      placeId,
      figures: ['COUNTY', 'TOWNSHIP'].map((level) => ({ level, issued: 3, leftOver: 27 })),
      signedBy: crew.slice(0, 2).map((one) => one.id),
      destination: '计票点',
    },
  });
  const seen = await as('nobody').ask<{ turnout: { voters: number; places: number }[] }>(TURNOUT, { id });
  expect(seen.turnout.filter(({ places }) => places > 0).map(({ voters }) => voters)).toEqual([3, 3]);
  expect(await as('officer').ask(STOCK, { id })).toMatchObject({
    ballotStock: expect.arrayContaining([
      expect.objectContaining({
        level: 'COUNTY',
        printed: 30,
        delivered: 30,
        handedOut: 3,
        issued: 3,
        leftOver: 27,
        closed: 1,
      }),
    ]),
  });
});

test('the ledger of proxies is for those who manage them; published only where it is settled', async () => {
  const built = await buildTwoLevels(world, 4);
  const id = built.election.id;
  const ask = `mutation ($input: AskProxyInput!) { askProxy(input: $input) { proxyGrantId } }`;
  const decide = `mutation ($input: DecideProxyInput!) { decideProxy(input: $input) { proxyGrantId } }`;
  const list = `query ($id: ID!) { proxies(electionId: $id) { totalCount edges { node {
    number principal proxy constituencies state principalsOfProxy used } } } }`;
  const published = `query ($id: ID!) { publishedProxies(electionId: $id) { principal proxy } }`;
  const settle = `mutation ($input: SettleVotingRulesInput!) {
    settleVotingRules(input: $input) { proxiesPublished } }`;
  const [one, other] = built.persons;
  const request = {
    ...key(),
    electionId: id,
    principalId: one?.id,
    proxyId: other?.id,
    reason: 'AWAY',
    means: 'LETTER',
    askedOn: '2026-12-14',
  };
  expect(await as('station').refusal(ask, { input: request })).toEqual(['FORBIDDEN']);
  const { askProxy } = await as('officer').ask<{ askProxy: { proxyGrantId: string } }>(ask, {
    input: request,
  });
  await as('officer').ask(decide, { input: { ...key(), ...askProxy, decision: 'GRANTED' } });
  expect(await as('officer').ask(list, { id })).toMatchObject({
    proxies: {
      totalCount: 1,
      edges: [
        {
          node: {
            number: 1,
            principal: one?.name,
            proxy: other?.name,
            constituencies: '第1选区、第1选区',
            state: 'GRANTED',
            principalsOfProxy: 1,
            used: false,
          },
        },
      ],
    },
  });
  expect(await as('nobody').ask(published, { id })).toEqual({ publishedProxies: null });
  const rules = { crewRule: 'ZHEJIANG', proxyChains: false, turnoutPublished: true };
  await as('officer').ask(settle, { input: { ...key(), electionId: id, ...rules, proxiesPublished: true } });
  expect(await as('nobody').ask(published, { id })).toEqual({
    publishedProxies: [{ principal: one?.name, proxy: other?.name }],
  });
});
