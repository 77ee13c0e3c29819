import { LockMode } from '@mikro-orm/core';
import { Constituency } from '../constituencies/constituency.entity.ts';
import { electionDayOf } from '../elections/election-day.queries.ts';
import { Election } from '../elections/election.entity.ts';
import { requireIn } from '../kernel/auth.ts';
import { change, type Intent } from '../kernel/change.ts';
import type { RequestContext } from '../kernel/context.ts';
import { DomainError } from '../kernel/errors.ts';
import { requiredText } from '../kernel/text.ts';
import { CandidateMeeting } from './candidate-meeting.entity.ts';
import { requirePast } from './open-constituency.queries.ts';

declare module '../kernel/audit.ts' {
  interface AuditEvents {
    /** A meeting of candidates with voters was held. */
    MEETING_RECORDED: { readonly meetingId: string; readonly heldOn: string; readonly present: number };
  }
}

export interface RecordMeeting extends Intent {
  readonly meetingId: string;
  readonly heldOn: string;
  readonly present: number;
  readonly record: string;
}

/** Records that a meeting was held, once, on a day before election day (EL 34; ZJE 37; EF-6); the record may be written later. */
export async function recordMeeting(ctx: RequestContext, input: RecordMeeting): Promise<{ id: string }> {
  const { meetingId, heldOn, present } = input;
  return change(ctx, 'recordMeeting', input, async ({ em, record }) => {
    const meeting = await em.findOneOrFail(CandidateMeeting, meetingId, {
      lockMode: LockMode.PESSIMISTIC_WRITE,
    });
    const { electionId, constituencyId } = meeting;
    const { divisionCode } = await em.findOneOrFail(Constituency, constituencyId);
    requireIn(ctx, 'nomination:record', divisionCode);
    const election = await em.findOneOrFail(Election, electionId);
    const electionDay = await electionDayOf(em, election, constituencyId);
    requirePast(ctx, heldOn);
    if (meeting.heldOn) throw new DomainError('MEETING_HELD');
    if (heldOn >= electionDay) throw new DomainError('INTRODUCTION_STOPS', { electionDay });
    if (heldOn < meeting.requestedOn)
      throw new DomainError('BEFORE_PREDECESSOR', { on: meeting.requestedOn });
    if (!Number.isSafeInteger(present) || present < 1)
      throw new DomainError('FIGURES_NOT_POSITIVE', { field: 'present' });
    Object.assign(meeting, { heldOn, present, record: requiredText('record', input.record, 4_000) });
    record({ type: 'MEETING_RECORDED', meetingId, heldOn, present });
    return { id: meetingId };
  });
}
