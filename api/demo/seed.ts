import { contextFor, type Parts } from '../door.ts';
import { PUBLIC_VIEWER } from '../identity/sessions.ts';
import { createCounty, migrateAll } from '../migrate.ts';
import { demoAccountLines } from './add-accounts.ts';
import { loadDemo } from './load.ts';

export const DEMO_COUNTY = { code: '330502', name: '吴兴区', demo: true } as const;

/**
 * Brings the embedded database to life: tables, the demo county, its accounts and its records. Safe to run again.
 * Answers with lines that tell a newcomer how to sign in.
 */
export async function seedDemo(
  databaseUrl: string,
  parts: Parts,
  say: (line: string) => void,
): Promise<readonly string[]> {
  await migrateAll(databaseUrl);
  const { applied } = await createCounty(databaseUrl, DEMO_COUNTY);
  if (applied.length > 0) say(`prepared the tables of ${DEMO_COUNTY.name}`);
  const ctx = await contextFor(parts, DEMO_COUNTY.code, PUBLIC_VIEWER);
  await loadDemo(ctx, say);
  return demoAccountLines(ctx);
}
