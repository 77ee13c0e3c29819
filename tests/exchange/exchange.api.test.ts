import { readdirSync, readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import AjvDraft04 from 'ajv-draft-04';
import addFormats from 'ajv-formats';
import { parse } from 'csv-parse/sync';
import { read, utils } from '@e965/xlsx';
import { expect, test } from 'vitest';
import { confirmDeputies } from '../../api/balloting/confirm-deputies.service.ts';
import { Qualification } from '../../api/balloting/qualification.entity.ts';
import { buildPoll, countAndDeclare } from '../support/build/balloting.ts';
import { Client } from '../support/client.ts';
import { key, useWorld } from '../support/world.ts';

const world = useWorld();

const schemaIn = (file: string): object =>
  JSON.parse(readFileSync(`tests/schemas/${file}`, 'utf8')) as object;

/** Faults of a report by NIST's own schema. */
function nistFaults(report: unknown) {
  const ajv = new AjvDraft04({ strict: false, allErrors: true });
  addFormats.default(ajv);
  const check = ajv.compile(schemaIn('nist-sp1500-100/NIST_V2_election_results_reporting.json'));
  void check(report);
  return check.errors ?? [];
}

/** Faults of something by a class schema of Popolo. */
function popoloFaults(name: string, thing: unknown) {
  const ajv = new Ajv({ strict: false, allErrors: true });
  addFormats.default(ajv);
  for (const file of readdirSync('tests/schemas/popolo')) ajv.addSchema(schemaIn(`popolo/${file}`));
  const check = ajv.getSchema(`http://www.popoloproject.com/schemas/${name}.json#`);
  if (!check) throw new Error(`no schema ${name}`);
  void check(thing);
  return check.errors ?? [];
}

/** Two seats, three candidates: one elected at once, another election for the second seat. */
async function anElection() {
  const poll = await buildPoll(world, { seats: 2, names: ['王明远', '丁一川', '朱清'] });
  const { nextRoundId: next } = await countAndDeclare(world, poll, poll.roundId, {
    王明远: 40,
    丁一川: 25,
    朱清: 20,
  });
  if (!next) throw new Error('no second vote was called for');
  await countAndDeclare(world, poll, next, { 丁一川: 31, 朱清: 12 });
  return poll;
}
const exported = async (path: string) => (await new Client(world).get(`/exports/${path}`)).body;

test('declared results leave as a report that NIST’s schema takes, and its side file says the rest', async () => {
  const { election } = await anElection();
  const report = JSON.parse(await exported(`elections/${election.id}/results.json`)) as {
    Status: string;
    Election: { Type: string; Contest: { VoteVariation: string; NumberElected: number }[] }[];
  };
  expect(nistFaults(report)).toEqual([]);
  expect(report.Election.map(({ Type, Contest }) => [Type, Contest.map((one) => one.NumberElected)])).toEqual(
    [
      ['general', [1]],
      ['runoff', [1]],
    ],
  );
  expect(nistFaults({ ...report, Status: 'done' })).not.toEqual([]);

  const side = JSON.parse(await exported(`elections/${election.id}/results-side.json`)) as {
    contests: { contest: string; ballots: object; decision: { basis: string[] } }[];
  };
  expect(side.contests[0]).toMatchObject({
    ballots: { issued: 60, returned: 60, void: 0, valid: 60 },
    decision: { valid: true, next: 'ANOTHER' },
  });
  expect(JSON.stringify(report)).toContain(side.contests[0]?.contest);
});

test('a report holds no ID number, and is read by anybody', async () => {
  const { election } = await anElection();
  for (const file of ['results.json', 'results-side.json', 'results.csv', 'candidates.csv']) {
    expect(await exported(`elections/${election.id}/${file}`)).not.toMatch(/\d{17}[\dX]/);
  }
});

test('tables hold the figures that must be published, and rates that follow from them', async () => {
  const { election } = await anElection();
  const csv = await exported(`elections/${election.id}/results.csv`);
  expect(csv.startsWith('\uFEFF代表大会,')).toBe(true);
  const [first, second] = parse(csv.slice(1), { columns: true }) as Record<string, string>[];
  expect(first).toMatchObject({ 选民数: '100', 参加投票人数: '60', '参选率（%）': '60.0', 当选人数: '1' });
  expect(second).toMatchObject({ 轮次: '另行选举', 应选名额: '1', 当选人数: '1' });

  const book = read(
    (await new Client(world).get(`/exports/elections/${election.id}/results.xlsx`)).rawPayload,
  );
  expect(book.SheetNames).toEqual(['各选区投票情况', '候选人得票情况']);
  const rows = utils.sheet_to_json<Record<string, unknown>>(book.Sheets['候选人得票情况'] ?? {});
  expect(rows[0]).toMatchObject({ 姓名: '王明远', 得票: 40, '得票率（%）': '66.7', 是否当选: '当选' });
});

test('figures that do not add up stay inside, and the page is told which', async () => {
  const { election, constituency, roundId } = await anElection();
  const em = world.as().em;
  // What no service of ours would do: the stored result says that nobody was elected.
  await em.execute(`alter table "county_330502".round disable trigger "round_declared_is_final"`);
  await em.execute(
    `update "county_330502".round set outcome = jsonb_set(outcome::jsonb, '{elected}', '[]') where id = ?`,
    [roundId],
  );
  await em.execute(`alter table "county_330502".round enable trigger "round_declared_is_final"`);
  const refused = await new Client(world).get(`/exports/elections/${election.id}/results.json`);
  expect(refused.statusCode).toBe(400);
  expect(refused.json()).toMatchObject({
    error: {
      code: 'FIGURES_DO_NOT_ADD_UP',
      count: 2,
      findings: [
        { code: 'OUTCOME_DIFFERS', where: constituency.name, figure: 0, against: 1 },
        { code: 'SEATS_DO_NOT_ADD_UP', figure: 1, against: 2 },
      ],
    },
  });
});

test('an election that nobody declared yet leaves as partial', async () => {
  const { election } = await buildPoll(world);
  const report = JSON.parse(await exported(`elections/${election.id}/results.json`)) as { Status: string };
  expect(report.Status).toBe('unofficial-partial');
  expect(nistFaults(report)).toEqual([]);
});

test('the register of a term leaves as Popolo: persons, posts, memberships, areas', async () => {
  const { election, term } = await anElection();
  const staff = world.as('COMMITTEE_STAFF');
  const rows = await staff.reader.rows<{ id: string }>(
    'select q.id from county.qualification q join county.round r on r.id = q.round_id where r.election_id = $1',
    [election.id],
  );
  await confirmDeputies(staff, {
    ...key(),
    qualificationIds: rows.map(({ id }) => id),
    decision: 'CONFIRMED',
  });
  expect(await staff.em.count(Qualification, { state: 'UNDER_REVIEW' })).toBeGreaterThanOrEqual(0);
  const register = JSON.parse(await exported(`terms/${term.id}/deputies.popolo.json`)) as Record<
    'persons' | 'organizations' | 'areas' | 'posts' | 'memberships' | 'events',
    { post_id?: string; id?: string }[]
  >;
  const kinds = {
    persons: 'person',
    organizations: 'organization',
    areas: 'area',
    posts: 'post',
    memberships: 'membership',
    events: 'event',
  } as const;
  for (const [part, schema] of Object.entries(kinds)) {
    const things = register[part as keyof typeof kinds];
    expect(things.length).toBeGreaterThan(0);
    for (const thing of things) expect([part, popoloFaults(schema, thing)]).toEqual([part, []]);
  }
  const posts = new Set(register.posts.map(({ id }) => id));
  expect(register.memberships).toHaveLength(2);
  expect(register.memberships.every(({ post_id: post }) => posts.has(post))).toBe(true);
});

test('what is not there is not found', async () => {
  const nowhere = crypto.randomUUID();
  for (const path of [
    `elections/${nowhere}/results.json`,
    `terms/${nowhere}/deputies.popolo.json`,
    'elections/x/y',
  ]) {
    expect(JSON.parse(await exported(path))).toMatchObject({ error: { code: 'NOT_FOUND' } });
  }
});
