import type { CountSheetFigures } from '../balloting/count-sheet.rules.ts';
import { outcomeOf } from '../balloting/outcome.rules.ts';
import type { Outcome, RoundKind } from '../balloting/round.rules.ts';
import { directRatio } from '../nomination/ratio.rules.ts';
import { compareBySurname } from '../people/surname-strokes.rules.ts';
import { Chance } from './chance.ts';
import type { DemoPerson, People } from './people.ts';
import type { DemoConstituency } from './terms.ts';

/**
 * How a vote of the past went: all seats filled at once; a tie for the last seat, voted again; the last seat filled by
 * another election; or left empty by it (EL 45; ZJE 49).
 */
export type VoteStory = 'PLAIN' | 'TIE' | 'ANOTHER' | 'SHORT';

/** A round of a vote of the past: what was counted, and what the law made of it. */
export interface PastRound {
  readonly kind: RoundKind;
  readonly seats: number;
  readonly choices: readonly { readonly personId: string; readonly name: string }[];
  readonly sheet: CountSheetFigures;
  readonly outcome: Outcome;
}

/** Shares of the valid ballots that the two who contest the last seat have, in the first vote and in the one after it. */
const CONTESTED: Readonly<Record<Exclude<VoteStory, 'PLAIN'>, readonly (readonly [number, number])[]>> = {
  TIE: [
    [0.55, 0.55],
    [0.58, 0.4],
  ],
  ANOTHER: [
    [0.44, 0.41],
    [0.61, 0.36],
  ],
  SHORT: [
    [0.44, 0.41],
    [0.31, 0.29],
  ],
};
const FOLLOWING = { TIE: 'TIE', ANOTHER: 'ANOTHER', SHORT: 'ANOTHER' } as const;

interface Past {
  readonly election: string;
  readonly constituency: DemoConstituency;
  readonly winners: readonly DemoPerson[];
  readonly people: People;
  readonly story: VoteStory;
}

/**
 * A vote of the past in one constituency, won by these: candidates in the order of the list, sheets that add up, and
 * what the law made of each round. Those who were not elected are made here.
 */
export function pastVote({ election, constituency, winners, people, story }: Past) {
  const chance = new Chance(`vote ${election} ${constituency.name}`);
  const seats = winners.length + (story === 'SHORT' ? 1 : 0);
  const { min, max } = directRatio(seats);
  const wanted = chance.happens(0.8) ? min : max;
  const losers = Array.from({ length: wanted - winners.length }, () => people.make());
  const registered = Math.round(constituency.population * 0.82);
  const contested = contestedBy(story, winners, losers);
  const vote = { chance, registered, contested: contested.map(({ id }) => id) };
  const candidates = [...winners, ...losers].sort((one, other) => compareBySurname(one.name, other.name));
  const safe = new Set(winners.filter((one) => !contested.includes(one)).map(({ id }) => id));
  const first = round({ ...vote, kind: 'FIRST', seats, candidates, safe, shares: sharesOf(story, 0) });
  const rounds = [first];
  if (story !== 'PLAIN') {
    const standing = candidates.filter((one) => contested.includes(one));
    const next = { kind: FOLLOWING[story], seats: 1, candidates: standing, safe: new Set<string>() };
    rounds.push(round({ ...vote, ...next, shares: sharesOf(story, 1) }));
  }
  return { seats, registered, choices: first.choices, rounds, sponsored: [...winners, ...losers] };
}

/** The two who are close for the last seat: its winner, if it had one, and whoever came next. */
function contestedBy(story: VoteStory, winners: readonly DemoPerson[], losers: readonly DemoPerson[]) {
  if (story === 'PLAIN') return [];
  return story === 'SHORT' ? losers.slice(0, 2) : [...winners.slice(-1), ...losers.slice(0, 1)];
}

const sharesOf = (story: VoteStory, nth: number): readonly [number, number] =>
  (story === 'PLAIN' ? undefined : CONTESTED[story][nth]) ?? [0, 0];

interface RoundOfVote {
  readonly chance: Chance;
  readonly registered: number;
  readonly kind: RoundKind;
  readonly seats: number;
  readonly candidates: readonly DemoPerson[];
  /** Who is elected without a doubt. */
  readonly safe: ReadonlySet<string>;
  readonly contested: readonly string[];
  readonly shares: readonly [number, number];
}

function round({
  chance,
  registered,
  kind,
  seats,
  candidates,
  safe,
  contested,
  shares,
}: RoundOfVote): PastRound {
  const participants = Math.round(registered * (0.86 + 0.1 * chance.next()));
  const returned = participants - chance.between(0, 2);
  const invalid = Math.round(returned * 0.006);
  const valid = returned - invalid;
  const sure = new Map([...safe].map((id) => [id, Math.round(valid * (0.62 + 0.22 * chance.next()))]));
  contested.forEach((id, at) => sure.set(id, Math.round(valid * (shares[at] ?? 0))));
  const left = valid * seats - [...sure.values()].reduce((sum, votes) => sum + votes, 0);
  const others = candidates.length - sure.size;
  // Nobody else comes near those who contest a seat.
  const most = Math.min((0.8 * left) / Math.max(others, 1), valid * (contested.length > 0 ? 0.2 : 0.4));
  const votes = candidates.map(({ id }) => ({
    name: id,
    votes: sure.get(id) ?? Math.max(0, Math.round(most * (0.4 + 0.6 * chance.next()))),
  }));
  const sheet: CountSheetFigures = { issued: participants, participants, returned, invalid, votes };
  const choices = candidates.map(({ id: personId, name }) => ({ personId, name }));
  return { kind, seats, choices, sheet, outcome: outcomeOf({ kind, registered, seats, choices }, sheet) };
}
