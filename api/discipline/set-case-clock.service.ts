import { LockMode } from '@mikro-orm/core';
import { Election } from '../elections/election.entity.ts';
import { requireIn } from '../kernel/auth.ts';
import { change, type Intent } from '../kernel/change.ts';
import type { RequestContext } from '../kernel/context.ts';
import { DomainError } from '../kernel/errors.ts';
import { type CaseClock, clockFaulty } from './case.rules.ts';
import { CaseClockRow } from './case-clock.entity.ts';

declare module '../kernel/audit.ts' {
  interface AuditEvents {
    /** The desk set its own limits. */
    CASE_CLOCK_SET: { readonly electionId: string; readonly clock: CaseClock };
  }
}

export interface SetCaseClock extends Intent, CaseClock {
  readonly electionId: string;
}

/** Sets how many days the desk gives itself in one election. */
export async function setCaseClock(ctx: RequestContext, input: SetCaseClock) {
  const { electionId, acknowledgeDays, decideDays, decideDaysNear, nearFrom } = input;
  const clock = { acknowledgeDays, decideDays, decideDaysNear, nearFrom };
  requireIn(ctx, 'case:handle', ctx.county.code);
  return change(ctx, 'setCaseClock', input, async ({ em, record }) => {
    await em.findOneOrFail(Election, electionId, { lockMode: LockMode.PESSIMISTIC_WRITE });
    if (clockFaulty(clock)) throw new DomainError('CASE_CLOCK_FAULTY');
    await em.upsert(CaseClockRow, { electionId, ...clock });
    record({ type: 'CASE_CLOCK_SET', electionId, clock });
    return { id: electionId };
  });
}
