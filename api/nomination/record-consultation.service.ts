import { requireAccount } from '../kernel/auth.ts';
import { change, type Intent } from '../kernel/change.ts';
import type { RequestContext } from '../kernel/context.ts';
import { DomainError } from '../kernel/errors.ts';
import { optionalText, requiredText } from '../kernel/text.ts';
import { Consultation } from './consultation.entity.ts';
import { ConsultationConclusion } from './consultation-conclusion.entity.ts';
import { consultationFaults } from './consultation.rules.ts';
import { openConstituency, requirePast } from './open-constituency.queries.ts';
import { preliminaryCandidates, requireNoFormalList } from './path.queries.ts';

declare module '../kernel/audit.ts' {
  interface AuditEvents {
    /** A voter group discussed the preliminary candidates. */
    CONSULTED: {
      readonly consultationId: string;
      readonly electionId: string;
      readonly constituencyId: string;
      readonly present: number;
    };
  }
}

export interface RecordConsultation extends Intent {
  readonly electionId: string;
  readonly constituencyId: string;
  readonly voterGroup: string;
  readonly heldOn: string;
  readonly place: string;
  readonly present: number;
  readonly opinions: readonly { readonly personId: string; readonly support: number }[];
  readonly note: string | null;
}

/** Records a meeting of a voter group about the preliminary candidates (EL 32; ZJE 36; EF-2). */
export async function recordConsultation(
  ctx: RequestContext,
  input: RecordConsultation,
): Promise<{ id: string }> {
  const { electionId, constituencyId, heldOn, present } = input;
  const { id: recordedBy } = requireAccount(ctx.viewer);
  return change(ctx, 'recordConsultation', input, async ({ em, record }) => {
    await openConstituency(ctx, em, 'nomination:record', electionId, constituencyId);
    await requireNoFormalList(em, input);
    requirePast(ctx, heldOn);
    if ((await em.count(ConsultationConclusion, { electionId, constituencyId })) > 0)
      throw new DomainError('CONCLUDED_ALREADY');
    const candidates = await preliminaryCandidates(em, input);
    const opinions = input.opinions.map(({ personId, support }) => ({ personId, support }));
    const known = candidates.map(({ personId }) => personId);
    const faults = consultationFaults({ present, opinions, candidates: known });
    if (faults.length > 0) throw new DomainError('CONSULTATION_REFUSED', { faults });
    const consultation = em.create(Consultation, {
      electionId,
      constituencyId,
      voterGroup: requiredText('voterGroup', input.voterGroup),
      heldOn,
      place: requiredText('place', input.place),
      present,
      opinions,
      note: optionalText('note', input.note, 2_000),
      recordedAt: ctx.clock.now(),
      recordedBy,
    });
    record({ type: 'CONSULTED', consultationId: consultation.id, electionId, constituencyId, present });
    return { id: consultation.id };
  });
}
