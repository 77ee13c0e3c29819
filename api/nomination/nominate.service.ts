import { attachFile } from '../files/attach-file.service.ts';
import { change, type Intent } from '../kernel/change.ts';
import { civilDate } from '../kernel/civil-date.rules.ts';
import type { RequestContext } from '../kernel/context.ts';
import { DomainError } from '../kernel/errors.ts';
import { Person } from '../people/person.entity.ts';
import { oldEnough } from '../registration/eligibility.rules.ts';
import type { NominationKind } from './candidacy.rules.ts';
import { nominationFactsOf } from './nomination-facts.queries.ts';
import { Nomination } from './nomination.entity.ts';
import { nominationFaults } from './nomination.rules.ts';
import { NominationSignature } from './nomination-signature.entity.ts';
import { openConstituency, requireNoList, requirePast } from './open-constituency.queries.ts';

declare module '../kernel/audit.ts' {
  interface AuditEvents {
    /** Somebody was nominated in a constituency, by voters or by an organisation. */
    NOMINATED: {
      readonly nominationId: string;
      readonly electionId: string;
      readonly constituencyId: string;
      readonly personId: string;
      readonly kind: NominationKind;
      readonly signatures: number;
    };
  }
}

export interface Nominate extends Intent {
  readonly electionId: string;
  readonly constituencyId: string;
  readonly personId: string;
  readonly kind: NominationKind;
  readonly organisation: string | null;
  /** Registrations of the voters who signed, in the order of the form. */
  readonly registrationIds: readonly string[];
  readonly submittedOn: string;
  /** A scan of the signed form. */
  readonly evidenceFileId?: string | null;
}

/**
 * Records a nomination as it stands on paper (EL 30; ZJE 34; EN-1 to EN-3). Every fault is told at once; with one, nothing
 * is recorded, so that each signature on record counts.
 */
export async function nominate(ctx: RequestContext, input: Nominate) {
  const { electionId, constituencyId, personId, kind, registrationIds, submittedOn } = input;
  const organisation = input.organisation?.trim() ?? '';

  return change(ctx, 'nominate', input, async (work) => {
    const { em, record } = work;
    const { electionDay, constituency } = await openConstituency(
      ctx,
      em,
      'nomination:record',
      electionId,
      constituencyId,
    );
    await requireNoList(em, electionId, constituencyId);
    requirePast(ctx, submittedOn);
    if (kind !== 'VOTERS' && organisation === '') throw new DomainError('ORGANISATION_MISSING');
    const person = await em.findOneOrFail(Person, personId);
    if (!oldEnough(civilDate(person.birthDate), electionDay))
      throw new DomainError('NOMINEE_UNDER_AGE', { name: person.name });

    const id = crypto.randomUUID();
    const by = kind === 'VOTERS' ? { signatoryIds: registrationIds } : { sponsorId: organisation };
    const facts = await nominationFactsOf(em, electionId, constituency, ctx.clock.today(), [
      { id, nomineeId: personId, by },
    ]);
    // Voters may name whom they like; that a nominee sits on the committee stops the list, not the nomination (EB-3).
    const faults = nominationFaults(facts).filter(
      ({ code, nominationId }) => nominationId === id && code !== 'NOMINEE_ON_COMMITTEE',
    );
    if (faults.length > 0) {
      const told = faults.map(({ code, who }) => ({ code, who }));
      throw new DomainError('NOMINATION_REFUSED', { faults: told });
    }

    const evidenceFileId = input.evidenceFileId ?? null;
    if (evidenceFileId) await attachFile(ctx, work, evidenceFileId, 'NOMINATION_FORM');
    const named = kind === 'VOTERS' ? null : organisation;
    em.create(Nomination, {
      id,
      electionId,
      constituencyId,
      personId,
      kind,
      organisation: named,
      submittedOn,
      evidenceFileId,
    });
    const signed = kind === 'VOTERS' ? registrationIds : [];
    for (const registrationId of signed) {
      em.create(NominationSignature, { nominationId: id, registrationId, signedOn: submittedOn });
    }
    record({
      type: 'NOMINATED',
      nominationId: id,
      electionId,
      constituencyId,
      personId,
      kind,
      signatures: signed.length,
    });
    return { id };
  });
}
