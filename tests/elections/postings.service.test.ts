import { beforeEach, expect, test } from 'vitest';
import { addPostingPlace } from '../../api/elections/add-posting-place.service.ts';
import { electionById } from '../../api/elections/elections.queries.ts';
import { PostingPlace } from '../../api/elections/posting-place.entity.ts';
import { postings } from '../../api/elections/postings.queries.ts';
import { recordPosting } from '../../api/elections/record-posting.service.ts';
import { setElectionRules } from '../../api/elections/set-election-rules.service.ts';
import { strikePostingPlace } from '../../api/elections/strike-posting-place.service.ts';
import { AuditEventRow } from '../../api/kernel/audit-event.entity.ts';
import { buildElection, type BuiltElection } from '../support/build/elections.ts';
import { outcomes, race } from '../support/race.ts';
import { key, useWorld } from '../support/world.ts';

const world = useWorld();
const officer = () => world.as('ELECTION_OFFICER');
let built: BuiltElection;
let postingId: string;

beforeEach(async () => {
  world.setDay('2026-11-26');
  built = await buildElection(world);
  const posted = await recordPosting(officer(), {
    ...key(),
    electionId: built.election.id,
    milestone: 'VOTER_LIST',
    constituencyId: built.constituencies[0]?.id ?? '',
    postedOn: '2026-11-24',
    replaces: null,
  });
  postingId = posted.postingId;
});
const place = (over: object = {}) => ({
  ...key(),
  postingId,
  place: '区政府公告栏',
  postedOn: '2026-11-24',
  postedBy: '李办事员',
  fileId: null,
  ...over,
});

test('a notice is proved by each place it hung, with an audit line', async () => {
  const { id } = await addPostingPlace(officer(), place());
  await addPostingPlace(officer(), place({ place: '甲村村委会', postedOn: '2026-11-25' }));
  const [row] = await postings(officer(), built.election.id, null);
  expect(row?.places).toMatchObject([{ id, place: '区政府公告栏' }, { place: '甲村村委会' }]);
  expect(await world.as().em.count(AuditEventRow, { type: 'POSTING_PROVED' })).toBeGreaterThan(0);
});

test('a notice without proof is counted, until it has one that stands', async () => {
  const unproved = async () =>
    (await electionById(officer(), built.election.id))?.milestones[0]?.postings[0]?.unproved;
  expect(await unproved()).toBe(1);
  const { id: placeId } = await addPostingPlace(officer(), place());
  expect(await unproved()).toBe(0);
  await strikePostingPlace(officer(), { ...key(), placeId, reason: '拍错了' });
  expect(await unproved()).toBe(1);
});

test.each([
  ['no place', { place: ' ' }, 'TEXT_MISSING'],
  ['nobody who put it up', { postedBy: '' }, 'TEXT_MISSING'],
  ['tomorrow', { postedOn: '2026-11-27' }, 'DATE_AHEAD'],
  ['before it was posted', { postedOn: '2026-11-23' }, 'BEFORE_PREDECESSOR'],
  ['an unknown posting', { postingId: crypto.randomUUID() }, 'NOT_FOUND'],
])('%s is refused, and nothing is written', async (_case, over, code) => {
  const before = await world.as().em.count(PostingPlace);
  await expect(addPostingPlace(officer(), place(over))).rejects.toThrow(code);
  expect(await world.as().em.count(PostingPlace)).toBe(before);
});

test('of two who strike one place at once, one does', async () => {
  const { id: placeId } = await addPostingPlace(officer(), place());
  const strike = () => strikePostingPlace(officer(), { ...key(), placeId, reason: '重复' });
  expect(outcomes(await race(world, [strike, strike]))).toEqual(['PLACE_STRUCK', 'fulfilled']);
});

test('a corrected day keeps the old one with its reason', async () => {
  await recordPosting(officer(), {
    ...key(),
    electionId: built.election.id,
    milestone: 'VOTER_LIST',
    constituencyId: built.constituencies[0]?.id ?? '',
    postedOn: '2026-11-25',
    replaces: '2026-11-24',
    reason: '补贴一处',
  });
  const [row] = await postings(officer(), built.election.id, null);
  expect(row).toMatchObject({
    postedOn: '2026-11-25',
    corrections: [{ wasOn: '2026-11-24', reason: '补贴一处' }],
  });
});

test('a period has its last day; one that ends before it begins is refused', async () => {
  const period = (endsOn: string) => ({
    ...key(),
    electionId: built.election.id,
    milestone: 'REGISTRATION' as const,
    constituencyId: null,
    postedOn: '2026-10-20',
    endsOn,
    replaces: null,
  });
  await expect(recordPosting(officer(), period('2026-10-19'))).rejects.toThrow('PERIOD_REVERSED');
  await recordPosting(officer(), period('2026-11-20'));
  const shown = await electionById(officer(), built.election.id);
  expect(shown?.steps.find(({ step }) => step === 'REGISTRATION')?.postings).toMatchObject([
    { postedOn: '2026-10-20', endsOn: '2026-11-20' },
  ]);
});

test('a list posted before the step it follows cannot be', async () => {
  const { id: electionId } = built.election;
  const posting = (milestone: 'PRELIMINARY_CANDIDATES' | 'FORMAL_CANDIDATES', postedOn: string) => ({
    ...key(),
    electionId,
    milestone,
    constituencyId: null,
    postedOn,
    replaces: null,
  });
  await recordPosting(officer(), posting('PRELIMINARY_CANDIDATES', '2026-11-25'));
  await expect(recordPosting(officer(), posting('FORMAL_CANDIDATES', '2026-11-24'))).rejects.toMatchObject({
    code: 'BEFORE_PREDECESSOR',
    details: { step: 'PRELIMINARY_CANDIDATES', on: '2026-11-25' },
  });
});

test('EF-3, EF-5, M0: what the law leaves open is settled for an election, and shown', async () => {
  const rules = (over: object = {}) => ({
    ...key(),
    electionId: built.election.id,
    formalListOrder: 'PRIMARY_VOTES' as const,
    primaryTie: 'LOT' as const,
    windowFrom: '2026-07-01',
    windowTo: '2027-06-30',
    ...over,
  });
  const outside = setElectionRules(officer(), rules({ windowTo: '2026-12-15' }));
  await expect(outside).rejects.toThrow('OUTSIDE_WINDOW');
  await setElectionRules(officer(), rules());
  expect(await electionById(world.as(), built.election.id)).toMatchObject({
    formalListOrder: 'PRIMARY_VOTES',
    primaryTie: 'LOT',
    windowTo: '2027-06-30',
  });
});
