import { defaultScheme } from '../appraisals/closing.rules.ts';
import { issueSlips } from '../appraisals/issue-slips.service.ts';
import { markSlip } from '../appraisals/mark-slip.service.ts';
import { openAppraisal } from '../appraisals/open-appraisal.service.ts';
import { idOf } from './chance.ts';
import type { Desks } from './desks.ts';

const PRESENT = 22;
const STILL_OUT = 4;

/** An appraisal meeting in the middle: slips are out, all but a few have come back, nobody sees yet what they say. */
export async function openMeeting(desks: Desks, day: string): Promise<void> {
  const [waiting] = await desks
    .loader()
    .reader.rows<{ id: string }>(
      `select id from county.duty_report where state = 'ACCEPTED' and delivered_on is null order by id limit 1`,
    );
  if (!waiting) throw new Error('no report waits for its appraisal');
  const office = desks.at(day, 'committee');
  const { appraisalId } = await openAppraisal(office, {
    idempotencyKey: idOf('open appraisal'),
    reportId: waiting.id,
    heldOn: day,
    place: '社区文化礼堂',
    present: PRESENT,
  });
  const slips = { idempotencyKey: idOf('slips'), appraisalId, count: PRESENT };
  const { codes } = await issueSlips(office, slips);
  const [best = '', fair = ''] = defaultScheme.categories.map(({ code }) => code);
  for (const [at, code] of codes.slice(STILL_OUT).entries()) {
    const idempotencyKey = idOf(`slip ${appraisalId} ${at}`);
    await markSlip(office, { idempotencyKey, code, category: at % 7 === 3 ? fair : best });
  }
}
