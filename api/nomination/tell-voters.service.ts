import { requireIn } from '../kernel/auth.ts';
import { LockMode } from '@mikro-orm/core';
import { Constituency } from '../constituencies/constituency.entity.ts';
import { change, type Intent } from '../kernel/change.ts';
import type { RequestContext } from '../kernel/context.ts';
import { DomainError } from '../kernel/errors.ts';
import { NomineeReport } from './nominee-report.entity.ts';
import { requirePast } from './open-constituency.queries.ts';

declare module '../kernel/audit.ts' {
  interface AuditEvents {
    /** Voters were told what was found about a nominee. */
    VOTERS_TOLD: { readonly reportId: string; readonly toldOn: string };
  }
}

export interface TellVoters extends Intent {
  readonly reportId: string;
  readonly toldOn: string;
}

/** Records that voters were told of a finding (EL 30; EN-4): once, of a report that was upheld, not before it was decided. */
export async function tellVoters(ctx: RequestContext, input: TellVoters): Promise<{ id: string }> {
  const { reportId, toldOn } = input;
  return change(ctx, 'tellVoters', input, async ({ em, record }) => {
    const report = await em.findOneOrFail(NomineeReport, reportId, { lockMode: LockMode.PESSIMISTIC_WRITE });
    const { divisionCode } = await em.findOneOrFail(Constituency, report.constituencyId);
    requireIn(ctx, 'candidates:publish', divisionCode);
    requirePast(ctx, toldOn);
    if (report.state !== 'UPHELD' || report.toldOn) throw new DomainError('REPORT_DECIDED');
    if (report.decidedOn && toldOn < report.decidedOn)
      throw new DomainError('BEFORE_PREDECESSOR', { on: report.decidedOn });
    report.toldOn = toldOn;
    record({ type: 'VOTERS_TOLD', reportId, toldOn });
    return { id: reportId };
  });
}
