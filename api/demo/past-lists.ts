import { idOf } from './chance.ts';
import type { PastElection } from './past-election.ts';
import type { pastVote } from './past-vote.ts';
import type { Tables } from './rows.ts';

/** A vote of the past, as `pastVote` makes it. */
export type Vote = ReturnType<typeof pastVote>;
/** Where rows of a vote belong. */
export interface Place {
  readonly at: string;
  readonly place: { readonly election_id: string; readonly constituency_id: string };
}

/** The party names as many as there are seats, the organisations together the rest: neither more than its cap (EN-3). */
export function addNominations(
  tables: Tables,
  { nominatedOn }: PastElection,
  vote: Vote,
  { at, place }: Place,
): void {
  vote.sponsored.forEach((person, nth) =>
    tables.add('nomination', {
      id: idOf(`nomination ${at} ${nth}`),
      ...place,
      person_id: person.id,
      kind: nth < vote.seats ? 'PARTY' : 'ORGANISATION',
      organisation: nth < vote.seats ? '中国共产党的组织' : '工会、共青团、妇联联合推荐',
      submitted_on: nominatedOn,
    }),
  );
}

/** The lists of candidates: a by-election has no preliminary one (ZJE 59). */
export function addLists(
  tables: Tables,
  { kind, formalOn, preliminaryOn }: PastElection,
  { choices }: Vote,
  { at, place, publishedBy }: Place & { readonly publishedBy: string },
): void {
  const kinds = kind === 'GENERAL' ? (['PRELIMINARY', 'FORMAL'] as const) : (['FORMAL'] as const);
  for (const listKind of kinds) {
    const id = idOf(`list ${at} ${listKind}`);
    const publishedOn = listKind === 'FORMAL' ? formalOn : preliminaryOn;
    tables.add('candidate_list', {
      id,
      ...place,
      kind: listKind,
      published_on: publishedOn,
      published_by: publishedBy,
    });
    choices.forEach(({ personId, name }, nth) =>
      tables.add('candidate', { list_id: id, person_id: personId, position: nth + 1, name }),
    );
  }
}
