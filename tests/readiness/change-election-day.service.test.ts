import { beforeEach, expect, test } from 'vitest';
import { openRound } from '../../api/balloting/open-round.service.ts';
import { ProxyGrant } from '../../api/balloting/proxy-grant.entity.ts';
import { Round } from '../../api/balloting/round.entity.ts';
import { announceDayChange } from '../../api/elections/announce-day-change.service.ts';
import { ElectionDayChange } from '../../api/elections/election-day-change.entity.ts';
import { electionDayOf } from '../../api/elections/election-day.queries.ts';
import { Election } from '../../api/elections/election.entity.ts';
import { electionById } from '../../api/elections/elections.queries.ts';
import { viewerFor } from '../../api/identity/sessions.ts';
import { AuditEventRow } from '../../api/kernel/audit-event.entity.ts';
import { changeElectionDay } from '../../api/readiness/change-election-day.service.ts';
import { previewDayChange } from '../../api/readiness/preview-day-change.queries.ts';
import { constituencyReadiness } from '../../api/readiness/readiness.queries.ts';
import { publishVoterList } from '../../api/registration/publish-voter-list.service.ts';
import { VoterListEntry } from '../../api/registration/voter-list-entry.entity.ts';
import { buildElection, buildPosting, type BuiltElection } from '../support/build/elections.ts';
import { buildFormalList } from '../support/build/nomination.ts';
import { buildRoll, buildVoterList } from '../support/build/roll.ts';
import { outcomes, race } from '../support/race.ts';
import { key, useWorld } from '../support/world.ts';

const world = useWorld();
const officer = () => world.as('ELECTION_OFFICER');
let built: BuiltElection;

beforeEach(async () => {
  world.setDay('2026-12-02');
  built = await buildElection(world);
  await buildPosting(world, built.election.id, 'VOTER_LIST', '2026-11-25');
  await buildPosting(world, built.election.id, 'PRELIMINARY_CANDIDATES', '2026-11-30');
});
const move = (over: object = {}) => ({
  ...key(),
  electionId: built.election.id,
  constituencyId: null as string | null,
  fromDay: '2026-12-16',
  toDay: '2026-12-24',
  reason: '台风',
  consentBy: '吴兴区选举委员会',
  consentOn: '2026-12-01',
  ...over,
});
const first = () => built.constituencies[0]?.id ?? '';

test('EB-6: the whole election moves; the old day, reason and consent are kept, and calendars are told', async () => {
  const { id } = await changeElectionDay(officer(), move());
  const shown = await electionById(officer(), built.election.id);
  expect(shown).toMatchObject({ electionDay: '2026-12-24', calendarSequence: 1 });
  expect(shown?.dayChanges).toMatchObject([
    { id, fromDay: '2026-12-16', toDay: '2026-12-24', reason: '台风', announcedOn: null },
  ]);
  expect(shown?.milestones[0]).toMatchObject({ latest: '2026-12-04', state: 'IN_TIME' });
  expect(await world.as().em.count(AuditEventRow, { type: 'ELECTION_DAY_CHANGED' })).toBeGreaterThan(0);
});

test('ZJE 51: one constituency moves alone; the others keep the day of all', async () => {
  await changeElectionDay(officer(), move({ constituencyId: first() }));
  const { em } = world.as();
  const election = await em.findOneOrFail(Election, built.election.id);
  expect(await electionDayOf(em, election, first())).toBe('2026-12-24');
  expect(await electionDayOf(em, election, built.constituencies[1]?.id ?? '')).toBe('2026-12-16');
  const rows = await constituencyReadiness(officer(), {
    electionId: election.id,
    termId: null,
    divisionCode: null,
  });
  const due = (id: string) =>
    rows.find((row) => row.id === id)?.steps.find(({ step }) => step === 'FORMAL_LIST')?.on;
  expect(due(first())).toBe('2026-12-16');
  expect(due(built.constituencies[1]?.id ?? '')).toBe('2026-12-08');
});

test('a constituency that goes back to the day of all has none of its own any more', async () => {
  await changeElectionDay(officer(), move({ constituencyId: first() }));
  await changeElectionDay(
    officer(),
    move({ constituencyId: first(), fromDay: '2026-12-24', toDay: '2026-12-16' }),
  );
  expect((await electionById(officer(), built.election.id))?.constituencyDays).toEqual([]);
});

test.each([
  ['no reason', { reason: ' ' }, 'TEXT_MISSING'],
  ['no consent', { consentBy: '' }, 'CONSENT_MISSING'],
  ['consent from tomorrow', { consentOn: '2026-12-03' }, 'CONSENT_MISSING'],
  ['the old day', { toDay: '2026-12-16' }, 'DAY_NOT_CHANGED'],
  ['a day gone by', { toDay: '2026-12-01' }, 'DAY_NOT_AHEAD'],
  ['a day that makes a list late', { toDay: '2026-12-14' }, 'DAY_MAKES_LATE'],
  ['a day somebody has moved', { fromDay: '2026-12-15' }, 'DAY_MOVED'],
])('%s is refused, and nothing is written', async (_case, over, code) => {
  await expect(changeElectionDay(officer(), move(over))).rejects.toThrow(code);
  expect(await world.as().em.count(ElectionDayChange, { electionId: built.election.id })).toBe(0);
  expect((await electionById(officer(), built.election.id))?.electionDay).toBe('2026-12-16');
});

test('of two who move one day at once, the second is told', async () => {
  const settled = await race(
    world,
    ['2026-12-23', '2026-12-24'].map((toDay) => () => changeElectionDay(officer(), move({ toDay }))),
  );
  expect(outcomes(settled)).toEqual(['DAY_MOVED', 'fulfilled']);
});

test('an officer of a town moves its constituency and not the election', async () => {
  built = await buildElection(world, { term: { level: 'TOWNSHIP', term: 9, divisionCode: '330502100' } });
  const local = viewerFor({ id: crypto.randomUUID(), displayName: '织里', personId: null }, [
    { role: 'ELECTION_OFFICER', areaCode: '330502100' },
  ]);
  await expect(changeElectionDay(world.asViewer(local), move())).rejects.toThrow('FORBIDDEN_HERE');
  const own = changeElectionDay(world.asViewer(local), move({ constituencyId: first() }));
  await expect(own).resolves.toHaveProperty('id');
});

test('a vote opened and not counted is void, and is opened anew on the new day', async () => {
  const { em } = world.as();
  const [constituency] = built.constituencies;
  if (!constituency) throw new Error('no constituency');
  const { registrations } = await buildRoll(em, constituency, 3);
  expect(registrations).toHaveLength(3);
  await buildVoterList(em, built.election.id, [constituency]);
  await buildFormalList(em, built.election.id, constituency);
  world.setDay('2026-12-16');
  const opened = { electionId: built.election.id, constituencyId: constituency.id };
  await openRound(officer(), { ...key(), ...opened });
  const preview = await previewDayChange(officer(), opened, '2026-12-24');
  expect(preview).toMatchObject({ fromDay: '2026-12-16', faults: [], roundsVoided: 1 });
  await changeElectionDay(officer(), move({ constituencyId: constituency.id }));
  expect(await world.as().em.count(Round, opened)).toBe(0);
  await expect(openRound(officer(), { ...key(), ...opened })).rejects.toThrow('ELECTION_DAY_AHEAD');
  world.setDay('2026-12-24');
  await expect(openRound(officer(), { ...key(), ...opened })).resolves.toHaveProperty('roundId');
});

test('EL 42: proxies for the old day are void; those of constituencies that keep their day stand', async () => {
  const { em } = world.as();
  const [one, two] = built.constituencies;
  if (!one || !two) throw new Error('no constituencies');
  const principals = [(await buildRoll(em, one, 2)).persons, (await buildRoll(em, two, 2)).persons];
  for (const [at, [principal, proxy]] of principals.entries())
    em.create(ProxyGrant, {
      electionId: built.election.id,
      voteNumber: 1,
      number: at + 1,
      principalId: principal?.id ?? '',
      proxyId: proxy?.id ?? '',
      divisionCode: one.divisionCode,
      reason: 'AWAY',
      means: 'LETTER',
      askedOn: '2026-12-01',
      state: 'GRANTED',
    });
  await em.flush();
  await changeElectionDay(officer(), move({ constituencyId: one.id }));
  const grants = await world
    .as()
    .em.find(ProxyGrant, { electionId: built.election.id }, { orderBy: { number: 'asc' } });
  expect(grants.map(({ state }) => state)).toEqual(['REVOKED', 'GRANTED']);
  const [change] = await world.as().em.find(ElectionDayChange, { electionId: built.election.id });
  expect(change?.voided).toEqual({ rounds: 0, proxies: 1 });
});

test('ER-2: who is old enough on the new day only is counted, the anniversary included', async () => {
  const { em } = world.as();
  const [constituency] = built.constituencies;
  if (!constituency) throw new Error('no constituency');
  const { persons } = await buildRoll(em, constituency, 3);
  const days = ['2008-12-16', '2008-12-17', '2008-12-24'];
  persons.forEach((person, at) => (person.birthDate = days[at] ?? ''));
  await em.flush();
  const preview = await previewDayChange(
    officer(),
    { electionId: built.election.id, constituencyId: constituency.id },
    '2026-12-24',
  );
  expect(preview.newlyOfAge).toBe(2);
  expect(preview.steps.find(({ step }) => step === 'VOTER_LIST')).toEqual({
    step: 'VOTER_LIST',
    was: '2026-11-26',
    becomes: '2026-12-04',
    postedOn: '2026-11-25',
    stateBecomes: 'IN_TIME',
  });
});

test('the notice of the change is posted once, not before it was decided', async () => {
  const { id: changeId } = await changeElectionDay(officer(), move());
  const announce = (announcedOn: string) => announceDayChange(officer(), { ...key(), changeId, announcedOn });
  await expect(announce('2026-12-01')).rejects.toThrow('BEFORE_PREDECESSOR');
  await expect(announce('2026-12-03')).rejects.toThrow('DATE_AHEAD');
  await announce('2026-12-02');
  await expect(announce('2026-12-02')).rejects.toThrow('POSTED_ALREADY');
});

test('ER-2: the list of a constituency with a day of its own holds who is old enough on that day', async () => {
  const { em } = world.as();
  const [one, two] = built.constituencies;
  if (!one || !two) throw new Error('no constituencies');
  for (const constituency of [one, two]) {
    const { persons } = await buildRoll(em, constituency, 2);
    const [young] = persons;
    if (young) young.birthDate = '2008-12-20';
  }
  await em.flush();
  await changeElectionDay(officer(), move({ constituencyId: one.id }));
  const { listId } = await publishVoterList(officer(), { ...key(), electionId: built.election.id });
  const listed = (constituencyId: string) => world.as().em.count(VoterListEntry, { listId, constituencyId });
  expect([await listed(one.id), await listed(two.id)]).toEqual([2, 1]);
});
