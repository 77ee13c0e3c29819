import { randomUUID } from 'node:crypto';
import { change } from '../kernel/change.ts';
import type { RequestContext } from '../kernel/context.ts';
import { DomainError } from '../kernel/errors.ts';
import { permissionsOf } from '../kernel/permission.rules.ts';
import { CONTENT_TYPES, FILE_PURPOSES, type FilePurpose } from './file.rules.ts';
import { FILE_CONTENT } from './receive-file.service.ts';
import { StoredFile } from './stored-file.entity.ts';

declare module '../kernel/audit.ts' {
  interface AuditEvents {
    /** Somebody opened a photo or scan that is not for everybody. */
    FILE_OPENED: { readonly fileId: string; readonly purpose: FilePurpose };
  }
}

/** A file as a browser gets it. */
export interface OpenedFile {
  readonly content: Buffer;
  readonly contentType: string;
  readonly fileName: string;
  readonly sha256: string;
}

/** Opens a file that a record holds; its sender may see it before. Who opened what is not public is recorded. */
export async function openFile(
  ctx: RequestContext,
  fileId: string,
  through: FilePurpose | null = null,
): Promise<OpenedFile> {
  const file = await ctx.em.findOne(StoredFile, fileId, { populate: ['contentSealed'] });
  const sender = ctx.viewer.account?.id;
  const mine = file !== null && sender !== undefined && file.uploadedBy === sender;
  const veiled = file?.attachedAt && FILE_PURPOSES[file.purpose].throughRecord && through !== file.purpose;
  if (!file || veiled || (file.attachedAt === null && !mine)) {
    throw new DomainError('NOT_FOUND', { entity: 'StoredFile', where: fileId });
  }
  const { purpose, kind, fileName, sha256 } = file;
  const permission = FILE_PURPOSES[purpose].open;
  if (!mine && !ctx.viewer.permissions.has(permission)) throw new DomainError('FORBIDDEN', { permission });
  if (!permissionsOf([]).has(permission)) {
    await change(ctx, 'openFile', { idempotencyKey: randomUUID(), fileId }, async ({ record }) => {
      record({ type: 'FILE_OPENED', fileId, purpose });
      return null;
    });
  }
  const content = ctx.vault.openBytes(Buffer.from(file.contentSealed), FILE_CONTENT);
  return { content, contentType: CONTENT_TYPES[kind], fileName, sha256 };
}
