import { DomainError } from '../kernel/errors.ts';
import type { RequestContext } from '../kernel/context.ts';
import type { Sex } from '../people/person.rules.ts';

/** A form has ten signatures or a page more; nobody types a roll. */
const MOST_NAMES = 100;

interface Voter {
  readonly registrationId: string;
  readonly personId: string;
  readonly name: string;
  readonly sex: Sex;
  readonly birthDate: string;
  readonly constituency: string;
}

/**
 * The voters of a term, or of one of its constituencies, who bear these names exactly, name by name in the order asked: a
 * form is typed off by its names, and who shares one is told apart by birth.
 */
export async function votersByName(
  ctx: RequestContext,
  names: readonly string[],
  termId: string,
  constituencyId: string | null,
) {
  if (names.length > MOST_NAMES) throw new DomainError('PAGE_SIZE', { first: names.length, max: MOST_NAMES });
  const asked = names.map((name) => name.replaceAll(/\s/g, ''));
  const voters = await ctx.reader.rows<Voter>(
    `select r.id::text as "registrationId", p.id as "personId", p.name, p.sex, p.birth_date::text as "birthDate",
       k.name as constituency
     from county.person p join county.registration r on r.person_id = p.id and r.removed_on is null
     join county.constituency k on k.id = r.constituency_id
     where p.name = any($1) and k.term_id = $2 and ($3::uuid is null or k.id = $3)
     order by p.birth_date, r.id limit 500`,
    [asked, termId, constituencyId],
  );
  return asked.map((name) => ({ name, voters: voters.filter((voter) => voter.name === name) }));
}
