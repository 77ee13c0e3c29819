import { LockMode } from '@mikro-orm/core';
import { requireAccount, requireIn } from '../kernel/auth.ts';
import { change, type Intent } from '../kernel/change.ts';
import { civilDate } from '../kernel/civil-date.rules.ts';
import type { RequestContext } from '../kernel/context.ts';
import { DomainError } from '../kernel/errors.ts';
import { optionalText, requiredText } from '../kernel/text.ts';
import { openIdNumber } from '../people/id-number.ts';
import type { ApplicationDecision } from './application.rules.ts';
import { electionOfRoll } from './election-of-roll.queries.ts';
import { enterVoter } from './enter-voter.service.ts';
import { refuseLate } from './register-voter.service.ts';
import { VoterApplication } from './voter-application.entity.ts';

declare module '../kernel/audit.ts' {
  interface AuditEvents {
    /** A clerk decided an application; approved, with the registrations that were made. */
    APPLICATION_DECIDED: {
      readonly applicationId: string;
      readonly decision: ApplicationDecision;
      readonly ground: string | null;
      readonly registrationIds: readonly string[];
    };
  }
}

export interface DecideApplication extends Intent {
  readonly applicationId: string;
  readonly decision: ApplicationDecision;
  readonly ground: string | null;
  /** Where the applicant is registered; as they proposed when left out. */
  readonly countyConstituencyId?: string | null;
  readonly townshipConstituencyId?: string | null;
  /** The certificate of voter qualification was seen (选民资格证明). */
  readonly certificate?: boolean;
  /** Somebody who is on the roll elsewhere is moved; without it that is refused. */
  readonly move?: boolean;
  /** The name of the application takes the place of the one on record. */
  readonly takeName?: boolean;
}

const STATE = { APPROVE: 'APPROVED', REFUSE: 'REFUSED', ASK_MORE: 'MORE_ASKED' } as const;

/**
 * Decides an application, with a reason unless it is granted. Granted, the applicant is registered in the same change, by
 * all the rules of the desk; whether somebody who is on the roll already moves is the clerk’s question (EL 27; ZJE 26).
 */
export async function decideApplication(
  ctx: RequestContext,
  input: DecideApplication,
): Promise<{ applicationId: string; state: (typeof STATE)[ApplicationDecision] }> {
  const { id: decidedBy } = requireAccount(ctx.viewer);
  const granted = input.decision === 'APPROVE';
  const ground = granted
    ? optionalText('ground', input.ground, 500)
    : requiredText('ground', input.ground ?? '', 500);
  return change(ctx, 'decideApplication', input, async (work) => {
    const application = await work.em.findOneOrFail(VoterApplication, input.applicationId, {
      lockMode: LockMode.PESSIMISTIC_WRITE,
    });
    requireIn(ctx, 'roll:register', ctx.county.code);
    if (application.state !== 'SUBMITTED')
      throw new DomainError('APPLICATION_STATE', { state: application.state });
    const registrationIds = granted ? await grant() : [];
    application.state = STATE[input.decision];
    application.decidedAt = ctx.clock.now();
    application.decidedBy = decidedBy;
    application.ground = ground;
    const { decision } = input;
    const { id: applicationId } = application;
    work.record({ type: 'APPLICATION_DECIDED', applicationId, decision, ground, registrationIds });
    return { applicationId, state: STATE[decision] };

    async function grant(): Promise<readonly string[]> {
      const election = await electionOfRoll(ctx, work.sql, application.electionId);
      refuseLate(election, civilDate(ctx.clock.today()), true);
      const county = input.countyConstituencyId ?? application.countyConstituencyId ?? null;
      const township = input.townshipConstituencyId ?? application.townshipConstituencyId ?? null;
      const { registrationIds: made } = await enterVoter(ctx, work, election, {
        name: application.name,
        idNumber: openIdNumber(ctx.vault, Buffer.from(application.idSealed)),
        category: application.category,
        penalSituation: 'NONE',
        certificate: input.certificate ?? false,
        countyConstituencyId: county,
        townshipConstituencyId: township,
        reason: 'REGISTERED_ONLINE',
        ground,
        move: input.move ?? false,
        takeName: input.takeName ?? false,
      });
      application.countyConstituencyId = county;
      application.townshipConstituencyId = township;
      return made;
    }
  });
}
