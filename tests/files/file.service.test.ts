import { expect, test } from 'vitest';
import { attachFile } from '../../api/files/attach-file.service.ts';
import { MOST_BYTES } from '../../api/files/file.rules.ts';
import { openFile } from '../../api/files/open-file.service.ts';
import { receiveFile } from '../../api/files/receive-file.service.ts';
import { StoredFile } from '../../api/files/stored-file.entity.ts';
import { AuditEventRow } from '../../api/kernel/audit-event.entity.ts';
import { change } from '../../api/kernel/change.ts';
import type { RequestContext } from '../../api/kernel/context.ts';
import { race, outcomes } from '../support/race.ts';
import { key, useWorld } from '../support/world.ts';

const world = useWorld();
const scan = Buffer.from('%PDF-1.7\na signed paper');
const aFile = (over: object = {}) => ({
  ...key(),
  purpose: 'POSTING_PROOF' as const,
  fileName: '公告张贴.pdf',
  content: scan,
  ...over,
});
const attach = (ctx: RequestContext, fileId: string) =>
  change(ctx, 'attach', key(), async (work) => {
    await attachFile(ctx, work, fileId, 'POSTING_PROOF');
    work.record({ type: 'FILE_OPENED', fileId, purpose: 'POSTING_PROOF' });
    return null;
  });

test('a scan is kept sealed, found again whole by staff, and each opening is recorded', async () => {
  const officer = world.as('ELECTION_OFFICER');
  const { fileId } = await receiveFile(officer, aFile());
  await attach(officer, fileId);
  const [row] = await world
    .as()
    .reader.rows<{ content_sealed: Buffer }>('select content_sealed from county.stored_file where id = $1', [
      fileId,
    ]);
  expect(row?.content_sealed.includes(scan)).toBe(false);

  const opened = await openFile(world.as('AUDITOR'), fileId);
  expect(opened).toMatchObject({ contentType: 'application/pdf', fileName: '公告张贴.pdf' });
  expect(opened.content.equals(scan)).toBe(true);
  expect(await world.as().em.count(AuditEventRow, { type: 'FILE_OPENED', details: { fileId } })).toBe(2);
  await expect(openFile(world.as(), fileId)).rejects.toMatchObject({ code: 'FORBIDDEN' });
});

test.each([
  ['a page in disguise', { content: Buffer.from('<html>') }, 'FILE_KIND'],
  ['more than is taken', { content: Buffer.concat([scan, Buffer.alloc(MOST_BYTES)]) }, 'FILE_TOO_LARGE'],
])('%s is refused and nothing is kept', async (_what, over, code) => {
  const file = aFile(over);
  await expect(receiveFile(world.as('ELECTION_OFFICER'), file)).rejects.toMatchObject({ code });
  expect(await world.as().em.count(StoredFile, { id: file.idempotencyKey })).toBe(0);
});

test('who may not send a file of a purpose is refused', async () => {
  await expect(receiveFile(world.as('DEPUTY'), aFile())).rejects.toMatchObject({ code: 'FORBIDDEN' });
  await expect(receiveFile(world.as(), aFile())).rejects.toMatchObject({ code: 'FORBIDDEN' });
});

test('a retry is the same file; its id with other bytes is refused', async () => {
  const officer = world.as('ELECTION_OFFICER');
  const file = aFile();
  await receiveFile(officer, file);
  expect(await receiveFile(officer, file)).toEqual({ fileId: file.idempotencyKey });
  await expect(receiveFile(officer, { ...file, content: Buffer.from('%PDF-1.7') })).rejects.toMatchObject({
    code: 'IDEMPOTENCY_KEY_REUSED',
  });
});

test('of two records that want one file, one gets it; nobody takes what another sent', async () => {
  const officer = world.as('ELECTION_OFFICER');
  const { fileId } = await receiveFile(officer, aFile());
  await expect(attach(world.as('ELECTION_OFFICER'), fileId)).rejects.toMatchObject({ code: 'FILE_UNKNOWN' });
  const ended = await race(world, [
    () => attach(world.asViewer(officer.viewer), fileId),
    () => attach(world.asViewer(officer.viewer), fileId),
  ]);
  expect(outcomes(ended)).toEqual(['FILE_ATTACHED', 'fulfilled']);
});

test('a file that no record took within a day is dropped when the next one comes', async () => {
  world.setDay('2026-11-23');
  const officer = world.as('ELECTION_OFFICER');
  const { fileId } = await receiveFile(officer, aFile());
  const kept = await receiveFile(officer, aFile());
  await attach(officer, kept.fileId);
  world.setDay('2026-11-25');
  await receiveFile(officer, aFile());
  expect(await world.as().em.count(StoredFile, { id: fileId })).toBe(0);
  expect(await world.as().em.count(StoredFile, { id: kept.fileId })).toBe(1);
});
