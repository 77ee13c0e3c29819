import { requireAccount } from '../kernel/auth.ts';
import { change, type Intent } from '../kernel/change.ts';
import type { CivilDate } from '../kernel/civil-date.rules.ts';
import { civilDate } from '../kernel/civil-date.rules.ts';
import type { RequestContext } from '../kernel/context.ts';
import { DomainError } from '../kernel/errors.ts';
import { optionalText, requiredText } from '../kernel/text.ts';
import { type ElectionOfRoll, electionOfRoll } from './election-of-roll.queries.ts';
import { enterVoter, type VoterToEnter } from './enter-voter.service.ts';
import { lateFault, lastRegistrationDay } from './late-registration.rules.ts';
import type { RollReason } from './roll.rules.ts';
import { BEGINS, NEEDS_DOCUMENT } from './worklist.rules.ts';

declare module '../kernel/audit.ts' {
  interface AuditEvents {
    /** Somebody was entered in the roll at the desk. */
    VOTER_REGISTERED: {
      readonly electionId: string;
      readonly personId: string;
      readonly registrationIds: readonly string[];
      readonly reason: RollReason;
    };
  }
}

export interface RegisterVoter extends Intent, Omit<VoterToEnter, 'move'> {
  readonly electionId: string;
  /** The person asks for it: needed once the list hangs (ZJE 29). */
  readonly onRequest: boolean;
}

/** Registers one voter at the desk (EL 27; ZJE 26–32). Once the list hangs it goes on the next supplement. */
export async function registerVoter(
  ctx: RequestContext,
  input: RegisterVoter,
): Promise<{ personId: string; registrationIds: readonly string[] }> {
  requireAccount(ctx.viewer);
  const ground = optionalText('ground', input.ground);
  if (!BEGINS.includes(input.reason)) throw new DomainError('REASON_UNFIT', { reason: input.reason });
  if (NEEDS_DOCUMENT.includes(input.reason) && !ground)
    throw new DomainError('DOCUMENT_MISSING', { reason: input.reason });
  requiredText('name', input.name, 50);
  const intent = { ...input, idNumber: ctx.vault.digest(input.idNumber).toString('hex') };
  return change(ctx, 'registerVoter', intent, async (work) => {
    const election = await electionOfRoll(ctx, work.sql, input.electionId);
    refuseLate(election, civilDate(ctx.clock.today()), input.onRequest);
    const entered = await enterVoter(ctx, work, election, { ...input, ground, move: false });
    work.record({
      type: 'VOTER_REGISTERED',
      electionId: election.id,
      reason: input.reason,
      ...entered,
    });
    return entered;
  });
}

/** Refuses a registration that the law no longer asks for, or not without a request (ZJE 29; ER-7). */
export function refuseLate(election: ElectionOfRoll, today: CivilDate, onRequest: boolean): void {
  const fault = lateFault({ ...election, today, onRequest });
  if (fault) throw new DomainError(fault, { last: lastRegistrationDay(election.electionDay, election.kind) });
}
