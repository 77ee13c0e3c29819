import { issueSlips } from '../../../api/appraisals/issue-slips.service.ts';
import { markSlip } from '../../../api/appraisals/mark-slip.service.ts';
import { openAppraisal } from '../../../api/appraisals/open-appraisal.service.ts';
import { key, type World } from '../world.ts';
import { buildReport } from './activities.ts';
import { buildDeputy } from './deputies.ts';

/** An open appraisal of a new deputy’s report, with slips for everybody present. */
export async function openMeeting(
  world: World,
  constituency: { id: string; termId: string },
  present: number,
) {
  const { em } = world.as();
  const { deputy } = await buildDeputy(em, constituency);
  const report = await buildReport(em, deputy.id);
  const staff = () => world.as('COMMITTEE_STAFF');
  const opened = { ...key(), reportId: report.id, heldOn: '2026-11-23', present };
  const { appraisalId } = await openAppraisal(staff(), opened);
  const { codes } = await issueSlips(staff(), { ...key(), appraisalId, count: present });
  return {
    deputyId: deputy.id,
    reportId: report.id,
    appraisalId,
    codes,
    mark: (code: string, category = 'COMPETENT') => markSlip(world.as(), { ...key(), code, category }),
  };
}
