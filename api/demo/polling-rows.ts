import type { PlaceKind } from '../balloting/polling-place.rules.ts';
import { idOf } from './chance.ts';
import type { DemoVoter } from './roll.ts';
import type { Row } from './rows.ts';
import type { DemoConstituency } from './terms.ts';

/** A constituency ready to vote. */
export interface DemoPoll {
  readonly electionId: string;
  readonly constituency: DemoConstituency;
  readonly voters: readonly DemoVoter[];
}

/** A polling place, and how many of its voters come. */
export interface DemoPlace {
  readonly placeId: string;
  readonly poll: DemoPoll;
  readonly kind: PlaceKind;
  readonly voters: readonly DemoVoter[];
  readonly crew: readonly DemoVoter[];
  readonly delivered: number;
  readonly given: number;
  /** Whether voting still goes on there. */
  readonly open: boolean;
}

const FIRST_HOUR = 7;
/** How the voters of a day spread over its hours, from seven to five, in hundredths: most come in the morning. */
const BY_HOUR = [9, 17, 20, 16, 10, 5, 5, 6, 5, 4, 3];

/** The hour in which one of so many came. */
function hourOf(at: number, all: number): number {
  let reached = 0;
  for (const [hour, share] of BY_HOUR.entries()) {
    reached += share;
    if (at < (all * reached) / 100) return FIRST_HOUR + hour;
  }
  return FIRST_HOUR + BY_HOUR.length - 1;
}

interface Day {
  readonly day: string;
  /** The time now, `HH:MM`: where voting goes on, nobody has come later. */
  readonly now: string;
  readonly by: string;
  /** Granted proxies by principal. */
  readonly grants: ReadonlyMap<string, string>;
}

/** Who received a ballot at a place, one row each: those of principals through their proxy. */
export function checkInRows(place: DemoPlace, { day, now, by, grants }: Day): Row[] {
  const { placeId, poll, voters, given, open } = place;
  // Whoever loads the demo before noon sees a vote at noon; at night one that is about to end.
  const until = Math.max(12, Math.min(16, Number(now.slice(0, 2))));
  return voters.slice(0, given).flatMap(({ personId, registrationId }, at): Row[] => {
    const hour = hourOf(at, given);
    if (open && hour > until) return [];
    const proxyId = grants.get(personId) ?? null;
    return [
      {
        id: idOf(`check-in ${placeId} ${registrationId}`),
        election_id: poll.electionId,
        vote_number: 1,
        level: 'COUNTY',
        place_id: placeId,
        registration_id: registrationId,
        person_id: personId,
        held_on: day,
        hour,
        means: proxyId ? 'PROXY' : at % 9 === 4 ? 'ID_NUMBER' : at % 23 === 7 ? 'NAME' : 'CARD',
        proxy_id: proxyId,
        assisted_by: null,
        recorded_by: by,
        state: 'GIVEN',
        undo_reason: null,
        undo_asked_by: null,
        undone_by: null,
      },
    ];
  });
}

/** How voting began at a place. */
export const openingRow = ({ placeId, kind }: DemoPlace, day: string, by: string): Row => ({
  place_id: placeId,
  opened_on: day,
  opened_at: '07:00',
  booths: kind === 'MOBILE_BOX' ? 0 : 3,
  announced: ['SEATS', 'CANDIDATES', 'PROCEDURE', 'NOTES'],
  announced_by: '主持人',
  recorded_by: by,
});

/** The papers and the sealed box of each place where voting has ended. */
export function closingRows(
  places: readonly DemoPlace[],
  given: readonly (readonly Row[])[],
  day: string,
  by: string,
): { readonly ballot_closing: Row[]; readonly box_handover: Row[] } {
  const ended = places.flatMap((place, at) => (place.open ? [] : [{ place, n: given[at]?.length ?? 0 }]));
  return {
    ballot_closing: ended.map(({ place, n }) => ({
      place_id: place.placeId,
      level: 'COUNTY',
      delivered: place.delivered,
      spoilt: 0,
      issued: n,
      left_over: place.delivered - n,
      handed_out: n,
      explanation: null,
    })),
    box_handover: ended.map(({ place }) => ({
      place_id: place.placeId,
      sealed_on: day,
      sealed_at: '18:10',
      signed_by: place.crew.slice(0, 2).map(({ personId }) => personId),
      destination: '街道办事处计票点',
      recorded_by: by,
      handed_over_at: '18:40',
      received_by: '计票组',
    })),
  };
}
