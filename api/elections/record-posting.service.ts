import { LockMode } from '@mikro-orm/core';
import { requireAccount, requireIn } from '../kernel/auth.ts';
import { change, type Intent } from '../kernel/change.ts';
import type { RequestContext } from '../kernel/context.ts';
import { constituencyOf } from './constituency-of.queries.ts';
import { Election } from './election.entity.ts';
import { type Notice, postNotice } from './post-notice.service.ts';

export interface RecordPosting extends Intent, Notice {
  readonly electionId: string;
}

/** Records when a step was taken. The election is locked, so of two clerks the second sees the first's day. */
export async function recordPosting(ctx: RequestContext, input: RecordPosting) {
  const { idempotencyKey: _key, electionId, ...notice } = input;
  const { id: by } = requireAccount(ctx.viewer);
  return change(ctx, 'recordPosting', input, async (work) => {
    const { em } = work;
    const election = await em.findOneOrFail(Election, electionId, { lockMode: LockMode.PESSIMISTIC_WRITE });
    const area = notice.constituencyId
      ? (await constituencyOf(em, electionId, notice.constituencyId)).divisionCode
      : ctx.county.code;
    requireIn(ctx, 'election:manage', area);
    const now = { today: ctx.clock.today(), at: ctx.clock.now(), by };
    return { electionId, ...(await postNotice(work, election, notice, now)) };
  });
}
