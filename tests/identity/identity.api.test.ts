import { expect, test } from 'vitest';
import { Client } from '../support/client.ts';
import { OTHER_COUNTY, useWorld } from '../support/world.ts';

const world = useWorld();
const VIEWER = `{ viewer { accountId displayName viewerCan county { code } } }`;

test('the public may look, and is told what it may do', async () => {
  const { viewer } = await new Client(world).ask<{ viewer: { accountId: null; viewerCan: string[] } }>(
    VIEWER,
  );
  expect(viewer.accountId).toBeNull();
  expect(viewer.viewerCan).toContain('deputy:read');
  expect(viewer.viewerCan).not.toContain('roll:import');
});

test('signing in opens a session, signing out ends it', async () => {
  const accountId = await world.account('officer', ['ELECTION_OFFICER']);
  const client = new Client(world);
  await client.signIn('officer');
  expect(await client.ask(VIEWER)).toMatchObject({ viewer: { accountId } });
  await client.ask(`mutation { signOut(input: { idempotencyKey: "${crypto.randomUUID()}" }) { accountId } }`);
  expect(await client.ask(VIEWER)).toMatchObject({ viewer: { accountId: null } });
});

test('a wrong password and an unknown name get the same refusal', async () => {
  await world.account('known', []);
  const attempt = (username: string) =>
    new Client(world).refusal(`mutation ($input: SignInInput!) { signIn(input: $input) { accountId } }`, {
      input: { idempotencyKey: crypto.randomUUID(), username, password: 'not this' },
    });
  expect(await attempt('known')).toEqual(['WRONG_NAME_OR_PASSWORD']);
  expect(await attempt('nobody')).toEqual(['WRONG_NAME_OR_PASSWORD']);
});

test('an account of one county is not let into another', async () => {
  await world.account('local', ['AUDITOR']);
  const client = new Client(world);
  await client.signIn('local');
  const { errors } = await client.send(VIEWER, {}, { 'luzhi-county': OTHER_COUNTY.code });
  expect(errors?.[0]?.extensions['code']).toBe('ANOTHER_COUNTY');
});
