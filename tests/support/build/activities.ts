import type { EntityManager } from '@mikro-orm/postgresql';
import { Activity } from '../../../api/activities/activity.entity.ts';
import type { ActivityKind, ActivityState, Presence } from '../../../api/activities/activity.rules.ts';
import { Participation } from '../../../api/activities/participation.entity.ts';
import { DutyReport } from '../../../api/appraisals/duty-report.entity.ts';
import type { ReportState } from '../../../api/appraisals/report.rules.ts';

interface Wanted {
  readonly kind?: ActivityKind;
  readonly title?: string;
  readonly heldOn?: string;
  readonly hours?: number;
  readonly state?: ActivityState;
  /** Who is summoned, and what is recorded of them. */
  readonly summoned?: Map<string, Presence> | string[];
}

/** An activity with the lines of those summoned; by default an inspection, planned, nobody recorded. */
export async function buildActivity(em: EntityManager, termId: string, wanted: Wanted = {}) {
  const { kind = 'INSPECTION', heldOn = '2026-11-20', hours = 3, state = 'PLANNED' } = wanted;
  const activity = em.create(Activity, {
    termId,
    kind,
    title: wanted.title ?? '视察',
    heldOn,
    hours,
    state,
    createdAt: new Date(0),
  });
  const lines = new Map<string, Presence>(
    wanted.summoned instanceof Map
      ? wanted.summoned
      : (wanted.summoned ?? []).map((deputyId) => [deputyId, 'UNRECORDED']),
  );
  for (const [deputyId, presence] of lines) {
    em.create(Participation, {
      activityId: activity.id,
      deputyId,
      kind,
      heldOn,
      presence,
      hours: kind === 'TRAINING' && presence === 'PRESENT' ? hours : 0,
    });
  }
  await em.flush();
  return activity;
}

/** A duty report of a deputy, accepted unless said otherwise. */
export async function buildReport(em: EntityManager, deputyId: string, state: ReportState = 'ACCEPTED') {
  const report = em.create(DutyReport, {
    deputyId,
    title: '述职报告',
    body: '履职情况。',
    state,
    createdAt: new Date(0),
  });
  await em.flush();
  return report;
}
