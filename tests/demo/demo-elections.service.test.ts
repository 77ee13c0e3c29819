import { beforeAll, describe, expect, test } from 'vitest';
import { seedDemo } from '../../api/demo/seed.ts';
import { Election } from '../../api/elections/election.entity.ts';
import { elections } from '../../api/elections/elections.queries.ts';
import { constituencyReadiness } from '../../api/readiness/readiness.queries.ts';
import { useWorld } from '../support/world.ts';
import { candidatesHeldAgainstTheLaw } from './candidates.ts';

/** The whole demo, on a machine that does other things as well. */
const LOADING_MS = 300_000;
const world = useWorld();

/** Loaded in two goes: the first was cut off in the middle, the second went on a day later. */
beforeAll(async () => {
  const cutOff = seedDemo(world.url, world.parts, (line) => {
    if (line.includes('by-election')) throw new Error('the lights went out');
  });
  await expect(cutOff).rejects.toThrow('the lights went out');
  world.setDay('2026-11-24');
  await seedDemo(world.url, world.parts, () => {});
}, LOADING_MS);

describe('the general election', () => {
  test('no nomination has a fault but for signatures taken back, and each list holds whom the law lets it hold', async () => {
    const { id } = await generalElection();
    const { nominations, lists, faults } = await candidatesHeldAgainstTheLaw(world, id);
    expect(nominations).toBeGreaterThan(1_000);
    expect(lists).toBeGreaterThan(300);
    expect([...new Set(faults)]).toEqual(['TOO_FEW_SIGNATORIES']);
  });

  test('some constituencies are ready, some late, and some still have time', async () => {
    const { id: electionId } = await generalElection();
    const ready = await constituencyReadiness(world.as('ELECTION_OFFICER'), {
      electionId,
      termId: null,
      divisionCode: null,
    });
    const states = (step: string) =>
      Map.groupBy(
        ready.flatMap(({ steps }) => steps.filter((one) => one.step === step)),
        ({ state }) => state,
      );
    expect([...states('ROLL').keys()]).toEqual(['GREEN']);
    expect(new Set(states('PRELIMINARY_LIST').keys())).toEqual(new Set(['GREEN', 'AMBER', 'RED']));
    expect(states('PRELIMINARY_LIST').get('GREEN')?.length).toBeGreaterThan(250);
    expect(new Set(states('FORMAL_LIST').keys())).toEqual(new Set(['GREEN', 'NONE']));
  });
});

describe('the by-election', () => {
  test('it is about the constituencies whose seats are empty, and everything was posted in time', async () => {
    const ctx = world.as('ELECTION_OFFICER');
    const held = (await elections(ctx)).filter(({ kind }) => kind === 'BY_ELECTION');
    expect(held.map(({ constituencyCount }) => constituencyCount)).toEqual([5, 3, 1]);
    const states = held.flatMap(({ milestones }) => milestones.map(({ state }) => state));
    expect(new Set(states)).toEqual(new Set(['IN_TIME']));
    for (const { id: electionId, constituencyCount } of held) {
      const ready = await constituencyReadiness(ctx, { electionId, termId: null, divisionCode: null });
      expect(ready).toHaveLength(constituencyCount);
    }
  });

  test('one count is to be keyed, one keyed once, one tied, one declared, one to be held again', async () => {
    const votes = await world
      .as()
      .reader.rows<{ state: string; sheets: number; kind: string; tied: number; review: number }>(
        `select r.state, r.kind, (select count(*)::int from county.count_sheet s where s.round_id = r.id) as sheets,
         coalesce(jsonb_array_length(r.outcome->'tied'), 0) as tied,
         (select count(*)::int from county.qualification q where q.round_id = r.id and q.state = 'UNDER_REVIEW') as review
       from county.round r join county.constituency k on k.id = r.constituency_id
       where r.held_on >= '2026-11-23' order by r.number, k.number`,
      );
    expect(votes).toEqual([
      { state: 'OPEN', kind: 'FIRST', sheets: 0, tied: 0, review: 0 },
      { state: 'OPEN', kind: 'FIRST', sheets: 1, tied: 0, review: 0 },
      { state: 'DECLARED', kind: 'FIRST', sheets: 2, tied: 0, review: 0 },
      { state: 'DECLARED', kind: 'FIRST', sheets: 2, tied: 0, review: 1 },
      { state: 'COUNTED', kind: 'FIRST', sheets: 2, tied: 2, review: 0 },
      { state: 'OPEN', kind: 'ANOTHER', sheets: 0, tied: 0, review: 0 },
    ]);
  });
});

const generalElection = () =>
  world.as().em.findOneOrFail(Election, { kind: 'GENERAL', electionDay: '2026-12-07' });
