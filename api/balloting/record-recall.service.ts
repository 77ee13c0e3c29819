import { LockMode } from '@mikro-orm/core';
import { congressOf, endRunningMandate } from '../deputies/end-mandate.service.ts';
import { Deputy } from '../deputies/deputy.entity.ts';
import { type Change, change, type Intent } from '../kernel/change.ts';
import type { RequestContext } from '../kernel/context.ts';
import { DomainError } from '../kernel/errors.ts';
import { optionalText, requiredText } from '../kernel/text.ts';
import { Recall } from './recall.entity.ts';
import { type DefenceKind, recall as decide, recallFaults, type RecallState } from './recall.rules.ts';

declare module '../kernel/audit.ts' {
  interface AuditEvents {
    /** The demand and the defence were printed for the voters. */
    RECALL_PRINTED: { readonly recallId: string; readonly defence: DefenceKind };
    /** The day of the vote and who presides were settled. */
    RECALL_SCHEDULED: { readonly recallId: string; readonly heldOn: string };
    /** The voters voted. */
    RECALL_VOTED: { readonly recallId: string; readonly carried: boolean };
    /** Those who demanded the recall took it back before the vote. */
    RECALL_WITHDRAWN: { readonly recallId: string };
  }
}

export interface PrintRecall extends Intent {
  readonly recallId: string;
  readonly defenceKind: DefenceKind;
  /** What the deputy wrote, or the minutes of what was said. */
  readonly defence?: string | null;
  readonly printedOn: string;
}

/** Records the defence, and the day the demand and a written defence were printed for the voters (EL 50; ZJE 55). */
export function recordRecall(ctx: RequestContext, input: PrintRecall): Promise<{ recallId: string }> {
  return change(ctx, 'printRecall', input, async (work) => {
    const { demand } = await openRecall(ctx, work, input.recallId, ['DEMANDED']);
    const today = ctx.clock.today();
    if (input.printedOn > today) throw new DomainError('DATE_AHEAD', { today });
    if (input.printedOn < demand.demandedOn)
      throw new DomainError('BEFORE_DEMAND', { on: demand.demandedOn });
    const defence = input.defenceKind === 'NONE' ? null : requiredText('defence', input.defence ?? '', 4_000);
    const { defenceKind, printedOn } = input;
    work.em.assign(demand, { state: 'PRINTED', defenceKind, defence, printedOn });
    work.record({ type: 'RECALL_PRINTED', recallId: demand.id, defence: defenceKind });
    return { recallId: demand.id };
  });
}

export interface ScheduleRecall extends Intent {
  readonly recallId: string;
  readonly heldOn: string;
  readonly presidedBy: string;
}

/** Settles the day of the vote and whom the standing committee of the county sends to preside (EL 52; ZJE 56). */
export function scheduleRecall(ctx: RequestContext, input: ScheduleRecall): Promise<{ recallId: string }> {
  return change(ctx, 'scheduleRecall', input, async (work) => {
    const { demand } = await openRecall(ctx, work, input.recallId, ['PRINTED', 'SCHEDULED']);
    const printedOn = demand.printedOn ?? demand.demandedOn;
    if (input.heldOn < printedOn) throw new DomainError('BEFORE_DEMAND', { on: printedOn });
    const presidedBy = requiredText('presidedBy', input.presidedBy);
    work.em.assign(demand, { state: 'SCHEDULED', heldOn: input.heldOn, presidedBy });
    work.record({ type: 'RECALL_SCHEDULED', recallId: demand.id, heldOn: input.heldOn });
    return { recallId: demand.id };
  });
}

export interface RecordRecallVote extends Intent {
  readonly recallId: string;
  readonly issued: number;
  readonly returned: number;
  readonly yes: number;
  readonly no: number;
  readonly invalid: number;
}

/**
 * Records the vote of the voters. It carries with more than half of all voters of the constituency, whether they came or
 * not (EL 53; ZJE 56; EY-2): they are counted on the roll in this transaction. Carried, the mandate ends on the day of the
 * vote.
 */
export function recordRecallVote(
  ctx: RequestContext,
  input: RecordRecallVote,
): Promise<{ recallId: string; carried: boolean }> {
  return change(ctx, 'recordRecallVote', input, async (work) => {
    const { em, record } = work;
    const { demand, level } = await openRecall(ctx, work, input.recallId, ['SCHEDULED']);
    const heldOn = demand.heldOn ?? '';
    if (ctx.clock.today() < heldOn) throw new DomainError('VOTING_AHEAD', { heldOn });
    const deputy = await em.findOneOrFail(Deputy, demand.deputyId);
    const { issued, returned, yes, no, invalid } = input;
    const registered = await votersOf(work, deputy.constituencyId);
    const vote = { registered, issued, returned, yes, no, invalid };
    const faults = recallFaults(vote);
    if (faults.length > 0) throw new DomainError('RECALL_FAULTY', { faults, registered });
    const carried = decide({ level, registered, signatures: demand.signatures, yes }).passed;
    em.assign(demand, { state: carried ? 'CARRIED' : 'FAILED', vote });
    record({ type: 'RECALL_VOTED', recallId: demand.id, carried });
    if (carried) {
      const decision = { members: registered, yes, session: null, ground: null };
      const ended = { deputyId: deputy.id, kind: 'RECALLED' as const, level, decidedOn: heldOn };
      await endRunningMandate(ctx, work, { ...ended, ...decision });
    }
    return { recallId: demand.id, carried };
  });
}

export interface WithdrawRecall extends Intent {
  readonly recallId: string;
  readonly ground?: string | null;
}

/** Ends a recall nobody pursues any more, before it is voted on. */
export function withdrawRecall(ctx: RequestContext, input: WithdrawRecall): Promise<{ recallId: string }> {
  return change(ctx, 'withdrawRecall', input, async (work) => {
    const states = ['DEMANDED', 'PRINTED', 'SCHEDULED'] as const;
    const { demand } = await openRecall(ctx, work, input.recallId, states);
    optionalText('ground', input.ground);
    work.em.assign(demand, { state: 'WITHDRAWN' });
    work.record({ type: 'RECALL_WITHDRAWN', recallId: demand.id });
    return { recallId: demand.id };
  });
}

/** The recall, locked, in one of the states from which the step may be taken. */
async function openRecall(ctx: RequestContext, work: Change, id: string, states: readonly RecallState[]) {
  const demand = await work.em.findOneOrFail(Recall, id, { lockMode: LockMode.PESSIMISTIC_WRITE });
  const { level } = await congressOf(ctx, work, demand.deputyId);
  if (!states.includes(demand.state)) throw new DomainError('RECALL_STATE', { state: demand.state });
  return { demand, level };
}

async function votersOf({ sql }: Change, constituencyId: string): Promise<number> {
  const [row] = await sql<{ n: number }>(
    `select count(*)::int as n from county.registration where constituency_id = ? and removed_on is null`,
    [constituencyId],
  );
  return row?.n ?? 0;
}
