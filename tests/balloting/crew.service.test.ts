import { describe, expect, test } from 'vitest';
import { assignCrew, removeCrew } from '../../api/balloting/assign-crew.service.ts';
import { CrewMember } from '../../api/balloting/crew-member.entity.ts';
import { declareKinship, withdrawKinship } from '../../api/balloting/declare-kinship.service.ts';
import { DeclaredKinship } from '../../api/balloting/declared-kinship.entity.ts';
import { openPlace } from '../../api/balloting/open-place.service.ts';
import { PollingPlace } from '../../api/balloting/polling-place.entity.ts';
import { settleVotingRules } from '../../api/balloting/settle-voting-rules.service.ts';
import { AuditEventRow } from '../../api/kernel/audit-event.entity.ts';
import { buildFormalList } from '../support/build/nomination.ts';
import { buildPersons } from '../support/build/roll.ts';
import { ALL_ANNOUNCED, buildPlace, buildTwoLevels } from '../support/build/voting.ts';
import { outcomes, race } from '../support/race.ts';
import { key, useWorld } from '../support/world.ts';

const world = useWorld();
const officer = () => world.as('ELECTION_OFFICER');
const chosen = { chosenOn: '2026-12-10', chosenBy: '第2选民小组' };

async function prepared() {
  const built = await buildTwoLevels(world, 4);
  const place = await buildPlace(world, built);
  const { em, election, county } = built;
  const { persons: candidates } = await buildFormalList(em, election.id, county);
  const helpers = await buildPersons(em, ['甲', '乙']);
  const [candidate, helper] = [candidates[0]?.id ?? '', helpers[0]?.id ?? ''];
  return { ...built, ...place, candidate, helper, other: helpers[1]?.id ?? '' };
}

const membersOf = (placeId: string) => world.as().em.count(CrewMember, { placeId });

describe('a crew', () => {
  test('EP-10: scrutineers and tellers are chosen, and the record says by whom', async () => {
    const { placeId, helper } = await prepared();
    const join = (over: object) =>
      assignCrew(officer(), { ...key(), placeId, personId: helper, role: 'TELLER', ...over });
    await expect(join({})).rejects.toMatchObject({ code: 'CREW_NOT_CHOSEN', details: { name: '甲' } });
    await expect(join({ chosenOn: '2026-12-10' })).rejects.toMatchObject({ code: 'CREW_NOT_CHOSEN' });
    await expect(join({ ...chosen, chosenOn: '2026-12-17' })).rejects.toMatchObject({ code: 'DATE_AHEAD' });
    expect(await membersOf(placeId)).toBe(3);
    const { memberId } = await join(chosen);
    expect(await world.as().em.findOneOrFail(CrewMember, memberId)).toMatchObject(chosen);
    const event = await world.as().em.find(AuditEventRow, { type: 'CREW_ASSIGNED' });
    expect(event.at(-1)?.details).toEqual({
      placeId,
      personId: helper,
      role: 'TELLER',
      chosenOn: '2026-12-10',
    });
    await removeCrew(officer(), { ...key(), memberId });
    expect(await membersOf(placeId)).toBe(3);
  });

  test('EP-9: a candidate and a near relative of one are refused by name and article', async () => {
    const { placeId, candidate, helper } = await prepared();
    const join = (personId: string) => assignCrew(officer(), { ...key(), placeId, personId, role: 'WORKER' });
    await expect(join(candidate)).rejects.toMatchObject({
      code: 'CREW_CONFLICT',
      details: { kinship: null, basis: ['ZJE 40'] },
    });
    await declareKinship(officer(), {
      ...key(),
      personId: candidate,
      relativeId: helper,
      kinship: 'SPOUSE',
      declaredOn: '2026-12-16',
    });
    await expect(join(helper)).rejects.toMatchObject({
      code: 'CREW_CONFLICT',
      details: { name: '甲', candidate: '丁一川', kinship: 'SPOUSE' },
    });
    expect(await membersOf(placeId)).toBe(3);
  });

  test('the national rule alone lets a relative work, not count', async () => {
    const { placeId, candidate, helper, election } = await prepared();
    await declareKinship(officer(), {
      ...key(),
      personId: helper,
      relativeId: candidate,
      kinship: 'PARENT',
      declaredOn: '2026-12-16',
    });
    const settled = { proxyChains: false, proxiesPublished: false, turnoutPublished: true };
    await settleVotingRules(officer(), {
      ...key(),
      electionId: election.id,
      crewRule: 'NATIONAL',
      ...settled,
    });
    const join = (role: 'WORKER' | 'TELLER') =>
      assignCrew(officer(), { ...key(), placeId, personId: helper, role, ...chosen });
    await expect(join('TELLER')).rejects.toMatchObject({
      code: 'CREW_CONFLICT',
      details: { basis: ['EL 43'] },
    });
    await join('WORKER');
    expect(await membersOf(placeId)).toBe(4);
  });

  test('of two clerks who put one person into two crews at once, one does', async () => {
    const { placeId, helper, ...built } = await prepared();
    const second = await buildPlace(world, built, { number: 2, name: '第二投票站' });
    const settled = await race(
      world,
      [placeId, second.placeId].map(
        (at) => () => assignCrew(officer(), { ...key(), placeId: at, personId: helper, role: 'WORKER' }),
      ),
    );
    expect(outcomes(settled)).toEqual(['CREW_MEMBER_ELSEWHERE', 'fulfilled']);
    expect(await world.as().em.count(CrewMember, { personId: helper })).toBe(1);
  });

  test('is put together by whoever is responsible there', async () => {
    const { placeId, helper } = await prepared();
    await expect(
      assignCrew(world.as('STATION_CLERK'), { ...key(), placeId, personId: helper, role: 'WORKER' }),
    ).rejects.toMatchObject({ code: 'FORBIDDEN_HERE' });
    expect(await membersOf(placeId)).toBe(3);
  });
});

test('a kinship is declared once, whichever of the two is named first, and can be taken back', async () => {
  const { candidate, helper } = await prepared();
  const declared = { kinship: 'CHILD', declaredOn: '2026-12-16' } as const;
  const declare = (personId: string, relativeId: string) =>
    declareKinship(officer(), { ...key(), personId, relativeId, ...declared });
  await expect(declare(helper, helper)).rejects.toMatchObject({ code: 'KINSHIP_WITH_ONESELF' });
  const { kinshipId } = await declare(helper, candidate);
  await expect(declare(candidate, helper)).rejects.toMatchObject({ code: 'KINSHIP_KNOWN' });
  await withdrawKinship(officer(), { ...key(), kinshipId });
  expect(await world.as().em.count(DeclaredKinship, { personId: helper })).toBe(0);
});

describe('voting begins', () => {
  const opening = { booths: 1, announced: ALL_ANNOUNCED, announcedBy: '主持' };

  test('with everything in place, and is recorded', async () => {
    const { placeId } = await prepared();
    await openPlace(world.as('STATION_CLERK'), { ...key(), placeId, ...opening });
    expect(await world.as().em.findOneOrFail(PollingPlace, placeId)).toMatchObject({ state: 'OPEN' });
    await expect(openPlace(officer(), { ...key(), placeId, ...opening })).rejects.toMatchObject({
      code: 'PLACE_OPENED_ALREADY',
    });
  });

  test('EP-9: not while a list that came later names somebody of the crew', async () => {
    const { placeId, crew, candidate } = await prepared();
    await declareKinship(officer(), {
      ...key(),
      personId: crew[1]?.id ?? '',
      relativeId: candidate,
      kinship: 'SIBLING',
      declaredOn: '2026-12-16',
    });
    const early = { ...opening, booths: 0, announced: [] };
    await expect(openPlace(officer(), { ...key(), placeId, ...early })).rejects.toMatchObject({
      code: 'PLACE_NOT_READY',
      details: { faults: ['CREW_IN_CONFLICT', 'NO_SECRET_BOOTH', 'NOT_ANNOUNCED'] },
    });
    expect(await world.as().em.findOneOrFail(PollingPlace, placeId)).toMatchObject({ state: 'PLANNED' });
  });

  test('EP-12: not before the election day', async () => {
    const { placeId } = await prepared();
    world.setDay('2026-12-15');
    await expect(openPlace(officer(), { ...key(), placeId, ...opening })).rejects.toMatchObject({
      code: 'ELECTION_DAY_AHEAD',
    });
    world.setDay('2026-12-16');
  });
});
