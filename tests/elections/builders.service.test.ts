import { expect, test } from 'vitest';
import { buildElection } from '../support/build/elections.ts';
import { buildFormalList } from '../support/build/nomination.ts';
import { buildRoll, buildVoterList } from '../support/build/roll.ts';
import { useWorld } from '../support/world.ts';

const world = useWorld();

test('a world has an election with a published roll and a formal list in a few lines', async () => {
  const { em, election, constituencies } = await buildElection(world);
  const [first] = constituencies;
  if (!first) throw new Error('no constituency');
  await buildRoll(em, first, 30);
  expect(await buildVoterList(em, election.id, constituencies)).toMatchObject({ voters: 30, version: 1 });
  expect((await buildFormalList(em, election.id, first)).candidates.map(({ name }) => name)).toEqual([
    '丁一川',
    '王明远',
    '朱清',
  ]);
});

test('two elections of one file do not meet', async () => {
  const [one, two] = [await buildElection(world), await buildElection(world)];
  expect(one.term.number).not.toBe(two.term.number);
});
