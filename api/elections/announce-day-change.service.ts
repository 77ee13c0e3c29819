import { LockMode } from '@mikro-orm/core';
import { requireIn } from '../kernel/auth.ts';
import { change, type Intent } from '../kernel/change.ts';
import { Constituency } from '../constituencies/constituency.entity.ts';
import type { RequestContext } from '../kernel/context.ts';
import { DomainError } from '../kernel/errors.ts';
import { CHINA_DAY } from '../kernel/clock.ts';
import { ElectionDayChange } from './election-day-change.entity.ts';

declare module '../kernel/audit.ts' {
  interface AuditEvents {
    /** The notice of a change of election day was posted. */
    DAY_CHANGE_ANNOUNCED: { readonly changeId: string; readonly announcedOn: string };
  }
}

export interface AnnounceDayChange extends Intent {
  readonly changeId: string;
  readonly announcedOn: string;
}

/** Records when the notice of a change of election day was posted: not before it was decided, once. */
export function announceDayChange(ctx: RequestContext, input: AnnounceDayChange): Promise<{ id: string }> {
  return change(ctx, 'announceDayChange', input, async ({ em, record }) => {
    const { changeId, announcedOn } = input;
    const found = await em.findOneOrFail(ElectionDayChange, changeId, {
      lockMode: LockMode.PESSIMISTIC_WRITE,
    });
    const area = found.constituencyId
      ? (await em.findOneOrFail(Constituency, found.constituencyId)).divisionCode
      : ctx.county.code;
    requireIn(ctx, 'election:manage', area);
    const today = ctx.clock.today();
    if (announcedOn > today) throw new DomainError('DATE_AHEAD', { today });
    const decidedOn = CHINA_DAY.format(found.changedAt);
    if (announcedOn < decidedOn)
      throw new DomainError('BEFORE_PREDECESSOR', { step: 'ELECTION_DAY', on: decidedOn });
    if (found.announcedOn) throw new DomainError('POSTED_ALREADY', { postedOn: found.announcedOn });
    found.announcedOn = announcedOn;
    record({ type: 'DAY_CHANGE_ANNOUNCED', changeId, announcedOn });
    return { id: changeId };
  });
}
