import { addDays, type CivilDate } from '../kernel/civil-date.rules.ts';
import { directRatio } from '../nomination/ratio.rules.ts';
import { compareBySurname } from '../people/surname-strokes.rules.ts';
import { type Chance, idOf } from './chance.ts';
import type { DemoVoter } from './roll.ts';
import type { Tables } from './rows.ts';
import type { DemoConstituency } from './terms.ts';

/** How far a constituency has come: where its list hangs, since how many days; where not, why not. */
export type Story =
  | { readonly listed: number; readonly formal: number | null }
  | 'MISSING'
  | 'THIN'
  | 'WITHDRAWN';

/** Nearly all lists are out in time; a few late by a hair, a few missing, and here and there a nominee. */
export function storyOf(chance: Chance): Story {
  const luck = chance.next();
  if (luck < 0.05) return 'MISSING';
  if (luck < 0.08) return 'THIN';
  if (luck < 0.1) return 'WITHDRAWN';
  if (luck < 0.13) return { listed: 1, formal: null };
  return { listed: chance.between(2, 4), formal: chance.happens(0.15) ? chance.between(0, 1) : null };
}

/** Whom a constituency nominated. */
export interface Nominated {
  readonly place: { readonly election_id: string; readonly constituency_id: string };
  readonly nominees: readonly DemoVoter[];
  readonly constituency: DemoConstituency;
  readonly story: Story;
}

interface Listing extends Nominated {
  readonly story: Exclude<Story, string>;
  readonly publishedBy: string;
  readonly today: CivilDate;
}

/** The list of all nominees, and of the formal candidates where it is out; each is on the timetable from its day. */
export function addLists(
  tables: Tables,
  { place, nominees, constituency, story, publishedBy, today }: Listing,
): void {
  const { max } = directRatio(constituency.seats.length);
  const lists = [
    ['PRELIMINARY', 'PRELIMINARY_CANDIDATES', story.listed, nominees],
    ...(story.formal === null
      ? []
      : ([['FORMAL', 'FORMAL_CANDIDATES', story.formal, nominees.slice(0, max)]] as const)),
  ] as const;
  for (const [kind, milestone, daysAgo, candidates] of lists) {
    const id = idOf(`list ${place.election_id} ${constituency.id} ${kind}`);
    const publishedOn = addDays(today, -daysAgo);
    tables.add('candidate_list', {
      id,
      ...place,
      kind,
      published_on: publishedOn,
      published_by: publishedBy,
    });
    tables.add('posting', { id: idOf(`posting ${id}`), ...place, milestone, posted_on: publishedOn });
    const ordered = [...candidates].sort((one, other) => compareBySurname(one.name, other.name));
    for (const [at, { personId, name }] of ordered.entries())
      tables.add('candidate', { list_id: id, person_id: personId, position: at + 1, name });
  }
}
