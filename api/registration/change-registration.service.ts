import { requireAccount, requireIn } from '../kernel/auth.ts';
import { change, type Intent } from '../kernel/change.ts';
import type { RequestContext } from '../kernel/context.ts';
import { optionalText } from '../kernel/text.ts';
import { correctPerson, type PersonCorrection } from './correct-person.service.ts';
import { electionOfRoll } from './election-of-roll.queries.ts';
import { endRegistrations } from './end-registrations.service.ts';
import { moveRegistrations, type Moving } from './move-registrations.service.ts';
import type { RollReason } from './roll.rules.ts';

declare module '../kernel/audit.ts' {
  interface AuditEvents {
    /** Somebody’s registrations ended, with the reason. */
    VOTER_REMOVED: {
      readonly electionId: string;
      readonly personId: string;
      readonly registrationIds: readonly string[];
      readonly reason: RollReason;
    };
    /** Somebody was registered in other constituencies. */
    VOTER_MOVED: {
      readonly electionId: string;
      readonly personId: string;
      readonly registrationIds: readonly string[];
    };
    /** A name or a number on the roll was corrected. Neither is repeated here. */
    VOTER_CORRECTED: {
      readonly electionId: string;
      readonly personId: string;
      readonly name: boolean;
      readonly number: boolean;
    };
  }
}

interface ChangeOfVoter extends Intent {
  readonly electionId: string;
  readonly personId: string;
  readonly ground: string | null;
}
type Changed = Promise<{ readonly personId: string }>;

/** Takes a voter off the roll with the reason (EL 27; ZJE 26, 28, 29, 32). */
export function changeRegistrationEnd(
  ctx: RequestContext,
  input: ChangeOfVoter & { readonly reason: RollReason },
): Changed {
  requireAccount(ctx.viewer);
  const { electionId, personId, reason } = input;
  const ground = optionalText('ground', input.ground);
  return change(ctx, 'removeVoter', input, async (work) => {
    await electionOfRoll(ctx, work.sql, electionId);
    const registrationIds = await endRegistrations(ctx, work, { personId, reason, ground });
    work.record({ type: 'VOTER_REMOVED', electionId, personId, registrationIds, reason });
    return { personId };
  });
}

/** Moves a voter to other constituencies (EL 27; ZJE 26). */
export function changeRegistrationPlace(ctx: RequestContext, input: ChangeOfVoter & Moving): Changed {
  requireAccount(ctx.viewer);
  const { electionId, personId } = input;
  const ground = optionalText('ground', input.ground);
  return change(ctx, 'moveVoter', input, async (work) => {
    const election = await electionOfRoll(ctx, work.sql, electionId);
    const registrationIds = await moveRegistrations(ctx, work, election, { ...input, ground });
    work.record({ type: 'VOTER_MOVED', electionId, personId, registrationIds });
    return { personId };
  });
}

/** Corrects what is written of a voter: the name, the number, or both. */
export function changeRegistrationDetails(
  ctx: RequestContext,
  input: Omit<ChangeOfVoter, 'ground'> & PersonCorrection,
): Changed {
  requireAccount(ctx.viewer);
  requireIn(ctx, 'roll:register', ctx.county.code);
  const { electionId, personId } = input;
  const idNumber = input.idNumber ? ctx.vault.digest(input.idNumber).toString('hex') : null;
  return change(ctx, 'correctVoter', { ...input, idNumber }, async (work) => {
    await electionOfRoll(ctx, work.sql, electionId);
    await correctPerson(ctx, work, input);
    work.record({
      type: 'VOTER_CORRECTED',
      electionId,
      personId,
      name: input.name !== null,
      number: input.idNumber !== null,
    });
    return { personId };
  });
}
