import { expect, test } from 'vitest';
import { Congress } from '../../api/constituencies/congress.entity.ts';
import { cli } from '../support/cli.ts';
import { OTHER_COUNTY, useWorld } from '../support/world.ts';

const world = useWorld();

test('a county that is not the demo district is never filled with invented data', async () => {
  const called = await cli(['demo:load', '--county', '330503'], '', { DATABASE_URL: world.url });
  expect(called.status).toBe(2);
  expect(called.stderr).toBe('county: must be 330502, created with --demo\n');
  expect(await world.asViewer(world.as().viewer, OTHER_COUNTY).em.count(Congress, {})).toBe(0);
});
