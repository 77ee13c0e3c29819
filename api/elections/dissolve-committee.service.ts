import { requireIn } from '../kernel/auth.ts';
import { change, type Intent } from '../kernel/change.ts';
import type { RequestContext } from '../kernel/context.ts';
import { DomainError } from '../kernel/errors.ts';
import { heldCommittee } from './committee-of.queries.ts';
import { Election } from './election.entity.ts';

declare module '../kernel/audit.ts' {
  interface AuditEvents {
    /** An election committee made its summary report, handed its archive over and ended. */
    COMMITTEE_DISSOLVED: {
      readonly committeeId: string;
      readonly dissolvedOn: string;
      readonly archivedWith: string;
    };
  }
}

export interface DissolveCommittee extends Intent {
  readonly committeeId: string;
  readonly dissolvedOn: string;
  readonly summary: string;
  readonly archivedWith: string;
}

/**
 * Ends a committee after its election, with its summary report and the body that took ballots, files, forms and seals
 * into its archive: the county's standing committee, or the township's presidium (ZJE 14; EB-7).
 */
export async function dissolveCommittee(ctx: RequestContext, input: DissolveCommittee) {
  const { committeeId, dissolvedOn } = input;
  return change(ctx, 'dissolveCommittee', input, async ({ em, record }) => {
    const { committee, congress } = await heldCommittee(em, committeeId);
    requireIn(ctx, 'committee:manage', congress.divisionCode);
    const { electionDay } = await em.findOneOrFail(Election, committee.electionId);
    const today = ctx.clock.today();
    if (committee.dissolvedOn) throw new DomainError('COMMITTEE_DISSOLVED', { on: committee.dissolvedOn });
    if (dissolvedOn > today) throw new DomainError('DATE_AHEAD', { today });
    if (dissolvedOn <= electionDay) throw new DomainError('ELECTION_NOT_OVER', { electionDay });
    const [summary, archivedWith] = [input.summary.trim(), input.archivedWith.trim()];
    if (summary === '' || archivedWith === '') throw new DomainError('SUMMARY_MISSING');
    Object.assign(committee, { dissolvedOn, summary, archivedWith });
    record({ type: 'COMMITTEE_DISSOLVED', committeeId, dissolvedOn, archivedWith });
    return { id: committeeId };
  });
}
