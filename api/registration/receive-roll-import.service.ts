import { createHash, randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import { requireAccount, requireIn } from '../kernel/auth.ts';
import { type BulkConnection, onConnection } from '../kernel/bulk.ts';
import { change, sqlIn } from '../kernel/change.ts';
import type { RequestContext } from '../kernel/context.ts';
import { log } from '../kernel/log.ts';
import { checkRollImport } from './check-roll-import.service.ts';
import { ConstituencyFinder } from './constituency-finder.rules.ts';
import { RollImport } from './roll-import.entity.ts';
import { factsOfElection } from './roll-facts.queries.ts';
import { recordsOf } from './roll-records.ts';
import { stagedLines, STAGING } from './roll-lines.ts';
import { decoded, type RollEncoding, UnreadableRoll } from './roll-text.ts';
import type { ImportFailure, ImportState } from './roll.rules.ts';

declare module '../kernel/audit.ts' {
  interface AuditEvents {
    /** A file of the roll began to arrive. */
    ROLL_IMPORT_STARTED: {
      readonly importId: string;
      readonly electionId: string;
      readonly fileName: string;
    };
    /** A file of the roll could not be read; nothing of it was kept. */
    ROLL_IMPORT_FAILED: { readonly importId: string; readonly failure: ImportFailure };
  }
}

/** A file of the roll on its way in. */
export interface RollUpload {
  /** Chosen by the sender, so that a page can watch while it sends and a retry is known again. */
  readonly importId: string;
  readonly electionId: string;
  readonly fileName: string;
  /** The size the sender announced, in bytes. */
  readonly announcedBytes: number;
  readonly bytes: AsyncIterable<Buffer>;
  /** Whether the file was cut off because it is larger than we take. */
  readonly cutOff: () => boolean;
}

/** What became of an upload. `repeated`: this very file was here before, and that import is the answer. */
export interface ReceivedRoll {
  readonly importId: string;
  readonly state: ImportState;
  readonly failure: ImportFailure | null;
  readonly repeated: boolean;
}

/** The import was cancelled, or taken for dead, while its file was read. */
class Stopped extends Error {
  override readonly name = 'Stopped';
}

/**
 * Receives a file of the roll and previews it: streamed into staging as it arrives, then judged. Nothing is on the
 * roll before `commitRollImport`. A file that cannot be read is a failed import, not an error.
 */
export async function receiveRollImport(ctx: RequestContext, upload: RollUpload): Promise<ReceivedRoll> {
  const { id: accountId } = requireAccount(ctx.viewer);
  requireIn(ctx, 'roll:import', ctx.county.code);
  const { importId } = upload;

  return onConnection(ctx, async (connection) => {
    // The claim lasts as long as this process lives: `failInterruptedImports` takes an unclaimed import for dead.
    const mine = await connection.claim(claimOf(ctx, importId));
    if (!mine || (await stateOf(ctx, importId))) return answer(ctx, importId, true);
    const facts = await factsOfElection(ctx, upload.electionId);
    await begin(ctx, upload, accountId);
    try {
      await read(ctx, upload, facts, connection);
      const { standsFor } = await checkRollImport(ctx, importId);
      return await answer(ctx, standsFor, standsFor !== importId);
    } catch (error) {
      if (error instanceof Stopped) return answer(ctx, importId, false);
      if (!(error instanceof UnreadableRoll)) log.error({ err: error, importId }, 'a roll import failed');
      await fail(ctx, importId, error instanceof UnreadableRoll ? error.failure : 'INTERNAL');
      return answer(ctx, importId, false);
    }
  });
}

/** The name under which the process that works on an import holds it. */
export const claimOf = (ctx: Pick<RequestContext, 'county'>, importId: string): string =>
  `roll import ${ctx.county.schema} ${importId}`;

const begin = (
  ctx: RequestContext,
  { importId, electionId, fileName, announcedBytes }: RollUpload,
  accountId: string,
) =>
  change(ctx, 'receiveRollImport', { idempotencyKey: importId, electionId }, async ({ em, record }) => {
    em.create(RollImport, {
      id: importId,
      electionId,
      fileName: fileName.slice(0, 200),
      fileDigest: '',
      byteSize: announcedBytes,
      columns: {},
      state: 'RECEIVING',
      counts: {},
      uploadedBy: accountId,
      createdAt: ctx.clock.now(),
    });
    record({ type: 'ROLL_IMPORT_STARTED', importId, electionId, fileName });
    return null;
  });

/** Streams the file into staging. Either every row of it is there afterwards, or none. */
async function read(
  ctx: RequestContext,
  upload: RollUpload,
  { electionDay, constituencies }: Awaited<ReturnType<typeof factsOfElection>>,
  connection: BulkConnection,
): Promise<void> {
  const { importId } = upload;
  const sql = sqlIn(ctx, ctx.em);
  const hash = createHash('sha256');
  let bytesRead = 0;
  let encoding: RollEncoding | null = null;
  const metered = async function* () {
    try {
      for await (const chunk of upload.bytes) {
        hash.update(chunk);
        bytesRead += chunk.length;
        yield chunk;
      }
    } catch {
      // Only the sender's line can fail here: what reads the bytes throws in its own place.
      throw new UnreadableRoll('UPLOAD_BROKEN');
    }
    if (upload.cutOff()) throw new UnreadableRoll('FILE_TOO_LARGE');
  };
  const move = async (set: string, values: readonly unknown[]) => {
    const moved = await sql<{ id: string }>(
      `update county.roll_import set ${set} where id = ? and state = 'RECEIVING' returning id`,
      [...values, importId],
    );
    if (moved.length === 0) throw new Stopped();
  };
  const records = recordsOf(
    decoded(metered(), (found) => {
      encoding = found;
    }),
  );
  const lines = stagedLines(records, {
    importId,
    vault: ctx.vault,
    check: { finder: new ConstituencyFinder(constituencies), electionDay },
    headed: (header, places) => {
      const columns = Object.fromEntries(Object.entries(places).map(([column, at]) => [column, header[at]]));
      const values = [encoding, JSON.stringify(header), JSON.stringify(columns)];
      return move('encoding = ?, header = ?::jsonb, columns = ?::jsonb', values);
    },
    step: (rows) => move('rows_read = ?, bytes_read = ?', [rows, bytesRead]),
  });
  await connection.copy(STAGING, Readable.from(lines));
  await connection.analyze('county.roll_import_row');
  await move(`state = 'CHECKING', byte_size = ?, bytes_read = ?, file_digest = ?`, [
    bytesRead,
    bytesRead,
    hash.digest('hex'),
  ]);
}

const fail = (ctx: RequestContext, importId: string, failure: ImportFailure) =>
  change(ctx, 'failRollImport', { idempotencyKey: randomUUID() }, async ({ record, sql }) => {
    await sql('delete from county.roll_import_row where import_id = ?', [importId]);
    await sql(
      `update county.roll_import set state = 'FAILED', failure = ? where id = ? and state in ('RECEIVING', 'CHECKING')`,
      [failure, importId],
    );
    record({ type: 'ROLL_IMPORT_FAILED', importId, failure });
    return null;
  });

const stateOf = async (ctx: RequestContext, importId: string) => {
  const [found] = await sqlIn(ctx, ctx.em)<{ state: ImportState; failure: ImportFailure | null }>(
    'select state, failure from county.roll_import where id = ?',
    [importId],
  );
  return found;
};

async function answer(ctx: RequestContext, importId: string, repeated: boolean): Promise<ReceivedRoll> {
  const { state, failure } = (await stateOf(ctx, importId)) ?? { state: 'RECEIVING', failure: null };
  return { importId, state, failure, repeated };
}
