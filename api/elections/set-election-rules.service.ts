import { LockMode } from '@mikro-orm/core';
import { requireIn } from '../kernel/auth.ts';
import { change, type Intent } from '../kernel/change.ts';
import { civilDate } from '../kernel/civil-date.rules.ts';
import type { RequestContext } from '../kernel/context.ts';
import { DomainError } from '../kernel/errors.ts';
import { Election } from './election.entity.ts';
import type { FormalListOrder, PrimaryTie } from './election.rules.ts';
import { insideWindow } from './election-steps.rules.ts';

declare module '../kernel/audit.ts' {
  interface AuditEvents {
    /** What the law leaves open was settled for an election. */
    ELECTION_RULES_SET: { readonly electionId: string } & ElectionRules;
  }
}

/** What the law leaves open, settled for one election (EF-3, EF-5), and the window the province decided (M0). */
export interface ElectionRules {
  readonly formalListOrder: FormalListOrder;
  readonly primaryTie: PrimaryTie;
  readonly windowFrom: string | null;
  readonly windowTo: string | null;
}

export interface SetElectionRules extends Intent, ElectionRules {
  readonly electionId: string;
}

/**
 * Settles what the law leaves open for an election. Election day must lie in the window of the province (law.md 2.2, M0);
 * primaries that were announced keep the rule for a tie they were announced with.
 */
export function setElectionRules(ctx: RequestContext, input: SetElectionRules): Promise<{ id: string }> {
  requireIn(ctx, 'election:manage', ctx.county.code);
  return change(ctx, 'setElectionRules', input, async ({ em, record }) => {
    const { idempotencyKey: _key, electionId, ...rules } = input;
    const election = await em.findOneOrFail(Election, electionId, { lockMode: LockMode.PESSIMISTIC_WRITE });
    const [from, to] = [rules.windowFrom, rules.windowTo].map((day) => (day ? civilDate(day) : null));
    if (from && to && to < from) throw new DomainError('PERIOD_REVERSED');
    if (!insideWindow(civilDate(election.electionDay), { from: from ?? null, to: to ?? null }))
      throw new DomainError('OUTSIDE_WINDOW', { electionDay: election.electionDay, from, to });
    Object.assign(election, rules);
    record({ type: 'ELECTION_RULES_SET', electionId, ...rules });
    return { id: electionId };
  });
}
