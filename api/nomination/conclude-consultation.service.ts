import { requireAccount } from '../kernel/auth.ts';
import { change, type Intent } from '../kernel/change.ts';
import type { RequestContext } from '../kernel/context.ts';
import { DomainError } from '../kernel/errors.ts';
import { optionalText } from '../kernel/text.ts';
import type { ConsultationResult } from './candidacy.rules.ts';
import { Consultation } from './consultation.entity.ts';
import { ConsultationConclusion } from './consultation-conclusion.entity.ts';
import { conclusionFaults } from './consultation.rules.ts';
import { openConstituency, requirePast } from './open-constituency.queries.ts';
import { preliminaryCandidates, requireNoFormalList } from './path.queries.ts';

declare module '../kernel/audit.ts' {
  interface AuditEvents {
    /** What the consultation of a constituency came to. */
    CONSULTATION_CONCLUDED: {
      readonly electionId: string;
      readonly constituencyId: string;
      readonly kind: ConsultationResult;
      readonly personIds: readonly string[];
    };
  }
}

export interface ConcludeConsultation extends Intent {
  readonly electionId: string;
  readonly constituencyId: string;
  readonly kind: ConsultationResult;
  readonly concludedOn: string;
  /** With a fairly common view, those it names. */
  readonly personIds: readonly string[];
  readonly note: string | null;
}

/** Records what consultation came to: a fairly common view, or a primary (EL 32; ZJE 36; EF-2). Once, and after a discussion. */
export async function concludeConsultation(
  ctx: RequestContext,
  input: ConcludeConsultation,
): Promise<{ id: string }> {
  const { electionId, constituencyId, kind, concludedOn } = input;
  const { id: concludedBy } = requireAccount(ctx.viewer);
  return change(ctx, 'concludeConsultation', input, async ({ em, record }) => {
    const { constituency } = await openConstituency(
      ctx,
      em,
      'candidates:publish',
      electionId,
      constituencyId,
    );
    await requireNoFormalList(em, input);
    requirePast(ctx, concludedOn);
    if ((await em.count(ConsultationConclusion, { electionId, constituencyId })) > 0)
      throw new DomainError('CONCLUDED_ALREADY');
    const held = await em.find(Consultation, { electionId, constituencyId, struckReason: null });
    if (held.length === 0) throw new DomainError('CONSULTATION_MISSING');
    const last =
      held
        .map(({ heldOn }) => heldOn)
        .sort()
        .at(-1) ?? concludedOn;
    if (concludedOn < last) throw new DomainError('BEFORE_PREDECESSOR', { on: last });
    const candidates = (await preliminaryCandidates(em, input)).map(({ personId }) => personId);
    const personIds = kind === 'PRIMARY' ? [] : [...input.personIds];
    const faults = conclusionFaults(kind, personIds, { seats: constituency.seats, candidates });
    if (faults.length > 0) throw new DomainError('CONSULTATION_REFUSED', { faults });
    em.create(ConsultationConclusion, {
      electionId,
      constituencyId,
      kind,
      concludedOn,
      personIds,
      note: optionalText('note', input.note, 2_000),
      concludedBy,
    });
    record({ type: 'CONSULTATION_CONCLUDED', electionId, constituencyId, kind, personIds });
    return { id: constituencyId };
  });
}
