import { change, type Intent } from '../kernel/change.ts';
import type { RequestContext } from '../kernel/context.ts';
import { DomainError } from '../kernel/errors.ts';
import { requiredText } from '../kernel/text.ts';
import { CandidateMeeting } from './candidate-meeting.entity.ts';
import { openConstituency } from './open-constituency.queries.ts';

declare module '../kernel/audit.ts' {
  interface AuditEvents {
    /** A meeting of candidates with voters has a day and a place. */
    MEETING_PLANNED: { readonly meetingId: string; readonly plannedOn: string };
  }
}

export interface PlanMeeting extends Intent {
  readonly meetingId: string;
  readonly plannedOn: string;
  readonly place: string;
}

/** Sets day and place of a meeting voters asked for: before election day, when all introduction stops (EL 34; ZJE 37; EF-6). */
export async function planMeeting(ctx: RequestContext, input: PlanMeeting): Promise<{ id: string }> {
  const { meetingId, plannedOn } = input;
  return change(ctx, 'planMeeting', input, async ({ em, record }) => {
    const found = await em.findOneOrFail(CandidateMeeting, meetingId);
    const { electionId, constituencyId } = found;
    const { electionDay } = await openConstituency(ctx, em, 'nomination:record', electionId, constituencyId);
    const meeting = await em.refreshOrFail(found);
    if (meeting.heldOn) throw new DomainError('MEETING_HELD');
    if (plannedOn >= electionDay) throw new DomainError('INTRODUCTION_STOPS', { electionDay });
    if (plannedOn < meeting.requestedOn)
      throw new DomainError('BEFORE_PREDECESSOR', { on: meeting.requestedOn });
    meeting.plannedOn = plannedOn;
    meeting.place = requiredText('place', input.place);
    record({ type: 'MEETING_PLANNED', meetingId, plannedOn });
    return { id: meetingId };
  });
}
