import type { EntityManager } from '@mikro-orm/postgresql';
import { DomainError } from '../kernel/errors.ts';
import { CandidateList } from './candidate-list.entity.ts';
import { Candidate } from './candidate.entity.ts';
import { CandidateProfile } from './candidate-profile.entity.ts';
import { ConsultationConclusion } from './consultation-conclusion.entity.ts';
import type { PathSoFar } from './formal-proposal.rules.ts';
import { NomineeReport } from './nominee-report.entity.ts';
import { Primary } from './primary.entity.ts';
import type { HeldPrimary } from './primary.rules.ts';
import { PrimarySheet } from './primary-sheet.entity.ts';

/** A constituency of an election. */
export interface Where {
  readonly electionId: string;
  readonly constituencyId: string;
}

/** The candidates on the preliminary list, or a refusal: discussion and primaries are about them (EL 32). */
export async function preliminaryCandidates(em: EntityManager, where: Where): Promise<Candidate[]> {
  const { electionId, constituencyId } = where;
  const list = await em.findOne(CandidateList, { electionId, constituencyId, kind: 'PRELIMINARY' });
  if (!list) throw new DomainError('LIST_REFUSED', { faults: ['PRELIMINARY_LIST_MISSING'] });
  return em.find(Candidate, { listId: list.id, struckOn: null }, { orderBy: { position: 'asc' } });
}

/** Refuses once the formal list is out: what led to it stays as it was. */
export async function requireNoFormalList(em: EntityManager, where: Where): Promise<void> {
  const { electionId, constituencyId } = where;
  if ((await em.count(CandidateList, { electionId, constituencyId, kind: 'FORMAL' })) > 0)
    throw new DomainError('FORMAL_LIST_OUT');
}

/** The primaries of a constituency as they were held. */
export const primariesOf = (em: EntityManager, { electionId, constituencyId }: Where): Promise<Primary[]> =>
  em.find(Primary, { electionId, constituencyId }, { orderBy: { number: 'asc' } });

/** A primary as the rules read it. */
export const heldPrimary = ({ state, places, tie, through, level }: Primary): HeldPrimary => ({
  state,
  places,
  tie,
  through: through ?? null,
  level: level ?? null,
});

/** What was discussed and voted so far. */
export async function pathOf(em: EntityManager, { electionId, constituencyId }: Where): Promise<PathSoFar> {
  const concluded = await em.findOne(ConsultationConclusion, { electionId, constituencyId });
  const conclusion = concluded ? { kind: concluded.kind, personIds: concluded.personIds } : null;
  const primaries = await primariesOf(em, { electionId, constituencyId });
  return { conclusion, primaries: primaries.map(heldPrimary) };
}

/** Votes of the first primary by person; none while it is not counted. */
export async function primaryVotes(em: EntityManager, where: Where): Promise<ReadonlyMap<string, number>> {
  const [first] = await primariesOf(em, where);
  if (!first || first.state === 'ANNOUNCED') return new Map();
  const sheet = await em.findOne(
    PrimarySheet,
    { primaryId: first.id, keying: 1 },
    { orderBy: { revision: 'desc' } },
  );
  return new Map(sheet?.votes.map(({ personId, votes }) => [personId, votes]));
}

/** Who may not be listed: with foreign funding or no national, by their own word or by a finding (EL 4, 35; ZJE 38; EN-6). */
export async function barredFrom(em: EntityManager, where: Where): Promise<ReadonlySet<string>> {
  const { electionId, constituencyId } = where;
  const declared = await em.find(
    CandidateProfile,
    { electionId, constituencyId, $or: [{ foreignFunding: true }, { chineseNational: false }] },
    { fields: ['personId'] },
  );
  const found = await em.find(
    NomineeReport,
    { electionId, constituencyId, kind: 'FOREIGN_FUNDING', state: 'UPHELD' },
    { fields: ['personId'] },
  );
  return new Set([...declared, ...found].map(({ personId }) => personId));
}
