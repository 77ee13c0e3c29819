import { change, type Intent } from '../kernel/change.ts';
import type { RequestContext } from '../kernel/context.ts';
import { DomainError } from '../kernel/errors.ts';
import { requiredText } from '../kernel/text.ts';
import { Person } from '../people/person.entity.ts';
import { CandidateProfile } from './candidate-profile.entity.ts';
import { openConstituency, requirePast } from './open-constituency.queries.ts';

declare module '../kernel/audit.ts' {
  interface AuditEvents {
    /** A nominee said that what voters are told is true. */
    PROFILE_CONFIRMED: {
      readonly electionId: string;
      readonly personId: string;
      readonly confirmedOn: string;
    };
  }
}

export interface ConfirmProfile extends Intent {
  readonly electionId: string;
  readonly constituencyId: string;
  readonly personId: string;
  /** How it was said: signed on paper, by telephone, at the office. */
  readonly how: string;
  readonly confirmedOn: string;
}

/** Records that a nominee said their identity and curriculum vitae are true (EL 30; EN-4). */
export async function confirmProfile(ctx: RequestContext, input: ConfirmProfile): Promise<{ id: string }> {
  const { electionId, constituencyId, personId, confirmedOn } = input;
  return change(ctx, 'confirmProfile', input, async ({ em, record }) => {
    await openConstituency(ctx, em, 'nomination:record', electionId, constituencyId);
    requirePast(ctx, confirmedOn);
    const profile = await em.findOne(CandidateProfile, { electionId, constituencyId, personId });
    if (!profile) {
      const person = await em.findOneOrFail(Person, personId);
      throw new DomainError('PROFILE_MISSING', { name: person.name });
    }
    if (profile.frozenOn) throw new DomainError('PROFILE_FROZEN', { frozenOn: profile.frozenOn });
    profile.confirmedHow = requiredText('how', input.how);
    profile.confirmedOn = confirmedOn;
    record({ type: 'PROFILE_CONFIRMED', electionId, personId, confirmedOn });
    return { id: personId };
  });
}
