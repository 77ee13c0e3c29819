import type { Constituency } from '../constituencies/constituency.entity.ts';
import type { Election } from '../elections/election.entity.ts';
import type { Change } from '../kernel/change.ts';
import { DomainError } from '../kernel/errors.ts';
import { CandidateList } from '../nomination/candidate-list.entity.ts';
import { Candidate } from '../nomination/candidate.entity.ts';
import { VoterListEntry } from '../registration/voter-list-entry.entity.ts';
import { VoterList } from '../registration/voter-list.entity.ts';
import type { ParticipantBasis } from './result.rules.ts';
import { RoundChoice } from './round-choice.entity.ts';
import { Round } from './round.entity.ts';
import type { RoundDue, RoundKind } from './round.rules.ts';

declare module '../kernel/audit.ts' {
  interface AuditEvents {
    /** A vote of a constituency was opened for counting. */
    ROUND_OPENED: { readonly roundId: string; readonly kind: RoundKind; readonly number: number };
  }
}

interface Beginning {
  readonly election: Election;
  readonly constituency: Constituency;
  readonly last: Round | null;
  readonly due: Exclude<RoundDue, { readonly refused: string }>;
  readonly heldOn: string;
  readonly participantBasis: ParticipantBasis;
}

interface Choice {
  readonly personId: string;
  readonly name: string;
}

/** Makes the round that is due, with its choices, inside the caller's change. */
export async function beginRound(work: Change, beginning: Beginning): Promise<Round> {
  const { em, record } = work;
  const { election, constituency, last, due, heldOn, participantBasis } = beginning;
  const round = em.create(Round, {
    electionId: election.id,
    constituencyId: constituency.id,
    kind: due.kind,
    number: (last?.number ?? 0) + 1,
    seats: due.seats ?? (await vacantSeats(work, constituency)),
    registered: await votersOnList(work, election, constituency),
    heldOn,
    participantBasis,
    state: 'OPEN',
  });
  const choices = await choicesOf(work, beginning);
  choices.forEach(({ personId, name }, index) =>
    em.create(RoundChoice, { roundId: round.id, personId, position: index + 1, name }),
  );
  record({ type: 'ROUND_OPENED', roundId: round.id, kind: round.kind, number: round.number });
  return round;
}

/** A general election fills every seat of a new term; a by-election those that fell vacant. */
async function vacantSeats({ sql }: Change, constituency: Constituency): Promise<number> {
  const [row] = await sql<{ vacant: number }>(
    `select count(*)::int as vacant from county.seat s where s.constituency_id = ?
       and not exists (select from county.mandate m where m.seat_id = s.id and m.ends_on is null)`,
    [constituency.id],
  );
  if (!row || row.vacant === 0) throw new DomainError('NO_FREE_SEAT', { constituency: constituency.name });
  return row.vacant;
}

/** The registered voters are those on the newest published list, late registrations included (law.md 10, 14). */
async function votersOnList({ em }: Change, election: Election, constituency: Constituency): Promise<number> {
  const list = await em.findOne(VoterList, { electionId: election.id }, { orderBy: { version: 'desc' } });
  const voters = list
    ? await em.count(VoterListEntry, { listId: list.id, constituencyId: constituency.id })
    : 0;
  if (voters === 0) throw new DomainError('NO_VOTER_LIST', { constituency: constituency.name });
  return voters;
}

async function choicesOf(
  { em }: Change,
  { election, constituency, last, due }: Beginning,
): Promise<readonly Choice[]> {
  if (due.choices === 'FORMAL_LIST') {
    const list = await em.findOne(CandidateList, {
      electionId: election.id,
      constituencyId: constituency.id,
      kind: 'FORMAL',
    });
    if (!list) throw new DomainError('NO_FORMAL_LIST', { constituency: constituency.name });
    return em.find(Candidate, { listId: list.id }, { orderBy: { position: 'asc' } });
  }
  const before = await em.find(RoundChoice, { roundId: last?.id ?? '' }, { orderBy: { position: 'asc' } });
  if (due.choices === 'AS_BEFORE') return before.filter(({ writeIn }) => !writeIn);
  const byPerson = new Map(before.map((one) => [one.personId, one]));
  return due.choices.flatMap((personId) => byPerson.get(personId) ?? []);
}
