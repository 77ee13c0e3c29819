import type { Change } from '../kernel/change.ts';
import type { RequestContext } from '../kernel/context.ts';
import { DomainError } from '../kernel/errors.ts';
import { lookUpDigest, openIdNumber, sealIdNumber } from '../people/id-number.ts';
import { readIdNumber } from '../people/id-number.rules.ts';
import { plainCell, readNameCell } from './roll-cells.rules.ts';

/** What was written wrongly of somebody on the roll, as it should be. */
export interface PersonCorrection {
  readonly personId: string;
  readonly name: string | null;
  readonly idNumber: string | null;
}

/** Corrects name or ID number within a change; birth date and sex follow the number, the look-up follows both. */
export async function correctPerson(
  { vault }: RequestContext,
  { sql }: Pick<Change, 'sql'>,
  { personId, ...wanted }: PersonCorrection,
): Promise<void> {
  const [person] = await sql<{ name: string; sealed: Buffer | null }>(
    'select name, id_sealed as sealed from county.person where id = ? for update',
    [personId],
  );
  if (!person) throw new DomainError('NOT_FOUND', { entity: 'Person', where: personId });
  const { name, fault } = readNameCell(plainCell(wanted.name ?? person.name));
  if (fault) throw new DomainError('NAME_MISSING', { reason: fault });
  const number = wanted.idNumber ? plainCell(wanted.idNumber).replaceAll(' ', '') : null;
  if (number === null && name === person.name) throw new DomainError('NOTHING_TO_CORRECT');
  if (number === null) {
    const known = person.sealed && openIdNumber(vault, Buffer.from(person.sealed));
    await sql('update county.person set name = ?, look_up_digest = ? where id = ?', [
      name,
      known ? lookUpDigest(vault, name, known.slice(-4)) : null,
      personId,
    ]);
    return;
  }
  const read = readIdNumber(number);
  if (!read.valid) throw new DomainError('ID_NUMBER_FAULTY', { reason: read.reason });
  const { idSealed, idDigest } = sealIdNumber(vault, number);
  const [other] = await sql('select 1 from county.person where id_digest = ? and id <> ?', [
    idDigest,
    personId,
  ]);
  if (other) throw new DomainError('ID_NUMBER_TAKEN');
  await sql(
    `update county.person set name = ?, sex = ?, birth_date = ?, id_sealed = ?, id_digest = ?, look_up_digest = ?
     where id = ?`,
    [
      name,
      read.sex,
      read.birthDate,
      idSealed,
      idDigest,
      lookUpDigest(vault, name, number.slice(-4)),
      personId,
    ],
  );
}
