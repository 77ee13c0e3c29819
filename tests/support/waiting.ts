import type { World } from './world.ts';

/** Whether somebody on this database comes to wait for a lock. */
export async function someoneWaits(world: World, tries = 300): Promise<boolean> {
  const [row] = await world.as().reader.rows<{ waiting: number }>(
    `select count(*)::int as waiting from pg_stat_activity
       where datname = current_database() and wait_event_type = 'Lock'`,
  );
  return (row?.waiting ?? 0) > 0 || (tries > 0 && (await someoneWaits(world, tries - 1)));
}
