import { describe, expect, test } from 'vitest';
import { CheckIn } from '../../api/balloting/check-in.entity.ts';
import { checkInVoter } from '../../api/balloting/check-in.service.ts';
import { askUndo, decideUndo } from '../../api/balloting/ask-undo.service.ts';
import { enterPaperRoll } from '../../api/balloting/enter-paper-roll.service.ts';
import { stationRoll } from '../../api/balloting/station-roll.queries.ts';
import { AuditEventRow } from '../../api/kernel/audit-event.entity.ts';
import { CommandRecord } from '../../api/kernel/command-record.entity.ts';
import { Person } from '../../api/people/person.entity.ts';
import { lookUpDigest, sealIdNumber } from '../../api/people/id-number.ts';
import { nthDemoIdNumber } from '../../api/people/synthetic.rules.ts';
import { Registration } from '../../api/registration/registration.entity.ts';
import { buildPersons, buildRoll, buildVoterList } from '../support/build/roll.ts';
import { buildOpenPlace, buildPlace, buildTwoLevels } from '../support/build/voting.ts';
import { outcomes, race } from '../support/race.ts';
import { key, useWorld } from '../support/world.ts';

const world = useWorld();
const clerk = () => world.as('STATION_CLERK');
const rowsOf = (personId: string) => world.as().em.find(CheckIn, { personId }, { orderBy: { level: 'asc' } });

async function desk() {
  const built = await buildTwoLevels(world);
  const { placeId, crew } = await buildOpenPlace(world, built);
  const voter = (at: number) => built.registrations[at]?.id ?? '';
  const personId = (at: number) => built.persons[at]?.id ?? '';
  const come = (at: number, over: object = {}) =>
    checkInVoter(clerk(), { ...key(), placeId, registrationId: voter(at), ...over });
  return { ...built, placeId, crew, voter, personId, come };
}

describe('a check-in', () => {
  test('hands out the ballots of both levels at once, by the hour and no finer', async () => {
    const { come, personId, placeId } = await desk();
    const { checkInIds } = await come(0);
    expect(checkInIds).toHaveLength(2);
    expect(await rowsOf(personId(0))).toMatchObject([
      { level: 'COUNTY', placeId, heldOn: '2026-12-16', hour: 12, means: 'NAME', state: 'GIVEN' },
      { level: 'TOWNSHIP', placeId, heldOn: '2026-12-16', hour: 12, means: 'NAME', state: 'GIVEN' },
    ]);
  });

  test('ER-5: who is registered for the county alone gets one ballot', async () => {
    const { come, em, township, personId } = await desk();
    await em
      .fork()
      .nativeUpdate(
        Registration,
        { personId: personId(1), constituencyId: township.id },
        { removedOn: '2026-12-01', removedReason: 'MOVED_OUT' },
      );
    expect((await come(1)).checkInIds).toHaveLength(1);
    expect(await rowsOf(personId(1))).toMatchObject([{ level: 'COUNTY' }]);
  });

  test('finds a voter by the ID number in any writing, and by name with the last four', async () => {
    const { em, personId, persons, county, election, placeId } = await desk();
    const number = nthDemoIdNumber(7, 0, '339901');
    const { idSealed, idDigest } = sealIdNumber(world.parts.vault, number);
    await em.fork().nativeUpdate(Person, personId(2), { idSealed, idDigest });
    const asTyped = ` ${number.toLowerCase()} `;
    await checkInVoter(clerk(), { ...key(), placeId, idNumber: asTyped });
    expect(await rowsOf(personId(2))).toMatchObject([{ means: 'ID_NUMBER' }, { means: 'ID_NUMBER' }]);

    const more = em.fork();
    const { registrations } = await buildRoll(more, county, 1);
    const list = await buildVoterList(more, election.id, []);
    const named = await more.findOneOrFail(Registration, registrations[0]?.id ?? '');
    const digest = lookUpDigest(world.parts.vault, '王小满', '123X');
    await more.execute(
      `insert into "${world.as().county.schema}".voter_list_entry
       (list_id, registration_id, constituency_id, name, sex, look_up_digest) values (?, ?, ?, ?, 'FEMALE', ?)`,
      [list.id, named.id, county.id, '王小满', digest],
    );
    await checkInVoter(clerk(), { ...key(), placeId, name: '王 小满', idLastFour: '123x' });
    expect(await rowsOf(named.personId)).toMatchObject([{ level: 'COUNTY', means: 'NAME' }]);
    expect(persons).toHaveLength(20);
  });

  test('EL 5: a second ballot is refused with place and hour, and nothing is written', async () => {
    const { come, personId } = await desk();
    await come(3);
    await expect(come(3)).rejects.toMatchObject({
      code: 'BALLOT_ALREADY_GIVEN',
      details: { place: '第一投票站', hour: 12, heldOn: '2026-12-16' },
    });
    expect(await rowsOf(personId(3))).toHaveLength(2);
  });

  test('two desks at once give one ballot of each level', async () => {
    const { voter, personId, placeId, ...built } = await desk();
    const second = await buildPlace(world, built, { number: 2, name: '第二投票站' });
    const { openPlace } = await import('../../api/balloting/open-place.service.ts');
    const announced = ['SEATS', 'CANDIDATES', 'PROCEDURE', 'NOTES'] as const;
    const opening = { booths: 1, announced, announcedBy: '主持' };
    await openPlace(clerk(), { ...key(), placeId: second.placeId, ...opening });
    const settled = await race(
      world,
      [placeId, second.placeId, placeId].map(
        (at) => () => checkInVoter(clerk(), { ...key(), placeId: at, registrationId: voter(4) }),
      ),
    );
    expect(outcomes(settled)).toEqual(['BALLOT_ALREADY_GIVEN', 'BALLOT_ALREADY_GIVEN', 'fulfilled']);
    expect(await rowsOf(personId(4))).toHaveLength(2);
  });

  test('the database itself holds one ballot of a level', async () => {
    const { come, personId, em } = await desk();
    await come(5);
    const [row] = await rowsOf(personId(5));
    const schema = world.as().county.schema;
    await expect(
      em.fork().execute(
        `insert into "${schema}".check_in (id, election_id, vote_number, level, place_id, registration_id, person_id,
           held_on, hour, means, recorded_by) select gen_random_uuid(), election_id, vote_number, level, place_id,
           registration_id, person_id, held_on, hour, means, recorded_by from "${schema}".check_in where id = ?`,
        [row?.id ?? ''],
      ),
    ).rejects.toThrow('check_in_one_ballot');
  });

  test('a stamp that is sent twice counts once, and keeps its hour', async () => {
    const { come, personId } = await desk();
    const stamp = { ...key(), hour: 12 };
    const first = await come(6, stamp);
    expect(await come(6, stamp).catch((error: unknown) => error)).toMatchObject({
      code: 'IDEMPOTENCY_KEY_REUSED',
    });
    expect(first.checkInIds).toHaveLength(2);
    expect(await rowsOf(personId(6))).toHaveLength(2);
    await expect(come(7, { hour: 13 })).rejects.toMatchObject({ code: 'HOUR_NOT_OF_VOTING' });
    await expect(come(7, { hour: 11 })).rejects.toMatchObject({ code: 'HOUR_NOT_OF_VOTING' });
  });

  test('strangers, voters of other constituencies and closed doors are refused', async () => {
    const { em, election, placeId, ...built } = await desk();
    const refused = (over: object) => expect(checkInVoter(clerk(), { ...key(), placeId, ...over })).rejects;
    const [stranger] = await buildPersons(em.fork(), ['外人']);
    const other = em.create(Registration, {
      personId: stranger?.id ?? '',
      level: 'COUNTY',
      constituencyId: built.county.id,
      addedReason: 'MOVED_IN',
      addedOn: '2026-12-10',
    });
    await em.flush();
    await refused({ registrationId: other.id }).toMatchObject({ code: 'NOT_ON_ROLL' });
    await refused({ idNumber: nthDemoIdNumber(99_999, 0, '339901') }).toMatchObject({
      code: 'VOTER_UNKNOWN',
    });
    await refused({}).toMatchObject({ code: 'VOTER_UNKNOWN' });
    const town = await buildPlace(
      world,
      { em, election, ...built },
      { number: 9, name: '仅镇级', constituencies: [built.township] },
    );
    await expect(
      checkInVoter(clerk(), { ...key(), placeId: town.placeId, registrationId: built.voter(8) }),
    ).rejects.toMatchObject({ code: 'PLACE_NOT_OPEN' });
    await expect(
      checkInVoter(world.as('COUNT_CLERK'), { ...key(), placeId, registrationId: built.voter(8) }),
    ).rejects.toMatchObject({ code: 'FORBIDDEN_HERE' });
    expect(await rowsOf(built.personId(8))).toEqual([]);
  });
});

test('secrecy: neither the audit line nor the record of the intent says who came', async () => {
  const { come, em, personId, voter, placeId } = await desk();
  const intent = key();
  await come(0, intent);
  const events = await em.fork().find(AuditEventRow, { type: 'BALLOTS_HANDED_OUT' });
  const ours = events.filter(({ details }) => details['placeId'] === placeId);
  expect(ours.map(({ details }) => details)).toEqual([{ placeId, ballots: 2 }]);
  const record = await em.fork().findOneOrFail(CommandRecord, intent.idempotencyKey);
  expect(JSON.stringify(record.outcome)).not.toContain(personId(0));
  const rows = await rowsOf(personId(0));
  expect(rows.every((row) => !Object.values(row).some((value) => value instanceof Date))).toBe(true);
  expect(voter(0)).not.toBe('');
});

describe('a check-in is undone', () => {
  test('by two people, and the voter may come again', async () => {
    const { come, personId } = await desk();
    const { checkInIds } = await come(0);
    const asking = clerk().viewer;
    const reason = '同名误登';
    await askUndo(world.asViewer(asking), { ...key(), checkInIds, reason });
    await expect(come(0)).rejects.toMatchObject({ code: 'BALLOT_ALREADY_GIVEN' });
    await expect(
      decideUndo(world.asViewer(asking), { ...key(), checkInIds, undo: true }),
    ).rejects.toMatchObject({ code: 'SECOND_LOOK_BY_ANOTHER' });
    await decideUndo(clerk(), { ...key(), checkInIds, undo: true });
    expect((await rowsOf(personId(0))).map(({ state }) => state)).toEqual(['UNDONE', 'UNDONE']);
    await come(0);
    expect(await rowsOf(personId(0))).toHaveLength(4);
    const { em } = world.as();
    const events = await em.find(AuditEventRow, { type: 'CHECK_IN_UNDO_ASKED' });
    expect(events.at(-1)?.details).toMatchObject({ checkInIds, reason });
  });

  test('or left as it was; a reason is needed, and it is asked once', async () => {
    const { come, personId } = await desk();
    const { checkInIds } = await come(0);
    await expect(askUndo(clerk(), { ...key(), checkInIds, reason: ' ' })).rejects.toMatchObject({
      code: 'TEXT_MISSING',
    });
    await expect(decideUndo(clerk(), { ...key(), checkInIds, undo: true })).rejects.toMatchObject({
      code: 'UNDO_NOT_DUE',
    });
    await askUndo(clerk(), { ...key(), checkInIds, reason: '看错行' });
    await decideUndo(clerk(), { ...key(), checkInIds, undo: false });
    expect((await rowsOf(personId(0))).map(({ state }) => state)).toEqual(['GIVEN', 'GIVEN']);
  });
});

describe('the roll on paper', () => {
  test('is printed by number, and what was ticked off is entered; who came twice is told apart', async () => {
    const { come, placeId, persons, list, personId } = await desk();
    const roll = await stationRoll(clerk(), placeId, 0, 500);
    expect(roll).toMatchObject({ listId: list.id, voters: 20 });
    expect(roll.lines[0]).toMatchObject({
      number: 1,
      name: persons[0]?.name,
      levels: ['COUNTY', 'TOWNSHIP'],
    });
    expect((await stationRoll(clerk(), placeId, 18, 10)).lines.map(({ number }) => number)).toEqual([19, 20]);
    await come(1);
    const entered = await enterPaperRoll(clerk(), {
      ...key(),
      placeId,
      listId: list.id,
      numbers: [1, 2, 3, 21],
      hour: 12,
    });
    expect(entered).toMatchObject({
      entered: 2,
      refused: [
        { number: 2, code: 'BALLOT_ALREADY_GIVEN' },
        { number: 21, code: 'NOT_ON_ROLL' },
      ],
    });
    expect(await rowsOf(personId(2))).toMatchObject([{ means: 'PAPER_ROLL' }, { means: 'PAPER_ROLL' }]);
  });
});
