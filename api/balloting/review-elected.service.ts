import { LockMode } from '@mikro-orm/core';
import { requireAccount, requireIn } from '../kernel/auth.ts';
import { change, type Intent } from '../kernel/change.ts';
import type { RequestContext } from '../kernel/context.ts';
import { DomainError } from '../kernel/errors.ts';
import { optionalText } from '../kernel/text.ts';
import { electionOf } from './confirm-deputies.service.ts';
import { Qualification } from './qualification.entity.ts';
import type { ReviewFindings } from './review.rules.ts';

declare module '../kernel/audit.ts' {
  interface AuditEvents {
    /** The qualification committee gave its opinion on somebody elected. */
    QUALIFICATION_REVIEWED: {
      readonly qualificationId: string;
      readonly personId: string;
      readonly findings: ReviewFindings;
    };
  }
}

export interface ReviewElected extends Intent {
  readonly qualificationIds: readonly string[];
  readonly findings: ReviewFindings;
  readonly opinion?: string | null;
}

/** Records what the qualification committee found of people elected, all alike, before it is decided on them (EL 47; EX-1). */
export function reviewElected(
  ctx: RequestContext,
  input: ReviewElected,
): Promise<{ qualificationIds: readonly string[] }> {
  const { id: reviewedBy } = requireAccount(ctx.viewer);
  return change(ctx, 'reviewElected', input, async (work) => {
    const { BASIC_CONDITIONS, PROCEDURE, ILLEGAL_ACTS } = input.findings;
    const findings = { BASIC_CONDITIONS, PROCEDURE, ILLEGAL_ACTS };
    const opinion = optionalText('opinion', input.opinion);
    const qualificationIds = [...new Set(input.qualificationIds)].sort();
    for (const id of qualificationIds) {
      const lockMode = LockMode.PESSIMISTIC_WRITE;
      const qualification = await work.em.findOneOrFail(Qualification, id, { lockMode });
      const { person, congress } = await electionOf(work, qualification);
      requireIn(ctx, 'deputy:confirm', congress.divisionCode);
      if (qualification.state !== 'UNDER_REVIEW')
        throw new DomainError('ALREADY_DECIDED', { name: person.name });
      work.em.assign(qualification, { findings, opinion, reviewedBy });
      work.record({ type: 'QUALIFICATION_REVIEWED', qualificationId: id, personId: person.id, findings });
    }
    return { qualificationIds };
  });
}
