import type { Change } from '../kernel/change.ts';
import { DomainError } from '../kernel/errors.ts';

/** How a clerk says whom a written name means: by registration, or by the name alone. */
export interface Meant {
  readonly registrationId?: string | null;
  readonly name?: string | null;
}

interface Voter {
  readonly registrationId: string;
  readonly personId: string;
  readonly name: string;
  readonly constituency: string;
  readonly sex: string;
  readonly birthYear: number;
}

/** The voter of a congress who is meant, or a refusal that lists those it could be. */
export const voterMeant = async (work: Change, meant: Meant, termId: string): Promise<Voter> =>
  theOne(await votersMeant(work, meant, termId), meant);

/** Voters registered for this congress who may be meant; a name finds at most a handful. */
const votersMeant = (
  { sql }: Change,
  { registrationId = null, name = null }: Meant,
  termId: string,
): Promise<Voter[]> =>
  sql<Voter>(
    `select r.id::text as "registrationId", p.id as "personId", p.name, c.name as constituency,
       p.sex, extract(year from p.birth_date)::int as "birthYear"
     from county.registration r
     join county.person p on p.id = r.person_id
     join county.constituency c on c.id = r.constituency_id
     where c.term_id = ? and r.removed_on is null and ${registrationId === null ? 'p.name = ?' : 'r.id = ?'}
     order by r.id limit 10`,
    [termId, registrationId ?? (name ?? '').trim()],
  );

/** One voter of that name is that person; of several, the clerk must say which (never the first that comes). */
function theOne(found: readonly Voter[], { name, registrationId }: Meant): Voter {
  const [only, second] = found;
  if (!only) throw new DomainError('NOT_A_VOTER', { name: name ?? registrationId ?? '' });
  if (second) {
    throw new DomainError('NAME_AMBIGUOUS', {
      name: only.name,
      voters: found.map(({ registrationId: id, constituency, sex, birthYear }) => ({
        registrationId: id,
        constituency,
        sex,
        birthYear,
      })),
    });
  }
  return only;
}
