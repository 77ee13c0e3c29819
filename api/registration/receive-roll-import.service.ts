import { createHash } from 'node:crypto';
import { requireAccount, requireIn } from '../kernel/auth.ts';
import { type BulkConnection, onConnection } from '../kernel/bulk.ts';
import { change, sqlIn } from '../kernel/change.ts';
import type { RequestContext } from '../kernel/context.ts';
import { DomainError } from '../kernel/errors.ts';
import { finishReceiving, type WholeFile } from './finish-receiving.service.ts';
import { claimOf, importState, type ReceivedRoll, stepIn, Stopped } from './import-progress.ts';
import { failImport, readReceived } from './read-roll-import.service.ts';
import { RollImport } from './roll-import.entity.ts';
import { requireElection } from './roll-facts.queries.ts';
import { UnreadableRoll } from './roll-text.ts';
import { PIECE, PIECE_BYTES, type StoredBytes, storedRoll } from './stored-roll.ts';
import type { ImportState } from './roll.rules.ts';

declare module '../kernel/audit.ts' {
  interface AuditEvents {
    /** A file of the roll began to arrive. */
    ROLL_IMPORT_STARTED: {
      readonly importId: string;
      readonly electionId: string;
      readonly fileName: string;
    };
  }
}

/** A file of the roll on its way in, or what was left of it when its way was cut off. */
export interface RollUpload {
  /** Chosen by the sender, so that a page can watch while it sends and a retry is known again. */
  readonly importId: string;
  readonly electionId: string;
  readonly fileName: string;
  /** About how many bytes will come, for the eye of whoever waits. */
  readonly announcedBytes: number;
  /** The exact size of the whole file, where the sender said it: with fewer bytes it is not complete. */
  readonly wholeSize?: number;
  /** Where in the file these bytes begin; what is here already is passed over. */
  readonly offset?: number;
  readonly bytes: AsyncIterable<Buffer>;
  /** Whether the file was cut off because it is larger than we take. */
  readonly cutOff: () => boolean;
}

/**
 * Receives a file of the roll and previews it. Its bytes are kept, sealed, as they arrive, so that an upload that breaks
 * off goes on where it stopped; then the file is read and judged. Nothing is on the roll before `commitRollImport`. A
 * file that cannot be read is a failed import, not an error.
 */
export async function receiveRollImport(ctx: RequestContext, upload: RollUpload): Promise<ReceivedRoll> {
  const { id: accountId } = requireAccount(ctx.viewer);
  requireIn(ctx, 'roll:import', ctx.county.code);
  const { importId } = upload;

  return onConnection(ctx, async (connection) => {
    // The claim lasts as long as this process lives: `resumeImports` takes an unclaimed import for cut off.
    if (!(await connection.claim(claimOf(ctx, importId)))) return importState(ctx, importId, true);
    const there = await stateOf(ctx, importId, accountId);
    if (there !== null && there !== 'INTERRUPTED') return importState(ctx, importId, true);
    await requireElection(ctx, upload.electionId);
    const stored = await storedRoll(ctx, importId);
    if ((upload.offset ?? 0) > stored.size) {
      throw new DomainError('UPLOAD_OFFSET', { received: stored.size });
    }
    if (there === null) await begin(ctx, upload, accountId);
    else await goOn(ctx, importId);
    try {
      const outcome = await receive(ctx, upload, stored, connection);
      if (outcome === null) {
        await stepIn(ctx, importId, 'RECEIVING', `state = 'INTERRUPTED'`, []);
        return await importState(ctx, importId, false);
      }
      const standsFor = await finishReceiving(ctx, importId, outcome);
      if (standsFor !== importId) return await importState(ctx, standsFor, true);
      return await readReceived(ctx, importId, connection);
    } catch (error) {
      if (error instanceof DomainError) {
        await stepIn(ctx, importId, 'RECEIVING', `state = 'INTERRUPTED'`, []);
        throw error;
      }
      if (!(error instanceof Stopped)) await failImport(ctx, importId, error);
      return importState(ctx, importId, false);
    }
  });
}

/** Where an import stands that this account may send bytes for; null when there is none yet. */
async function stateOf(
  ctx: RequestContext,
  importId: string,
  accountId: string,
): Promise<ImportState | null> {
  const [found] = await sqlIn(ctx, ctx.em)<{ state: ImportState; by: string }>(
    'select state, uploaded_by as by from county.roll_import where id = ?',
    [importId],
  );
  if (found?.state === 'INTERRUPTED' && found.by !== accountId) {
    throw new DomainError('IMPORT_STATE', { state: found.state });
  }
  return found?.state ?? null;
}

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
      columns: [],
      state: 'RECEIVING',
      counts: {},
      uploadedBy: accountId,
      createdAt: ctx.clock.now(),
    });
    record({ type: 'ROLL_IMPORT_STARTED', importId, electionId, fileName });
    return null;
  });

const goOn = (ctx: RequestContext, importId: string) =>
  sqlIn(ctx, ctx.em)(
    `update county.roll_import set state = 'RECEIVING' where id = ? and state = 'INTERRUPTED'`,
    [importId],
  );

/** Keeps the bytes piece by piece. Answers with what the whole file is, or null when the sender's line broke. */
async function receive(
  ctx: RequestContext,
  { importId, wholeSize = 0, offset = 0, bytes, cutOff }: RollUpload,
  stored: StoredBytes,
  connection: BulkConnection,
): Promise<WholeFile | null> {
  const hash = createHash('sha256');
  for await (const piece of stored.from()) hash.update(piece);

  let size = stored.size;
  let held: Buffer[] = [];
  let length = 0;
  const keep = async () => {
    if (length === 0) return;
    const piece = Buffer.concat(held);
    [held, length] = [[], 0];
    hash.update(piece);
    await connection.run(
      'insert into county.roll_import_piece (import_id, start, length, sealed) values ($1, $2, $3, $4)',
      [importId, size, piece.length, ctx.vault.sealBytes(piece, PIECE)],
    );
    size += piece.length;
    await stepIn(ctx, importId, 'RECEIVING', 'bytes_read = ?', [size]);
  };
  const line = { broken: false };
  let skip = stored.size - offset;
  const again = createHash('sha256');
  for await (const chunk of unbroken(bytes, line)) {
    const fresh = chunk.subarray(Math.min(skip, chunk.length));
    if (skip > 0) {
      again.update(chunk.subarray(0, skip));
      skip = Math.max(0, skip - chunk.length);
      if (skip === 0) await requireSame(stored, offset, again.digest('hex'));
    }
    held.push(fresh);
    length += fresh.length;
    if (length >= PIECE_BYTES) await keep();
  }
  if (cutOff()) throw new UnreadableRoll('FILE_TOO_LARGE');
  await keep();
  return line.broken || size < wholeSize ? null : { size, digest: hash.digest('hex') };
}

/** What comes again must be what is here already, or the rest is that of another file. */
async function requireSame(stored: StoredBytes, offset: number, digest: string): Promise<void> {
  const hash = createHash('sha256');
  for await (const piece of stored.from(offset)) hash.update(piece);
  if (hash.digest('hex') !== digest) throw new DomainError('UPLOAD_OFFSET', { received: 0 });
}

/** The bytes of a sender for as long as the line holds; that it broke is said beside them. */
async function* unbroken(bytes: AsyncIterable<Buffer>, line: { broken: boolean }): AsyncGenerator<Buffer> {
  try {
    for await (const chunk of bytes) yield chunk;
  } catch {
    line.broken = true;
  }
}
