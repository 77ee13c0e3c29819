import { assignCrew } from '../../../api/balloting/assign-crew.service.ts';
import type { CrewRole } from '../../../api/balloting/crew.rules.ts';
import { openPlace } from '../../../api/balloting/open-place.service.ts';
import { planPlace } from '../../../api/balloting/plan-place.service.ts';
import type { PlaceKind } from '../../../api/balloting/polling-place.rules.ts';
import { recordMovement, recordPrinting } from '../../../api/balloting/record-movement.service.ts';
import type { Constituency } from '../../../api/constituencies/constituency.entity.ts';
import { ElectionTerm } from '../../../api/elections/election-term.entity.ts';
import type { Person } from '../../../api/people/person.entity.ts';
import { Registration } from '../../../api/registration/registration.entity.ts';
import { key, type World } from '../world.ts';
import { buildElection } from './elections.ts';
import { buildTerm } from './geography.ts';
import { buildPersons, buildRoll, buildVoterList } from './roll.ts';

let number = 400;
const next = (): number => (number += 1);

/**
 * An election of the county and of a township on 2026-12-16, which it then is: a roll of twenty who vote for both, a
 * published list, and no polling place yet.
 */
export async function buildTwoLevels(world: World, voters = 20) {
  const term = next();
  const { em, election, constituencies } = await buildElection(world, { term: { seats: [2], term } });
  const town = await buildTerm(em, { level: 'TOWNSHIP', seats: [1], term });
  em.create(ElectionTerm, { electionId: election.id, termId: town.term.id });
  const [county] = constituencies;
  const [township] = town.constituencies;
  if (!county || !township) throw new Error('no constituencies');
  const { persons, registrations } = await buildRoll(em, county, voters);
  const inTown = persons.map(({ id: personId }) =>
    em.create(Registration, {
      personId,
      level: 'TOWNSHIP',
      constituencyId: township.id,
      addedReason: 'IMPORTED',
      addedOn: '2026-10-08',
    }),
  );
  await em.flush();
  const list = await buildVoterList(em, election.id, [county, township]);
  world.setDay('2026-12-16');
  return { em, election, county, township, persons, registrations, inTown, list };
}

interface Wanted {
  readonly kind?: PlaceKind;
  readonly number?: number;
  readonly name?: string;
  readonly constituencies?: readonly Constituency[];
  /** Papers of each level. */
  readonly papers?: number;
}

type TwoLevels = Awaited<ReturnType<typeof buildTwoLevels>>;

/** A crew as the law wants one: a chair and two who were chosen to watch. */
export async function buildCrew(world: World, placeId: string): Promise<Person[]> {
  const officer = world.as('ELECTION_OFFICER');
  const persons = await buildPersons(officer.em.fork(), ['主持', '监票一', '监票二']);
  const roles: readonly CrewRole[] = ['CHAIR', 'SCRUTINEER', 'SCRUTINEER'];
  for (const [at, role] of roles.entries()) {
    const chosen = role === 'SCRUTINEER' ? { chosenOn: '2026-11-23', chosenBy: '第1选民小组' } : {};
    const personId = persons[at]?.id ?? '';
    await assignCrew(world.as('ELECTION_OFFICER'), { ...key(), placeId, personId, role, ...chosen });
  }
  return persons;
}

/** A place of this election with its papers and its crew, not open yet. */
export async function buildPlace(world: World, built: TwoLevels, wanted: Wanted = {}) {
  const served = wanted.constituencies ?? [built.county, built.township];
  const officer = () => world.as('ELECTION_OFFICER');
  const { placeId } = await planPlace(officer(), {
    ...key(),
    electionId: built.election.id,
    constituencyIds: served.map(({ id }) => id),
    kind: wanted.kind ?? 'STATION',
    number: wanted.number ?? 1,
    name: wanted.name ?? '第一投票站',
    address: '文化礼堂',
    opensAt: '07:00',
    closesAt: '18:00',
  });
  const papers = wanted.papers ?? 30;
  for (const { id: constituencyId } of served) {
    await recordPrinting(officer(), {
      ...key(),
      electionId: built.election.id,
      constituencyId,
      quantity: papers,
    });
  }
  for (const { id } of served) {
    const level = id === built.county.id ? 'COUNTY' : 'TOWNSHIP';
    await recordMovement(officer(), { ...key(), placeId, level, kind: 'DELIVERED', quantity: papers });
  }
  const crew = await buildCrew(world, placeId);
  return { placeId, crew };
}

export const ALL_ANNOUNCED = ['SEATS', 'CANDIDATES', 'PROCEDURE', 'NOTES'] as const;

/** The same, open. It opened at noon, when the tests stand still. */
export async function buildOpenPlace(world: World, built: TwoLevels, wanted: Wanted = {}) {
  const { placeId, crew } = await buildPlace(world, built, wanted);
  const opening = { booths: 2, announced: ALL_ANNOUNCED, announcedBy: '主持' };
  await openPlace(world.as('STATION_CLERK'), { ...key(), placeId, ...opening });
  return { placeId, crew };
}
