import { LockMode } from '@mikro-orm/core';
import { requireAccount } from '../kernel/auth.ts';
import { change, type Change, type Intent } from '../kernel/change.ts';
import type { RequestContext } from '../kernel/context.ts';
import { DomainError } from '../kernel/errors.ts';
import { requiredText } from '../kernel/text.ts';
import { CheckIn } from './check-in.entity.ts';
import { placeOfDesk } from './check-in.service.ts';

declare module '../kernel/audit.ts' {
  interface AuditEvents {
    /** Somebody says that ballots were not handed out after all. */
    CHECK_IN_UNDO_ASKED: {
      readonly placeId: string;
      readonly checkInIds: readonly string[];
      readonly reason: string;
    };
    /** Another agreed, so that the voter may be checked in again; or did not. */
    CHECK_IN_UNDO_DECIDED: {
      readonly placeId: string;
      readonly checkInIds: readonly string[];
      readonly undone: boolean;
    };
  }
}

export interface AskUndo extends Intent {
  readonly checkInIds: readonly string[];
  readonly reason: string;
}

/** Asks to take a check-in back. Until another person has looked, the ballots count as handed out. */
export function askUndo(ctx: RequestContext, input: AskUndo): Promise<{ placeId: string }> {
  return change(ctx, 'askUndo', input, async (work) => {
    const { rows, placeId } = await rowsOf(ctx, work, input.checkInIds);
    const reason = requiredText('reason', input.reason);
    for (const row of rows) {
      if (row.state !== 'GIVEN') throw new DomainError('UNDO_NOT_DUE');
      row.state = 'UNDO_ASKED';
      row.undoReason = reason;
      row.undoAskedBy = requireAccount(ctx.viewer).id;
    }
    work.record({ type: 'CHECK_IN_UNDO_ASKED', placeId, checkInIds: input.checkInIds, reason });
    return { placeId };
  });
}

export interface DecideUndo extends Intent {
  readonly checkInIds: readonly string[];
  /** True takes the check-in back; false leaves it as it was. */
  readonly undo: boolean;
}

/** The second look: another person than the one who asked takes the check-in back, or leaves it. */
export function decideUndo(ctx: RequestContext, input: DecideUndo): Promise<{ placeId: string }> {
  return change(ctx, 'decideUndo', input, async (work) => {
    const { rows, placeId } = await rowsOf(ctx, work, input.checkInIds);
    const { id } = requireAccount(ctx.viewer);
    for (const row of rows) {
      if (row.state !== 'UNDO_ASKED') throw new DomainError('UNDO_NOT_DUE');
      if (row.undoAskedBy === id) throw new DomainError('SECOND_LOOK_BY_ANOTHER');
      row.state = input.undo ? 'UNDONE' : 'GIVEN';
      row.undoneBy = input.undo ? id : null;
    }
    const { checkInIds, undo: undone } = input;
    work.record({ type: 'CHECK_IN_UNDO_DECIDED', placeId, checkInIds, undone });
    return { placeId };
  });
}

/** The check-ins, locked, all of one open place. */
async function rowsOf(ctx: RequestContext, work: Change, checkInIds: readonly string[]) {
  const ids = [...new Set(checkInIds)];
  const [first] = ids;
  if (!first) throw new DomainError('UNDO_NOT_DUE');
  const { placeId } = await work.em.findOneOrFail(CheckIn, first);
  await placeOfDesk(ctx, work, placeId);
  const options = { lockMode: LockMode.PESSIMISTIC_WRITE, orderBy: { id: 'asc' }, refresh: true } as const;
  const rows = await work.em.find(CheckIn, { id: { $in: ids }, placeId }, options);
  if (rows.length < ids.length) throw new DomainError('UNDO_NOT_DUE');
  return { rows, placeId };
}
