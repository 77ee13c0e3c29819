import { attachFile } from '../files/attach-file.service.ts';
import { requireIn } from '../kernel/auth.ts';
import { change, type Intent } from '../kernel/change.ts';
import type { RequestContext } from '../kernel/context.ts';
import { DomainError } from '../kernel/errors.ts';
import { lawfulProxy, requireBeforeVote } from './proxy-facts.queries.ts';
import { ProxyGrant } from './proxy-grant.entity.ts';
import type { ProxyMeans, ProxyReason } from './proxy.rules.ts';

declare module '../kernel/audit.ts' {
  interface AuditEvents {
    /** A voter asked to let another vote for them. */
    PROXY_ASKED: {
      readonly proxyGrantId: string;
      readonly principalId: string;
      readonly proxyId: string;
      readonly reason: ProxyReason;
      readonly means: ProxyMeans;
      readonly fileId: string | null;
    };
  }
}

export interface AskProxy extends Intent {
  readonly electionId: string;
  readonly principalId: string;
  readonly proxyId: string;
  readonly reason: ProxyReason;
  readonly means: ProxyMeans;
  readonly askedOn: string;
  /** A scan of the paper. */
  readonly fileId?: string | null;
  readonly voteNumber?: number | null;
}

/** Records a written request for a proxy; every fault is told at once, and with one nothing is recorded (EL 42; ZJE 43). */
export function askProxy(ctx: RequestContext, input: AskProxy): Promise<{ proxyGrantId: string }> {
  return change(ctx, 'askProxy', input, async (work) => {
    const { em, sql, record } = work;
    const { electionId, principalId, proxyId, reason, means, askedOn } = input;
    const asked = { electionId, voteNumber: input.voteNumber ?? 1, principalId, proxyId, reason, means };
    if (askedOn > ctx.clock.today()) throw new DomainError('DATE_AHEAD', { today: ctx.clock.today() });
    await requireBeforeVote(ctx, work, asked);
    const { divisionCode } = await lawfulProxy(work, asked, null);
    requireIn(ctx, 'proxy:manage', divisionCode);
    await sql(`select pg_advisory_xact_lock(hashtextextended(?, 0))`, [`proxies ${electionId}`]);
    const [last] = await sql<{ number: number }>(
      `select coalesce(max(number), 0)::int as number from county.proxy_grant where election_id = ?`,
      [electionId],
    );
    const fileId = input.fileId ?? null;
    if (fileId) await attachFile(ctx, work, fileId, 'PROXY_PAPER');
    const number = (last?.number ?? 0) + 1;
    const { id } = em.create(ProxyGrant, { ...asked, number, divisionCode, askedOn, fileId });
    record({ type: 'PROXY_ASKED', proxyGrantId: id, principalId, proxyId, reason, means, fileId });
    return { proxyGrantId: id };
  });
}
