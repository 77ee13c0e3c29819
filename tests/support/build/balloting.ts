import type { Viewer } from '../../../api/kernel/context.ts';
import { CountPlace } from '../../../api/balloting/count-place.entity.ts';
import { type CountChoices, COUNT_DEFAULTS } from '../../../api/balloting/count-settings.rules.ts';
import { CountSheet } from '../../../api/balloting/count-sheet.entity.ts';
import { declareResult } from '../../../api/balloting/declare-result.service.ts';
import { keyCount, type KeyedFigures } from '../../../api/balloting/key-count.service.ts';
import { requestDeclaration } from '../../../api/balloting/request-declaration.service.ts';
import { openRound } from '../../../api/balloting/open-round.service.ts';
import { RoundChoice } from '../../../api/balloting/round-choice.entity.ts';
import { settleCounts } from '../../../api/balloting/settle-counts.service.ts';
import { Round } from '../../../api/balloting/round.entity.ts';
import { key, type World } from '../world.ts';
import { buildElection } from './elections.ts';
import { buildFormalList } from './nomination.ts';
import { buildRoll, buildVoterList } from './roll.ts';

interface Wanted {
  readonly seats?: number;
  readonly names?: readonly string[];
  readonly voters?: number;
  readonly term?: Parameters<typeof buildElection>[1];
}

/**
 * A constituency ready to vote on 2026-12-16, which it then is: a roll of 100, a published list, formal candidates.
 * Its vote is opened; two clerks and an officer stand by.
 */
export async function buildPoll(world: World, wanted: Wanted = {}) {
  const seats = wanted.seats ?? 2;
  const built = await buildElection(world, wanted.term ?? { term: { seats: [seats], term: nextTerm() } });
  const { em, election, constituencies } = built;
  const [constituency] = constituencies;
  if (!constituency) throw new Error('no constituency was built');
  const roll = await buildRoll(em, constituency, wanted.voters ?? 100);
  await buildVoterList(em, election.id, [constituency]);
  const names = wanted.names ? { names: wanted.names } : {};
  const { persons } = await buildFormalList(em, election.id, constituency, names);
  world.setDay('2026-12-16');
  const officer = world.as('ELECTION_OFFICER').viewer;
  const ids = { electionId: election.id, constituencyId: constituency.id };
  const { roundId } = await openRound(world.asViewer(officer), { ...key(), ...ids });
  const clerks = [world.as('COUNT_CLERK').viewer, world.as('COUNT_CLERK').viewer] as const;
  return { ...built, constituency, roll, candidates: persons, roundId, officer, clerks };
}

/** A constituency whose boxes are counted at their places; its vote is opened unless the test opens it. */
export async function buildPlaces(
  world: World,
  names: readonly string[],
  { open = true, ...over }: Partial<CountChoices> & { readonly open?: boolean } = {},
) {
  const built = await buildElection(world, { term: { seats: [2], term: nextTerm() } });
  const { em, election, constituencies } = built;
  const [constituency] = constituencies;
  if (!constituency) throw new Error('no constituency was built');
  const roll = await buildRoll(em, constituency, 100);
  await buildVoterList(em, election.id, [constituency]);
  const { persons: candidates } = await buildFormalList(em, election.id, constituency);
  const officer = world.as('ELECTION_OFFICER').viewer;
  const choices = { ...COUNT_DEFAULTS, counting: 'PER_PLACE' as const, ...over };
  await settleCounts(world.asViewer(officer), { ...key(), electionId: election.id, ...choices });
  world.setDay('2026-12-16');
  const ids = { electionId: election.id, constituencyId: constituency.id };
  const places = names.map((name) => ({ name }));
  const { roundId } = open
    ? await openRound(world.asViewer(officer), { ...key(), ...ids, places })
    : { roundId: '' };
  const clerks = [world.as('COUNT_CLERK').viewer, world.as('COUNT_CLERK').viewer] as const;
  const stored = open ? await em.find(CountPlace, { roundId }, { orderBy: { position: 'asc' } }) : [];
  return { ...built, constituency, roll, candidates, officer, roundId, clerks, places: stored };
}

/** A round as it stands in the database, with its choices in order. */
export async function roundOf(world: World, roundId: string) {
  const { em } = world.as();
  const round = await em.findOneOrFail(Round, roundId);
  const choices = await em.find(RoundChoice, { roundId }, { orderBy: { position: 'asc' } });
  return { round, choices, names: choices.map(({ name }) => name) };
}

/** Sheets of a round, by keying and revision. */
export const sheetsOf = (world: World, roundId: string): Promise<CountSheet[]> =>
  world.as().em.find(CountSheet, { roundId }, { orderBy: { keying: 'asc', revision: 'asc' } });

/** 60 of 100 voted; votes by name, nought for those not named. `aCount(world, id, { 甲: 40 })`. */
export async function aCount(
  world: World,
  roundId: string,
  votes: Readonly<Record<string, number>>,
  over: Partial<KeyedFigures> = {},
): Promise<KeyedFigures> {
  const { choices } = await roundOf(world, roundId);
  const lines = choices.map(({ personId, name }) => ({ personId, votes: votes[name] ?? 0 }));
  return { issued: 60, returned: 60, invalid: 0, participants: 60, votes: lines, ...over };
}

/** Both clerks key the same figures. */
export async function keyTwice(
  world: World,
  roundId: string,
  clerks: readonly Viewer[],
  figures: KeyedFigures,
): Promise<void> {
  for (const [index, clerk] of clerks.entries()) {
    await keyCount(world.asViewer(clerk), {
      ...key(),
      roundId,
      keying: index === 0 ? 1 : 2,
      ...figures,
    });
  }
}

/** Counted by both clerks and declared by the officer; answers with the round that follows. */
export async function countAndDeclare(
  world: World,
  poll: { readonly clerks: readonly Viewer[]; readonly officer: Viewer },
  roundId: string,
  votes: Readonly<Record<string, number>>,
  over: Partial<KeyedFigures> = {},
) {
  await keyTwice(world, roundId, poll.clerks, await aCount(world, roundId, votes, over));
  return declare(world, poll.officer, roundId);
}

/** The first officer asks, a second one declares. */
export async function declare(
  world: World,
  officer: Viewer,
  roundId: string,
  over: Partial<Parameters<typeof requestDeclaration>[1]> = {},
) {
  const photoSkipReason = '没有照片';
  await requestDeclaration(world.asViewer(officer), { ...key(), roundId, photoSkipReason, ...over });
  return declareResult(world.as('ELECTION_OFFICER'), { ...key(), roundId });
}

let number = 100;
const nextTerm = (): number => (number += 1);
