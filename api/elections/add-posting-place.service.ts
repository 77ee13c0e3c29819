import { LockMode } from '@mikro-orm/core';
import { attachFile } from '../files/attach-file.service.ts';
import { requireAccount, requireIn } from '../kernel/auth.ts';
import { change, type Intent } from '../kernel/change.ts';
import type { RequestContext } from '../kernel/context.ts';
import { DomainError } from '../kernel/errors.ts';
import { requiredText } from '../kernel/text.ts';
import { areaOfPosting } from './posting-area.queries.ts';
import { PostingPlace } from './posting-place.entity.ts';
import { Posting } from './posting.entity.ts';

declare module '../kernel/audit.ts' {
  interface AuditEvents {
    /** A place where a notice hung was recorded, with its proof. */
    POSTING_PROVED: { readonly postingId: string; readonly placeId: string; readonly fileId: string | null };
  }
}

export interface AddPostingPlace extends Intent {
  readonly postingId: string;
  readonly place: string;
  readonly postedOn: string;
  readonly postedBy: string;
  readonly fileId: string | null;
}

/** Records where a notice hung, since when and by whose hand, with a photo or scan if there is one. */
export function addPostingPlace(ctx: RequestContext, input: AddPostingPlace): Promise<{ id: string }> {
  const { id: recordedBy } = requireAccount(ctx.viewer);
  return change(ctx, 'addPostingPlace', input, async (work) => {
    const { em, record } = work;
    const { postingId, postedOn, fileId } = input;
    const posting = await em.findOneOrFail(Posting, postingId, { lockMode: LockMode.PESSIMISTIC_WRITE });
    requireIn(ctx, 'election:manage', await areaOfPosting(ctx, em, posting));
    const place = requiredText('place', input.place);
    const postedBy = requiredText('postedBy', input.postedBy);
    const today = ctx.clock.today();
    if (postedOn > today) throw new DomainError('DATE_AHEAD', { today });
    // The day of the posting is that of its first place: nothing hangs before it.
    if (postedOn < posting.postedOn)
      throw new DomainError('BEFORE_PREDECESSOR', { step: posting.milestone, on: posting.postedOn });
    if (fileId) await attachFile(ctx, work, fileId, 'POSTING_PROOF');
    const proof = em.create(PostingPlace, {
      postingId,
      place,
      postedOn,
      postedBy,
      fileId,
      recordedAt: ctx.clock.now(),
      recordedBy,
    });
    record({ type: 'POSTING_PROVED', postingId, placeId: proof.id, fileId });
    return { id: proof.id };
  });
}
