import { requireIn } from '../kernel/auth.ts';
import { change, type Intent } from '../kernel/change.ts';
import type { RequestContext } from '../kernel/context.ts';
import { DomainError } from '../kernel/errors.ts';
import { CommitteeDelegation } from './committee-delegation.entity.ts';
import { heldCommittee } from './committee-of.queries.ts';

declare module '../kernel/audit.ts' {
  interface AuditEvents {
    /** The county's committee entrusted a township's with work of the county's election. */
    COUNTY_WORK_DELEGATED: {
      readonly delegationId: string;
      readonly fromId: string;
      readonly toId: string;
      readonly scope: string;
    };
  }
}

export interface DelegateCountyWork extends Intent {
  readonly fromId: string;
  readonly toId: string;
  readonly scope: string;
  readonly decisionNumber: string;
  readonly decidedOn: string;
}

/** In elections held together the county's committee may entrust a township's with its work there (ZJE 11; EB-5). */
export async function delegateCountyWork(ctx: RequestContext, input: DelegateCountyWork) {
  const { fromId, toId, decidedOn } = input;
  requireIn(ctx, 'committee:manage', ctx.county.code);
  return change(ctx, 'delegateCountyWork', input, async ({ em, record }) => {
    const from = await heldCommittee(em, fromId);
    const to = await heldCommittee(em, toId);
    const together = from.committee.electionId === to.committee.electionId;
    if (!together || from.congress.level !== 'COUNTY' || to.congress.level !== 'TOWNSHIP')
      throw new DomainError('DELEGATION_UNFIT');
    const dissolved = from.committee.dissolvedOn ?? to.committee.dissolvedOn;
    if (dissolved) throw new DomainError('COMMITTEE_DISSOLVED', { on: dissolved });
    const today = ctx.clock.today();
    if (decidedOn > today) throw new DomainError('DATE_AHEAD', { today });
    const [scope, decisionNumber] = [input.scope.trim(), input.decisionNumber.trim()];
    if (scope === '') throw new DomainError('TEXT_MISSING');
    if (decisionNumber === '') throw new DomainError('DECISION_MISSING');
    if ((await em.count(CommitteeDelegation, { fromId, toId })) > 0)
      throw new DomainError('DELEGATED_ALREADY', { congress: to.congress.name });
    const made = em.create(CommitteeDelegation, { fromId, toId, scope, decisionNumber, decidedOn });
    record({ type: 'COUNTY_WORK_DELEGATED', delegationId: made.id, fromId, toId, scope });
    return { id: made.id };
  });
}
