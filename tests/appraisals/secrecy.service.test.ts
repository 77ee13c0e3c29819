import { beforeAll, expect, test } from 'vitest';
import { closeAppraisal } from '../../api/appraisals/close-appraisal.service.ts';
import { slipDigest } from '../../api/appraisals/issue-slips.service.ts';
import { markSlip } from '../../api/appraisals/mark-slip.service.ts';
import { openMeeting } from '../support/build/appraisals.ts';
import { buildTerm } from '../support/build/geography.ts';
import { key, useWorld } from '../support/world.ts';

const world = useWorld();
let constituency: { id: string; termId: string };

beforeAll(async () => {
  const [one] = (await buildTerm(world.as().em)).constituencies;
  if (!one) throw new Error('no constituency');
  constituency = one;
});

const rows = <T extends object>(sql: string, values: readonly unknown[] = []) =>
  world.as().reader.rows<T>(sql, values);
const secret = (at: number) => ['COMPETENT', 'BASICALLY_COMPETENT', 'NOT_COMPETENT', 'VOID'][at % 4] ?? '';

/** Rows of all that handing a slip in leaves behind, with the transaction that wrote them. */
const traces = (appraisalId: string) =>
  Promise.all([
    rows<{ tx: string; digest: string; place: string }>(
      `select xmin::text as tx, code_digest as digest, ctid::text as place from county.appraisal_slip
       where appraisal_id = $1 and used order by ctid`,
      [appraisalId],
    ),
    rows<{ tx: string; id: string; category: string | null; sealed: Buffer | null }>(
      `select xmin::text as tx, id, category, sealed from county.appraisal_mark where appraisal_id = $1 order by ctid`,
      [appraisalId],
    ),
    rows<{ tx: string; digest: string; actor: string | null }>(
      `select xmin::text as tx, input_digest as digest, actor_id as actor from county.command_record
       where operation = 'markSlip'`,
    ),
    rows<{ tx: string; details: object; actor: string | null; request: string }>(
      `select xmin::text as tx, details, actor_id as actor, request_id as request from county.audit_event
       where type = 'SLIP_MARKED'`,
    ),
  ]);

test('before closing a mark is sealed, and nothing beside it says what was marked', async () => {
  const { appraisalId, codes, mark } = await openMeeting(world, constituency, 12);
  for (const [at, code] of codes.entries()) await mark(code, secret(at));
  const [slips, marks, commands, events] = await traces(appraisalId);

  // The trap: until then one transaction does join a slip with its mark. What it finds there is sealed.
  expect(new Set(marks.map(({ tx }) => tx))).toEqual(new Set(slips.map(({ tx }) => tx)));
  expect(marks.every(({ category, sealed }) => category === null && sealed !== null)).toBe(true);
  expect(new Set(marks.map(({ sealed }) => sealed?.length)).size).toBe(1);
  for (const { sealed } of marks) expect(sealed?.toString('latin1')).not.toMatch(/COMPETENT|VOID/);
  expect(new Set(commands.map(({ actor }) => actor))).toEqual(new Set([null]));
  const said = JSON.stringify(events.map(({ details, actor, request }) => ({ details, actor, request })));
  expect(new Set(events.map(({ request }) => request))).toEqual(new Set(['withheld']));
  expect(said).not.toMatch(/COMPETENT|VOID/);
  for (const { digest } of slips) expect(said).not.toContain(digest);
});

test('after closing, slips and marks share one transaction, and no other row shares it with one of them', async () => {
  const { appraisalId, codes, mark } = await openMeeting(world, constituency, 24);
  const before: string[] = [];
  for (const [at, code] of codes.entries()) {
    await mark(code, secret(at));
    before.push(secret(at));
  }
  const [earlierSlips, earlierMarks] = await traces(appraisalId);
  await closeAppraisal(world.as('COMMITTEE_STAFF'), { ...key(), appraisalId });
  const [slips, marks, commands, events] = await traces(appraisalId);

  const [tx] = slips.map((slip) => slip.tx);
  expect(new Set([...slips, ...marks].map((row) => row.tx))).toEqual(new Set([tx]));
  const ofMarking = new Set([...commands, ...events].map((row) => row.tx));
  expect(ofMarking.has(tx ?? '')).toBe(false);
  // New ids, in an order of their own; slips in that of their digests, which is nobody's.
  const ids = new Set(earlierMarks.map(({ id }) => id));
  expect(marks.some(({ id }) => ids.has(id))).toBe(false);
  expect(marks.map(({ id }) => id)).toEqual(marks.map(({ id }) => id).toSorted());
  expect(marks.map(({ category }) => category)).not.toEqual(before);
  expect(marks.every(({ sealed }) => sealed === null)).toBe(true);
  expect(slips.map(({ digest }) => digest)).not.toEqual(earlierSlips.map(({ digest }) => digest));
  expect(slips.map(({ digest }) => digest).toSorted()).toEqual(
    earlierSlips.map(({ digest }) => digest).toSorted(),
  );
});

test('the record of a retry does not depend on the mark, and cannot be matched with a slip', async () => {
  const { codes, appraisalId } = await openMeeting(world, constituency, 6);
  const [code = ''] = codes;
  const intent = key();
  const first = await markSlip(world.as(), { ...intent, code, category: 'COMPETENT' });
  // Another mark under the same key is the same record: the digest knows nothing of it.
  const again = await markSlip(world.as(), { ...intent, code, category: 'NOT_COMPETENT' });
  expect(again).toEqual(first);
  const [, marks] = await traces(appraisalId);
  expect(marks).toHaveLength(1);
  const [record] = await rows<Record<string, unknown>>(
    `select * from county.command_record where key = $1::uuid`,
    [intent.idempotencyKey],
  );
  expect(JSON.stringify(record)).not.toContain(slipDigest(world.as().vault, code));
  expect(JSON.stringify(record)).not.toContain('COMPETENT');
});

test('whoever is signed in while marking is not written down', async () => {
  const { codes } = await openMeeting(world, constituency, 6);
  const signedIn = world.as('COMMITTEE_STAFF');
  const intent = key();
  await markSlip(signedIn, { ...intent, code: codes[0] ?? '', category: 'VOID' });
  const everywhere = JSON.stringify([
    await rows(`select * from county.audit_event where type = 'SLIP_MARKED'`),
    await rows(`select * from county.command_record where key = $1::uuid`, [intent.idempotencyKey]),
  ]);
  expect(everywhere).not.toContain(signedIn.viewer.account?.id);
  expect(everywhere).not.toContain(signedIn.requestId);
});
