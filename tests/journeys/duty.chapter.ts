import { expect, test } from 'vitest';
import { Person } from '../../api/people/person.entity.ts';
import { VOTERS } from './election.chapter.ts';
import type { Story } from './story.ts';

/** From the seat to the record: an activity, a leave, a training, a report, an appraisal. */
export function dutyChapter(story: Story): void {
  test('an activity is attended, another is missed with leave, a training brings hours', async () => {
    await story.world.account('deputy', ['DEPUTY'], story.personOf(0).personId);
    const deputy = await story.deputy.on('2027-02-01');
    await story.committee.on('2027-02-01');
    const plan = { termId: story.termId, hours: 3, place: '区行政中心', summons: { wholeTerm: true } };
    const make = async (mutation: string, more: Record<string, unknown>) =>
      (await story.committee.act<{ activityId: string }>(mutation, { ...plan, ...more }, 'activityId'))
        .activityId;
    const inspection = await make('createActivity', {
      kind: 'INSPECTION',
      title: '视察河道',
      heldOn: '2027-02-10',
    });
    const study = await make('createActivity', { kind: 'STUDY', title: '调研养老', heldOn: '2027-02-11' });
    const training = await make('createTrainingSession', {
      title: '初任培训',
      course: '代表法',
      induction: true,
      heldOn: '2027-02-12',
      hours: 6,
    });
    const leave = await deputy.act<{ leaveId: string }>(
      'requestLeave',
      { activityId: study, kind: 'ACTIVITY', reason: '住院' },
      'leaveId',
    );
    await story.committee.act(
      'decideLeave',
      { ...leave, decision: 'APPROVED', approver: 'CONVENOR' },
      'leaveId',
    );

    await story.committee.on('2027-02-13');
    for (const activityId of [inspection, study, training]) {
      await story.committee.act('holdActivity', { activityId }, 'activityId');
    }
    for (const activityId of [inspection, training]) {
      const lines = [{ deputyId: story.deputyId, mark: 'PRESENT' }];
      await story.committee.act('recordAttendance', { activityId, method: 'CLERK', lines }, 'activityId');
    }
  });

  test('a duty report is delivered and appraised with slips nobody can trace', async () => {
    const deputy = await story.deputy.on('2027-06-01');
    await story.committee.on('2027-06-01');
    const draft = {
      deputyId: story.deputyId,
      title: '2027年述职报告',
      body: '视察河道一次，参加培训六小时。',
    };
    const { reportId } = await deputy.act<{ reportId: string }>('writeDutyReport', draft, 'reportId');
    await deputy.act('submitDutyReport', { reportId }, 'reportId');
    await story.committee.act('decideDutyReport', { reportId, decision: 'ACCEPTED' }, 'reportId');
    await story.committee.act('deliverDutyReport', { reportId, deliveredOn: '2027-06-01' }, 'reportId');
    const { appraisalId } = await story.committee.act<{ appraisalId: string }>(
      'openAppraisal',
      { reportId, heldOn: '2027-06-01', place: '月河街道', present: 10 },
      'appraisalId',
    );
    const { codes } = await story.committee.act<{ codes: string[] }>(
      'issueSlips',
      { appraisalId, count: 10 },
      'codes',
    );
    const voter = story.anybody;
    for (const [index, code] of codes.entries()) {
      const category = index < 8 ? 'COMPETENT' : 'BASICALLY_COMPETENT';
      await voter.act('markSlip', { code, category }, 'appraisalId');
    }
    expect(
      await voter.refused('markSlip', { code: codes[0], category: 'COMPETENT' }, 'appraisalId'),
    ).not.toEqual([]);
    await story.committee.act('closeAppraisal', { appraisalId }, 'appraisalId');
  });

  test('the public reads it all in one record', async () => {
    const { dutyRecord } = await story.anybody.ask<{ dutyRecord: unknown }>(
      `query ($id: ID!) { dutyRecord(deputyId: $id) {
        deputy { name status since constituency { number }
          totals { summoned excused expected present absent trainings trainingHours reports appraisals } }
        calendar(year: 2027) { date count }
        timeline(first: 10) { title presence }
        trainings(first: 10) { course hours }
        reports(first: 10) { title deliveredOn }
        appraisals { category returned categories { code slips } } } }`,
      { id: story.deputyId },
    );
    expect(dutyRecord).toMatchObject({
      deputy: {
        name: story.nameOf(0),
        status: 'ACTIVE',
        constituency: { number: 1 },
        totals: {
          summoned: 3,
          excused: 1,
          expected: 2,
          present: 2,
          absent: 0,
          trainings: 1,
          trainingHours: 6,
          reports: 1,
          appraisals: 1,
        },
      },
      calendar: [
        { date: '2027-02-10', count: 1 },
        { date: '2027-02-12', count: 1 },
      ],
      timeline: [
        { title: '初任培训', presence: 'PRESENT' },
        { title: '调研养老', presence: 'EXCUSED' },
        { title: '视察河道', presence: 'PRESENT' },
      ],
      trainings: [{ course: '代表法', hours: 6 }],
      reports: [{ title: '2027年述职报告', deliveredOn: '2027-06-01' }],
      appraisals: [{ category: 'COMPETENT', returned: 10 }],
    });
    // One person, one id, all the way.
    const { em } = story.world.as('AUDITOR');
    expect(await em.count(Person)).toBe(2 * VOTERS);
  });
}
