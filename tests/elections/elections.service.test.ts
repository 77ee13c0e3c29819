import { beforeEach, expect, test } from 'vitest';
import { createElection } from '../../api/elections/create-election.service.ts';
import { Election } from '../../api/elections/election.entity.ts';
import { electionById, elections } from '../../api/elections/elections.queries.ts';
import { Posting } from '../../api/elections/posting.entity.ts';
import { recordPosting } from '../../api/elections/record-posting.service.ts';
import { viewerFor } from '../../api/identity/sessions.ts';
import { AuditEventRow } from '../../api/kernel/audit-event.entity.ts';
import { buildElection } from '../support/build/elections.ts';
import { buildTerm } from '../support/build/geography.ts';
import { outcomes, race } from '../support/race.ts';
import { key, useWorld } from '../support/world.ts';

const world = useWorld();
beforeEach(() => world.setDay('2026-11-23'));

let number = 100;
const wanted = async (over: object = {}) => {
  const { term } = await buildTerm(world.as().em, { term: (number += 1) });
  return {
    ...key(),
    name: '2026 年换届选举',
    kind: 'GENERAL' as const,
    electionDay: '2026-12-16',
    dayReading: 'STRICT' as const,
    termIds: [term.id],
    ...over,
  };
};

test('an election is set up with its terms and an audit line', async () => {
  const ctx = world.as('ELECTION_OFFICER');
  const { id } = await createElection(ctx, await wanted());
  expect(await electionById(ctx, id)).toMatchObject({
    electionDay: '2026-12-16',
    daysLeft: 23,
    constituencyCount: 2,
    terms: [{ level: 'COUNTY', divisionCode: '330502' }],
  });
  expect(await ctx.em.count(AuditEventRow, { type: 'ELECTION_CREATED' })).toBe(1);
});

test.each([
  ['no name', { name: ' ' }, 'NAME_MISSING'],
  ['no term', { termIds: [] }, 'TERMS_MISSING'],
  ['EL 28: the nineteenth day is too near', { electionDay: '2026-12-12' }, 'ELECTION_DAY_TOO_NEAR'],
  ['a day gone by', { electionDay: '2026-11-01' }, 'ELECTION_DAY_TOO_NEAR'],
  ['an unknown term', { termIds: [crypto.randomUUID()] }, 'NOT_FOUND'],
])('%s is refused', async (_case, over, code) => {
  await expect(createElection(world.as('ELECTION_OFFICER'), await wanted(over))).rejects.toThrow(code);
});

test('EL 28, ZJE 59: twenty days for a general election, twelve for a by-election, are enough', async () => {
  const ctx = world.as('ELECTION_OFFICER');
  await expect(createElection(ctx, await wanted({ electionDay: '2026-12-13' }))).resolves.toHaveProperty(
    'id',
  );
  const by = await wanted({ kind: 'BY_ELECTION', electionDay: '2026-12-05' });
  await expect(createElection(ctx, by)).resolves.toHaveProperty('id');
});

test('of two general elections of one term set up at once, one is taken; a by-election may follow', async () => {
  const input = await wanted();
  const again = () => createElection(world.as('ELECTION_OFFICER'), { ...input, ...key() });
  expect(outcomes(await race(world, [again, again]))).toEqual(['TERM_IN_ELECTION', 'fulfilled']);
  const by = { ...input, ...key(), kind: 'BY_ELECTION' as const };
  await expect(createElection(world.as('ELECTION_OFFICER'), by)).resolves.toHaveProperty('id');
});

const posting = (electionId: string, over: object = {}) => ({
  ...key(),
  electionId,
  milestone: 'VOTER_LIST' as const,
  constituencyId: null,
  postedOn: '2026-11-23',
  replaces: null,
  ...over,
});

test('a notice in time is recorded, and stands on the timetable', async () => {
  const ctx = world.as('ELECTION_OFFICER');
  const { election } = await buildElection(world);
  expect(await recordPosting(ctx, posting(election.id))).toMatchObject({ state: 'IN_TIME', daysLate: 0 });
  const shown = await electionById(ctx, election.id);
  expect(shown?.milestones[0]).toMatchObject({
    milestone: 'VOTER_LIST',
    latest: '2026-11-26',
    latestStrict: '2026-11-25',
    due: '2026-11-25',
    daysLeft: 2,
    state: 'IN_TIME',
    basis: ['EL 28', 'ZJE 33'],
    postings: [{ postedOn: '2026-11-23', constituencies: 0, state: 'IN_TIME' }],
  });
});

test('a late notice is a fact: recorded, and flagged with its article', async () => {
  world.setDay('2026-11-29');
  const { election } = await buildElection(world);
  const late = await recordPosting(
    world.as('ELECTION_OFFICER'),
    posting(election.id, { postedOn: '2026-11-28' }),
  );
  expect(late).toMatchObject({ state: 'LATE', daysLate: 2, basis: ['EL 28', 'ZJE 33'] });
  const lines = await world.as().em.find(AuditEventRow, { type: 'NOTICE_POSTED' });
  expect(lines.map(({ details }) => details)).toContainEqual(
    expect.objectContaining({ electionId: election.id, state: 'LATE', replaced: null }),
  );
});

test('notices of constituencies on one day are told as one, beside those of the whole election', async () => {
  const ctx = world.as('ELECTION_OFFICER');
  const { election, constituencies } = await buildElection(world);
  for (const { id: constituencyId } of constituencies)
    await recordPosting(ctx, posting(election.id, { constituencyId }));
  const shown = await electionById(ctx, election.id);
  expect(shown?.milestones[0]).toMatchObject({ state: 'IN_TIME', postings: [{ constituencies: 2 }] });
});

test.each([
  ['tomorrow is no fact', { postedOn: '2026-11-24' }, 'DATE_AHEAD'],
  ['nobody posts a term for suits', { milestone: 'COURT_SUIT' as const }, 'MILESTONE_NOT_POSTED'],
  ['a constituency nobody knows', { constituencyId: crypto.randomUUID() }, 'NOT_FOUND'],
])('%s', async (_case, over, code) => {
  const { election } = await buildElection(world);
  await expect(recordPosting(world.as('ELECTION_OFFICER'), posting(election.id, over))).rejects.toThrow(code);
});

test('a constituency of another election is refused', async () => {
  const [one, two] = [await buildElection(world), await buildElection(world)];
  const strange = posting(one.election.id, { constituencyId: two.constituencies[0]?.id });
  await expect(recordPosting(world.as('ELECTION_OFFICER'), strange)).rejects.toThrow(
    'CONSTITUENCY_NOT_IN_ELECTION',
  );
});

test('an officer of a town posts for its constituencies and not for the whole election', async () => {
  const { election, constituencies } = await buildElection(world, {
    term: { level: 'TOWNSHIP', term: 8, divisionCode: '330502100' },
  });
  const local = viewerFor({ id: crypto.randomUUID(), displayName: '织里', personId: null }, [
    { role: 'ELECTION_OFFICER', areaCode: '330502100' },
  ]);
  const own = posting(election.id, { constituencyId: constituencies[0]?.id });
  await expect(recordPosting(world.asViewer(local), own)).resolves.toHaveProperty('state');
  await expect(recordPosting(world.asViewer(local), posting(election.id))).rejects.toThrow('FORBIDDEN_HERE');
});

test('of two clerks who record one notice at once, one is taken and the other is told', async () => {
  const { election } = await buildElection(world);
  const days = ['2026-11-20', '2026-11-21'];
  const settled = await race(
    world,
    days.map(
      (postedOn) => () => recordPosting(world.as('ELECTION_OFFICER'), posting(election.id, { postedOn })),
    ),
  );
  expect(outcomes(settled)).toEqual(['POSTED_ALREADY', 'fulfilled']);
  expect(await world.as().em.count(Posting, { electionId: election.id })).toBe(1);
});

test('a day is corrected by whoever names the one it replaces', async () => {
  const ctx = world.as('ELECTION_OFFICER');
  const { election } = await buildElection(world);
  await recordPosting(ctx, posting(election.id, { postedOn: '2026-11-20' }));
  const wrong = posting(election.id, { postedOn: '2026-11-21', replaces: '2026-11-19' });
  await expect(recordPosting(ctx, wrong)).rejects.toThrow('POSTED_ALREADY');
  const right = { ...wrong, replaces: '2026-11-20' };
  await expect(recordPosting(ctx, { ...right, ...key() })).rejects.toThrow('TEXT_MISSING');
  await recordPosting(ctx, { ...right, ...key(), reason: '抄错一天' });
  const [row] = await world.as().em.find(Posting, { electionId: election.id });
  expect(row?.postedOn).toBe('2026-11-21');
});

test('elections come with the next one first and those that are over last', async () => {
  const ctx = world.as();
  await ctx.em.nativeUpdate(Election, {}, { electionDay: '2020-01-01' });
  await buildElection(world, { name: '后', electionDay: '2027-03-01' });
  await buildElection(world, { name: '先', electionDay: '2026-12-16' });
  const names = (await elections(world.as())).map(({ name }) => name);
  expect(names.slice(0, 2)).toEqual(['先', '后']);
});
