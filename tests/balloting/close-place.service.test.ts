import { describe, expect, test } from 'vitest';
import { BallotClosing } from '../../api/balloting/ballot-closing.entity.ts';
import { BallotMovement } from '../../api/balloting/ballot-movement.entity.ts';
import { BoxHandover } from '../../api/balloting/box-handover.entity.ts';
import { checkInVoter } from '../../api/balloting/check-in.service.ts';
import { closePlace, handOverBox } from '../../api/balloting/close-place.service.ts';
import { PollingPlace } from '../../api/balloting/polling-place.entity.ts';
import { recordMovement, recordPrinting } from '../../api/balloting/record-movement.service.ts';
import { reportTurnout } from '../../api/balloting/report-turnout.service.ts';
import { TurnoutReport } from '../../api/balloting/turnout-report.entity.ts';
import { askUndo } from '../../api/balloting/ask-undo.service.ts';
import { AuditEventRow } from '../../api/kernel/audit-event.entity.ts';
import { buildOpenPlace, buildPlace, buildTwoLevels } from '../support/build/voting.ts';
import { outcomes, race } from '../support/race.ts';
import { key, useWorld } from '../support/world.ts';

const world = useWorld();
const clerk = () => world.as('STATION_CLERK');

async function desk(voters = 3) {
  const built = await buildTwoLevels(world);
  const { placeId, crew } = await buildOpenPlace(world, built);
  const come = (at: number) =>
    checkInVoter(clerk(), { ...key(), placeId, registrationId: built.registrations[at]?.id ?? '' });
  for (let at = 0; at < voters; at += 1) await come(at);
  const signedBy = crew.slice(0, 2).map(({ id }) => id);
  const close = (over: object = {}) =>
    closePlace(clerk(), {
      ...key(),
      placeId,
      figures: (['COUNTY', 'TOWNSHIP'] as const).map((level) => ({ level, issued: 3, leftOver: 27 })),
      signedBy,
      destination: '镇政府计票点',
      ...over,
    });
  const stateOf = async () => (await world.as().em.findOneOrFail(PollingPlace, placeId)).state;
  return { ...built, placeId, crew, come, close, stateOf, signedBy };
}

describe('EP-11: a place is closed', () => {
  test('when its papers add up; its box is sealed, signed for and handed over', async () => {
    const { placeId, close, stateOf, signedBy, come } = await desk();
    await expect(handOverBox(clerk(), { ...key(), placeId, receivedBy: '计票组' })).rejects.toMatchObject({
      code: 'BOX_NOT_SEALED',
    });
    await close();
    expect(await stateOf()).toBe('CLOSED');
    const { em } = world.as();
    expect(await em.find(BallotClosing, { placeId }, { orderBy: { level: 'asc' } })).toMatchObject([
      { level: 'COUNTY', delivered: 30, issued: 3, leftOver: 27, spoilt: 0, handedOut: 3, explanation: null },
      { level: 'TOWNSHIP', delivered: 30, issued: 3, leftOver: 27 },
    ]);
    await handOverBox(clerk(), { ...key(), placeId, receivedBy: '计票组' });
    expect(await world.as().em.findOneOrFail(BoxHandover, placeId)).toMatchObject({
      sealedAt: '12:00',
      signedBy,
      receivedBy: '计票组',
      handedOverAt: '12:00',
    });
    await expect(handOverBox(clerk(), { ...key(), placeId, receivedBy: '再来' })).rejects.toMatchObject({
      code: 'BOX_HANDED_OVER',
    });
    await expect(come(5)).rejects.toMatchObject({ code: 'PLACE_CLOSED' });
    const events = await em.find(AuditEventRow, { type: 'PLACE_CLOSED' });
    expect(events.at(-1)?.details).toMatchObject({ placeId, signedBy });
  });

  test('not while a paper is missing, and with its reason when it stays missing', async () => {
    const { close, stateOf, placeId } = await desk();
    const figures = [
      { level: 'COUNTY', issued: 3, leftOver: 26 },
      { level: 'TOWNSHIP', issued: 4, leftOver: 26 },
    ];
    await expect(close({ figures })).rejects.toMatchObject({
      code: 'PAPERS_DO_NOT_ADD_UP',
      details: {
        differences: [
          { level: 'COUNTY', code: 'PAPERS_UNACCOUNTED', by: 1 },
          { level: 'TOWNSHIP', code: 'ISSUED_NOT_HANDED_OUT', by: 1 },
        ],
      },
    });
    expect(await stateOf()).toBe('OPEN');
    expect(await world.as().em.count(BallotClosing, { placeId })).toBe(0);
    await close({ figures, explanation: '一张区级选票粘连，经清点确认' });
    expect(await world.as().em.find(BallotClosing, { placeId })).toMatchObject([
      { explanation: '一张区级选票粘连，经清点确认' },
      { explanation: '一张区级选票粘连，经清点确认' },
    ]);
  });

  test('signed by two of its crew, one of whom watched', async () => {
    const { close, crew, stateOf, persons } = await desk();
    const ids = crew.map(({ id }) => id);
    for (const signedBy of [[], ids.slice(0, 1), [ids[0], ids[0]], [ids[0], persons[0]?.id]]) {
      await expect(close({ signedBy })).rejects.toMatchObject({ code: 'SIGNATURES_MISSING' });
    }
    expect(await stateOf()).toBe('OPEN');
  });

  test('with figures of every level, and no check-in in question', async () => {
    const { close, come, stateOf } = await desk(2);
    await expect(close({ figures: [{ level: 'COUNTY', issued: 3, leftOver: 27 }] })).rejects.toMatchObject({
      code: 'CLOSING_FIGURES_MISSING',
      details: { level: 'TOWNSHIP' },
    });
    const { checkInIds } = await come(2);
    await askUndo(clerk(), { ...key(), checkInIds, reason: '误登' });
    await expect(close()).rejects.toMatchObject({ code: 'CHECK_INS_IN_QUESTION', details: { n: 2 } });
    expect(await stateOf()).toBe('OPEN');
  });

  test('of a closing and a check-in at once, the one that comes second is refused', async () => {
    const { close, come, stateOf } = await desk();
    const settled = await race<unknown>(world, [() => close(), () => come(9)]);
    expect(outcomes(settled)).toHaveLength(2);
    const [refused] = outcomes(settled).filter((one) => one !== 'fulfilled');
    expect(['PAPERS_DO_NOT_ADD_UP', 'PLACE_CLOSED']).toContain(refused);
    expect(await stateOf()).toBe(refused === 'PLACE_CLOSED' ? 'CLOSED' : 'OPEN');
  });
});

describe('the ledger of papers', () => {
  test('refuses what was not printed, and what is spoilt before voting; a wrong line is taken back by another', async () => {
    const built = await buildTwoLevels(world);
    const { placeId } = await buildPlace(world, built);
    const move = (kind: 'DELIVERED' | 'SPOILT', quantity: number, note: string | null = null) =>
      recordMovement(clerk(), { ...key(), placeId, level: 'COUNTY', kind, quantity, note });
    await expect(move('DELIVERED', 1)).rejects.toMatchObject({
      code: 'LEDGER_FAULTY',
      details: { faults: ['DELIVERED_EXCEED_PRINTED'], printed: 30 },
    });
    await expect(move('SPOILT', 1)).rejects.toMatchObject({ code: 'PLACE_NOT_OPEN' });
    await move('DELIVERED', -5, '多记 5 张');
    await move('DELIVERED', 5);
    const { em } = world.as();
    expect(await em.count(BallotMovement, { placeId })).toBe(4);
    await expect(em.nativeDelete(BallotMovement, { placeId })).rejects.toThrow('ballot_movement_is_final');
    await expect(
      recordPrinting(clerk(), {
        ...key(),
        electionId: built.election.id,
        constituencyId: built.county.id,
        quantity: 9,
      }),
    ).rejects.toMatchObject({ code: 'FORBIDDEN_HERE' });
  });

  test('of two deliveries at once that would take the last papers, one does', async () => {
    const built = await buildTwoLevels(world);
    const one = await buildPlace(world, built);
    const two = await buildPlace(world, built, { number: 2, name: '第二投票站' });
    await recordPrinting(world.as('ELECTION_OFFICER'), {
      ...key(),
      electionId: built.election.id,
      constituencyId: built.county.id,
      quantity: 10,
    });
    const settled = await race(
      world,
      [one, two].map(
        ({ placeId }) =>
          () =>
            recordMovement(clerk(), { ...key(), placeId, level: 'COUNTY', kind: 'DELIVERED', quantity: 6 }),
      ),
    );
    expect(outcomes(settled)).toEqual(['LEDGER_FAULTY', 'fulfilled']);
  });
});

describe('turnout told by telephone', () => {
  test('is kept with its history, never falls, and is not needed where voters are checked in', async () => {
    const { placeId, come } = await desk(0);
    const tell = (voters: number, hour = 12) =>
      reportTurnout(clerk(), { ...key(), placeId, level: 'COUNTY', hour, voters, reportedBy: '站长' });
    await tell(10);
    await tell(8);
    const { em } = world.as();
    const kept = await em.find(TurnoutReport, { placeId }, { orderBy: { id: 'asc' } });
    expect(kept.map(({ voters }) => voters)).toEqual([10, 8]);
    await expect(tell(8, 13)).rejects.toMatchObject({ code: 'HOUR_NOT_OF_VOTING' });
    await come(0);
    await expect(tell(11)).rejects.toMatchObject({ code: 'TURNOUT_COUNTED_AT_DESK' });
    expect(await em.count(TurnoutReport, { placeId })).toBe(2);
  });
});
