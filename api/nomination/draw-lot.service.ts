import { requireAccount } from '../kernel/auth.ts';
import { change, type Intent } from '../kernel/change.ts';
import type { RequestContext } from '../kernel/context.ts';
import { DomainError } from '../kernel/errors.ts';
import { requiredText } from '../kernel/text.ts';
import { openConstituency, requirePast } from './open-constituency.queries.ts';
import { heldPrimary } from './path.queries.ts';
import { Primary } from './primary.entity.ts';
import { lotFits } from './primary.rules.ts';

declare module '../kernel/audit.ts' {
  interface AuditEvents {
    /** A lot that was drawn before witnesses settled a tie at the cut of a primary. */
    LOT_DRAWN: { readonly primaryId: string; readonly drawn: readonly string[]; readonly drawnOn: string };
  }
}

export interface DrawLot extends Intent {
  readonly primaryId: string;
  /** Those the lot fell on: as many as there are places left. */
  readonly drawn: readonly string[];
  readonly drawnOn: string;
  readonly witnesses: string;
}

/** Records a lot that people drew, where a lot was settled on before the primary (EF-3). We never draw one. */
export async function drawLot(ctx: RequestContext, input: DrawLot): Promise<{ id: string }> {
  requireAccount(ctx.viewer);
  const { primaryId, drawn, drawnOn } = input;
  return change(ctx, 'drawLot', input, async ({ em, record }) => {
    const found = await em.findOneOrFail(Primary, primaryId);
    await openConstituency(ctx, em, 'candidates:publish', found.electionId, found.constituencyId);
    const primary = await em.refreshOrFail(found);
    requirePast(ctx, drawnOn);
    if (primary.state !== 'LEVEL' || primary.tie !== 'LOT') throw new DomainError('PRIMARY_STATE');
    if (drawnOn < primary.heldOn) throw new DomainError('BEFORE_PREDECESSOR', { on: primary.heldOn });
    if (!lotFits(heldPrimary(primary), drawn)) throw new DomainError('LOT_UNFIT');
    primary.witnesses = requiredText('witnesses', input.witnesses, 1_000);
    primary.drawnOn = drawnOn;
    primary.through = [...(primary.through ?? []), ...drawn];
    primary.state = 'SETTLED';
    record({ type: 'LOT_DRAWN', primaryId, drawn, drawnOn });
    return { id: primaryId };
  });
}
