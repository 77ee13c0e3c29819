import { requireAccount, requireIn } from '../kernel/auth.ts';
import { type Change, change, type Intent } from '../kernel/change.ts';
import { civilDate } from '../kernel/civil-date.rules.ts';
import type { RequestContext } from '../kernel/context.ts';
import { DomainError } from '../kernel/errors.ts';
import { requiredText } from '../kernel/text.ts';
import { correctRoll, type RollCorrection } from './correct-roll.service.ts';
import { electionOfRoll } from './election-of-roll.queries.ts';
import { heldObjection } from './objection-held.ts';
import { daysToDecide } from './objection.rules.ts';

declare module '../kernel/audit.ts' {
  interface AuditEvents {
    /** The committee decided an objection; upheld, with the supplement that follows from it. */
    OBJECTION_DECIDED: {
      readonly objectionId: string;
      readonly upheld: boolean;
      readonly supplementId: string | null;
      readonly late: boolean;
    };
    /** The objector took the objection back. */
    OBJECTION_WITHDRAWN: { readonly objectionId: string };
  }
}

export interface DecideObjection extends Intent {
  readonly objectionId: string;
  readonly upheld: boolean;
  readonly ground: string;
  /** How the roll is put right; only when it is upheld, and then it must be. */
  readonly correction?: RollCorrection | null;
}

const LONGEST_GROUND = 1_000;

/**
 * Decides an objection, once (EL 29; EV-4). A late decision is a fact and is taken, and recorded as late. One that is
 * upheld puts the roll right and publishes the supplement in the same change: both happen or neither.
 */
export async function decideObjection(
  ctx: RequestContext,
  input: DecideObjection,
): Promise<{ objectionId: string; supplementNumber: number | null }> {
  const { id: decidedBy } = requireAccount(ctx.viewer);
  requireIn(ctx, 'objection:decide', ctx.county.code);
  const ground = requiredText('ground', input.ground, LONGEST_GROUND);
  const enter = input.correction?.enter;
  const intent = enter ? { ...input, correction: withoutNumber(ctx, input.correction) } : input;

  return change(ctx, 'decideObjection', intent, async (work: Change) => {
    const objection = await heldObjection(work, input.objectionId);
    if (objection.state !== 'OPEN') throw new DomainError('OBJECTION_DECIDED', { state: objection.state });
    const today = civilDate(ctx.clock.today());
    const supplement = input.upheld
      ? await correctRoll(
          ctx,
          work,
          await electionOfRoll(ctx, work.sql, objection.electionId),
          input.correction,
          ground,
        )
      : null;
    objection.state = input.upheld ? 'UPHELD' : 'REJECTED';
    objection.decidedOn = today;
    objection.decidedBy = decidedBy;
    objection.ground = ground;
    work.record({
      type: 'OBJECTION_DECIDED',
      objectionId: objection.id,
      upheld: input.upheld,
      supplementId: supplement?.supplementId ?? null,
      late: daysToDecide(civilDate(objection.submittedOn), today) < 0,
    });
    return { objectionId: objection.id, supplementNumber: supplement?.number ?? null };
  });
}

/** A correction as it may stand in the digest that a retry is known by: without the number of anybody. */
export const withoutNumber = ({ vault }: RequestContext, correction: RollCorrection | null | undefined) =>
  correction?.enter
    ? {
        ...correction,
        enter: {
          ...correction.enter,
          idNumber: vault.digest(correction.enter.idNumber).toString('hex'),
        },
      }
    : correction;

/** Takes an objection back for the objector who says so, before it is decided. */
export async function withdrawObjection(
  ctx: RequestContext,
  input: Intent & { readonly objectionId: string },
): Promise<{ objectionId: string; supplementNumber: null }> {
  requireIn(ctx, 'objection:decide', ctx.county.code);
  return change(ctx, 'withdrawObjection', input, async (work: Change) => {
    const objection = await heldObjection(work, input.objectionId);
    if (objection.state !== 'OPEN') throw new DomainError('OBJECTION_DECIDED', { state: objection.state });
    objection.state = 'WITHDRAWN';
    objection.decidedOn = ctx.clock.today();
    work.record({ type: 'OBJECTION_WITHDRAWN', objectionId: objection.id });
    return { objectionId: objection.id, supplementNumber: null };
  });
}
