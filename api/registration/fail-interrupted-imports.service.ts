import type { MikroORM } from '@mikro-orm/postgresql';
import { onConnection } from '../kernel/bulk.ts';
import { inSchema } from '../kernel/reader.ts';
import { County } from '../regions/county.entity.ts';
import { claimOf } from './receive-roll-import.service.ts';

/**
 * Marks imports whose process died as failed, in every county; called when a process starts. An import that another
 * process is at work on is claimed by it and left alone. A preview whose rows are gone (staging does not survive a
 * crash of the database) fails as well.
 */
export async function failInterruptedImports({ orm }: { readonly orm: MikroORM }): Promise<number> {
  const counties = await orm.em.fork().find(County, {});
  const failed = await Promise.all(
    counties.map(({ code, name, schemaName: schema }) =>
      failIn({ county: { code, name, schema }, em: orm.em.fork({ schema }) }),
    ),
  );
  return failed.reduce((sum, n) => sum + n, 0);
}

async function failIn(ctx: Parameters<typeof onConnection>[0]): Promise<number> {
  const sql = (text: string, values: unknown[] = []) =>
    ctx.em.execute<{ id: string }[]>(inSchema(text, ctx.county.schema), values);
  const open = await sql(
    `select id from county.roll_import i where state in ('RECEIVING', 'CHECKING') or (state = 'PREVIEW'
     and rows_read > 0 and not exists (select from county.roll_import_row r where r.import_id = i.id))`,
  );
  if (open.length === 0) return 0;
  return onConnection(ctx, async (connection) => {
    let failed = 0;
    for (const { id } of open) {
      if (!(await connection.claim(claimOf(ctx, id)))) continue;
      await sql('delete from county.roll_import_row where import_id = ?', [id]);
      await sql(`update county.roll_import set state = 'FAILED', failure = 'INTERRUPTED' where id = ?`, [id]);
      failed += 1;
    }
    return failed;
  });
}
