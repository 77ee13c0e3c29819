import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { installationVault } from '../../api/installation-vault.ts';
import { Person } from '../../api/people/person.entity.ts';
import { useWorld } from '../support/world.ts';

const world = useWorld();
const folder = mkdtempSync(join(tmpdir(), 'luzhi-keys-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('a key file is made while nothing is sealed, and never beside records it cannot open', async () => {
  const first = join(folder, 'first.json');
  const vault = await installationVault(world.url, first);
  expect(existsSync(first)).toBe(true);

  const { em, clock } = world.as('ELECTION_OFFICER');
  const idSealed = vault.seal('339900210101010015', 'person');
  em.create(Person, {
    name: '王芳',
    sex: 'FEMALE',
    birthDate: '1980-01-01',
    idSealed,
    createdAt: clock.now(),
  });
  await em.flush();

  const lost = join(folder, 'lost.json');
  await expect(installationVault(world.url, lost)).rejects.toThrow('is missing');
  expect(existsSync(lost)).toBe(false);
  const again = await installationVault(world.url, first);
  expect(again.open(idSealed, 'person')).toBe('339900210101010015');
});
