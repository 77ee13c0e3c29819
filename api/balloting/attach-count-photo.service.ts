import { LockMode } from '@mikro-orm/core';
import { Constituency } from '../constituencies/constituency.entity.ts';
import { attachFile } from '../files/attach-file.service.ts';
import { requireAccount, requireIn } from '../kernel/auth.ts';
import { change, type Intent } from '../kernel/change.ts';
import type { RequestContext } from '../kernel/context.ts';
import { DomainError } from '../kernel/errors.ts';
import { CountPhoto } from './count-photo.entity.ts';
import { CountPlace } from './count-place.entity.ts';
import { Round } from './round.entity.ts';

declare module '../kernel/audit.ts' {
  interface AuditEvents {
    /** A photo of the signed sheet of a place was put beside its figures. */
    COUNT_PHOTO_ATTACHED: { readonly roundId: string; readonly placeId: string; readonly fileId: string };
  }
}

export interface AttachCountPhoto extends Intent {
  readonly roundId: string;
  readonly placeId: string;
  readonly fileId: string;
}

/** Puts a photo of the signed count sheet beside its figures (ZJE 47; EP-11), until the result is declared. */
export function attachCountPhoto(ctx: RequestContext, input: AttachCountPhoto): Promise<{ roundId: string }> {
  const { id: attachedBy } = requireAccount(ctx.viewer);
  return change(ctx, 'attachCountPhoto', input, async (work) => {
    const { em, record } = work;
    const { roundId, placeId, fileId } = input;
    const round = await em.findOneOrFail(Round, roundId, { lockMode: LockMode.PESSIMISTIC_WRITE });
    const constituency = await em.findOneOrFail(Constituency, round.constituencyId);
    requireIn(ctx, 'count:key', constituency.divisionCode);
    if (round.state === 'DECLARED') throw new DomainError('ALREADY_DECLARED');
    await em.findOneOrFail(CountPlace, { id: placeId, roundId });
    await attachFile(ctx, work, fileId, 'COUNT_SHEET_PHOTO');
    em.create(CountPhoto, { roundId, placeId, fileId, attachedBy, attachedAt: ctx.clock.now() });
    record({ type: 'COUNT_PHOTO_ATTACHED', roundId, placeId, fileId });
    return { roundId };
  });
}
