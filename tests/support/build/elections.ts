import type { CongressTerm } from '../../../api/constituencies/congress-term.entity.ts';
import type { Constituency } from '../../../api/constituencies/constituency.entity.ts';
import { ElectionTerm } from '../../../api/elections/election-term.entity.ts';
import { Election } from '../../../api/elections/election.entity.ts';
import type { DayReading, ElectionKind } from '../../../api/elections/election.rules.ts';
import { Posting } from '../../../api/elections/posting.entity.ts';
import type { World } from '../world.ts';
import { buildTerm } from './geography.ts';

interface Wanted {
  readonly name?: string;
  readonly kind?: ElectionKind;
  readonly electionDay?: string;
  readonly dayReading?: DayReading;
  /** What the term is to be, when it is not given: see `buildTerm`. */
  readonly term?: Parameters<typeof buildTerm>[1];
}

/** An election of one congress term with its constituencies: by default on 2026-12-16, two constituencies of two seats. */
export async function buildElection(world: World, wanted: Wanted = {}) {
  const { em } = world.as();
  const { congress, term, constituencies } = await buildTerm(em, wanted.term ?? { term: nextNumber() });
  const election = em.create(Election, {
    name: wanted.name ?? '换届选举',
    kind: wanted.kind ?? 'GENERAL',
    electionDay: wanted.electionDay ?? '2026-12-16',
    dayReading: wanted.dayReading ?? 'STRICT',
    createdAt: world.parts.clock.now(),
  });
  em.create(ElectionTerm, { electionId: election.id, termId: term.id });
  await em.flush();
  return { em, election, congress, term, constituencies };
}

export type BuiltElection = {
  readonly election: Election;
  readonly term: CongressTerm;
  readonly constituencies: readonly Constituency[];
};

/** A notice that was posted, for the whole election unless a constituency is named. */
export async function buildPosting(
  world: World,
  electionId: string,
  milestone: string,
  postedOn: string,
  constituencyId: string | null = null,
): Promise<Posting> {
  const { em } = world.as();
  const posting = em.create(Posting, { electionId, milestone, postedOn, constituencyId });
  await em.flush();
  return posting;
}

/** Terms of one congress are numbered; a test file that builds several elections gets a fresh term each time. */
let number = 4;
const nextNumber = (): number => (number += 1);
