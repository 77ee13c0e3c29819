import { Election } from '../elections/election.entity.ts';
import { requireIn } from '../kernel/auth.ts';
import { change, type Intent } from '../kernel/change.ts';
import type { RequestContext } from '../kernel/context.ts';
import type { CrewRule } from './crew.rules.ts';
import { VotingRules } from './voting-rules.entity.ts';

interface Settled {
  readonly crewRule: CrewRule;
  readonly proxyChains: boolean;
  readonly proxiesPublished: boolean;
  readonly turnoutPublished: boolean;
}

declare module '../kernel/audit.ts' {
  interface AuditEvents {
    /** The committee settled what the law leaves open about voting. */
    VOTING_RULES_SETTLED: Settled & { readonly electionId: string };
  }
}

export interface SettleVotingRules extends Intent, Settled {
  readonly electionId: string;
}

/** Settles for an election what the law leaves to the committee: crews, chains of proxies, what is published. */
export function settleVotingRules(
  ctx: RequestContext,
  input: SettleVotingRules,
): Promise<{ electionId: string }> {
  return change(ctx, 'settleVotingRules', input, async ({ em, record }) => {
    requireIn(ctx, 'election:manage', ctx.county.code);
    const { electionId, crewRule, proxyChains, proxiesPublished, turnoutPublished } = input;
    await em.findOneOrFail(Election, electionId);
    const settled = { crewRule, proxyChains, proxiesPublished, turnoutPublished };
    await em.upsert(VotingRules, { electionId, ...settled });
    record({ type: 'VOTING_RULES_SETTLED', electionId, ...settled });
    return { electionId };
  });
}
