import { requireIn } from '../kernel/auth.ts';
import { change, type Intent } from '../kernel/change.ts';
import type { RequestContext } from '../kernel/context.ts';
import { DomainError } from '../kernel/errors.ts';
import { CommitteeOffice } from './committee-office.entity.ts';
import { heldCommittee } from './committee-of.queries.ts';

declare module '../kernel/audit.ts' {
  interface AuditEvents {
    /** An election committee set up a working body. */
    COMMITTEE_OFFICE_OPENED: {
      readonly officeId: string;
      readonly committeeId: string;
      readonly name: string;
    };
  }
}

export interface OpenCommitteeOffice extends Intent {
  readonly committeeId: string;
  readonly name: string;
  readonly duties: string;
}

/** Sets up a working body of a committee, such as its office (办公室). */
export async function openCommitteeOffice(ctx: RequestContext, input: OpenCommitteeOffice) {
  return change(ctx, 'openCommitteeOffice', input, async ({ em, record }) => {
    const { committee, congress } = await heldCommittee(em, input.committeeId);
    requireIn(ctx, 'committee:manage', congress.divisionCode);
    if (committee.dissolvedOn) throw new DomainError('COMMITTEE_DISSOLVED', { on: committee.dissolvedOn });
    const [name, duties] = [input.name.trim(), input.duties.trim()];
    if (name === '' || duties === '') throw new DomainError('TEXT_MISSING');
    if ((await em.count(CommitteeOffice, { committeeId: committee.id, name })) > 0)
      throw new DomainError('OFFICE_EXISTS', { name });
    const office = em.create(CommitteeOffice, { committeeId: committee.id, name, duties });
    record({ type: 'COMMITTEE_OFFICE_OPENED', officeId: office.id, committeeId: committee.id, name });
    return { id: office.id };
  });
}
