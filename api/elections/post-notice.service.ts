import type { Change } from '../kernel/change.ts';
import { civilDate } from '../kernel/civil-date.rules.ts';
import { DomainError } from '../kernel/errors.ts';
import type { Election } from './election.entity.ts';
import { daysLate, postingState, type PostingState } from './milestone-state.rules.ts';
import { Posting } from './posting.entity.ts';
import { type Milestone, timetable } from './timetable.rules.ts';

declare module '../kernel/audit.ts' {
  interface AuditEvents {
    /** The day a statutory notice was really posted; `replaced` is the day recorded before, when it was corrected. */
    NOTICE_POSTED: {
      readonly electionId: string;
      readonly milestone: Milestone;
      readonly constituencyId: string | null;
      readonly postedOn: string;
      readonly state: PostingState;
      readonly replaced: string | null;
    };
  }
}

/** A notice on the wall: of the whole election, or of one constituency. */
export interface Notice {
  readonly milestone: Milestone;
  readonly constituencyId: string | null;
  readonly postedOn: string;
  /** The day recorded so far, as the caller saw it; null when there is none. Another one is refused. */
  readonly replaces: string | null;
}

/** What the law says of the day a notice was posted. */
export interface PostedNotice {
  readonly postingId: string;
  readonly state: PostingState;
  readonly daysLate: number;
  readonly basis: readonly string[];
}

/**
 * Records, within a change that holds the election, when a notice was posted. A late day is a fact and is taken, and
 * flagged (EL 28, 32); a day still to come is no fact.
 */
export async function postNotice(
  { em, record }: Change,
  election: Election,
  notice: Notice,
  today: string,
): Promise<PostedNotice> {
  const { milestone, constituencyId, replaces } = notice;
  const postedOn = civilDate(notice.postedOn);
  if (postedOn > today) throw new DomainError('DATE_AHEAD', { today });
  const dates = timetable(civilDate(election.electionDay), election.kind).find(
    (one) => one.milestone === milestone,
  );
  if (!dates) throw new DomainError('MILESTONE_NOT_POSTED', { milestone });

  const earlier = await em.findOne(Posting, { electionId: election.id, milestone, constituencyId });
  if ((earlier?.postedOn ?? null) !== replaces)
    throw new DomainError('POSTED_ALREADY', { postedOn: earlier?.postedOn ?? null });
  const posting =
    earlier ?? em.create(Posting, { electionId: election.id, milestone, constituencyId, postedOn });
  posting.postedOn = postedOn;
  const state = postingState(dates, postedOn);
  record({
    type: 'NOTICE_POSTED',
    electionId: election.id,
    milestone,
    constituencyId,
    postedOn,
    state,
    replaced: replaces,
  });
  return { postingId: posting.id, state, daysLate: daysLate(dates, postedOn), basis: dates.basis };
}
