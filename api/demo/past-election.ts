import type { CountSheetFigures } from '../balloting/count-sheet.rules.ts';
import { addDays, civilDate } from '../kernel/civil-date.rules.ts';
import type { ElectionKind } from '../elections/election.rules.ts';
import { idOf } from './chance.ts';
import type { DemoDeputy } from './deputies.ts';
import type { Desks } from './desks.ts';
import { addLists, addNominations, type Place } from './past-lists.ts';
import { type PastRound, pastVote, type VoteStory } from './past-vote.ts';
import type { People } from './people.ts';
import { type Row, Tables } from './rows.ts';

/** An election of the past: what it was called, its days, and who won it. */
export interface PastElection {
  readonly name: string;
  readonly kind: ElectionKind;
  readonly termIds: readonly string[];
  readonly electionDay: string;
  readonly nominatedOn: string;
  readonly preliminaryOn: string;
  readonly formalOn: string;
  readonly confirmedOn: string;
  readonly winners: readonly DemoDeputy[];
  /** Constituencies whose vote went otherwise than plainly. */
  readonly stories: ReadonlyMap<string, VoteStory>;
}

/** Everything an election of the past left behind: nominations, lists, rounds counted twice, confirmations. */
export function pastElectionRows(
  election: PastElection,
  people: People,
  desks: Desks,
): Readonly<Record<string, readonly Row[]>> {
  const { name, kind, electionDay: day, nominatedOn } = election;
  const electionId = idOf(`election ${name}`);
  const tables = new Tables();
  tables.add('election', {
    id: electionId,
    name,
    kind,
    election_day: day,
    day_reading: 'STRICT',
    created_at: nominatedOn,
  });
  for (const termId of election.termIds)
    tables.add('election_term', { election_id: electionId, term_id: termId });
  for (const [milestone, postedOn] of postingsOf(election)) {
    const id = idOf(`posting ${name} ${milestone}`);
    tables.add('posting', { id, election_id: electionId, milestone, posted_on: postedOn });
  }
  for (const [constituency, deputies] of Map.groupBy(election.winners, (one) => one.constituency)) {
    const winners = deputies.map(({ person }) => person);
    const story = election.stories.get(constituency.id) ?? 'PLAIN';
    const vote = pastVote({ election: name, constituency, winners, people, story });
    const at = `${name} ${constituency.id}`;
    const place = { election_id: electionId, constituency_id: constituency.id };
    addNominations(tables, election, vote, { at, place });
    addLists(tables, election, vote, { at, place, publishedBy: desks.accountId('election') });
    vote.rounds.forEach((round, nth) =>
      addCount(
        tables,
        { ...election, constituencyNumber: constituency.number },
        { ...round, number: nth + 1, registered: vote.registered },
        { at, place, desks },
      ),
    );
  }
  return tables.rows;
}

const CLERKS = ['clerk1', 'clerk2'] as const;

/** A sheet as the sheets of several places that add up to it: most of it in the first. */
function sharesOf(sheet: CountSheetFigures, places: number): CountSheetFigures[] {
  const part = (figure: number, nth: number) =>
    nth === 0 ? figure - (places - 1) * Math.floor(figure / (places + 1)) : Math.floor(figure / (places + 1));
  return Array.from({ length: places }, (_, nth) => ({
    issued: part(sheet.issued, nth),
    participants: part(sheet.participants, nth),
    returned: part(sheet.returned, nth),
    invalid: part(sheet.invalid, nth),
    votes: sheet.votes.map(({ name, votes }) => ({ name, votes: part(votes, nth) })),
  }));
}

/** `jsonb_populate_recordset` knows no defaults. */
const COUNTED_AS_USUAL = {
  participant_basis: 'RETURNED',
  marks_counted: false,
  void_causes_counted: false,
  another_write_ins: true,
  photo_required: false,
} as const;

/** The election a round belongs to, and the number of its constituency. */
type CountedIn = PastElection & { readonly constituencyNumber: number };

/** What a counted round is called and when it was held: a vote that follows, on the next day. */
interface CountedRound extends PastRound {
  readonly number: number;
  readonly registered: number;
}

/** The round stays open for its sheets; `declareRounds` closes it, for nothing may be added afterwards. */
function addCount(
  tables: Tables,
  { electionDay, confirmedOn, kind: electionKind, constituencyNumber }: CountedIn,
  { kind, number, seats, registered, choices, sheet, outcome }: CountedRound,
  { at: constituency, place, desks }: Place & { readonly desks: Desks },
): void {
  const at = number === 1 ? constituency : `${constituency} ${number}`;
  const id = idOf(`round ${at}`);
  const heldOn = addDays(civilDate(electionDay), number - 1);
  const round = { kind, number, seats, registered, held_on: heldOn, state: 'COUNTED', outcome };
  // Scattered constituencies count where the boxes stood.
  const scattered = electionKind === 'GENERAL' && constituencyNumber % 12 === 0;
  const names = scattered ? ['第一投票站', '第二投票站', '流动票箱'] : [];
  const counting = names.length > 0 ? 'PER_PLACE' : 'CONSOLIDATED';
  tables.add('round', { id, ...place, ...round, ...COUNTED_AS_USUAL, counting });
  const agreedAt = `${heldOn}T21:00:00+08:00`;
  const parts = names.length > 0 ? sharesOf(sheet, names.length) : [sheet];
  parts.forEach((_part, nth) =>
    tables.add('count_place', {
      id: idOf(`count place ${at} ${nth}`),
      round_id: id,
      position: nth + 1,
      name: names[nth] ?? null,
      agreed_at: agreedAt,
    }),
  );
  choices.forEach(({ personId, name }, nth) =>
    tables.add('round_choice', {
      round_id: id,
      person_id: personId,
      position: nth + 1,
      name,
      write_in: false,
    }),
  );
  const keyed = parts.flatMap((part, place) => CLERKS.map((clerk, nth) => ({ part, place, clerk, nth })));
  for (const { part, place, clerk, nth } of keyed) {
    tables.add('count_sheet', {
      id: idOf(`sheet ${at} ${clerk} ${place}`),
      round_id: id,
      place_id: idOf(`count place ${at} ${place}`),
      keying: nth + 1,
      revision: 1,
      issued: part.issued,
      participants: part.participants,
      returned: part.returned,
      invalid: part.invalid,
      votes: part.votes.map(({ name: personId, votes }) => ({ personId, votes })),
      write_ins: [],
      keyed_by: desks.accountId(clerk),
      keyed_at: agreedAt,
    });
  }
  for (const personId of outcome.elected) {
    tables.add('qualification', {
      id: idOf(`qualification ${at} ${personId}`),
      round_id: id,
      person_id: personId,
      state: 'CONFIRMED',
      decided_on: confirmedOn,
      decided_by: desks.accountId('committee'),
    });
  }
}

const postingsOf = ({ kind, nominatedOn, preliminaryOn, formalOn, winners }: PastElection) =>
  [
    ['VOTER_LIST', nominatedOn],
    ...(kind === 'GENERAL' ? [['PRELIMINARY_CANDIDATES', preliminaryOn]] : []),
    ['FORMAL_CANDIDATES', formalOn],
    ...(kind === 'GENERAL' ? [['FIRST_SESSION', winners[0]?.from ?? formalOn]] : []),
  ] as const;
