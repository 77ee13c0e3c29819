import { beforeEach, expect, test } from 'vitest';
import type { Constituency } from '../../api/constituencies/constituency.entity.ts';
import { bind } from '../../api/door.ts';
import { PUBLIC_VIEWER } from '../../api/identity/sessions.ts';
import { fixedClock } from '../../api/kernel/clock.ts';
import { CandidateMeeting } from '../../api/nomination/candidate-meeting.entity.ts';
import { CandidateProfile } from '../../api/nomination/candidate-profile.entity.ts';
import { Candidate } from '../../api/nomination/candidate.entity.ts';
import { confirmProfile } from '../../api/nomination/confirm-profile.service.ts';
import { enterProfile } from '../../api/nomination/enter-profile.service.ts';
import { examineNominee } from '../../api/nomination/examine-nominee.service.ts';
import { NomineeReport } from '../../api/nomination/nominee-report.entity.ts';
import { planMeeting } from '../../api/nomination/plan-meeting.service.ts';
import { publicCandidates } from '../../api/nomination/public-candidates.queries.ts';
import { publishCandidateList } from '../../api/nomination/publish-candidate-list.service.ts';
import { recordMeeting } from '../../api/nomination/record-meeting.service.ts';
import { reportNominee } from '../../api/nomination/report-nominee.service.ts';
import { requestMeeting } from '../../api/nomination/request-meeting.service.ts';
import { tellVoters } from '../../api/nomination/tell-voters.service.ts';
import type { Person } from '../../api/people/person.entity.ts';
import { buildElection } from '../support/build/elections.ts';
import { buildNomination } from '../support/build/nomination.ts';
import { buildPersons } from '../support/build/roll.ts';
import { outcomes, race } from '../support/race.ts';
import { COUNTY, key, useWorld } from '../support/world.ts';

const world = useWorld();
const officer = () => world.as('ELECTION_OFFICER');
let where: { electionId: string; constituencyId: string };
let persons: Person[];

/** A two-seat constituency with four nominees. */
beforeEach(async () => {
  world.setDay('2026-11-30');
  const { em, election, constituencies } = await buildElection(world);
  const [constituency] = constituencies as [Constituency];
  where = { electionId: election.id, constituencyId: constituency.id };
  persons = await buildPersons(em, ['丁一川', '王明远', '朱清', '沈月']);
  for (const person of persons) await buildNomination(em, election.id, constituency, person);
});
const personId = (at = 0) => persons[at]?.id ?? '';
const profile = (over: object = {}) => ({
  ...key(),
  ...where,
  personId: personId(),
  ethnicity: '汉族',
  education: '大学',
  party: '中共党员',
  occupation: '某厂技术员',
  cv: '1998 年参加工作。',
  photoFileId: null,
  chineseNational: true as boolean | null,
  residentAbroad: false as boolean | null,
  foreignFunding: false as boolean | null,
  declaredOn: '2026-11-28',
  declarationFileId: null,
  otherMandates: null,
  ...over,
});
const publish = () =>
  publishCandidateList(officer(), {
    ...key(),
    ...where,
    kind: 'PRELIMINARY',
    personIds: null,
    publishedOn: '2026-11-30',
    keepOrder: false,
  });
const report = (over: object = {}) => ({
  ...key(),
  ...where,
  personId: personId(),
  kind: 'FALSE_DATA' as 'FALSE_DATA' | 'FOREIGN_FUNDING',
  receivedOn: '2026-11-29',
  reporter: null,
  text: '学历不实',
  ...over,
});

test('EN-4: a profile is confirmed by the nominee; a change must be confirmed anew', async () => {
  const confirm = () =>
    confirmProfile(officer(), {
      ...key(),
      ...where,
      personId: personId(),
      how: '本人签字',
      confirmedOn: '2026-11-29',
    });
  await expect(confirm()).rejects.toThrow('PROFILE_MISSING');
  await enterProfile(officer(), profile());
  await confirm();
  const found = () => world.as().em.findOneOrFail(CandidateProfile, { ...where, personId: personId() });
  expect(await found()).toMatchObject({ confirmedHow: '本人签字', confirmedOn: '2026-11-29' });
  await enterProfile(officer(), profile({ education: '硕士' }));
  expect(await found()).toMatchObject({ education: '硕士', confirmedOn: null });
});

test('EN-4: what voters are told stands from the preliminary list on', async () => {
  await enterProfile(officer(), profile());
  await publish();
  await expect(enterProfile(officer(), profile({ cv: '改' }))).rejects.toThrow('PROFILE_FROZEN');
});

test.each([
  ['no occupation', { occupation: '' }, 'TEXT_MISSING'],
  ['a declaration from tomorrow', { declaredOn: '2026-12-01' }, 'DATE_AHEAD'],
  ['somebody nobody named', { personId: crypto.randomUUID() }, 'NOT_FOUND'],
  ['a photo nobody sent', { photoFileId: crypto.randomUUID() }, 'FILE_UNKNOWN'],
])('a profile with %s is refused, and nothing is written', async (_case, over, code) => {
  await expect(enterProfile(officer(), profile(over))).rejects.toThrow(code);
  expect(await world.as().em.count(CandidateProfile, where)).toBe(0);
});

test('EN-6: who declares foreign funding is not listed', async () => {
  await enterProfile(officer(), profile({ foreignFunding: true }));
  const { id: listId } = await publish();
  const listed = await world.as().em.find(Candidate, { listId });
  expect(listed.map((one) => one.personId)).not.toContain(personId());
  expect(listed).toHaveLength(3);
});

test('EN-6: who is found to take foreign money is struck off, and voters are told', async () => {
  const { id: listId } = await publish();
  const { id: reportId } = await reportNominee(officer(), report({ kind: 'FOREIGN_FUNDING' }));
  const told = () => tellVoters(officer(), { ...key(), reportId, toldOn: '2026-11-30' });
  await expect(told()).rejects.toThrow('REPORT_DECIDED');
  const examined = await examineNominee(officer(), { ...key(), reportId, upheld: true, finding: '查实' });
  expect(examined.struck).toBe(1);
  const struck = await world.as().em.findOneOrFail(Candidate, { listId, personId: personId() });
  expect(struck).toMatchObject({ struckOn: '2026-11-30', struckReason: '查实' });
  await told();
  await expect(told()).rejects.toThrow('REPORT_DECIDED');
  const [shown] = await publicCandidates(world.as(), where.electionId, where.constituencyId);
  expect(shown?.candidates.filter(({ struckOn }) => struckOn)).toHaveLength(1);
});

test('EN-4: false data is told and changes no list; a report is decided once', async () => {
  const { id: reportId } = await reportNominee(officer(), report());
  const examine = () =>
    examineNominee(officer(), { ...key(), reportId, upheld: true, finding: '学历为大专' });
  expect(outcomes(await race(world, [examine, examine]))).toEqual(['REPORT_DECIDED', 'fulfilled']);
  const { id: listId } = await publish();
  expect(await world.as().em.count(Candidate, { listId })).toBe(4);
});

test('a report without words is refused, and nothing is written', async () => {
  await expect(reportNominee(officer(), report({ text: ' ' }))).rejects.toThrow('TEXT_MISSING');
  expect(await world.as().em.count(NomineeReport, where)).toBe(0);
});

test('EF-6: voters see who stands until the minute election day begins in China', async () => {
  await enterProfile(officer(), profile());
  await publish();
  const at = async (instant: string) => {
    const parts = { ...world.parts, clock: fixedClock(instant) };
    const ctx = bind(parts, COUNTY, PUBLIC_VIEWER, { id: 'r', cookie: null });
    const [shown] = await publicCandidates(ctx, where.electionId, null);
    return shown;
  };
  const before = await at('2026-12-15T23:59:59+08:00');
  expect(before?.stopped).toBe(false);
  expect(before?.candidates.find(({ name }) => name === '丁一川')?.profile).toMatchObject({
    birthYear: 1980,
    ethnicity: '汉族',
  });
  const after = await at('2026-12-16T00:00:00+08:00');
  expect(after?.stopped).toBe(true);
  expect(after?.candidates.every((one) => one.profile === null)).toBe(true);
  expect(after?.candidates).toHaveLength(4);
});

test('EF-6: a meeting voters ask for is held before election day, and recorded once', async () => {
  const asked = { ...key(), ...where, requestedOn: '2026-11-30', requestedBy: '第一选民小组', voters: 12 };
  await expect(requestMeeting(officer(), { ...asked, voters: 0 })).rejects.toThrow('FIGURES_NOT_POSITIVE');
  expect(await world.as().em.count(CandidateMeeting, where)).toBe(0);
  const { id: meetingId } = await requestMeeting(officer(), { ...asked, ...key() });
  const plan = (plannedOn: string) =>
    planMeeting(officer(), { ...key(), meetingId, plannedOn, place: '文化礼堂' });
  await expect(plan('2026-12-16')).rejects.toThrow('INTRODUCTION_STOPS');
  await expect(plan('2026-11-29')).rejects.toThrow('BEFORE_PREDECESSOR');
  await plan('2026-12-15');
  world.setDay('2026-12-17');
  const hold = (heldOn: string) =>
    recordMeeting(officer(), { ...key(), meetingId, heldOn, present: 80, record: '候选人回答了八个问题。' });
  await expect(hold('2026-12-16')).rejects.toThrow('INTRODUCTION_STOPS');
  const settled = await race(world, [() => hold('2026-12-15'), () => hold('2026-12-14')]);
  expect(outcomes(settled)).toEqual(['MEETING_HELD', 'fulfilled']);
});
