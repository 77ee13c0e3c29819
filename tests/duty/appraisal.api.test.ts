import { expect, test } from 'vitest';
import { closeAppraisal } from '../../api/appraisals/close-appraisal.service.ts';
import { openMeeting } from '../support/build/appraisals.ts';
import { buildTerm } from '../support/build/geography.ts';
import { Client } from '../support/client.ts';
import { key, useWorld } from '../support/world.ts';

const world = useWorld();

test('a closed appraisal stands in the record with its slips and the thresholds that decided', async () => {
  const { constituencies } = await buildTerm(world.as().em);
  const [constituency] = constituencies;
  if (!constituency) throw new Error('a term has constituencies');
  const meeting = await openMeeting(world, constituency, 6);
  for (const [at, code] of meeting.codes.entries()) {
    await meeting.mark(code, at === 5 ? 'NOT_COMPETENT' : 'COMPETENT');
  }
  await closeAppraisal(world.as('COMMITTEE_STAFF'), { ...key(), appraisalId: meeting.appraisalId });

  const { dutyRecord } = await new Client(world).ask<{ dutyRecord: { appraisals: unknown } }>(
    `query ($id: ID!) { dutyRecord(deputyId: $id) { appraisals {
      category issued returned void categories { code slips threshold } } } }`,
    { id: meeting.deputyId },
  );
  expect(dutyRecord.appraisals).toEqual([
    {
      category: 'COMPETENT',
      issued: 6,
      returned: 6,
      void: 0,
      categories: [
        { code: 'COMPETENT', slips: 5, threshold: 0.8 },
        { code: 'BASICALLY_COMPETENT', slips: 0, threshold: 0.5 },
        { code: 'NOT_COMPETENT', slips: 1, threshold: null },
      ],
    },
  ]);
});
