import { requireIn } from '../kernel/auth.ts';
import { change, type Intent } from '../kernel/change.ts';
import type { RequestContext } from '../kernel/context.ts';
import { requiredText } from '../kernel/text.ts';
import { openIdNumber } from '../people/id-number.ts';
import { APPLICANT_PHONE, APPLICANT_RESIDENCE } from './application-facts.ts';
import type { ContactOf } from './application.rules.ts';
import { OBJECTOR_CONTACT } from './file-objection.service.ts';
import { ListObjection } from './list-objection.entity.ts';
import { VoterApplication } from './voter-application.entity.ts';

declare module '../kernel/audit.ts' {
  interface AuditEvents {
    /** Sealed details of somebody were read, for a purpose. What they say is not repeated. */
    CONTACT_READ: { readonly of: ContactOf; readonly id: string; readonly purpose: string };
  }
}

/** What somebody told us and nobody sees without saying why. */
export interface Contact {
  readonly contact: string;
  readonly idNumber: string | null;
  readonly residence: string | null;
}

/** Opens the sealed details of an applicant or objector, and records for what. */
export async function readContact(
  ctx: RequestContext,
  input: Intent & { readonly of: ContactOf; readonly id: string; readonly purpose: string },
): Promise<Contact> {
  requireIn(ctx, 'roll:register', ctx.county.code);
  const purpose = requiredText('purpose', input.purpose);
  const { of, id } = input;
  // What is read is not kept with the key of the retry: the purpose is recorded, then the seal is opened.
  await change(ctx, 'readContact', input, async ({ record }) => {
    record({ type: 'CONTACT_READ', of, id, purpose });
    return null;
  });
  const em = ctx.em.fork();
  const open = (sealed: Uint8Array, place: string) => ctx.vault.open(Buffer.from(sealed), place);
  if (of === 'OBJECTION') {
    const { contactSealed } = await em.findOneOrFail(ListObjection, id);
    return { contact: open(contactSealed, OBJECTOR_CONTACT), idNumber: null, residence: null };
  }
  const { phoneSealed, residenceSealed, idSealed } = await em.findOneOrFail(VoterApplication, id);
  return {
    contact: open(phoneSealed, APPLICANT_PHONE),
    idNumber: openIdNumber(ctx.vault, Buffer.from(idSealed)),
    residence: open(residenceSealed, APPLICANT_RESIDENCE),
  };
}
