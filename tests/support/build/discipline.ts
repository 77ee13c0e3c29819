import { receiveReport, type ReceiveReport } from '../../../api/discipline/receive-report.service.ts';
import { viewerFor } from '../../../api/identity/sessions.ts';
import { COUNTY, key, type World } from '../world.ts';

/** What somebody reports over the site, unless a test states otherwise. */
export const aReport = (electionId: string, over: Partial<ReceiveReport> = {}): ReceiveReport => ({
  ...key(),
  electionId,
  constituencyId: null,
  channel: 'ONLINE',
  category: 'BRIBERY',
  text: '有人给选民送礼品拉票',
  complainantName: '陈安',
  complainantContact: '电话 000',
  receivedAt: null,
  fileIds: [],
  ...over,
});

/** A case that came in over the site. */
export const buildCase = (world: World, electionId: string, over: Partial<ReceiveReport> = {}) =>
  receiveReport({ ...world.as(), address: crypto.randomUUID() }, aReport(electionId, over));

/** A viewer of the discipline desk who is this person, for this area. */
export const disciplineOfficer = (personId: string | null = null, areaCode: string = COUNTY.code) =>
  viewerFor({ id: crypto.randomUUID(), displayName: '风气监督 何组长', personId }, [
    { role: 'DISCIPLINE_OFFICER', areaCode },
  ]);
