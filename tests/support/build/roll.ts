import type { EntityManager } from '@mikro-orm/postgresql';
import { CongressTerm } from '../../../api/constituencies/congress-term.entity.ts';
import { Congress } from '../../../api/constituencies/congress.entity.ts';
import type { Constituency } from '../../../api/constituencies/constituency.entity.ts';
import { Person } from '../../../api/people/person.entity.ts';
import { Registration } from '../../../api/registration/registration.entity.ts';
import { VoterListEntry } from '../../../api/registration/voter-list-entry.entity.ts';
import { VoterList } from '../../../api/registration/voter-list.entity.ts';

const SURNAMES = Array.from('丁卜王毛方孔石田冯吕朱沈张陈林周赵胡钱章');
const GIVEN = Array.from('一川云月水文正安江远青明秋亭春海益桐清瑞');

/** A name no list of real persons was asked for: surname and given name counted off from two short lists. */
export const syntheticName = (n: number): string =>
  `${SURNAMES[n % SURNAMES.length]}${GIVEN[Math.floor(n / SURNAMES.length) % GIVEN.length]}${
    GIVEN[Math.floor(n / (SURNAMES.length * GIVEN.length)) % GIVEN.length]
  }`;

/** Persons without a registration, in the order of `names`. */
export async function buildPersons(em: EntityManager, names: readonly string[]): Promise<Person[]> {
  const persons = names.map((name, index) =>
    em.create(Person, {
      name,
      sex: index % 2 === 0 ? 'FEMALE' : 'MALE',
      birthDate: '1980-01-01',
      createdAt: new Date('2026-01-01T00:00:00Z'),
    }),
  );
  await em.flush();
  return persons;
}

/** `n` voters on the roll of a constituency, registered by default long before any election. */
export async function buildRoll(
  em: EntityManager,
  constituency: Constituency,
  n: number,
  addedOn = '2026-10-08',
): Promise<{ readonly persons: Person[]; readonly registrations: Registration[] }> {
  const term = await em.findOneOrFail(CongressTerm, constituency.termId);
  const { level } = await em.findOneOrFail(Congress, term.congressId);
  const persons = await buildPersons(
    em,
    Array.from({ length: n }, (_, index) => syntheticName(index)),
  );
  const registrations = persons.map(({ id: personId }) =>
    em.create(Registration, {
      personId,
      level,
      constituencyId: constituency.id,
      addedReason: 'IMPORTED',
      addedOn,
    }),
  );
  await em.flush();
  return { persons, registrations };
}

/** Publishes the roll of some constituencies as it stands: a further version of the election's voter list. */
export async function buildVoterList(
  em: EntityManager,
  electionId: string,
  constituencies: readonly Constituency[],
  publishedOn = '2026-11-20',
): Promise<VoterList> {
  const version = (await em.count(VoterList, { electionId })) + 1;
  const registrations = await em.find(Registration, {
    constituencyId: { $in: constituencies.map(({ id }) => id) },
    removedOn: null,
  });
  const persons = await em.find(Person, { id: { $in: registrations.map(({ personId }) => personId) } });
  const byId = new Map(persons.map((person) => [person.id, person]));
  const list = em.create(VoterList, {
    electionId,
    version,
    publishedOn,
    objectionsUntil: publishedOn,
    voters: registrations.length,
    fingerprint: 'f'.repeat(64),
    publishedBy: crypto.randomUUID(),
  });
  for (const { id: registrationId, constituencyId, personId } of registrations) {
    const person = byId.get(personId);
    if (!person) throw new Error(`registration ${registrationId} has no person`);
    em.create(VoterListEntry, {
      listId: list.id,
      registrationId,
      constituencyId,
      name: person.name,
      sex: person.sex,
    });
  }
  await em.flush();
  return list;
}
