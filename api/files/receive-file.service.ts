import { createHash } from 'node:crypto';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { change, type Intent } from '../kernel/change.ts';
import type { RequestContext } from '../kernel/context.ts';
import { DomainError } from '../kernel/errors.ts';
import { FILE_PURPOSES, type FilePurpose, kindOf, MOST_BYTES } from './file.rules.ts';
import { StoredFile } from './stored-file.entity.ts';

declare module '../kernel/audit.ts' {
  interface AuditEvents {
    /** A photo or scan came in; no record holds it yet. */
    FILE_RECEIVED: { readonly fileId: string; readonly purpose: FilePurpose; readonly sha256: string };
  }
}

/** Where the bytes of a file are sealed for. */
export const FILE_CONTENT = 'stored_file.content_sealed';

const LOOSE_HOURS = 24;

/** Files an address may send in an hour without an account. */
const fromPublic = new RateLimiterMemory({ points: 30, duration: 3_600 });

/** A file as it came. The idempotency key is the file's id, so that a retry is the same file. */
export interface ReceiveFile extends Intent {
  readonly purpose: FilePurpose;
  readonly fileName: string;
  readonly content: Buffer;
}

/** Takes a photo or scan and keeps it, sealed, until a record attaches it. */
export async function receiveFile(ctx: RequestContext, file: ReceiveFile): Promise<{ fileId: string }> {
  const { idempotencyKey, purpose, content } = file;
  const permission = FILE_PURPOSES[purpose].send;
  if (!ctx.viewer.permissions.has(permission)) throw new DomainError('FORBIDDEN', { permission });
  if (!ctx.viewer.account) await withinLimit(ctx);
  if (content.length > MOST_BYTES)
    throw new DomainError('FILE_TOO_LARGE', { megabytes: MOST_BYTES / 1024 ** 2 });
  const kind = kindOf(content.subarray(0, 12).toString('latin1'));
  if (!kind) throw new DomainError('FILE_KIND');
  const sha256 = createHash('sha256').update(content).digest('hex');

  return change(ctx, 'receiveFile', { idempotencyKey, purpose, sha256 }, async ({ em, record, sql }) => {
    const now = ctx.clock.now();
    await sql('delete from county.stored_file where attached_at is null and created_at < ?', [
      new Date(now.getTime() - LOOSE_HOURS * 3_600_000),
    ]);
    em.create(StoredFile, {
      id: idempotencyKey,
      purpose,
      fileName: file.fileName.slice(0, 200),
      kind,
      byteSize: content.length,
      sha256,
      contentSealed: ctx.vault.sealBytes(content, FILE_CONTENT),
      uploadedBy: ctx.viewer.account?.id ?? null,
      createdAt: now,
    });
    record({ type: 'FILE_RECEIVED', fileId: idempotencyKey, purpose, sha256 });
    return { fileId: idempotencyKey };
  });
}

async function withinLimit(ctx: RequestContext): Promise<void> {
  await fromPublic.consume(`${ctx.county.schema}/${ctx.address ?? 'command'}`).catch((reason: unknown) => {
    if (!(reason instanceof RateLimiterRes)) throw reason;
    throw new DomainError('TOO_MANY_ATTEMPTS', { retryInSeconds: Math.ceil(reason.msBeforeNext / 1000) });
  });
}
