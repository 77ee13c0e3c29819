import { LockMode } from '@mikro-orm/core';
import { requireAccount } from '../kernel/auth.ts';
import { change, type Intent } from '../kernel/change.ts';
import type { RequestContext } from '../kernel/context.ts';
import { DomainError } from '../kernel/errors.ts';
import { requiredText } from '../kernel/text.ts';
import { CaseHandOver } from './case-hand-over.entity.ts';
import { caseToHandle, openCase } from './case-sight.queries.ts';

declare module '../kernel/audit.ts' {
  interface AuditEvents {
    /** A case was handed over to the body that may decide it. */
    CASE_HANDED_OVER: { readonly caseId: string; readonly handOverId: string; readonly body: string };
    /** That body confirmed it. */
    CASE_RECEIPT_NOTED: {
      readonly caseId: string;
      readonly handOverId: string;
      readonly receiptNumber: string;
    };
  }
}

export interface HandOverCase extends Intent {
  readonly caseId: string;
  readonly body: string;
  readonly handedOn: string;
}

/** Hands a case over to the competent body (EL 59; ES-1). The desk may go on with what is its own. */
export async function handOverCase(ctx: RequestContext, input: HandOverCase) {
  return change(ctx, 'handOverCase', input, async (work) => {
    const found = await openCase(ctx, work, input.caseId);
    if (found.state !== 'ACKNOWLEDGED') throw new DomainError('CASE_NOT_ACKNOWLEDGED');
    const { handedOn } = input;
    if (handedOn > ctx.clock.today()) throw new DomainError('DATE_AHEAD', { today: ctx.clock.today() });
    if (handedOn < found.receivedOn) throw new DomainError('PERIOD_REVERSED');
    const body = requiredText('body', input.body);
    const { id: byId } = requireAccount(ctx.viewer);
    const { id } = work.em.create(CaseHandOver, { caseId: found.id, body, handedOn, byId });
    work.record({ type: 'CASE_HANDED_OVER', caseId: found.id, handOverId: id, body });
    return { id: found.id };
  });
}

export interface NoteReceipt extends Intent {
  readonly caseId: string;
  readonly handOverId: string;
  readonly receiptNumber: string;
  readonly receiptOn: string;
}

/** Notes the receipt of a hand-over; it may come after the case was closed. */
export async function noteReceipt(ctx: RequestContext, input: NoteReceipt) {
  return change(ctx, 'noteReceipt', input, async (work) => {
    const { id: caseId } = await caseToHandle(ctx, work, input.caseId);
    const handOver = await work.em.findOneOrFail(
      CaseHandOver,
      { id: input.handOverId, caseId },
      { lockMode: LockMode.PESSIMISTIC_WRITE },
    );
    if (handOver.receiptNumber) throw new DomainError('RECEIPT_NOTED_ALREADY');
    const { receiptOn } = input;
    if (receiptOn > ctx.clock.today()) throw new DomainError('DATE_AHEAD', { today: ctx.clock.today() });
    if (receiptOn < handOver.handedOn) throw new DomainError('PERIOD_REVERSED');
    const receiptNumber = requiredText('receiptNumber', input.receiptNumber);
    Object.assign(handOver, { receiptNumber, receiptOn });
    work.record({ type: 'CASE_RECEIPT_NOTED', caseId, handOverId: handOver.id, receiptNumber });
    return { id: caseId };
  });
}
