import type { Change } from '../kernel/change.ts';
import { civilDate, type CivilDate } from '../kernel/civil-date.rules.ts';
import { DomainError } from '../kernel/errors.ts';
import { requiredText } from '../kernel/text.ts';
import { electionDayOf } from './election-day.queries.ts';
import type { Election } from './election.entity.ts';
import { type ElectionStep, electionSteps, stepDayFault, type TakenStep } from './election-steps.rules.ts';
import { latenessOf, type PostingState } from './milestone-state.rules.ts';
import { PostingCorrection } from './posting-correction.entity.ts';
import { Posting } from './posting.entity.ts';

declare module '../kernel/audit.ts' {
  interface AuditEvents {
    /** The day a statutory step was really taken; `replaced` is the day recorded before, when it was corrected. */
    NOTICE_POSTED: {
      readonly electionId: string;
      readonly milestone: ElectionStep;
      readonly constituencyId: string | null;
      readonly postedOn: string;
      readonly state: PostingState;
      readonly replaced: string | null;
      readonly reason: string | null;
    };
  }
}

/** A notice on the wall, or another step taken: of the whole election, or of one constituency. */
export interface Notice {
  readonly milestone: ElectionStep;
  readonly constituencyId: string | null;
  readonly postedOn: string;
  /** The last day of a step that lasts. */
  readonly endsOn?: string | null;
  /** The day recorded so far, as the caller saw it; null when there is none. Another one is refused. */
  readonly replaces: string | null;
  /** Why it is corrected; asked for whenever a day is replaced. */
  readonly reason?: string | null;
}

/** What the law says of the day a notice was posted. */
export interface PostedNotice {
  readonly postingId: string;
  readonly state: PostingState;
  readonly daysLate: number;
  readonly basis: readonly string[];
}

/**
 * Records, within a change that holds the election, when a step was taken. A late day is a fact and is taken, and flagged
 * (EL 28, 32); a day still to come, or before the step it follows, is no fact. A corrected day stays on record.
 */
export async function postNotice(
  work: Change,
  election: Election,
  notice: Notice,
  now: { readonly today: string; readonly at: Date; readonly by: string | null },
): Promise<PostedNotice> {
  const { em, record } = work;
  const { milestone, constituencyId, replaces } = notice;
  const postedOn = civilDate(notice.postedOn);
  const endsOn = notice.endsOn ? civilDate(notice.endsOn) : null;
  const steps = electionSteps(await electionDayOf(em, election, constituencyId), election.kind);
  const dates = steps.find(({ step }) => step === milestone);
  if (!dates || dates.kind === 'COUNTED') throw new DomainError('MILESTONE_NOT_POSTED', { milestone });
  const fault = stepDayFault(
    dates,
    { on: postedOn, until: endsOn },
    await takenSteps(work, election, constituencyId),
    { today: civilDate(now.today), steps },
  );
  if (fault?.code === 'DATE_AHEAD') throw new DomainError('DATE_AHEAD', { today: now.today });
  if (fault) throw new DomainError(fault.code, { ...fault });

  const earlier = await em.findOne(Posting, { electionId: election.id, milestone, constituencyId });
  if ((earlier?.postedOn ?? null) !== replaces)
    throw new DomainError('POSTED_ALREADY', { postedOn: earlier?.postedOn ?? null });
  const reason = earlier ? requiredText('reason', notice.reason ?? '', 1_000) : null;
  if (earlier && reason) {
    em.create(PostingCorrection, {
      postingId: earlier.id,
      wasOn: earlier.postedOn,
      wasUntil: earlier.endsOn ?? null,
      reason,
      correctedAt: now.at,
      correctedBy: now.by,
    });
  }
  const posting =
    earlier ?? em.create(Posting, { electionId: election.id, milestone, constituencyId, postedOn, endsOn });
  posting.postedOn = postedOn;
  posting.endsOn = dates.kind === 'PERIOD' ? endsOn : null;
  const { state, daysLate } = latenessOf(dates, dates.kind === 'PERIOD' ? (endsOn ?? postedOn) : postedOn);
  record({
    type: 'NOTICE_POSTED',
    electionId: election.id,
    milestone,
    constituencyId,
    postedOn,
    state,
    replaced: replaces,
    reason,
  });
  return { postingId: posting.id, state, daysLate, basis: dates.basis };
}

/** The steps that were taken for the same part of the election: its own notices, and those of the whole. */
async function takenSteps(
  { em }: Change,
  election: Election,
  constituencyId: string | null,
): Promise<TakenStep[]> {
  const postings = await em.find(Posting, {
    electionId: election.id,
    constituencyId: constituencyId ? { $in: [constituencyId, null] } : null,
  });
  const day: CivilDate = await electionDayOf(em, election, constituencyId);
  return [
    { step: 'ELECTION_DAY', on: day },
    ...postings.map((one): TakenStep => ({
      step: one.milestone as ElectionStep,
      on: civilDate(one.postedOn),
    })),
  ];
}
