import { LockMode } from '@mikro-orm/core';
import { congressOfTerm } from '../activities/area.queries.ts';
import { Deputy } from '../deputies/deputy.entity.ts';
import { requireIn } from '../kernel/auth.ts';
import { change, type Change, type Intent } from '../kernel/change.ts';
import type { RequestContext } from '../kernel/context.ts';
import { DomainError } from '../kernel/errors.ts';
import { optionalText } from '../kernel/text.ts';
import { Appraisal } from './appraisal.entity.ts';
import { defaultScheme, schemeFaults } from './closing.rules.ts';
import { reportInArea } from './decide-report.service.ts';
import type { CategoryScheme } from './report.rules.ts';

declare module '../kernel/audit.ts' {
  interface AuditEvents {
    /** A meeting to appraise a report was opened. */
    APPRAISAL_OPENED: { readonly appraisalId: string; readonly reportId: string; readonly present: number };
  }
}

export interface AppraisalMeeting extends Intent {
  readonly reportId: string;
  readonly heldOn: string;
  readonly place?: string | null;
  /** Voters present who may appraise. */
  readonly present: number;
  readonly scheme?: CategoryScheme | null;
}

/** Opens the appraisal of an accepted report (SZ-1). Each report is appraised once. */
export function openAppraisal(
  ctx: RequestContext,
  input: AppraisalMeeting,
): Promise<{ appraisalId: string }> {
  return change(ctx, 'openAppraisal', input, async ({ em, record }) => {
    // The report is locked: of two desks that open its appraisal at once the second finds the first.
    const report = await reportInArea(ctx, em, input.reportId, 'appraisal:manage');
    if (report.state !== 'ACCEPTED') throw new DomainError('REPORT_NOT_ACCEPTED', { state: report.state });
    if (await em.findOne(Appraisal, { reportId: report.id })) throw new DomainError('APPRAISAL_EXISTS');
    const scheme = input.scheme ?? defaultScheme;
    const faults = schemeFaults(scheme, input.present);
    if (faults.length > 0) throw new DomainError('SCHEME_FAULTY', { faults });
    const { reportId, heldOn, present } = input;
    const appraisal = em.create(Appraisal, {
      reportId,
      deputyId: report.deputyId,
      heldOn,
      place: optionalText('place', input.place),
      scheme,
      present,
      state: 'OPEN',
    });
    record({ type: 'APPRAISAL_OPENED', appraisalId: appraisal.id, reportId, present });
    return { appraisalId: appraisal.id };
  });
}

/** An open appraisal, locked, whose congress lies in the viewer’s area. */
export async function openAppraisalInArea(
  ctx: RequestContext,
  em: Change['em'],
  appraisalId: string,
): Promise<Appraisal> {
  const appraisal = await em.findOneOrFail(Appraisal, appraisalId, {
    lockMode: LockMode.PESSIMISTIC_WRITE,
  });
  const { termId } = await em.findOneOrFail(Deputy, appraisal.deputyId);
  requireIn(ctx, 'appraisal:manage', (await congressOfTerm(em, termId)).divisionCode);
  if (appraisal.state !== 'OPEN') throw new DomainError('APPRAISAL_CLOSED');
  return appraisal;
}
