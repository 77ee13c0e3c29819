import { change, type Intent } from '../kernel/change.ts';
import type { RequestContext } from '../kernel/context.ts';
import { DomainError } from '../kernel/errors.ts';
import { requiredText } from '../kernel/text.ts';
import { CandidateMeeting } from './candidate-meeting.entity.ts';
import { openConstituency, requirePast } from './open-constituency.queries.ts';

declare module '../kernel/audit.ts' {
  interface AuditEvents {
    /** Voters asked to meet the candidates. */
    MEETING_REQUESTED: {
      readonly meetingId: string;
      readonly electionId: string;
      readonly constituencyId: string;
    };
  }
}

export interface RequestMeeting extends Intent {
  readonly electionId: string;
  readonly constituencyId: string;
  readonly requestedOn: string;
  readonly requestedBy: string;
  readonly voters: number;
}

/** Records that voters asked to meet the candidates; the committee must then organise it before election day (EL 34; ZJE 37; EF-6). */
export async function requestMeeting(ctx: RequestContext, input: RequestMeeting): Promise<{ id: string }> {
  const { electionId, constituencyId, requestedOn, voters } = input;
  return change(ctx, 'requestMeeting', input, async ({ em, record }) => {
    await openConstituency(ctx, em, 'nomination:record', electionId, constituencyId);
    requirePast(ctx, requestedOn);
    if (!Number.isSafeInteger(voters) || voters < 1)
      throw new DomainError('FIGURES_NOT_POSITIVE', { field: 'voters' });
    const meeting = em.create(CandidateMeeting, {
      electionId,
      constituencyId,
      requestedOn,
      requestedBy: requiredText('requestedBy', input.requestedBy),
      voters,
    });
    record({ type: 'MEETING_REQUESTED', meetingId: meeting.id, electionId, constituencyId });
    return { id: meeting.id };
  });
}
