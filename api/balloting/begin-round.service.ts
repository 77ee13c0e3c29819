import type { Constituency } from '../constituencies/constituency.entity.ts';
import type { Election } from '../elections/election.entity.ts';
import type { Change } from '../kernel/change.ts';
import { DomainError } from '../kernel/errors.ts';
import { CandidateList } from '../nomination/candidate-list.entity.ts';
import { Candidate } from '../nomination/candidate.entity.ts';
import { registeredOn } from '../registration/registered-on.queries.ts';
import { CountPlace } from './count-place.entity.ts';
import { CountSettings } from './count-settings.entity.ts';
import { type CountChoices, COUNT_DEFAULTS } from './count-settings.rules.ts';
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
  /** Names of the places ballots are counted at, where they are not those of the round before. */
  readonly places?: readonly Place[] | null;
}

export interface Place {
  readonly name: string;
  readonly pollingPlaceId?: string | null;
}

interface Choice {
  readonly personId: string;
  readonly name: string;
}

/** Makes the round that is due, with its choices, inside the caller's change. */
export async function beginRound(work: Change, beginning: Beginning): Promise<Round> {
  const { em, record } = work;
  const { election, constituency, last, due, heldOn, participantBasis } = beginning;
  const settings = await settingsOf(work, election, last);
  const round = em.create(Round, {
    ...settings,
    electionId: election.id,
    constituencyId: constituency.id,
    kind: due.kind,
    number: (last?.number ?? 0) + 1,
    seats: due.seats ?? (await vacantSeats(work, constituency)),
    registered: await votersOnList(work, beginning),
    heldOn,
    participantBasis,
    state: 'OPEN',
  });
  const choices = await choicesOf(work, beginning);
  choices.forEach(({ personId, name }, index) =>
    em.create(RoundChoice, { roundId: round.id, personId, position: index + 1, name }),
  );
  const places = await placesOf(work, beginning, settings);
  places.forEach(({ name, pollingPlaceId }, index) =>
    em.create(CountPlace, { roundId: round.id, position: index + 1, name, pollingPlaceId }),
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

/** The registered voters are those on the list and its supplements on the day of the vote (law.md 10, 14). */
async function votersOnList({ sql }: Change, { election, constituency, heldOn }: Beginning): Promise<number> {
  const asked = { electionId: election.id, constituencyIds: [constituency.id], day: heldOn };
  const voters = (await registeredOn(sql, asked)).get(constituency.id) ?? 0;
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

/** A round that follows is counted as the one before it was; the first as the election settled. */
async function settingsOf({ em }: Change, election: Election, last: Round | null): Promise<CountChoices> {
  const { counting, marksCounted, voidCausesCounted, anotherWriteIns, photoRequired } =
    last ?? (await em.findOne(CountSettings, { electionId: election.id })) ?? COUNT_DEFAULTS;
  return { counting, marksCounted, voidCausesCounted, anotherWriteIns, photoRequired };
}

/** The constituency as one place, or the places of its boxes: those named, those planned for this vote, those before. */
async function placesOf(
  { em, sql }: Change,
  { election, last, places, constituency }: Beginning,
  { counting }: CountChoices,
): Promise<readonly { readonly name: string | null; readonly pollingPlaceId: string | null }[]> {
  if (counting === 'CONSOLIDATED') return [{ name: null, pollingPlaceId: null }];
  const planned = await sql<{ name: string; pollingPlaceId: string }>(
    `select p.name, p.id as "pollingPlaceId" from county.polling_place p
     join county.polling_place_constituency s on s.place_id = p.id
     where p.election_id = ? and s.constituency_id = ? and p.vote_number = ? order by p.kind, p.number`,
    [election.id, constituency.id, (last?.number ?? 0) + 1],
  );
  const before = last
    ? await em.find(CountPlace, { roundId: last.id }, { orderBy: { position: 'asc' } })
    : [];
  const named = places ?? (planned.length > 0 ? planned : before);
  if (named.length === 0) throw new DomainError('PLACES_UNKNOWN', { constituency: constituency.name });
  return named.map((one) => ({ name: one.name ?? null, pollingPlaceId: one.pollingPlaceId ?? null }));
}
