import { addDays } from '../kernel/civil-date.rules.ts';
import type { DemoCalendar } from './calendar.ts';
import { idOf } from './chance.ts';
import type { DemoDeputy } from './deputies.ts';
import type { VoteStory } from './past-vote.ts';
import type { People } from './people.ts';
import type { DemoConstituency, DemoTerm } from './terms.ts';

/** The constituencies of the running term in which something is told. */
export interface Stories {
  /** A deputy left in 2024 and was replaced by a by-election. */
  readonly replaced: readonly DemoConstituency[];
  /** A seat is empty, two in the last of them: today's by-election. */
  readonly vacant: readonly DemoConstituency[];
  /** A seat that the general election left empty for a year (EW-7). */
  readonly short: DemoConstituency;
  /** Level for the last seat; short of a seat at first. */
  readonly tied: readonly DemoConstituency[];
  readonly another: readonly DemoConstituency[];
  /** Where the demo deputy was elected. */
  readonly home: DemoConstituency;
}

/** Picks constituencies of several seats in the streets, one after the other. */
export function storiesOf(district: DemoTerm): Stories {
  const large = district.constituencies.filter(
    ({ divisionCode, seats }) => divisionCode < '330502100' && seats.length >= 2,
  );
  const nth = (at: number): DemoConstituency => {
    const found = large[at];
    if (!found) throw new Error('the district is too small for its stories');
    return found;
  };
  return {
    replaced: [6, 20, 32].map(nth),
    vacant: [2, 12, 16, 26, 36].map(nth),
    short: nth(18),
    tied: [4, 24].map(nth),
    another: [10, 14, 28].map(nth),
    home: nth(8),
  };
}

/** How the vote of the general election went where it was not plain, in the district and in two townships. */
export function voteStories(
  { short, tied, another }: Stories,
  townships: readonly DemoTerm[],
): ReadonlyMap<string, VoteStory> {
  const [first, second] = townships.map(({ constituencies }) =>
    constituencies.find(({ seats }) => seats.length === 3),
  );
  return new Map<string, VoteStory>([
    [short.id, 'SHORT'],
    ...tied.map(({ id }) => [id, 'TIE'] as const),
    ...another.map(({ id }) => [id, 'ANOTHER'] as const),
    ...(first ? [[first.id, 'TIE'] as const] : []),
    ...(second ? [[second.id, 'ANOTHER'] as const] : []),
  ]);
}

/** How many seats are empty in a constituency of today's by-election. */
export const vacantSeats = ({ vacant }: Stories, constituency: DemoConstituency): number => {
  const at = vacant.indexOf(constituency);
  return at < 0 ? 0 : at === vacant.length - 1 ? 2 : 1;
};

/** The deputies of the running term as they stand today: some left, some came in their place (EL 57; ZJE 57, 59). */
export function withVacancies(
  elected: readonly DemoDeputy[],
  stories: Stories,
  people: People,
  { pastResignation, pastByElection, resignation, completion }: DemoCalendar,
) {
  const firstSeats = (constituency: DemoConstituency, count: number) => constituency.seats.slice(0, count);
  const replaced = new Set(stories.replaced.flatMap((one) => firstSeats(one, 1)));
  const vacated = new Set(stories.vacant.flatMap((one) => firstSeats(one, vacantSeats(stories, one))));
  const leaving = (one: DemoDeputy, day: string): DemoDeputy => ({ ...one, to: day, endReason: 'RESIGNED' });
  const lateSeat = stories.short.seats.at(-1);
  const late = (one: DemoDeputy): DemoDeputy => ({ ...one, from: addDays(completion, 14), committee: false });
  const stayed = elected.map((one) => {
    if (one.seatId === lateSeat) return late(one);
    if (replaced.has(one.seatId)) return leaving(one, pastResignation);
    return vacated.has(one.seatId) ? leaving(one, resignation) : one;
  });
  const successors = elected
    .filter(({ seatId }) => replaced.has(seatId))
    .map((one): DemoDeputy => ({
      ...one,
      id: idOf(`successor ${one.id}`),
      person: people.make(),
      from: addDays(pastByElection, 14),
      committee: false,
    }));
  return {
    all: [...stayed, ...successors],
    successors,
    atOnce: elected.filter(({ seatId }) => seatId !== lateSeat),
    completed: stayed.filter(({ seatId }) => seatId === lateSeat),
  };
}
