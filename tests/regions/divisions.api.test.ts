import { expect, test } from 'vitest';
import { Client } from '../support/client.ts';
import { useWorld } from '../support/world.ts';
import { loadDivisions } from '../../api/regions/load-divisions.service.ts';

const world = useWorld();

test('the public reads what lies below a division, and which of it has a congress', async () => {
  await loadDivisions(world.as().em);
  const { divisions } = await new Client(world).ask<{
    divisions: { code: string; hasOwnCongress: boolean }[];
  }>(`{ divisions(parentCode: "330502") { code name kind hasOwnCongress } }`);
  expect(divisions).toHaveLength(19);
  expect(divisions.filter(({ hasOwnCongress }) => hasOwnCongress)).toHaveLength(6);
  expect(divisions[0]).toMatchObject({ code: '330502001', name: '月河街道', kind: 'STREET' });
});

test('a division that is no longer in force is not shown', async () => {
  const { em } = world.as();
  await em.execute(`update shared.division set valid_to = '2020-01-01' where code = '330502200'`);
  const { divisions } = await new Client(world).ask<{ divisions: object[] }>(
    `{ divisions(parentCode: "330502") { code } }`,
  );
  expect(divisions).toHaveLength(18);
});
