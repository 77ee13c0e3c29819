import { LockMode } from '@mikro-orm/core';
import { requireIn } from '../kernel/auth.ts';
import { change, type Intent } from '../kernel/change.ts';
import type { RequestContext } from '../kernel/context.ts';
import { DomainError } from '../kernel/errors.ts';
import { constituencyOf } from './constituency-of.queries.ts';
import { Election } from './election.entity.ts';
import { canBePosted } from './milestone-state.rules.ts';
import { type Notice, postNotice } from './post-notice.service.ts';

export interface RecordPosting extends Intent, Notice {
  readonly electionId: string;
}

/** Records when a statutory notice was posted. The election is locked, so of two clerks the second sees the first's day. */
export async function recordPosting(ctx: RequestContext, input: RecordPosting) {
  const { electionId, milestone, constituencyId, postedOn, replaces } = input;
  return change(ctx, 'recordPosting', input, async (within) => {
    const { em } = within;
    const election = await em.findOneOrFail(Election, electionId, { lockMode: LockMode.PESSIMISTIC_WRITE });
    if (!canBePosted(milestone)) throw new DomainError('MILESTONE_NOT_POSTED', { milestone });
    const area = constituencyId
      ? (await constituencyOf(em, electionId, constituencyId)).divisionCode
      : ctx.county.code;
    requireIn(ctx, 'election:manage', area);
    const notice = { milestone, constituencyId, postedOn, replaces };
    return { electionId, ...(await postNotice(within, election, notice, ctx.clock.today())) };
  });
}
