import { LockMode } from '@mikro-orm/core';
import type { Change } from '../kernel/change.ts';
import type { RequestContext } from '../kernel/context.ts';
import { DomainError } from '../kernel/errors.ts';
import type { FilePurpose } from './file.rules.ts';
import { StoredFile } from './stored-file.entity.ts';

/**
 * Gives a received file to the record that a change writes, in that change. It must be of the purpose, sent by the same
 * person, and no other record's. The caller's own event names the file.
 */
export async function attachFile(
  ctx: RequestContext,
  { em }: Pick<Change, 'em'>,
  fileId: string,
  purpose: FilePurpose,
): Promise<void> {
  const file = await em.findOne(
    StoredFile,
    { id: fileId, purpose },
    { lockMode: LockMode.PESSIMISTIC_WRITE },
  );
  if (!file || file.uploadedBy !== (ctx.viewer.account?.id ?? null)) {
    throw new DomainError('FILE_UNKNOWN', { fileId });
  }
  if (file.attachedAt) throw new DomainError('FILE_ATTACHED', { fileId });
  file.attachedAt = ctx.clock.now();
}
