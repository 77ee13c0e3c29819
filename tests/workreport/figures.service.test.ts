import { beforeAll, expect, test } from 'vitest';
import { Activity } from '../../api/activities/activity.entity.ts';
import { Participation } from '../../api/activities/participation.entity.ts';
import { workReport } from '../../api/workreport/figures.queries.ts';
import { buildActivity } from '../support/build/activities.ts';
import { buildPoll, countAndDeclare } from '../support/build/balloting.ts';
import { buildDeputies } from '../support/build/deputies.ts';
import { buildTerm } from '../support/build/geography.ts';
import { key, useWorld } from '../support/world.ts';
import { confirmDeputies } from '../../api/balloting/confirm-deputies.service.ts';
import { Qualification } from '../../api/balloting/qualification.entity.ts';

const world = useWorld();
const TERM = 4;

const report = (term: number | null = TERM) => workReport(world.as().reader, world.parts.clock.today(), term);
const figure = async (id: string) => (await report())?.figures.find((one) => one.id === id);

beforeAll(async () => {
  const { em } = world.as('COMMITTEE_STAFF');
  const { term, constituencies } = await buildTerm(em, { term: TERM, seats: [3] });
  const [constituency] = constituencies;
  if (!constituency) throw new Error('no constituency was built');
  const deputies = await buildDeputies(em, constituency, 3);
  for (const kind of [
    'STANDING_COMMITTEE',
    'STANDING_COMMITTEE',
    'LAW_CHECK',
    'STUDY',
    'COURT_HEARING',
  ] as const) {
    const activity = await buildActivity(em, term.id, { kind, heldOn: '2026-03-02', state: 'HELD' });
    for (const [index, deputy] of deputies.entries()) {
      em.create(Participation, {
        activityId: activity.id,
        deputyId: deputy.id,
        kind,
        heldOn: activity.heldOn,
        summoned: index > 0,
        presence: index < 2 ? 'PRESENT' : 'ABSENT',
      });
    }
  }
  await buildActivity(em, term.id, { kind: 'STUDY', heldOn: '2026-03-03', state: 'CANCELLED' });
  await em.flush();
});

test('every figure is counted from the records, with its parts', async () => {
  expect(await report()).toEqual({
    term: TERM,
    figures: [
      { id: 'F01', value: 2, parts: { sittings: 2 } },
      { id: 'F06', value: 2, parts: { lawChecks: 1, inspections: 0, studies: 1 } },
      { id: 'F15', value: 1, parts: { hearings: 1, attendances: 2 } },
      { id: 'F20', value: 2, parts: { observers: 2 } },
      { id: 'F22', value: 0, parts: { attendances: 0 } },
      { id: 'F26', value: 0, parts: { county: 0, township: 0 } },
      { id: 'F27', value: 0, parts: { deputies: 3, appraised: 0 } },
    ],
  });
});

test('with a record its figure goes', async () => {
  const { em } = world.as('COMMITTEE_STAFF');
  const sitting = await em.findOneOrFail(Activity, { kind: 'STANDING_COMMITTEE' });
  await em.nativeDelete(Participation, { activityId: sitting.id });
  await em.nativeDelete(Activity, { id: sitting.id });
  expect(await figure('F01')).toMatchObject({ value: 1 });
  expect(await figure('F20')).toMatchObject({ value: 1 });
});

test('who is elected and confirmed for the next term is in the report of this one', async () => {
  const poll = await buildPoll(world, {
    seats: 1,
    names: ['王芳', '李娜'],
    term: { term: { seats: [1], term: TERM + 1 } },
  });
  await countAndDeclare(world, poll, poll.roundId, { 王芳: 40 });
  const elected = await world.as().em.find(Qualification, { roundId: poll.roundId });
  expect(await figure('F26')).toMatchObject({ value: 0 });
  await confirmDeputies(world.as('COMMITTEE_STAFF'), {
    ...key(),
    qualificationIds: elected.map(({ id }) => id),
    decision: 'CONFIRMED',
  });
  expect(await figure('F26')).toMatchObject({ value: 1, parts: { county: 1, township: 0 } });
});

test('without a term named, the last that ended is reported', async () => {
  expect((await report(null))?.term).toBe(TERM + 1);
});
