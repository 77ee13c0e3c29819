import { requireIn } from '../kernel/auth.ts';
import { type Change, change, type Intent } from '../kernel/change.ts';
import { civilDate } from '../kernel/civil-date.rules.ts';
import type { RequestContext } from '../kernel/context.ts';
import { DomainError } from '../kernel/errors.ts';
import { requiredText } from '../kernel/text.ts';
import { Election } from '../elections/election.entity.ts';
import { correctRoll, type RollCorrection } from './correct-roll.service.ts';
import { withoutNumber } from './decide-objection.service.ts';
import { electionOfRoll } from './election-of-roll.queries.ts';
import { factsOf, heldObjection } from './objection-held.ts';
import { type Judgment, judgmentFault, suitFault } from './objection.rules.ts';

declare module '../kernel/audit.ts' {
  interface AuditEvents {
    /** The objector went to court. */
    OBJECTION_SUED: { readonly objectionId: string; readonly filedOn: string };
    /** The court gave its judgment, which is final. */
    OBJECTION_JUDGED: {
      readonly objectionId: string;
      readonly judgment: Judgment;
      readonly judgedOn: string;
      readonly supplementId: string | null;
    };
  }
}

export interface RecordSuit extends Intent {
  readonly objectionId: string;
  readonly filedOn: string;
  readonly court: string;
}

/** Records that the objector went to court: only after a decision, and five days before election day (EL 29; EV-5, EV-6). */
export async function recordSuit(
  ctx: RequestContext,
  input: RecordSuit,
): Promise<{ objectionId: string; supplementNumber: null }> {
  requireIn(ctx, 'objection:decide', ctx.county.code);
  const court = requiredText('court', input.court);
  return change(ctx, 'recordSuit', input, async (work: Change) => {
    const objection = await heldObjection(work, input.objectionId);
    const { electionDay } = await work.em.findOneOrFail(Election, objection.electionId);
    refuseAhead(ctx, input.filedOn);
    const fault = suitFault(factsOf(objection), civilDate(input.filedOn), civilDate(electionDay));
    if (fault) throw new DomainError('OBJECTION_REFUSED', { fault });
    objection.suitFiledOn = input.filedOn;
    objection.court = court;
    work.record({ type: 'OBJECTION_SUED', objectionId: objection.id, filedOn: input.filedOn });
    return { objectionId: objection.id, supplementNumber: null };
  });
}

export interface RecordJudgment extends Intent {
  readonly objectionId: string;
  readonly judgedOn: string;
  readonly judgment: Judgment;
  readonly ground: string;
  readonly correction?: RollCorrection | null;
}

/** Records the judgment (CPL 189; EV-5). For the objector, it puts the roll right and publishes the supplement with it. */
export async function recordJudgment(
  ctx: RequestContext,
  input: RecordJudgment,
): Promise<{ objectionId: string; supplementNumber: number | null }> {
  requireIn(ctx, 'objection:decide', ctx.county.code);
  const ground = requiredText('ground', input.ground, 1_000);
  const intent = { ...input, correction: withoutNumber(ctx, input.correction) ?? null };
  return change(ctx, 'recordJudgment', intent, async (work: Change) => {
    const objection = await heldObjection(work, input.objectionId);
    const { electionDay } = await work.em.findOneOrFail(Election, objection.electionId);
    refuseAhead(ctx, input.judgedOn);
    const fault = judgmentFault(factsOf(objection), civilDate(input.judgedOn), civilDate(electionDay));
    if (fault) throw new DomainError('OBJECTION_REFUSED', { fault });
    const supplement =
      input.judgment === 'UPHELD'
        ? await correctRoll(
            ctx,
            work,
            await electionOfRoll(ctx, work.sql, objection.electionId),
            input.correction,
            ground,
          )
        : null;
    objection.judgedOn = input.judgedOn;
    objection.judgment = input.judgment;
    objection.judgmentGround = ground;
    work.record({
      type: 'OBJECTION_JUDGED',
      objectionId: objection.id,
      judgment: input.judgment,
      judgedOn: input.judgedOn,
      supplementId: supplement?.supplementId ?? null,
    });
    return { objectionId: objection.id, supplementNumber: supplement?.number ?? null };
  });
}

function refuseAhead({ clock }: RequestContext, day: string): void {
  const today = clock.today();
  if (day > today) throw new DomainError('DATE_AHEAD', { today });
}
