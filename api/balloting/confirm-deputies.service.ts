import { LockMode } from '@mikro-orm/core';
import { CongressTerm } from '../constituencies/congress-term.entity.ts';
import { Congress } from '../constituencies/congress.entity.ts';
import { Constituency } from '../constituencies/constituency.entity.ts';
import { enrolDeputy } from '../deputies/enrol-deputy.service.ts';
import { requireAccount, requireIn } from '../kernel/auth.ts';
import { type Change, change, type Intent } from '../kernel/change.ts';
import type { RequestContext } from '../kernel/context.ts';
import { DomainError } from '../kernel/errors.ts';
import { Person } from '../people/person.entity.ts';
import { Qualification } from './qualification.entity.ts';
import { Round } from './round.entity.ts';
import { standsAgainst, type VoidGround } from './review.rules.ts';
import type { QualificationState } from './round.rules.ts';

declare module '../kernel/audit.ts' {
  interface AuditEvents {
    /** The competent body confirmed somebody elected, or declared their election void. */
    QUALIFICATION_DECIDED: {
      readonly qualificationId: string;
      readonly personId: string;
      readonly decision: QualificationDecision;
    };
  }
}

/** What the competent body may decide on somebody elected. */
export type QualificationDecision = Exclude<QualificationState, 'UNDER_REVIEW'>;

export interface ConfirmDeputies extends Intent {
  readonly qualificationIds: readonly string[];
  readonly decision: QualificationDecision;
  readonly voidGround?: VoidGround | null;
  /** Why the election of somebody is void, in words (EL 35, 58; EX-4). */
  readonly ground?: string | null;
  /** The day of the decision; today unless an earlier one is named. */
  readonly decidedOn?: string | null;
}

export type DecidedQualification = {
  readonly qualificationId: string;
  readonly deputyId: string | null;
};

/**
 * Records the decision of the standing committee or the presidium on the elected (EL 47; ZJE 52; EX-1). Confirmed, they
 * are entered in the register with a mandate in a free seat. All of them or, if one cannot be, none.
 */
export async function confirmDeputies(
  ctx: RequestContext,
  input: ConfirmDeputies,
): Promise<readonly DecidedQualification[]> {
  const { id: decidedBy } = requireAccount(ctx.viewer);
  const today = ctx.clock.today();
  const decidedOn = input.decidedOn ?? today;
  const ground = input.ground?.trim() || null;
  if (decidedOn > today) throw new DomainError('DATE_AHEAD', { today });
  if (input.decision === 'VOID' && !ground) throw new DomainError('GROUND_MISSING');
  if (ground && ground.length > 255) throw new DomainError('GROUND_TOO_LONG');

  return change(ctx, 'confirmDeputies', input, async (work) => {
    const { em, record } = work;
    const decided: DecidedQualification[] = [];
    // In one order always, so that two who decide on overlapping lists wait for each other instead of blocking.
    for (const id of [...new Set(input.qualificationIds)].sort()) {
      const qualification = await em.findOneOrFail(Qualification, id, {
        lockMode: LockMode.PESSIMISTIC_WRITE,
      });
      const elected = await electionOf(work, qualification);
      requireIn(ctx, 'deputy:confirm', elected.congress.divisionCode);
      if (qualification.state !== 'UNDER_REVIEW') {
        throw new DomainError('ALREADY_DECIDED', { name: elected.person.name });
      }
      const against = standsAgainst(qualification.findings ?? null);
      if (input.decision === 'CONFIRMED' && against.length > 0) {
        throw new DomainError('REVIEW_STANDS_AGAINST', { name: elected.person.name, items: against });
      }
      const voidGround = input.decision === 'VOID' ? (input.voidGround ?? null) : null;
      em.assign(qualification, { state: input.decision, voidGround, ground, decidedOn, decidedBy });
      record({
        type: 'QUALIFICATION_DECIDED',
        qualificationId: id,
        personId: elected.person.id,
        decision: input.decision,
      });
      const deputyId =
        input.decision === 'CONFIRMED'
          ? await enrolDeputy(work, { ...elected, confirmedOn: decidedOn })
          : null;
      decided.push({ qualificationId: id, deputyId });
    }
    return decided;
  });
}

/** What a review is about: who was elected where. */
export async function electionOf({ em }: Change, { roundId, personId }: Qualification) {
  const { constituencyId } = await em.findOneOrFail(Round, roundId);
  const constituency = await em.findOneOrFail(Constituency, constituencyId);
  const term = await em.findOneOrFail(CongressTerm, constituency.termId);
  const congress = await em.findOneOrFail(Congress, term.congressId);
  const person = await em.findOneOrFail(Person, personId);
  return { constituency, term, congress, person };
}
