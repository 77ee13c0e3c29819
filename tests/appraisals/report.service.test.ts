import { beforeAll, expect, test } from 'vitest';
import { decideDutyReport, deliverDutyReport } from '../../api/appraisals/decide-report.service.ts';
import { DutyReport } from '../../api/appraisals/duty-report.entity.ts';
import { findDrift } from '../../api/appraisals/totals.queries.ts';
import { recountTotals } from '../../api/appraisals/recount-totals.service.ts';
import { submitDutyReport, writeDutyReport } from '../../api/appraisals/write-report.service.ts';
import { DeputyTotal } from '../../api/deputies/deputy-total.entity.ts';
import { viewerFor } from '../../api/identity/sessions.ts';
import { buildActivity, buildReport } from '../support/build/activities.ts';
import { buildDeputy } from '../support/build/deputies.ts';
import { buildTerm } from '../support/build/geography.ts';
import { key, useWorld } from '../support/world.ts';

const world = useWorld();
let constituency: { id: string; termId: string };

beforeAll(async () => {
  const [one] = (await buildTerm(world.as().em)).constituencies;
  if (!one) throw new Error('no constituency');
  constituency = one;
});

const staff = () => world.as('COMMITTEE_STAFF');
const asPerson = (personId: string | null) =>
  world.asViewer(
    viewerFor({ id: crypto.randomUUID(), displayName: '代表', personId }, [
      { role: 'DEPUTY', areaCode: '330502' },
    ]),
  );
const writer = async () => {
  const { deputy, person } = await buildDeputy(world.as().em, constituency);
  const me = () => asPerson(person.id);
  const draft = (over = {}) => ({
    ...key(),
    deputyId: deputy.id,
    title: '2026 年述职报告',
    body: '一年来……',
    ...over,
  });
  return { deputyId: deputy.id, me, draft };
};
const reportOf = (id: string) => world.as().em.findOneOrFail(DutyReport, id);
const decide = (reportId: string, decision: 'ACCEPTED' | 'RETURNED', reason: string | null = null) =>
  decideDutyReport(staff(), { ...key(), reportId, decision, reason });

test('a report is written, handed in, given back, written again, accepted and delivered', async () => {
  const { me, draft, deputyId } = await writer();
  const { reportId } = await writeDutyReport(me(), draft());
  await submitDutyReport(me(), { ...key(), reportId });
  await expect(decide(reportId, 'RETURNED')).rejects.toThrow('TEXT_MISSING');
  await decide(reportId, 'RETURNED', '请补充联系选民情况');
  expect(await reportOf(reportId)).toMatchObject({
    state: 'RETURNED',
    returnReason: '请补充联系选民情况',
  });
  await writeDutyReport(me(), draft({ reportId, body: '一年来……联系选民二十户。' }));
  await submitDutyReport(me(), { ...key(), reportId });
  expect(await reportOf(reportId)).toMatchObject({ state: 'SUBMITTED', returnReason: null });
  await decide(reportId, 'ACCEPTED');
  expect(await world.as().em.findOneOrFail(DeputyTotal, deputyId)).toMatchObject({ reports: 1 });
  const deliver = (deliveredOn: string) => deliverDutyReport(staff(), { ...key(), reportId, deliveredOn });
  await expect(deliver('2026-11-24')).rejects.toThrow('DATE_AHEAD');
  await deliver('2026-11-20');
  expect(await reportOf(reportId)).toMatchObject({ state: 'ACCEPTED', deliveredOn: '2026-11-20' });
});

test('what is handed in is not changed, what is not handed in is not decided or delivered', async () => {
  const { me, draft } = await writer();
  const { reportId } = await writeDutyReport(me(), draft());
  await expect(decide(reportId, 'ACCEPTED')).rejects.toThrow('REPORT_STATE');
  const early = { ...key(), reportId, deliveredOn: '2026-11-01' };
  await expect(deliverDutyReport(staff(), early)).rejects.toThrow('REPORT_NOT_ACCEPTED');
  await submitDutyReport(me(), { ...key(), reportId });
  await expect(writeDutyReport(me(), draft({ reportId }))).rejects.toThrow('REPORT_STATE');
  await expect(submitDutyReport(me(), { ...key(), reportId })).rejects.toThrow('REPORT_STATE');
});

test('nobody writes or hands in another’s report', async () => {
  const { me, draft } = await writer();
  const other = await writer();
  const { reportId } = await writeDutyReport(me(), draft());
  await expect(writeDutyReport(other.me(), draft())).rejects.toThrow('NOT_YOUR_OWN');
  const stolen = other.draft({ reportId });
  await expect(writeDutyReport(other.me(), stolen)).rejects.toThrow('NOT_YOUR_OWN');
  await expect(submitDutyReport(other.me(), { ...key(), reportId })).rejects.toThrow('NOT_YOUR_OWN');
  await expect(writeDutyReport(asPerson(null), draft())).rejects.toThrow('NOT_YOUR_OWN');
  await expect(writeDutyReport(world.as(), draft())).rejects.toThrow('SIGN_IN_FIRST');
});

test('of two decisions at once one is taken, and the total counts it once', async () => {
  const { deputyId } = await writer();
  const { id } = await buildReport(world.as().em, deputyId, 'SUBMITTED');
  const outcomes = await Promise.allSettled([decide(id, 'ACCEPTED'), decide(id, 'ACCEPTED')]);
  expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  expect(await world.as().em.findOneOrFail(DeputyTotal, deputyId)).toMatchObject({ reports: 1 });
});

test('drift of any total is found and mended, a missing one as well', async () => {
  const { em, reader } = world.as();
  const one = await writer();
  const two = await writer();
  await buildReport(em, one.deputyId);
  const summoned = new Map([[two.deputyId, 'PRESENT' as const]]);
  await buildActivity(em, constituency.termId, { state: 'HELD', summoned });
  await em.nativeDelete(DeputyTotal, { deputyId: two.deputyId });
  const found = await findDrift(reader);
  expect(found).toContainEqual({ deputyId: one.deputyId, field: 'reports', says: 0, counted: 1 });
  expect(found).toContainEqual({ deputyId: two.deputyId, field: 'present', says: null, counted: 1 });
  const { mended } = await recountTotals(world.as());
  expect(mended).toBe(2);
  expect(await findDrift(reader)).toEqual([]);
  expect(await recountTotals(world.as())).toEqual({ mended: 0 });
});
