import { expect, test } from 'vitest';
import { aSheet, buildRollElection, idOf } from '../support/build/roll-file.ts';
import { Client } from '../support/client.ts';
import { AuditEventRow } from '../../api/kernel/audit-event.entity.ts';
import { key, useWorld } from '../support/world.ts';

const world = useWorld();

const PAGE = `query ($id: ID!) {
  rollImport(id: $id) {
    state rowsRead byteSize bytesRead encoding failure uploadedBy
    counts { new unchanged moved question refused }
    columns { position column heading ignored }
    faults { fault verdict rows }
  }
  rollImportRows(importId: $id, verdict: REFUSED, first: 1) {
    totalCount pageInfo { hasNextPage endCursor }
    edges { node { line name idMasked sex birthDate faults { fault field } countyConstituency } }
  }
}`;
const COMMIT = `mutation ($input: CommitRollImportInput!) {
  commitRollImport(input: $input) { added moved unchanged skipped }
}`;

async function signedIn(name: string, roles: Parameters<typeof world.account>[1]) {
  const username = `${name}-${crypto.randomUUID()}`;
  await world.account(username, roles);
  const client = new Client(world);
  await client.signIn(username);
  return client;
}

test('an officer sends a sheet, looks at it page by page, commits it and gets the rest back', async () => {
  const officer = await signedIn('officer', ['ELECTION_OFFICER']);
  const { election } = await buildRollElection(world);
  const sheet = aSheet([
    { id: idOf(1) },
    { id: idOf(2), name: '', sex: '女' },
    { id: '339900198005040013', name: '=HYPERLINK("x")' },
  ]);
  const importId = crypto.randomUUID();
  const sent = await officer.upload(`/upload/roll?election=${election.id}&import=${importId}`, sheet);
  expect(sent.json()).toEqual({ importId, state: 'PREVIEW', failure: null, repeated: false });

  const { rollImport, rollImportRows } = await officer.ask<Record<string, unknown>>(PAGE, { id: importId });
  expect(rollImport).toMatchObject({
    state: 'PREVIEW',
    rowsRead: 3,
    encoding: 'utf-8',
    counts: { new: 1, unchanged: 0, moved: 0, question: 0, refused: 2 },
    faults: [
      { fault: 'ID_CHECK_DIGIT', verdict: 'REFUSED', rows: 1 },
      { fault: 'NAME_CHARACTERS', verdict: 'REFUSED', rows: 1 },
      { fault: 'NAME_MISSING', verdict: 'REFUSED', rows: 1 },
    ],
  });
  expect(rollImportRows).toMatchObject({
    totalCount: 2,
    pageInfo: { hasNextPage: true },
    edges: [
      {
        node: {
          line: 3,
          faults: [{ fault: 'NAME_MISSING', field: 'NAME' }],
          idMasked: expect.stringMatching(/^339\*{11}\w{4}$/),
        },
      },
    ],
  });
  expect(await officer.ask(COMMIT, { input: { ...key(), importId } })).toEqual({
    commitRollImport: { added: 1, moved: 0, unchanged: 0, skipped: 2 },
  });

  const rest = await officer.get(`/download/roll-refusals/${importId}.csv`);
  expect(rest.body.split('\r\n').slice(0, 3)).toEqual([
    '\uFEFF姓名,姓名问题,性别,公民身份号码,公民身份号码问题,县级选区,乡镇选区,原行号,处理',
    `,没有姓名，请补填,女,'${idOf(2)},,1,,3,不予导入`,
    expect.stringMatching(
      /^"'=HYPERLINK\(""x""\)",姓名中有[^,]*,女,'339900198005040013,公民身份号码校验[^,]*,1,,4,不予导入$/,
    ),
  ]);
  expect(await world.as().em.count(AuditEventRow, { type: 'ROLL_REFUSALS_DOWNLOADED' })).toBe(1);
});

test('a sheet that is no roll is answered with why', async () => {
  const officer = await signedIn('officer', ['ELECTION_OFFICER']);
  const { election } = await buildRollElection(world);
  const sent = await officer.upload(`/upload/roll?election=${election.id}`, 'a\r\n1\r\n');
  expect(sent.statusCode).toBe(422);
  expect(sent.json()).toMatchObject({ state: 'FAILED', failure: 'COLUMNS_NOT_FOUND' });
});

test.each([
  ['the public', null, 'SIGN_IN_FIRST', 'SIGN_IN_FIRST'],
  ['committee staff', 'COMMITTEE_STAFF', 'FORBIDDEN', null],
  ['an auditor', 'AUDITOR', 'FORBIDDEN', null],
  ['a deputy', 'DEPUTY', 'FORBIDDEN', 'FORBIDDEN'],
  ['a count clerk', 'COUNT_CLERK', 'FORBIDDEN', 'FORBIDDEN'],
] as const)('%s may not import; reading is for staff', async (_who, role, refused, readRefused) => {
  const client = role ? await signedIn('other', [role]) : new Client(world);
  const { election } = await buildRollElection(world);
  const sent = await client.upload(`/upload/roll?election=${election.id}`, aSheet([{}]));
  expect(sent.json()).toMatchObject({ error: { code: refused } });
  const download = await client.get(`/download/roll-refusals/${crypto.randomUUID()}.csv`);
  expect(download.json()).toMatchObject({ error: { code: refused } });
  const input = { ...key(), importId: crypto.randomUUID() };
  expect(await client.refusal(COMMIT, { input })).toEqual([refused]);
  const publish = `mutation ($input: PublishVoterListInput!) { publishVoterList(input: $input) { version } }`;
  expect(await client.refusal(publish, { input: { ...key(), electionId: election.id } })).toEqual([refused]);
  const read = await client.refusal(`query ($id: ID!) { rollImports(electionId: $id) { id } }`, {
    id: election.id,
  });
  expect(read).toEqual(readRefused ? [readRefused] : []);
});

test('an upload without the header of our pages is refused, as is one for an unknown election', async () => {
  const officer = await signedIn('officer', ['ELECTION_OFFICER']);
  const { election } = await buildRollElection(world);
  const forged = await officer.upload(`/upload/roll?election=${election.id}`, aSheet([{}]), {
    'luzhi-upload': '',
  });
  expect(forged.json()).toMatchObject({ error: { code: 'FORBIDDEN' } });
  const nowhere = await officer.upload(`/upload/roll?election=${crypto.randomUUID()}`, aSheet([{}]));
  expect(nowhere.json()).toMatchObject({ error: { code: 'NOT_FOUND' } });
});

test('lists are public, and so is the look-up; it says nothing of somebody it does not know', async () => {
  const { election } = await buildRollElection(world);
  const asked = `query ($id: ID!) {
    voterLists(electionId: $id) { version voters entries fingerprint sheets { name voters } }
    voterLookUp(name: "无名", idLastFour: "1234", electionId: $id) { electionName }
  }`;
  expect(await new Client(world).ask(asked, { id: election.id })).toEqual({
    voterLists: [],
    voterLookUp: null,
  });
});
