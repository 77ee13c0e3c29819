import { beforeAll, describe, expect, test } from 'vitest';
import { AppraisalMark } from '../../api/appraisals/appraisal-mark.entity.ts';
import { AppraisalSlip } from '../../api/appraisals/appraisal-slip.entity.ts';
import { Appraisal } from '../../api/appraisals/appraisal.entity.ts';
import { closeAppraisal } from '../../api/appraisals/close-appraisal.service.ts';
import { issueSlips } from '../../api/appraisals/issue-slips.service.ts';
import { markSlip } from '../../api/appraisals/mark-slip.service.ts';
import { openAppraisal } from '../../api/appraisals/open-appraisal.service.ts';
import { DeputyTotal } from '../../api/deputies/deputy-total.entity.ts';
import { viewerFor } from '../../api/identity/sessions.ts';
import { buildReport } from '../support/build/activities.ts';
import { openMeeting } from '../support/build/appraisals.ts';
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
const meeting = (present: number) => openMeeting(world, constituency, present);
const close = (appraisalId: string) => closeAppraisal(staff(), { ...key(), appraisalId });
const appraisalOf = (id: string) => world.as().em.findOneOrFail(Appraisal, id);
const township = () =>
  world.asViewer(
    viewerFor({ id: crypto.randomUUID(), displayName: '镇人大', personId: null }, [
      { role: 'COMMITTEE_STAFF', areaCode: '330502100' },
    ]),
  );

describe('from opening to category', () => {
  test('SZ-3: 46 slips, all 称职: 称职, counted in the deputy’s totals', async () => {
    const { appraisalId, codes, mark, deputyId } = await meeting(46);
    await Promise.all(codes.map((code) => mark(code)));
    expect(await close(appraisalId)).toEqual({ appraisalId, category: 'COMPETENT' });
    expect(await appraisalOf(appraisalId)).toMatchObject({
      state: 'CLOSED',
      slipsIssued: 46,
      slipsReturned: 46,
      slipsVoid: 0,
      tally: { COMPETENT: 46, BASICALLY_COMPETENT: 0, NOT_COMPETENT: 0 },
    });
    const total = await world.as().em.findOneOrFail(DeputyTotal, deputyId);
    expect(total).toMatchObject({ reports: 1, appraisals: 1 });
  });

  test('spoilt slips are counted, shown and stay in the base', async () => {
    const { appraisalId, codes, mark } = await meeting(10);
    await Promise.all(codes.map((code, at) => mark(code, at < 7 ? 'COMPETENT' : 'VOID')));
    // 7 of 10, not 7 of 7.
    expect((await close(appraisalId)).category).toBe('BASICALLY_COMPETENT');
    expect(await appraisalOf(appraisalId)).toMatchObject({ slipsReturned: 10, slipsVoid: 3 });
  });

  test('below the minimum or the quorum nothing is told, and the meeting goes on', async () => {
    const { appraisalId, codes, mark } = await meeting(12);
    for (const code of codes.slice(0, 4)) await mark(code);
    await expect(close(appraisalId)).rejects.toMatchObject({
      code: 'APPRAISAL_FAULTY',
      details: { faults: ['TOO_FEW_SLIPS', 'QUORUM_NOT_REACHED'] },
    });
    for (const code of codes.slice(4, 6)) await mark(code);
    await expect(close(appraisalId)).rejects.toMatchObject({ details: { faults: ['QUORUM_NOT_REACHED'] } });
    expect(await appraisalOf(appraisalId)).toMatchObject({ state: 'OPEN', tally: null, category: null });
    await mark(codes[6] ?? '');
    await close(appraisalId);
    await expect(close(appraisalId)).rejects.toThrow('APPRAISAL_CLOSED');
    await expect(mark(codes[7] ?? '')).rejects.toThrow('APPRAISAL_CLOSED');
    await expect(issueSlips(staff(), { ...key(), appraisalId, count: 1 })).rejects.toThrow(
      'APPRAISAL_CLOSED',
    );
  });

  test('only an accepted report is appraised, once, by a desk of its area, with a scheme that decides', async () => {
    const { em } = world.as();
    const { deputy } = await buildDeputy(em, constituency);
    const draft = await buildReport(em, deputy.id, 'SUBMITTED');
    const ready = await buildReport(em, deputy.id);
    const open = (reportId: string, over = {}) => ({
      ...key(),
      reportId,
      heldOn: '2026-11-23',
      present: 20,
      ...over,
    });
    await expect(openAppraisal(staff(), open(draft.id))).rejects.toThrow('REPORT_NOT_ACCEPTED');
    await expect(openAppraisal(township(), open(ready.id))).rejects.toThrow('FORBIDDEN_HERE');
    await expect(openAppraisal(staff(), open(ready.id, { present: 3 }))).rejects.toMatchObject({
      code: 'SCHEME_FAULTY',
      details: { faults: ['MINIMUM_OUT_OF_RANGE'] },
    });
    const outcomes = await Promise.allSettled([
      openAppraisal(staff(), open(ready.id)),
      openAppraisal(staff(), open(ready.id)),
    ]);
    expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect(String(outcomes.find((one) => one.status === 'rejected')?.reason)).toContain('APPRAISAL_EXISTS');
  });
});

describe('slips', () => {
  test('of thirty-two who hand one slip in at once, one is taken', async () => {
    const { appraisalId, codes, mark } = await meeting(20);
    const [code = ''] = codes;
    const outcomes = await Promise.allSettled(Array.from({ length: 32 }, () => mark(code)));
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const refused = outcomes.flatMap((one) => (one.status === 'rejected' ? [String(one.reason)] : []));
    expect(new Set(refused)).toEqual(new Set(['DomainError: SLIP_USED']));
    expect(await world.as().em.count(AppraisalMark, { appraisalId })).toBe(1);
    expect(await world.as().em.count(AppraisalSlip, { appraisalId, used: true })).toBe(1);
  });

  test('there are never more than persons present, also when two desks print at once', async () => {
    const { appraisalId } = await meeting(6);
    const issue = (count: number) => issueSlips(staff(), { ...key(), appraisalId, count });
    await expect(issue(1)).rejects.toMatchObject({ code: 'SLIPS_EXCEED_PRESENT', details: { present: 6 } });
    const { em } = world.as();
    await em.nativeUpdate(Appraisal, { id: appraisalId }, { present: 10 });
    const outcomes = await Promise.allSettled([issue(3), issue(3)]);
    expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect(await em.count(AppraisalSlip, { appraisalId })).toBe(9);
    await expect(issue(0)).rejects.toThrow('SLIPS_EXCEED_PRESENT');
    await expect(issueSlips(township(), { ...key(), appraisalId, count: 1 })).rejects.toThrow(
      'FORBIDDEN_HERE',
    );
  });

  test('codes are told to whoever issues them, the same on a retry, and kept nowhere', async () => {
    const { appraisalId } = await meeting(5);
    const { em, viewer } = staff();
    await em.nativeUpdate(Appraisal, { id: appraisalId }, { present: 8 });
    const intent = { ...key(), appraisalId, count: 3 };
    const first = await issueSlips(world.asViewer(viewer), intent);
    expect(await issueSlips(world.asViewer(viewer), intent)).toEqual(first);
    expect(new Set(first.codes).size).toBe(3);
    await expect(issueSlips(staff(), intent)).rejects.toThrow('IDEMPOTENCY_KEY_REUSED');
    const everything = JSON.stringify(
      await em.execute(`select * from county_330502.appraisal_slip, county_330502.command_record`),
    );
    for (const code of first.codes) expect(everything).not.toContain(code);
  });

  test('a code nobody issued, a category that is not on the slip, another slip with the same key', async () => {
    const { codes, mark } = await meeting(5);
    const [one = '', other = ''] = codes;
    await expect(mark('AAAAA-AAAAA')).rejects.toThrow('SLIP_UNKNOWN');
    await expect(mark(one, 'EXCELLENT')).rejects.toThrow('CATEGORY_UNKNOWN');
    const intent = key();
    await markSlip(world.as(), { ...intent, code: one, category: 'COMPETENT' });
    const second = { ...intent, code: other, category: 'COMPETENT' };
    await expect(markSlip(world.as(), second)).rejects.toThrow('IDEMPOTENCY_KEY_REUSED');
    await expect(mark(other.toLowerCase())).resolves.toHaveProperty('appraisalId');
  });

  test('who hands in while the appraisal is closed is either counted or refused', async () => {
    const { appraisalId, codes, mark } = await meeting(30);
    await Promise.all(codes.slice(0, 20).map((code) => mark(code)));
    const late = await Promise.allSettled([
      ...codes.slice(20, 25).map((code) => mark(code)),
      close(appraisalId),
      ...codes.slice(25).map((code) => mark(code)),
    ]);
    const taken = late.filter(({ status }) => status === 'fulfilled').length - 1;
    expect(await appraisalOf(appraisalId)).toMatchObject({ slipsReturned: 20 + taken });
    expect(await world.as().em.count(AppraisalMark, { appraisalId })).toBe(20 + taken);
    expect(await world.as().em.count(AppraisalSlip, { appraisalId, used: true })).toBe(20 + taken);
  });
});
