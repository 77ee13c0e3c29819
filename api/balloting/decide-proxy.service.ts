import { LockMode } from '@mikro-orm/core';
import { requireAccount, requireIn } from '../kernel/auth.ts';
import { change, type Change, type Intent } from '../kernel/change.ts';
import { codes } from '../kernel/codes.rules.ts';
import type { RequestContext } from '../kernel/context.ts';
import { DomainError } from '../kernel/errors.ts';
import { optionalText, requiredText } from '../kernel/text.ts';
import { CheckIn } from './check-in.entity.ts';
import { lawfulProxy, requireBeforeVote } from './proxy-facts.queries.ts';
import { ProxyGrant } from './proxy-grant.entity.ts';
import { lockVoters } from './voters-at-desk.queries.ts';

/** What the committee says to a request. */
export const ProxyDecision = codes('GRANTED', 'REFUSED');
export type ProxyDecision = keyof typeof ProxyDecision;

declare module '../kernel/audit.ts' {
  interface AuditEvents {
    /** The election committee consented to a proxy, or did not. */
    PROXY_DECIDED: {
      readonly proxyGrantId: string;
      readonly decision: ProxyDecision;
      readonly reason: string | null;
    };
    /** A proxy was taken back before a ballot was handed out under it. */
    PROXY_REVOKED: { readonly proxyGrantId: string; readonly reason: string };
  }
}

export interface DecideProxy extends Intent {
  readonly proxyGrantId: string;
  readonly decision: ProxyDecision;
  /** Needed for a refusal. */
  readonly reason?: string | null;
}

/** The committee’s consent (EL 42): everything is looked at once more, for three may have become four since. */
export function decideProxy(ctx: RequestContext, input: DecideProxy): Promise<{ proxyGrantId: string }> {
  return change(ctx, 'decideProxy', input, async (work) => {
    const grant = await grantForChange(ctx, work, input.proxyGrantId);
    if (grant.state !== 'ASKED') throw new DomainError('PROXY_DECIDED', { number: grant.number });
    const { decision } = input;
    if (decision === 'GRANTED') {
      await requireBeforeVote(ctx, work, grant);
      await lawfulProxy(work, grant, grant.id);
    }
    const reason =
      decision === 'REFUSED'
        ? requiredText('reason', input.reason ?? '')
        : optionalText('reason', input.reason);
    grant.state = decision;
    grant.decidedOn = ctx.clock.today();
    grant.decidedBy = requireAccount(ctx.viewer).id;
    grant.decisionReason = reason;
    work.record({ type: 'PROXY_DECIDED', proxyGrantId: grant.id, decision, reason });
    return { proxyGrantId: grant.id };
  });
}

export interface RevokeProxy extends Intent {
  readonly proxyGrantId: string;
  readonly reason: string;
}

/** The principal takes a proxy back, which they may until a ballot was handed out under it. */
export function revokeProxy(ctx: RequestContext, input: RevokeProxy): Promise<{ proxyGrantId: string }> {
  return change(ctx, 'revokeProxy', input, async (work) => {
    const grant = await grantForChange(ctx, work, input.proxyGrantId);
    if (grant.state !== 'ASKED' && grant.state !== 'GRANTED') {
      throw new DomainError('PROXY_DECIDED', { number: grant.number });
    }
    await lockVoters(work, [grant.principalId, grant.proxyId]);
    const used = await work.em.count(CheckIn, { proxyId: grant.id, state: { $ne: 'UNDONE' } });
    if (used > 0) throw new DomainError('PROXY_USED', { number: grant.number });
    const reason = requiredText('reason', input.reason);
    grant.state = 'REVOKED';
    grant.revokedOn = ctx.clock.today();
    grant.revokeReason = reason;
    work.record({ type: 'PROXY_REVOKED', proxyGrantId: grant.id, reason });
    return { proxyGrantId: grant.id };
  });
}

async function grantForChange(ctx: RequestContext, { em }: Change, id: string): Promise<ProxyGrant> {
  const grant = await em.findOneOrFail(ProxyGrant, id, { lockMode: LockMode.PESSIMISTIC_WRITE });
  requireIn(ctx, 'proxy:manage', grant.divisionCode);
  return grant;
}
