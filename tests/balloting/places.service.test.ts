import { expect, test } from 'vitest';
import { roundForStaff } from '../../api/balloting/count.queries.ts';
import { keyCount, type KeyedFigures } from '../../api/balloting/key-count.service.ts';
import { openRound } from '../../api/balloting/open-round.service.ts';
import { reopenCount } from '../../api/balloting/reopen-count.service.ts';
import { settleCounts } from '../../api/balloting/settle-counts.service.ts';
import { COUNT_DEFAULTS } from '../../api/balloting/count-settings.rules.ts';
import { AuditEventRow } from '../../api/kernel/audit-event.entity.ts';
import { aCount, buildPlaces, declare, roundOf, sheetsOf } from '../support/build/balloting.ts';
import { outcomes, race } from '../support/race.ts';
import { key, useWorld } from '../support/world.ts';

const world = useWorld();
const STATIONS = ['东街投票站', '西街投票站', '流动票箱'];

type Poll = Awaited<ReturnType<typeof buildPlaces>>;

const keyAt = (poll: Poll, place: number, keying: 1 | 2, figures: KeyedFigures) => {
  const [clerk1, clerk2] = poll.clerks;
  return keyCount(world.asViewer(keying === 1 ? clerk1 : clerk2), {
    ...key(),
    roundId: poll.roundId,
    placeId: poll.places[place]?.id ?? '',
    keying,
    ...figures,
  });
};

const at = async (poll: Poll, votes: Readonly<Record<string, number>>, ballots: number, over = {}) =>
  aCount(world, poll.roundId, votes, { issued: ballots, returned: ballots, participants: ballots, ...over });

async function agree(poll: Poll, place: number, figures: KeyedFigures) {
  await keyAt(poll, place, 1, figures);
  return keyAt(poll, place, 2, figures);
}

test('EP-11: each place is keyed twice; when the last one agrees the constituency is counted', async () => {
  const poll = await buildPlaces(world, STATIONS);
  await agree(poll, 2, await at(poll, { 丁一川: 4, 王明远: 3, 朱清: 1 }, 5));
  await agree(poll, 0, await at(poll, { 丁一川: 20, 王明远: 18, 朱清: 2 }, 30));
  const seen = await roundForStaff(world.asViewer(poll.officer), poll.roundId);
  expect(seen).toMatchObject({ state: 'OPEN', soFar: { placesIn: 2, returned: 35 }, result: null });
  expect(seen?.places.map(({ name, state, returned }) => [name, state, returned])).toEqual([
    ['东街投票站', 'AGREED', 30],
    ['西街投票站', 'MISSING', null],
    ['流动票箱', 'AGREED', 5],
  ]);
  await agree(poll, 1, await at(poll, { 丁一川: 16, 王明远: 14, 朱清: 2 }, 25));
  const { round } = await roundOf(world, poll.roundId);
  expect(round.state).toBe('COUNTED');
  expect(round.outcome?.elected).toEqual(poll.candidates.slice(0, 2).map(({ id }) => id));
  expect(round.outcome?.explanation).toContain('参加投票60人');
  const events = await world.as().em.count(AuditEventRow, { type: 'COUNT_CLOSED' });
  expect(events).toBe(1);
});

test('a sheet without its place, or of a place that agrees, is not taken', async () => {
  const poll = await buildPlaces(world, STATIONS);
  const figures = await at(poll, { 丁一川: 4 }, 5);
  const { roundId, clerks } = poll;
  const stray = { ...key(), roundId, keying: 1 as const, ...figures };
  await expect(keyCount(world.asViewer(clerks[0]), stray)).rejects.toThrow('PLACE_MISSING');
  await agree(poll, 0, figures);
  await expect(keyAt(poll, 0, 1, figures)).rejects.toThrow('PLACE_AGREED');
  expect(await sheetsOf(world, roundId)).toHaveLength(2);
});

test('of two clerks who make the first keying of one place at once, one is taken', async () => {
  const poll = await buildPlaces(world, STATIONS);
  const figures = await at(poll, { 丁一川: 4 }, 5);
  const { roundId, clerks, places } = poll;
  const input = { roundId, placeId: places[0]?.id ?? '', keying: 1 as const, ...figures };
  const settled = await race(
    world,
    clerks.map((clerk) => () => keyCount(world.asViewer(clerk), { ...key(), ...input })),
  );
  expect(outcomes(settled)).toEqual(['KEYING_TAKEN', 'fulfilled']);
  expect(await sheetsOf(world, roundId)).toHaveLength(1);
});

test('the last two places agreed on at once close the count once', async () => {
  const poll = await buildPlaces(world, STATIONS.slice(0, 2));
  const figures = await at(poll, { 丁一川: 20, 王明远: 18 }, 30);
  for (const place of [0, 1]) await keyAt(poll, place, 1, figures);
  const settled = await race(
    world,
    [0, 1].map((place) => () => keyAt(poll, place, 2, figures)),
  );
  expect(outcomes(settled)).toEqual(['fulfilled', 'fulfilled']);
  expect((await roundOf(world, poll.roundId)).round.state).toBe('COUNTED');
});

test('sheets that are each sound and cannot all be true stay open until a place is counted again', async () => {
  const poll = await buildPlaces(world, STATIONS.slice(0, 2));
  await agree(poll, 0, await at(poll, { 丁一川: 40 }, 60));
  await agree(poll, 1, await at(poll, { 丁一川: 30 }, 60));
  const seen = await roundForStaff(world.asViewer(poll.officer), poll.roundId);
  expect(seen).toMatchObject({
    state: 'OPEN',
    totalFaults: [{ code: 'MORE_PARTICIPANTS_THAN_REGISTERED', field: 'participants' }],
  });
  const placeId = poll.places[1]?.id ?? '';
  await reopenCount(world.asViewer(poll.officer), { ...key(), roundId: poll.roundId, placeId });
  await agree(poll, 1, await at(poll, { 丁一川: 30 }, 30));
  expect((await roundOf(world, poll.roundId)).round.state).toBe('COUNTED');
});

test('one place is sent back and the others stay; what was asked for is off', async () => {
  const poll = await buildPlaces(world, STATIONS.slice(0, 2));
  const figures = await at(poll, { 丁一川: 20, 王明远: 18 }, 30);
  for (const place of [0, 1]) await agree(poll, place, figures);
  const placeId = poll.places[0]?.id ?? '';
  await reopenCount(world.asViewer(poll.officer), { ...key(), roundId: poll.roundId, placeId });
  const seen = await roundForStaff(world.asViewer(poll.officer), poll.roundId);
  expect(seen?.places.map(({ state }) => state)).toEqual(['DIFFERS', 'AGREED']);
  expect((await roundOf(world, poll.roundId)).round).toMatchObject({ state: 'OPEN', outcome: null });
});

test('a vote that follows is counted at the same places, under the same settings', async () => {
  const poll = await buildPlaces(world, STATIONS.slice(0, 2));
  for (const place of [0, 1]) {
    await agree(poll, place, await at(poll, { 丁一川: 20, 王明远: 12, 朱清: 9 }, 30));
  }
  const { nextRoundId } = await declare(world, poll.officer, poll.roundId);
  const next = await roundForStaff(world.asViewer(poll.officer), nextRoundId ?? '');
  expect(next).toMatchObject({ kind: 'ANOTHER', counting: 'PER_PLACE', photoRequired: true });
  expect(next?.places.map(({ name }) => name)).toEqual(STATIONS.slice(0, 2));
});

test('places must be known where they count, and settings are the office’s', async () => {
  const poll = await buildPlaces(world, STATIONS, { open: false });
  const ids = { electionId: poll.election.id, constituencyId: poll.constituency.id };
  await expect(openRound(world.asViewer(poll.officer), { ...key(), ...ids })).rejects.toThrow(
    'PLACES_UNKNOWN',
  );
  const settle = { ...key(), electionId: poll.election.id, ...COUNT_DEFAULTS };
  await expect(settleCounts(world.as('COUNT_CLERK'), settle)).rejects.toThrow('FORBIDDEN_HERE');
});
