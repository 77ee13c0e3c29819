import { expect, test } from 'vitest';
import { Account } from '../../api/identity/account.entity.ts';
import { County } from '../../api/regions/county.entity.ts';
import { Client } from '../support/client.ts';
import { COUNTY, useWorld } from '../support/world.ts';

const world = useWorld();
const ASK = `{ demoAccounts { username displayName password } }`;

test('only a demo county shows accounts to try, and of these only demo accounts', async () => {
  const id = await world.account('try-me', ['AUDITOR']);
  await world.account('real', ['AUDITOR']);
  const { em } = world.as();
  await em.nativeUpdate(Account, { id }, { demo: true });
  await em.nativeUpdate(County, { code: COUNTY.code }, { demo: false });
  expect(await new Client(world).ask(ASK)).toEqual({ demoAccounts: [] });
  await em.nativeUpdate(County, { code: COUNTY.code }, { demo: true });
  expect(await new Client(world).ask(ASK)).toMatchObject({ demoAccounts: [{ username: 'try-me' }] });
});
