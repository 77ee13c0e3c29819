import { afterEach, expect, test, vi } from 'vitest';
import { buildApp } from '../../api/app.ts';
import { useWorld } from '../support/world.ts';

const world = useWorld();
afterEach(() => vi.unstubAllEnvs());

test('signals are answered by the process alone, so that a stop is not cut short by a second one', async () => {
  // Libraries that listen to signals leave it when they think that they are tested.
  vi.stubEnv('NODE_ENV', 'production');
  const listeners = () => process.listenerCount('SIGTERM') + process.listenerCount('SIGINT');
  const before = listeners();
  const app = await buildApp(world.parts);
  expect(listeners()).toBe(before);
  await app.close();
});
