import { requireIn } from '../kernel/auth.ts';
import { change, type Intent } from '../kernel/change.ts';
import type { RequestContext } from '../kernel/context.ts';
import { DomainError } from '../kernel/errors.ts';
import { Person } from '../people/person.entity.ts';
import type { Kinship } from './crew.rules.ts';
import { DeclaredKinship } from './declared-kinship.entity.ts';

declare module '../kernel/audit.ts' {
  interface AuditEvents {
    /** Somebody declared to be a near relative of another. */
    KINSHIP_DECLARED: {
      readonly kinshipId: string;
      readonly personId: string;
      readonly relativeId: string;
      readonly kinship: Kinship;
    };
    /** A declaration of kinship was taken back. */
    KINSHIP_WITHDRAWN: {
      readonly kinshipId: string;
      readonly personId: string;
      readonly relativeId: string;
    };
  }
}

export interface DeclareKinship extends Intent {
  readonly personId: string;
  readonly relativeId: string;
  /** What the relative is to the person. */
  readonly kinship: Kinship;
  readonly declaredOn: string;
}

/** Records that two persons are near relatives (CC 1045), once for both directions. */
export function declareKinship(ctx: RequestContext, input: DeclareKinship): Promise<{ kinshipId: string }> {
  return change(ctx, 'declareKinship', input, async ({ em, sql, record }) => {
    requireIn(ctx, 'election:manage', ctx.county.code);
    const { personId, relativeId, kinship, declaredOn } = input;
    if (declaredOn > ctx.clock.today()) throw new DomainError('DATE_AHEAD', { today: ctx.clock.today() });
    const { name } = await em.findOneOrFail(Person, personId);
    if (personId === relativeId) throw new DomainError('KINSHIP_WITH_ONESELF', { name });
    const relative = await em.findOneOrFail(Person, relativeId);
    const pair = [personId, relativeId].sort().join(' ');
    await sql(`select pg_advisory_xact_lock(hashtextextended(?, 0))`, [`kinship ${pair}`]);
    const known = await em.count(DeclaredKinship, {
      $or: [
        { personId, relativeId },
        { personId: relativeId, relativeId: personId },
      ],
    });
    if (known > 0) throw new DomainError('KINSHIP_KNOWN', { name, relative: relative.name });
    const declaredBy = ctx.viewer.account?.id ?? '';
    const row = em.create(DeclaredKinship, { personId, relativeId, kinship, declaredOn, declaredBy });
    record({ type: 'KINSHIP_DECLARED', kinshipId: row.id, personId, relativeId, kinship });
    return { kinshipId: row.id };
  });
}

export interface WithdrawKinship extends Intent {
  readonly kinshipId: string;
}

/** Takes back a declaration that was wrong. */
export function withdrawKinship(ctx: RequestContext, input: WithdrawKinship): Promise<{ kinshipId: string }> {
  return change(ctx, 'withdrawKinship', input, async ({ em, record }) => {
    requireIn(ctx, 'election:manage', ctx.county.code);
    const row = await em.findOneOrFail(DeclaredKinship, input.kinshipId);
    const { id: kinshipId, personId, relativeId } = row;
    em.remove(row);
    record({ type: 'KINSHIP_WITHDRAWN', kinshipId, personId, relativeId });
    return { kinshipId };
  });
}
