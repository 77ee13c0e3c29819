import type { EntityManager } from '@mikro-orm/postgresql';
import type { Constituency } from '../constituencies/constituency.entity.ts';
import { committeeMembersOf } from '../elections/committee-of.queries.ts';
import { Registration } from '../registration/registration.entity.ts';
import { Nomination as NominationRow } from './nomination.entity.ts';
import { NominationSignature } from './nomination-signature.entity.ts';
import type { Nomination, NominationFacts } from './nomination.rules.ts';

/** What the rules need of a constituency: nominations in force as they came in, the roll as far as it signed. */
export async function nominationFactsOf(
  em: EntityManager,
  electionId: string,
  { id: constituencyId, seats, termId }: Pick<Constituency, 'id' | 'seats' | 'termId'>,
  today: string,
  further: readonly Nomination[] = [],
): Promise<NominationFacts> {
  const rows = await em.find(
    NominationRow,
    { electionId, constituencyId, withdrawnOn: null },
    { orderBy: { submittedOn: 'asc', id: 'asc' } },
  );
  const signatures = await em.find(
    NominationSignature,
    { nominationId: { $in: rows.map(({ id }) => id) }, withdrawnOn: null },
    { orderBy: { signedOn: 'asc', registrationId: 'asc' } },
  );
  const earlier = rows.map((row) => asNomination(row, signatures));
  const nominations = [...earlier, ...further];
  const signed = nominations.flatMap(({ by }) => ('signatoryIds' in by ? by.signatoryIds : []));
  const onRoll = await em.find(
    Registration,
    { id: { $in: [...new Set(signed)] }, constituencyId, removedOn: null },
    { fields: ['id'] },
  );
  const committee = await committeeMembersOf(em, electionId, termId, today);
  return {
    seats,
    rollIds: new Set(onRoll.map(({ id }) => id)),
    committeeMemberIds: new Set(committee),
    nominations,
  };
}

function asNomination(row: NominationRow, signatures: readonly NominationSignature[]): Nomination {
  const { id, personId: nomineeId } = row;
  if (row.kind !== 'VOTERS') return { id, nomineeId, by: { sponsorId: row.organisation ?? id } };
  const own = signatures.filter(({ nominationId }) => nominationId === id);
  return { id, nomineeId, by: { signatoryIds: own.map(({ registrationId }) => registrationId) } };
}
