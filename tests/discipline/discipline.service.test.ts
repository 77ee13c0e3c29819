import { beforeEach, expect, test } from 'vitest';
import { DeclaredKinship } from '../../api/balloting/declared-kinship.entity.ts';
import { acknowledgeCase } from '../../api/discipline/acknowledge-case.service.ts';
import { caseStatus } from '../../api/discipline/case-status.queries.ts';
import { caseOf, casesOf } from '../../api/discipline/cases.queries.ts';
import { closeCase } from '../../api/discipline/close-case.service.ts';
import { DisciplineCase } from '../../api/discipline/discipline-case.entity.ts';
import { handOverCase, noteReceipt } from '../../api/discipline/hand-over-case.service.ts';
import { nameSubject } from '../../api/discipline/name-subject.service.ts';
import { noteCase } from '../../api/discipline/note-case.service.ts';
import { readComplainant } from '../../api/discipline/read-complainant.service.ts';
import { receiveReport } from '../../api/discipline/receive-report.service.ts';
import { AuditEventRow } from '../../api/kernel/audit-event.entity.ts';
import { CommandRecord } from '../../api/kernel/command-record.entity.ts';
import type { Person } from '../../api/people/person.entity.ts';
import { aReport, buildCase, disciplineOfficer } from '../support/build/discipline.ts';
import { buildElection } from '../support/build/elections.ts';
import { buildPersons } from '../support/build/roll.ts';
import { outcomes, race } from '../support/race.ts';
import { key, useWorld } from '../support/world.ts';

const world = useWorld();
const desk = () => world.asViewer(disciplineOfficer());
let made: Awaited<ReturnType<typeof buildElection>>;
let persons: Person[];
let caseId: string;
let code: string;

beforeEach(async () => {
  world.setDay('2026-11-23');
  made = await buildElection(world);
  persons = await buildPersons(world.as().em, ['沈月', '王明远']);
  ({ id: caseId, code } = await buildCase(world, made.election.id));
});

const [FINDING, LISTED] = [
  { finding: 'UNSUBSTANTIATED' as const, ground: '查无实据', answer: '经查，所反映问题不属实。' },
  { closed: false, first: null, after: null },
];
const stored = () => world.as().em.findOneOrFail(DisciplineCase, caseId);
const events = async () =>
  (await world.as().em.find(AuditEventRow, {}, { orderBy: { at: 'asc' } })).filter(
    ({ details }) => (details as { caseId?: string }).caseId === caseId,
  );
const taken = () => acknowledgeCase(desk(), { ...key(), caseId });

test('a report becomes a case with a number, and nothing of what was told lies open', async () => {
  const row = await stored();
  expect(row).toMatchObject({ year: 2026, channel: 'ONLINE', state: 'RECEIVED', areaCode: '330502' });
  expect(await events()).toMatchObject([
    { type: 'CASE_RECEIVED', actorId: null, details: { channel: 'ONLINE', category: 'BRIBERY', files: 0 } },
  ]);
  const { em } = world.as();
  const everything = JSON.stringify([
    await em.find(AuditEventRow, {}),
    await em.find(CommandRecord, {}),
    await em.find(DisciplineCase, {}),
  ]);
  for (const told of ['送礼品', '陈安', '电话 000', code, code.replaceAll('-', '')])
    expect(everything).not.toContain(told);
});

test('a retry is given the same case and the same code', async () => {
  const report = aReport(made.election.id);
  const from = { ...world.as(), address: 'retry' };
  const first = await receiveReport(from, report);
  expect(await receiveReport(from, report)).toEqual(first);
});

test('numbers follow each other without a gap, also for two at once', async () => {
  const before = (await stored()).ordinal;
  await expect(buildCase(world, made.election.id, { text: ' ' })).rejects.toThrow('TEXT_MISSING');
  await race(world, [() => buildCase(world, made.election.id), () => buildCase(world, made.election.id)]);
  const after = await world.as().em.find(DisciplineCase, { electionId: made.election.id });
  expect(after.map(({ ordinal }) => ordinal).sort((a, b) => a - b)).toEqual([before, before + 1, before + 2]);
});

test('what came by telephone, letter or visit is written down by the desk alone, and never ahead of time', async () => {
  const report = aReport(made.election.id, { channel: 'HOTLINE', receivedAt: '2026-11-22T01:00:00.000Z' });
  await expect(receiveReport(world.as(), report)).rejects.toThrow('FORBIDDEN_HERE');
  await expect(receiveReport(world.as('ELECTION_OFFICER'), report)).rejects.toThrow('FORBIDDEN_HERE');
  const ahead = aReport(made.election.id, { channel: 'LETTER', receivedAt: '2026-11-24T01:00:00.000Z' });
  await expect(receiveReport(desk(), ahead)).rejects.toThrow('DATE_AHEAD');
  const { id } = await receiveReport(desk(), report);
  expect(await caseOf(desk(), id)).toMatchObject({ channel: 'HOTLINE', receivedOn: '2026-11-22' });
});

test('an address that sends too many reports is asked to wait', async () => {
  const from = { ...world.as(), address: 'one address' };
  for (let n = 0; n < 10; n += 1) await receiveReport(from, aReport(made.election.id));
  await expect(receiveReport(from, aReport(made.election.id))).rejects.toThrow('TOO_MANY_ATTEMPTS');
  await expect(
    buildCase(world, made.election.id, { fileIds: Array.from({ length: 11 }, () => crypto.randomUUID()) }),
  ).rejects.toThrow('TOO_MANY_FILES');
});

test('one of two officers takes a case in hand, and one of two closes it', async () => {
  const both = await race(world, [taken, taken]);
  expect(outcomes(both)).toEqual(['CASE_ACKNOWLEDGED', 'fulfilled']);
  const close = () => closeCase(desk(), { ...key(), caseId, ...FINDING });
  expect(outcomes(await race(world, [close, close]))).toEqual(['CASE_CLOSED', 'fulfilled']);
  const types = (await events()).map(({ type }) => type);
  expect(types).toEqual(['CASE_RECEIVED', 'CASE_ACKNOWLEDGED', 'CASE_CLOSED']);
});

test('a case is taken in hand before it is handed over or closed; afterwards nothing is added', async () => {
  const handOver = { caseId, body: '区监察委员会', handedOn: '2026-11-23' };
  const close = (finding = FINDING) => closeCase(desk(), { ...key(), caseId, ...finding });
  await expect(handOverCase(desk(), { ...key(), ...handOver })).rejects.toThrow('CASE_NOT_ACKNOWLEDGED');
  await expect(close()).rejects.toThrow('CASE_NOT_ACKNOWLEDGED');
  await taken();
  await expect(closeCase(desk(), { ...key(), caseId, ...FINDING, finding: 'HANDED_OVER' })).rejects.toThrow(
    'CASE_NOT_HANDED_OVER',
  );
  await expect(close({ ...FINDING, ground: '' })).rejects.toThrow('TEXT_MISSING');
  expect((await stored()).state).toBe('ACKNOWLEDGED');
  await close();
  const refused = [
    () => noteCase(desk(), { ...key(), caseId, text: '补记' }),
    () => nameSubject(desk(), { ...key(), caseId, personId: persons[0]?.id ?? '', standing: 'NOMINEE' }),
    () => handOverCase(desk(), { ...key(), ...handOver }),
    taken,
  ];
  for (const late of refused) await expect(late()).rejects.toThrow('CASE_CLOSED');
});

test('a hand-over has a day and later a receipt, which comes once and not before it', async () => {
  await taken();
  const body = '区监察委员会';
  await expect(handOverCase(desk(), { ...key(), caseId, body, handedOn: '2026-11-24' })).rejects.toThrow(
    'DATE_AHEAD',
  );
  await expect(handOverCase(desk(), { ...key(), caseId, body, handedOn: '2026-11-22' })).rejects.toThrow(
    'PERIOD_REVERSED',
  );
  await handOverCase(desk(), { ...key(), caseId, body, handedOn: '2026-11-23' });
  const [handOver] = (await caseOf(desk(), caseId)).handOvers;
  const receipt = { caseId, handOverId: handOver?.id ?? '', receiptNumber: '监收〔2026〕7号' };
  const note = (receiptOn: string) => noteReceipt(desk(), { ...key(), ...receipt, receiptOn });
  await expect(note('2026-11-22')).rejects.toThrow('PERIOD_REVERSED');
  await closeCase(desk(), { ...key(), caseId, ...FINDING, finding: 'HANDED_OVER' });
  await note('2026-11-23');
  await expect(note('2026-11-23')).rejects.toThrow('RECEIPT_NOTED_ALREADY');
  expect((await caseOf(desk(), caseId)).handOvers).toMatchObject([
    { body, handedOn: '2026-11-23', receiptNumber: '监收〔2026〕7号', receiptOn: '2026-11-23' },
  ]);
});

test('the desk reads what was told; who told it opens for a purpose that goes on record', async () => {
  await noteCase(desk(), { ...key(), caseId, text: '走访了三户' });
  expect(await caseOf(desk(), caseId)).toMatchObject({
    text: '有人给选民送礼品拉票',
    notes: [{ text: '走访了三户', byName: '风气监督 何组长' }],
    hasComplainant: true,
  });
  await expect(readComplainant(desk(), { ...key(), caseId, purpose: ' ' })).rejects.toThrow('TEXT_MISSING');
  const opened = await readComplainant(desk(), { ...key(), caseId, purpose: '核实时间地点' });
  expect(opened).toEqual({ name: '陈安', contact: '电话 000' });
  expect((await events()).at(-1)).toMatchObject({
    type: 'COMPLAINANT_READ',
    details: { purpose: '核实时间地点' },
  });
  const nameless = { complainantName: null, complainantContact: null };
  const { id } = await buildCase(world, made.election.id, nameless);
  await expect(readComplainant(desk(), { ...key(), caseId: id, purpose: '核实' })).rejects.toThrow(
    'COMPLAINANT_UNKNOWN',
  );
});

test('whoever holds the code sees how the case stands and the answer, and nothing else', async () => {
  const status = (typed: string) => caseStatus({ ...world.as(), address: crypto.randomUUID() }, typed);
  expect(await status(code.toLowerCase())).toMatchObject({ state: 'RECEIVED', answer: null });
  await taken();
  await closeCase(desk(), { ...key(), caseId, ...FINDING });
  expect(Object.keys((await status(code)) ?? {}).sort()).toEqual(
    ['answer', 'closedOn', 'number', 'receivedOn', 'state'].sort(),
  );
  expect(await status(code)).toMatchObject({
    state: 'CLOSED',
    answer: FINDING.answer,
    closedOn: '2026-11-23',
  });
  expect(await status('00000-00000-00000-00000')).toBeNull();
  expect(await status('no code')).toBeNull();
  const same = { ...world.as(), address: 'a guesser' };
  for (let n = 0; n < 30; n += 1) await caseStatus(same, 'no code');
  await expect(caseStatus(same, code)).rejects.toThrow('TOO_MANY_ATTEMPTS');
});

test('a case about oneself is not there: not in the list, not in the count, not by its id, not to work on', async () => {
  const [self, somebody] = persons;
  if (!self || !somebody) throw new Error('no persons');
  await taken();
  const me = world.asViewer(disciplineOfficer(self.id));
  const seen = async () => (await casesOf(me, made.election.id, LISTED)).totalCount;
  expect(await seen()).toBe(1);
  await nameSubject(me, { ...key(), caseId, personId: somebody.id, standing: 'CANDIDATE' });
  expect(await seen()).toBe(1);
  await expect(
    nameSubject(desk(), { ...key(), caseId, personId: somebody.id, standing: 'NOMINEE' }),
  ).rejects.toThrow('SUBJECT_NAMED_ALREADY');

  await nameSubject(desk(), { ...key(), caseId, personId: self.id, standing: 'OFFICIAL' });
  expect(await casesOf(me, made.election.id, LISTED)).toMatchObject({ edges: [], totalCount: 0 });
  const refused = [
    () => caseOf(me, caseId),
    () => noteCase(me, { ...key(), caseId, text: '与我无关' }),
    () => closeCase(me, { ...key(), caseId, ...FINDING }),
    () => readComplainant(me, { ...key(), caseId, purpose: '看看是谁' }),
  ];
  for (const attempt of refused) await expect(attempt()).rejects.toThrow('NOT_FOUND');
  expect((await casesOf(desk(), made.election.id, LISTED)).totalCount).toBe(1);
});

test('a case about a near relative is not there either, whoever of the two declared it', async () => {
  const [self, relative] = persons;
  if (!self || !relative) throw new Error('no persons');
  await nameSubject(desk(), { ...key(), caseId, personId: relative.id, standing: 'CANDIDATE' });
  const me = world.asViewer(disciplineOfficer(self.id));
  expect((await caseOf(me, caseId)).id).toBe(caseId);
  const { em } = world.as();
  em.create(DeclaredKinship, {
    personId: relative.id,
    relativeId: self.id,
    kinship: 'SPOUSE',
    declaredOn: '2026-11-01',
    declaredBy: crypto.randomUUID(),
  });
  await em.flush();
  await expect(caseOf(me, caseId)).rejects.toThrow('NOT_FOUND');
  await expect(acknowledgeCase(me, { ...key(), caseId })).rejects.toThrow('NOT_FOUND');
  expect((await casesOf(me, made.election.id, LISTED)).totalCount).toBe(0);
});

test('a desk of one township sees the cases of its own area', async () => {
  const there = world.asViewer(disciplineOfficer(null, '330502100'));
  await expect(caseOf(there, caseId)).rejects.toThrow('NOT_FOUND');
  expect((await casesOf(there, made.election.id, LISTED)).totalCount).toBe(0);
});
