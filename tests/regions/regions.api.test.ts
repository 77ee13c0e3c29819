import { beforeAll, expect, test } from 'vitest';
import { loadDivisions } from '../../api/regions/load-divisions.service.ts';
import { Client } from '../support/client.ts';
import { useWorld } from '../support/world.ts';

const world = useWorld();
beforeAll(async () => {
  await loadDivisions(world.as().em);
  await world.account('admin', ['ADMINISTRATOR']);
  await world.account('auditor', ['AUDITOR']);
});
const REGIONS = `query ($on: CivilDate) { regions(on: $on) { on divisions { code inForce } zones { name } } }`;
const ZONE = `mutation ($input: SaveZoneInput!) { saveZone(input: $input) { id } }`;
const input = () => ({
  idempotencyKey: crypto.randomUUID(),
  name: '某新区',
  workingBody: '管理委员会',
  members: [{ divisionCode: '330502006' }],
});

test('everybody reads the regions of a day; the administrator changes them', async () => {
  const admin = new Client(world);
  await admin.signIn('admin');
  await admin.ask(ZONE, { input: input() });
  const { regions } = await new Client(world).ask<{ regions: { divisions: unknown[]; zones: unknown[] } }>(
    REGIONS,
    {
      on: '2026-01-01',
    },
  );
  expect([regions.divisions.length, regions.zones]).toEqual([19, [{ name: '某新区' }]]);
});

test('nobody else changes them', async () => {
  const auditor = new Client(world);
  await auditor.signIn('auditor');
  expect(await auditor.refusal(ZONE, { input: input() })).toEqual(['FORBIDDEN']);
  expect(await new Client(world).refusal(ZONE, { input: input() })).toEqual(['SIGN_IN_FIRST']);
});
