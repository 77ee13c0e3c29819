import type { EntityManager } from '@mikro-orm/postgresql';
import type { Constituency } from '../../../api/constituencies/constituency.entity.ts';
import { CandidateList } from '../../../api/nomination/candidate-list.entity.ts';
import { Candidate } from '../../../api/nomination/candidate.entity.ts';
import type { CandidateListKind } from '../../../api/nomination/candidacy.rules.ts';
import { NominationSignature } from '../../../api/nomination/nomination-signature.entity.ts';
import { Nomination } from '../../../api/nomination/nomination.entity.ts';
import type { Person } from '../../../api/people/person.entity.ts';
import type { Registration } from '../../../api/registration/registration.entity.ts';
import { buildPersons } from './roll.ts';

/** A nomination by these voters; by the party committee when none is named. */
export async function buildNomination(
  em: EntityManager,
  electionId: string,
  constituency: Constituency,
  person: Person,
  signatories: readonly Registration[] = [],
): Promise<Nomination> {
  const nomination = em.create(Nomination, {
    electionId,
    constituencyId: constituency.id,
    personId: person.id,
    kind: signatories.length > 0 ? 'VOTERS' : 'PARTY',
    organisation: signatories.length > 0 ? null : `推荐单位 ${person.name}`,
    submittedOn: '2026-11-24',
  });
  for (const { id: registrationId } of signatories) {
    em.create(NominationSignature, { nominationId: nomination.id, registrationId, signedOn: '2026-11-24' });
  }
  await em.flush();
  return nomination;
}

interface WantedList {
  readonly names?: readonly string[];
  readonly kind?: CandidateListKind;
  readonly publishedOn?: string;
}

/** A published list of new persons, in the order of their names; by default one candidate more than there are seats. */
export async function buildCandidateList(
  em: EntityManager,
  electionId: string,
  constituency: Constituency,
  wanted: WantedList = {},
): Promise<{ readonly list: CandidateList; readonly persons: Person[]; readonly candidates: Candidate[] }> {
  const names = wanted.names ?? ['丁一川', '王明远', '朱清', '沈月'].slice(0, constituency.seats + 1);
  const persons = await buildPersons(em, names);
  const list = em.create(CandidateList, {
    electionId,
    constituencyId: constituency.id,
    kind: wanted.kind ?? 'FORMAL',
    publishedOn: wanted.publishedOn ?? '2026-12-07',
    publishedBy: crypto.randomUUID(),
  });
  const candidates = persons.map(({ id: personId, name }, index) =>
    em.create(Candidate, { listId: list.id, personId, position: index + 1, name }),
  );
  await em.flush();
  return { list, persons, candidates };
}

/** The formal candidates of a constituency, published: what a round of voting starts from. */
export const buildFormalList = (
  em: EntityManager,
  electionId: string,
  constituency: Constituency,
  wanted: Omit<WantedList, 'kind'> = {},
) => buildCandidateList(em, electionId, constituency, { ...wanted, kind: 'FORMAL' });
