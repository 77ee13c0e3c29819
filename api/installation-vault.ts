import { existsSync } from 'node:fs';
import { withClient } from './kernel/connection.ts';
import { openVault, type Vault } from './kernel/vault.ts';

/**
 * The vault of this installation. A missing key file is made only while nothing has been sealed: a new key beside old
 * records would hide for months that they can no longer be read.
 */
export async function installationVault(databaseUrl: string, keyFile: string): Promise<Vault> {
  if (!existsSync(keyFile) && (await holdsSealed(databaseUrl))) {
    throw new Error(
      `the key file ${keyFile} is missing, and the database holds personal data sealed with it; ` +
        'put the file back from its backup, or name its place in KEY_FILE',
    );
  }
  return openVault(keyFile);
}

/** Whether any county has a person whose ID number is sealed. */
const holdsSealed = (databaseUrl: string): Promise<boolean> =>
  withClient(databaseUrl, async (client) => {
    const { rows } = await client.query<{ schema: string }>(
      `select table_schema as schema from information_schema.columns
       where table_name = 'person' and column_name = 'id_sealed' and table_schema like 'county\\_%'`,
    );
    for (const { schema } of rows) {
      const found = await client.query(`select from "${schema}".person where id_sealed is not null limit 1`);
      if (found.rowCount === 1) return true;
    }
    return false;
  });
