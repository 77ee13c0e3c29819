import type { Change } from '../kernel/change.ts';
import type { RequestContext } from '../kernel/context.ts';
import { DomainError } from '../kernel/errors.ts';
import { lookUpDigest, sealIdNumber } from './id-number.ts';
import { normalIdNumber, readIdNumber } from './id-number.rules.ts';
import { Person } from './person.entity.ts';

declare module '../kernel/audit.ts' {
  interface AuditEvents {
    /** A person was entered by name and ID number, outside of a roll. */
    PERSON_ENTERED: { readonly personId: string };
  }
}

/**
 * The person with an ID number, entered when the county does not know the number yet. Another name than the one on
 * record is refused: one of the two is wrong, and only people can tell which.
 */
export async function enterPerson(
  ctx: RequestContext,
  { em, record }: Change,
  given: { readonly name: string; readonly idNumber: string },
): Promise<Person> {
  const name = given.name.trim();
  const number = normalIdNumber(given.idNumber.replaceAll(/\s/g, ''));
  const reading = readIdNumber(number);
  if (name === '') throw new DomainError('NAME_MISSING');
  if (!reading.valid) throw new DomainError('ID_NUMBER_FAULTY', { reason: reading.reason });
  const { idSealed, idDigest } = sealIdNumber(ctx.vault, number);
  const known = await em.findOne(Person, { idDigest });
  if (known && known.name !== name) throw new DomainError('NAME_DIFFERS', { name });
  if (known) return known;
  const person = em.create(Person, {
    name,
    sex: reading.sex,
    birthDate: reading.birthDate,
    idSealed,
    idDigest,
    lookUpDigest: lookUpDigest(ctx.vault, name, number.slice(-4)),
    createdAt: ctx.clock.now(),
  });
  await em.flush();
  record({ type: 'PERSON_ENTERED', personId: person.id });
  return person;
}
