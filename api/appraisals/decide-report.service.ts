import { LockMode } from '@mikro-orm/core';
import { congressOfTerm } from '../activities/area.queries.ts';
import { Deputy } from '../deputies/deputy.entity.ts';
import { requireIn } from '../kernel/auth.ts';
import { change, type Change, type Intent } from '../kernel/change.ts';
import type { RequestContext } from '../kernel/context.ts';
import { DomainError } from '../kernel/errors.ts';
import type { Permission } from '../kernel/permission.rules.ts';
import { requiredText } from '../kernel/text.ts';
import { DutyReport } from './duty-report.entity.ts';
import { recountReports } from './recount-reports.service.ts';

declare module '../kernel/audit.ts' {
  interface AuditEvents {
    /** A report was accepted, or given back with a reason. */
    REPORT_DECIDED: { readonly reportId: string; readonly decision: ReportDecision };
    /** A report was delivered to the voters on a day. */
    REPORT_DELIVERED: { readonly reportId: string; readonly deliveredOn: string };
  }
}

export type ReportDecision = 'ACCEPTED' | 'RETURNED';

const LONGEST_REASON = 255;

/** Accepts a report that was handed in, or gives it back with a reason. */
export function decideDutyReport(
  ctx: RequestContext,
  input: Intent & {
    readonly reportId: string;
    readonly decision: ReportDecision;
    readonly reason?: string | null;
  },
): Promise<{ reportId: string }> {
  return change(ctx, 'decideDutyReport', input, async (at) => {
    const report = await reportInArea(ctx, at.em, input.reportId, 'report:decide');
    if (report.state !== 'SUBMITTED') throw new DomainError('REPORT_STATE', { state: report.state });
    report.state = input.decision;
    if (input.decision === 'RETURNED') {
      report.returnReason = requiredText('reason', input.reason ?? '', LONGEST_REASON);
    } else {
      await recountReports(at, [report.deputyId]);
    }
    at.record({ type: 'REPORT_DECIDED', reportId: report.id, decision: input.decision });
    return { reportId: report.id };
  });
}

/** Enters the day an accepted report was delivered to the voters (DL 58). */
export function deliverDutyReport(
  ctx: RequestContext,
  input: Intent & { readonly reportId: string; readonly deliveredOn: string },
): Promise<{ reportId: string }> {
  return change(ctx, 'deliverDutyReport', input, async ({ em, record }) => {
    const report = await reportInArea(ctx, em, input.reportId, 'report:decide');
    if (report.state !== 'ACCEPTED') throw new DomainError('REPORT_NOT_ACCEPTED', { state: report.state });
    const { deliveredOn } = input;
    const today = ctx.clock.today();
    if (deliveredOn > today) throw new DomainError('DATE_AHEAD', { today });
    report.deliveredOn = deliveredOn;
    record({ type: 'REPORT_DELIVERED', reportId: report.id, deliveredOn });
    return { reportId: report.id };
  });
}

/** A report, locked, whose congress lies in the viewer’s area. */
export async function reportInArea(
  ctx: RequestContext,
  em: Change['em'],
  reportId: string,
  permission: Permission,
): Promise<DutyReport> {
  const report = await em.findOneOrFail(DutyReport, reportId, { lockMode: LockMode.PESSIMISTIC_WRITE });
  const { termId } = await em.findOneOrFail(Deputy, report.deputyId);
  requireIn(ctx, permission, (await congressOfTerm(em, termId)).divisionCode);
  return report;
}
