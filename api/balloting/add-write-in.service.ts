import { Constituency } from '../constituencies/constituency.entity.ts';
import { requireIn } from '../kernel/auth.ts';
import { change, type Intent } from '../kernel/change.ts';
import type { RequestContext } from '../kernel/context.ts';
import { DomainError } from '../kernel/errors.ts';
import { openForCount } from './open-for-count.service.ts';
import { RoundChoice } from './round-choice.entity.ts';
import { voterMeant } from './voter-meant.queries.ts';

declare module '../kernel/audit.ts' {
  interface AuditEvents {
    /** Somebody voters wrote in was put on the count sheet. */
    WRITE_IN_ADDED: { readonly roundId: string; readonly personId: string };
  }
}

export interface AddWriteIn extends Intent {
  readonly roundId: string;
  /** The voter's registration, where the name alone does not say who is meant. */
  readonly registrationId?: string | null;
  readonly name?: string | null;
}

/**
 * Puts somebody written in (另选他人) on the count sheet: any other voter of the congress's area (EL 41; ZJE 46; EP-5).
 * A re-vote is among the tied alone (EL 45), so there nobody can be written in.
 */
export function addWriteIn(ctx: RequestContext, input: AddWriteIn): Promise<{ roundId: string }> {
  return change(ctx, 'addWriteIn', input, async (work) => {
    const { em, record } = work;
    const round = await openForCount(ctx, work, input.roundId);
    if (round.kind === 'TIE') throw new DomainError('WRITE_IN_NOT_ALLOWED');
    const constituency = await em.findOneOrFail(Constituency, round.constituencyId);
    requireIn(ctx, 'count:key', constituency.divisionCode);

    const { personId, name } = await voterMeant(work, input, constituency.termId);
    const choices = await em.find(RoundChoice, { roundId: round.id }, { orderBy: { position: 'desc' } });
    if (choices.some((one) => one.personId === personId)) {
      throw new DomainError('CHOICE_ALREADY_LISTED', { name });
    }
    const position = (choices[0]?.position ?? 0) + 1;
    em.create(RoundChoice, { roundId: round.id, personId, position, name, writeIn: true });
    record({ type: 'WRITE_IN_ADDED', roundId: round.id, personId });
    return { roundId: round.id };
  });
}
