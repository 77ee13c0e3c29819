import type { MikroORM } from '@mikro-orm/postgresql';
import { onConnection } from '../kernel/bulk.ts';
import { sqlIn } from '../kernel/change.ts';
import type { RequestContext } from '../kernel/context.ts';
import { log } from '../kernel/log.ts';
import { County } from '../regions/county.entity.ts';
import { claimOf } from './import-progress.ts';
import { takeUp } from './map-roll-columns.service.ts';

/** What was found of imports whose process died. */
export interface Resumed {
  /** Files that had not arrived whole: they wait for the rest. */
  readonly interrupted: number;
  /** Files that had: they are being read again, until `done`. */
  readonly takenUp: number;
  readonly done: Promise<unknown>;
}

/**
 * Goes on with imports whose process died, in every county; called when a process starts. An import that another process
 * is at work on is claimed by it and left alone. A preview whose rows are gone (staging does not survive a crash of the
 * database) is read again from its file.
 */
export async function resumeImports(
  { orm }: { readonly orm: MikroORM },
  contextOf: (countyCode: string) => Promise<RequestContext>,
): Promise<Resumed> {
  const counties = await orm.em.fork().find(County, {});
  const all: (Resumed | null)[] = [];
  for (const { code } of counties) all.push(await resumeIn(await contextOf(code)));
  const found = all.filter((one) => one !== null);
  return {
    interrupted: found.reduce((sum, { interrupted }) => sum + interrupted, 0),
    takenUp: found.reduce((sum, { takenUp }) => sum + takenUp, 0),
    done: Promise.all(found.map(({ done }) => done)),
  };
}

async function resumeIn(ctx: RequestContext): Promise<Resumed | null> {
  const sql = sqlIn(ctx, ctx.em);
  const open = await sql<{ id: string; whole: boolean }>(
    `select id, state <> 'RECEIVING' as whole from county.roll_import i
     where state in ('RECEIVING', 'CHECKING') or (state = 'PREVIEW' and rows_read > 0
       and not exists (select from county.roll_import_row r where r.import_id = i.id))`,
  );
  if (open.length === 0) return null;
  const dead = await unclaimed(
    ctx,
    open.map(({ id }) => id),
  );
  const ours = open.filter(({ id }) => dead.has(id));
  for (const { id, whole } of ours) {
    await sql(
      whole
        ? `update county.roll_import set state = 'CHECKING', rows_read = 0, bytes_read = 0 where id = ?
           and state in ('CHECKING', 'PREVIEW')`
        : `update county.roll_import set state = 'INTERRUPTED' where id = ? and state = 'RECEIVING'`,
      [id],
    );
  }
  const whole = ours.filter((one) => one.whole);
  return {
    interrupted: ours.length - whole.length,
    takenUp: whole.length,
    done: readAgain(
      ctx,
      whole.map(({ id }) => id),
    ),
  };
}

/** Those of the imports that no living process holds. */
const unclaimed = (ctx: RequestContext, ids: readonly string[]): Promise<ReadonlySet<string>> =>
  onConnection(ctx, async (connection) => {
    const free = new Set<string>();
    for (const id of ids) if (await connection.claim(claimOf(ctx, id))) free.add(id);
    return free;
  });

async function readAgain(ctx: RequestContext, ids: readonly string[]): Promise<void> {
  for (const id of ids) {
    await takeUp(ctx, id).catch((error: unknown) =>
      log.error({ err: error, importId: id }, 'could not resume'),
    );
  }
}
