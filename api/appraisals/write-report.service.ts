import { LockMode } from '@mikro-orm/core';
import { Deputy } from '../deputies/deputy.entity.ts';
import { requireAccount } from '../kernel/auth.ts';
import { change, type Change, type Intent } from '../kernel/change.ts';
import type { RequestContext } from '../kernel/context.ts';
import { DomainError } from '../kernel/errors.ts';
import { requiredText } from '../kernel/text.ts';
import { DutyReport } from './duty-report.entity.ts';

declare module '../kernel/audit.ts' {
  interface AuditEvents {
    /** A deputy began or changed a draft. */
    REPORT_WRITTEN: { readonly reportId: string };
    /** A deputy handed a report in. */
    REPORT_SUBMITTED: { readonly reportId: string };
  }
}

export interface ReportDraft extends Intent {
  /** The viewer’s own entry in the register; needed for a new report. */
  readonly deputyId: string;
  /** The report to change; a new one without it. */
  readonly reportId?: string | null;
  readonly title: string;
  readonly body: string;
}

const LONGEST_BODY = 50_000;

/** Writes one’s own report, new or again, until it is handed in; one that came back is a draft again. */
export async function writeDutyReport(
  ctx: RequestContext,
  input: ReportDraft,
): Promise<{ reportId: string }> {
  requireAccount(ctx.viewer);
  return change(ctx, 'writeDutyReport', input, async ({ em, record }) => {
    await requireOwn(ctx, em, input.deputyId);
    const title = requiredText('title', input.title);
    const body = requiredText('body', input.body, LONGEST_BODY);
    const { deputyId } = input;
    const report = input.reportId
      ? await ownReport(ctx, em, input.reportId)
      : em.create(DutyReport, { deputyId, title, body, state: 'DRAFT', createdAt: ctx.clock.now() });
    requireUnsent(report);
    Object.assign(report, { title, body, state: 'DRAFT' });
    record({ type: 'REPORT_WRITTEN', reportId: report.id });
    return { reportId: report.id };
  });
}

/** Hands one’s own report in. From now on it waits for the decision and is not changed. */
export async function submitDutyReport(
  ctx: RequestContext,
  input: Intent & { readonly reportId: string },
): Promise<{ reportId: string }> {
  requireAccount(ctx.viewer);
  return change(ctx, 'submitDutyReport', input, async ({ em, record }) => {
    const report = await ownReport(ctx, em, input.reportId);
    requireUnsent(report);
    report.state = 'SUBMITTED';
    report.returnReason = null;
    record({ type: 'REPORT_SUBMITTED', reportId: report.id });
    return { reportId: report.id };
  });
}

async function ownReport(ctx: RequestContext, em: Change['em'], id: string): Promise<DutyReport> {
  const report = await em.findOneOrFail(DutyReport, id, { lockMode: LockMode.PESSIMISTIC_WRITE });
  await requireOwn(ctx, em, report.deputyId);
  return report;
}

async function requireOwn(ctx: RequestContext, em: Change['em'], deputyId: string): Promise<void> {
  const { personId } = await em.findOneOrFail(Deputy, deputyId);
  if (ctx.viewer.account?.personId !== personId) throw new DomainError('NOT_YOUR_OWN');
}

function requireUnsent({ state }: DutyReport): void {
  if (state !== 'DRAFT' && state !== 'RETURNED') throw new DomainError('REPORT_STATE', { state });
}
