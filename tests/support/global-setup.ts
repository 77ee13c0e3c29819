import type { TestProject } from 'vitest/node';
import { createCounty, migrateAll } from '../../api/migrate.ts';
import { startScratchCluster } from '../../api/kernel/embedded/scratch.ts';
import { createTemplate } from './postgres.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The migrated database that every test file copies. */
    templateUrl: string;
  }
}

/** One server for the run, one migrated template; `useWorld` copies it for each file. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const cluster = await startScratchCluster();
  const templateUrl = await createTemplate(cluster.url, 'luzhi_template', async (url) => {
    await migrateAll(url);
    await createCounty(url, { code: '330502', name: '吴兴区', demo: true });
    await createCounty(url, { code: '330503', name: '南浔区', demo: true });
  });
  project.provide('templateUrl', templateUrl);
  return () => cluster.stop();
}
