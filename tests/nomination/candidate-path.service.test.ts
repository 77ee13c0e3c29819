import { beforeEach, expect, test } from 'vitest';
import type { Constituency } from '../../api/constituencies/constituency.entity.ts';
import { Election } from '../../api/elections/election.entity.ts';
import { AuditEventRow } from '../../api/kernel/audit-event.entity.ts';
import { announcePrimary } from '../../api/nomination/announce-primary.service.ts';
import { candidateDesk } from '../../api/nomination/candidate-desk.queries.ts';
import { Candidate } from '../../api/nomination/candidate.entity.ts';
import { concludeConsultation } from '../../api/nomination/conclude-consultation.service.ts';
import { Consultation } from '../../api/nomination/consultation.entity.ts';
import { drawLot } from '../../api/nomination/draw-lot.service.ts';
import { keyPrimary } from '../../api/nomination/key-primary.service.ts';
import { Primary } from '../../api/nomination/primary.entity.ts';
import { PrimarySheet } from '../../api/nomination/primary-sheet.entity.ts';
import { publishCandidateList } from '../../api/nomination/publish-candidate-list.service.ts';
import { recordConsultation } from '../../api/nomination/record-consultation.service.ts';
import type { Person } from '../../api/people/person.entity.ts';
import { buildElection } from '../support/build/elections.ts';
import { buildCandidateList } from '../support/build/nomination.ts';
import { outcomes, race } from '../support/race.ts';
import { key, useWorld } from '../support/world.ts';

const world = useWorld();
const officer = () => world.as('ELECTION_OFFICER');
let where: { electionId: string; constituencyId: string };
let persons: Person[];

/** Two seats and five preliminary candidates: one more than the ratio takes. */
beforeEach(async () => {
  world.setDay('2026-12-02');
  const { em, election, constituencies } = await buildElection(world);
  const [constituency] = constituencies as [Constituency];
  where = { electionId: election.id, constituencyId: constituency.id };
  const built = await buildCandidateList(em, election.id, constituency, {
    names: ['丁一川', '王明远', '朱清', '沈月', '林安'],
    kind: 'PRELIMINARY',
    publishedOn: '2026-11-30',
  });
  persons = built.persons;
});
const ids = (...at: readonly number[]) => at.map((one) => persons[one]?.id ?? '');
const consultation = (over: object = {}) => ({
  ...key(),
  ...where,
  voterGroup: '第一选民小组',
  heldOn: '2026-12-01',
  place: '村委会',
  present: 30,
  opinions: ids(0, 1).map((personId) => ({ personId, support: 20 })),
  note: null,
  ...over,
});
const conclusion = (over: object = {}) => ({
  ...key(),
  ...where,
  kind: 'PRIMARY' as 'PRIMARY' | 'COMMON_VIEW',
  concludedOn: '2026-12-02',
  personIds: [] as string[],
  note: null,
  ...over,
});
const notice = (over: object = {}) => ({
  ...key(),
  ...where,
  noticeOn: '2026-12-02',
  heldOn: '2026-12-04',
  startsAt: '09:00',
  place: '文化礼堂',
  method: '无记名投票，每张选票至多选四人',
  ...over,
});
const figures = (...votes: readonly number[]) => ({
  issued: 100,
  returned: 100,
  invalid: 0,
  votes: votes.map((n, at) => ({ personId: ids(at)[0] ?? '', votes: n })),
});
const toPrimary = async () => {
  await recordConsultation(officer(), consultation());
  await concludeConsultation(officer(), conclusion());
  const { id } = await announcePrimary(officer(), notice());
  world.setDay('2026-12-04');
  return id;
};
const keyBoth = async (primaryId: string, count: ReturnType<typeof figures>) => {
  await keyPrimary(officer(), { ...key(), primaryId, keying: 1, ...count });
  return keyPrimary(world.as('COUNT_CLERK'), { ...key(), primaryId, keying: 2, ...count });
};
const publish = (personIds: readonly string[]) =>
  publishCandidateList(officer(), {
    ...key(),
    ...where,
    kind: 'FORMAL',
    personIds,
    publishedOn: '2026-12-04',
    keepOrder: false,
  });

test('EF-2: with a fairly common view the formal list is what it names, and nothing else', async () => {
  world.setDay('2026-12-04');
  await expect(publish(ids(0, 1, 2))).rejects.toMatchObject({
    details: { faults: ['CONSULTATION_MISSING'] },
  });
  await recordConsultation(officer(), consultation());
  await concludeConsultation(officer(), conclusion({ kind: 'COMMON_VIEW', personIds: ids(0, 1, 2) }));
  await expect(publish(ids(0, 1, 3))).rejects.toMatchObject({ details: { faults: ['NOT_AS_CONCLUDED'] } });
  await expect(publish(ids(2, 1, 0))).resolves.toHaveProperty('id');
  await expect(recordConsultation(officer(), consultation())).rejects.toThrow('FORMAL_LIST_OUT');
});

test.each([
  ['nobody there', { present: 0, opinions: [] }, 'CONSULTATION_REFUSED'],
  ['more in favour than there', { present: 10 }, 'CONSULTATION_REFUSED'],
  ['tomorrow', { heldOn: '2026-12-03' }, 'DATE_AHEAD'],
  ['no place', { place: '' }, 'TEXT_MISSING'],
])('a discussion with %s is refused, and nothing is written', async (_case, over, code) => {
  await expect(recordConsultation(officer(), consultation(over))).rejects.toThrow(code);
  expect(await world.as().em.count(Consultation, where)).toBe(0);
});

test.each([
  ['before the discussion', { concludedOn: '2026-11-30' }, 'BEFORE_PREDECESSOR'],
  ['out of the ratio', { kind: 'COMMON_VIEW', personIds: [] }, 'CONSULTATION_REFUSED'],
])('a conclusion %s is refused', async (_case, over, code) => {
  await expect(concludeConsultation(officer(), conclusion(over))).rejects.toThrow('CONSULTATION_MISSING');
  await recordConsultation(officer(), consultation());
  await expect(concludeConsultation(officer(), conclusion(over))).rejects.toThrow(code);
});

test('of two conclusions at once one is taken', async () => {
  await recordConsultation(officer(), consultation());
  const conclude = () => concludeConsultation(officer(), conclusion());
  expect(outcomes(await race(world, [conclude, conclude]))).toEqual(['CONCLUDED_ALREADY', 'fulfilled']);
});

test('EF-3: a primary follows a conclusion, and its notice hangs before it is held', async () => {
  await expect(announcePrimary(officer(), notice())).rejects.toThrow('CONSULTATION_MISSING');
  await recordConsultation(officer(), consultation());
  await concludeConsultation(officer(), conclusion());
  await expect(announcePrimary(officer(), notice({ heldOn: '2026-12-02' }))).rejects.toThrow(
    'PRIMARY_NOTICE_LATE',
  );
  await expect(announcePrimary(officer(), notice({ heldOn: '2026-12-16' }))).rejects.toThrow(
    'ELECTION_DAY_CAME',
  );
  await expect(announcePrimary(officer(), notice({ method: ' ' }))).rejects.toThrow('TEXT_MISSING');
  await announcePrimary(officer(), notice());
  await expect(announcePrimary(officer(), notice())).rejects.toThrow('PRIMARY_STATE');
  expect(await world.as().em.count(Primary, where)).toBe(1);
});

test('EF-3: the count is keyed twice by two persons; when both agree the formal list is proposed', async () => {
  const primaryId = await toPrimary();
  const count = figures(90, 80, 70, 60, 10);
  const first = world.as('COUNT_CLERK');
  await keyPrimary(first, { ...key(), primaryId, keying: 1, ...count });
  await expect(keyPrimary(first, { ...key(), primaryId, keying: 2, ...count })).rejects.toThrow(
    'KEYED_BY_SAME_PERSON',
  );
  const blind = await candidateDesk(officer(), where.electionId, where.constituencyId);
  expect(blind.primaries[0]).toMatchObject({ keyingDue: 2, sheets: [] });
  expect(blind.proposed).toBeNull();
  await expect(publish(ids(0, 1, 2, 3))).rejects.toMatchObject({ details: { faults: ['PRIMARY_OPEN'] } });
  const agreed = await keyPrimary(officer(), { ...key(), primaryId, keying: 2, ...count });
  expect(agreed.agreed).toBe(true);
  const desk = await candidateDesk(officer(), where.electionId, where.constituencyId);
  expect(desk.primaries[0]).toMatchObject({ state: 'SETTLED', through: ids(0, 1, 2, 3) });
  expect(desk.proposed).toEqual(ids(0, 1, 2, 3));
  expect(await world.as().em.count(AuditEventRow, { type: 'PRIMARY_COUNTED' })).toBeGreaterThan(0);
  await expect(publish(ids(0, 1, 2, 3))).resolves.toHaveProperty('id');
});

test('a record that does not add up, and one before the day, are refused', async () => {
  await recordConsultation(officer(), consultation());
  await concludeConsultation(officer(), conclusion());
  const { id: primaryId } = await announcePrimary(officer(), notice());
  const sent = (count: ReturnType<typeof figures>) =>
    keyPrimary(officer(), { ...key(), primaryId, keying: 1, ...count });
  await expect(sent(figures(1, 1, 1, 1, 1))).rejects.toThrow('VOTING_AHEAD');
  world.setDay('2026-12-04');
  await expect(sent(figures(101, 0, 0, 0, 0))).rejects.toThrow('COUNT_FAULTY');
  expect(await world.as().em.count(PrimarySheet, { primaryId })).toBe(0);
});

test('of two clerks who key the first record at once, one is told', async () => {
  const primaryId = await toPrimary();
  const send = () =>
    keyPrimary(world.as('COUNT_CLERK'), { ...key(), primaryId, keying: 1, ...figures(90, 80, 70, 60, 10) });
  expect(outcomes(await race(world, [send, send]))).toEqual(['KEYING_TAKEN', 'fulfilled']);
});

test('EF-3: a tie at the cut is voted on again, by default', async () => {
  const primaryId = await toPrimary();
  await keyBoth(primaryId, figures(90, 80, 70, 50, 50));
  await expect(
    drawLot(officer(), { ...key(), primaryId, drawn: ids(3), drawnOn: '2026-12-04', witnesses: '甲、乙' }),
  ).rejects.toThrow('PRIMARY_STATE');
  const { id } = await announcePrimary(officer(), notice({ noticeOn: '2026-12-04', heldOn: '2026-12-05' }));
  const again = await world.as().em.findOneOrFail(Primary, id);
  expect(again).toMatchObject({ number: 2, places: 1 });
  expect(again.choices.map(({ personId }) => personId)).toEqual(ids(3, 4));
});

test('EF-3: where a lot was settled on, people draw it before witnesses, and only among those level', async () => {
  await world.as().em.nativeUpdate(Election, { id: where.electionId }, { primaryTie: 'LOT' });
  const primaryId = await toPrimary();
  await keyBoth(primaryId, figures(90, 80, 70, 50, 50));
  const lot = (drawn: string[], witnesses = '甲、乙') =>
    drawLot(officer(), { ...key(), primaryId, drawn, drawnOn: '2026-12-04', witnesses });
  await expect(lot(ids(0))).rejects.toThrow('LOT_UNFIT');
  await expect(lot(ids(4), ' ')).rejects.toThrow('TEXT_MISSING');
  await lot(ids(4));
  const desk = await candidateDesk(officer(), where.electionId, where.constituencyId);
  expect(desk.proposed).toEqual(ids(0, 1, 2, 4));
});

test('EF-5: where a place orders so, the formal list follows the votes of the primary', async () => {
  await world.as().em.nativeUpdate(Election, { id: where.electionId }, { formalListOrder: 'PRIMARY_VOTES' });
  const primaryId = await toPrimary();
  await keyBoth(primaryId, figures(60, 70, 80, 90, 10));
  const { id: listId } = await publish(ids(0, 1, 2, 3));
  const listed = await world.as().em.find(Candidate, { listId }, { orderBy: { position: 'asc' } });
  expect(listed.map(({ personId }) => personId)).toEqual(ids(3, 2, 1, 0));
});
