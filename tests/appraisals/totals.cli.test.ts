import { spawn } from 'node:child_process';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { expect, test } from 'vitest';
import { DeputyTotal } from '../../api/deputies/deputy-total.entity.ts';
import { AuditEventRow } from '../../api/kernel/audit-event.entity.ts';
import { buildDeputy } from '../support/build/deputies.ts';
import { buildTerm } from '../support/build/geography.ts';
import { useWorld } from '../support/world.ts';

const world = useWorld();

async function command(...args: string[]): Promise<{ status: number | null; answer: unknown }> {
  const env = {
    ...process.env,
    DATABASE_URL: world.url,
    DATA_DIR: await mkdtemp(join(tmpdir(), 'totals-')),
    LOG_LEVEL: 'silent',
  };
  const called = spawn(process.execPath, ['--import', 'tsx', 'api/cli.ts', ...args, '--json'], { env });
  const ended = new Promise<number | null>((resolve) => called.once('close', resolve));
  const [out, status] = await Promise.all([text(called.stdout), ended]);
  return { status, answer: JSON.parse(out) };
}

test('an operator finds what drifted, mends it, and finds nothing more', async () => {
  const { em } = world.as();
  const [constituency] = (await buildTerm(em)).constituencies;
  if (!constituency) throw new Error('no constituency');
  const { deputy } = await buildDeputy(em, constituency);
  await em.nativeUpdate(DeputyTotal, { deputyId: deputy.id }, { present: 7, appraisals: 1 });

  expect(await command('totals:check', '--county', '330502')).toEqual({
    status: 0,
    answer: {
      agree: false,
      drift: [
        { deputyId: deputy.id, field: 'present', says: 7, counted: 0 },
        { deputyId: deputy.id, field: 'appraisals', says: 1, counted: 0 },
      ],
    },
  });
  expect(await command('totals:recount', '--county', '330502')).toMatchObject({ answer: { mended: 1 } });
  expect(await command('totals:check', '--county', '330502')).toMatchObject({
    answer: { agree: true, drift: [] },
  });
  const said = await world.as().em.findOne(AuditEventRow, { type: 'TOTALS_RECOUNTED' });
  expect(said).toMatchObject({ actorName: 'operator', details: { mended: [deputy.id] } });
});
