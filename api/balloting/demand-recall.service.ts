import { LockMode } from '@mikro-orm/core';
import { congressOf } from '../deputies/end-mandate.service.ts';
import { Deputy } from '../deputies/deputy.entity.ts';
import { canEnd } from '../deputies/mandate-end.rules.ts';
import { type Change, change, type Intent } from '../kernel/change.ts';
import type { RequestContext } from '../kernel/context.ts';
import { DomainError } from '../kernel/errors.ts';
import { requiredText } from '../kernel/text.ts';
import { Recall } from './recall.entity.ts';
import { RecallSignature } from './recall-signature.entity.ts';
import { recall, signaturesNeeded } from './recall.rules.ts';

declare module '../kernel/audit.ts' {
  interface AuditEvents {
    /** Voters demanded the recall of a deputy, and their signatures were found on the roll. */
    RECALL_DEMANDED: { readonly recallId: string; readonly deputyId: string; readonly signatures: number };
  }
}

export interface DemandRecall extends Intent {
  readonly deputyId: string;
  readonly demandedOn: string;
  readonly reasons: string;
  /** The voters who signed, by their registration. */
  readonly registrationIds: readonly string[];
}

/**
 * Records a demand for recall (EL 50; ZJE 55; EY-1): written, with reasons, by 50 voters of the original constituency for
 * a deputy of the county, by 30 for one of a township. Each signature is looked up on the roll; one that is not of a voter
 * there is named, and nothing is recorded.
 */
export function demandRecall(ctx: RequestContext, input: DemandRecall): Promise<{ recallId: string }> {
  return change(ctx, 'demandRecall', input, async (work) => {
    const { em, record } = work;
    const today = ctx.clock.today();
    if (input.demandedOn > today) throw new DomainError('DATE_AHEAD', { today });
    const reasons = requiredText('reasons', input.reasons, 4_000);
    const { level } = await congressOf(ctx, work, input.deputyId);
    const lockMode = LockMode.PESSIMISTIC_WRITE;
    const deputy = await em.findOneOrFail(Deputy, input.deputyId, { lockMode });
    if (!canEnd(deputy.status)) throw new DomainError('MANDATE_NOT_RUNNING', { name: deputy.name });
    const open = { deputyId: deputy.id, state: { $in: ['DEMANDED', 'PRINTED', 'SCHEDULED'] as const } };
    if ((await em.count(Recall, open)) > 0) throw new DomainError('RECALL_OPEN', { name: deputy.name });

    const ids = [...new Set(input.registrationIds)];
    const strangers = ids.length - (await votersAmong(work, ids, deputy.constituencyId));
    if (strangers > 0) throw new DomainError('SIGNATURES_NOT_ON_ROLL', { count: strangers });
    const facts = { level, registered: 0, signatures: ids.length, yes: 0 };
    if (!recall(facts).admissible) {
      throw new DomainError('SIGNATURES_TOO_FEW', { given: ids.length, needed: signaturesNeeded[level] });
    }
    const demand = em.create(Recall, {
      deputyId: deputy.id,
      state: 'DEMANDED',
      demandedOn: input.demandedOn,
      reasons,
      signatures: ids.length,
      recordedAt: ctx.clock.now(),
    });
    for (const registrationId of ids) em.create(RecallSignature, { recallId: demand.id, registrationId });
    record({ type: 'RECALL_DEMANDED', recallId: demand.id, deputyId: deputy.id, signatures: ids.length });
    return { recallId: demand.id };
  });
}

async function votersAmong({ sql }: Change, ids: readonly string[], constituencyId: string): Promise<number> {
  const [row] = await sql<{ n: number }>(
    `select count(*)::int as n from county.registration r
     where r.id = any(?::bigint[]) and r.constituency_id = ? and r.removed_on is null`,
    [`{${ids.join(',')}}`, constituencyId],
  );
  return row?.n ?? 0;
}
