import { createHash } from 'node:crypto';
import { beforeAll, expect, test } from 'vitest';
import { AuditEventRow } from '../../api/kernel/audit-event.entity.ts';
import { draftNotice } from '../../api/papers/draft-notice.service.ts';
import { issueNotice } from '../../api/papers/issue-notice.service.ts';
import { noticePaper } from '../../api/papers/notice-paper.queries.ts';
import { Notice } from '../../api/papers/notice.entity.ts';
import type { NoticeKind } from '../../api/papers/notice.rules.ts';
import { setIssuingBody } from '../../api/papers/set-issuing-body.service.ts';
import { withdrawNotice } from '../../api/papers/withdraw-notice.service.ts';
import { Person } from '../../api/people/person.entity.ts';
import { buildElection } from '../support/build/elections.ts';
import { buildCandidateList } from '../support/build/nomination.ts';
import { buildRoll, buildVoterList } from '../support/build/roll.ts';
import { outcomes, race } from '../support/race.ts';
import { key, useWorld } from '../support/world.ts';

const world = useWorld();
const officer = () => world.as('ELECTION_OFFICER');
const NOTHING = { text: null, startsOn: null, endsOn: null, newDay: null };
let built: Awaited<ReturnType<typeof buildElection>>;

beforeAll(async () => {
  built = await buildElection(world);
  const [first] = built.constituencies;
  if (!first) throw new Error('no constituency');
  await buildRoll(built.em, first, 12);
  await buildVoterList(built.em, built.election.id, [first]);
  await buildCandidateList(built.em, built.election.id, first, {
    kind: 'PRELIMINARY',
    publishedOn: '2026-11-20',
  });
});

const draft = (kind: NoticeKind, more: object = {}) =>
  draftNotice(officer(), {
    ...key(),
    electionId: built.election.id,
    termId: built.term.id,
    constituencyId: null,
    kind,
    particulars: NOTHING,
    replacesId: null,
    ...more,
  });
const issue = (noticeId: string) => issueNotice(officer(), { ...key(), noticeId });
const firstConstituency = () => built.constituencies[0]?.id ?? '';
const stored = (id: string) => world.as().em.findOneOrFail(Notice, id, { populate: ['pdf'] });

test('a draft is issued with the next number, its file kept and its digest told', async () => {
  const { id } = await draft('DAY_AND_METHOD');
  const issued = await issue(id);
  const notice = await stored(id);
  expect(notice).toMatchObject({ state: 'ISSUED', year: 2026, issuedOn: '2026-11-23', pages: issued.pages });
  const pdf = notice.pdf ?? Buffer.alloc(0);
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
  expect(createHash('sha256').update(pdf).digest('hex')).toBe(notice.sha256);
  expect(notice.anchor).toMatch(
    /^当日审计记录锚（2026-11-23，本公告编号以前\d+条记录的 SHA-256 摘要）[0-9a-f]{64}$/,
  );
  const paper = await noticePaper(world.as(), id);
  expect(paper.pdf.equals(pdf)).toBe(true);
  expect(paper.frozen).toBe(true);
});

test('two officers at once get two numbers, and none is left out', async () => {
  const [one, other] = [await draft('REGISTRATION'), await draft('CONSTITUENCIES')];
  const before = await world.as().em.count(Notice, { number: { $ne: null } });
  const settled = await race(world, [() => issue(one.id), () => issue(other.id)]);
  expect(outcomes(settled)).toEqual(['fulfilled', 'fulfilled']);
  const numbers = (await world.as().em.find(Notice, { number: { $ne: null } })).map(({ number }) => number);
  expect(numbers.sort((a, b) => Number(a) - Number(b))).toEqual(
    Array.from({ length: before + 2 }, (_, at) => at + 1),
  );
});

test('a draft issued twice at once is issued once', async () => {
  const { id } = await draft('REGISTRATION');
  const settled = await race(world, [() => issue(id), () => issue(id)]);
  expect(outcomes(settled)).toEqual(['NOTICE_STATE', 'fulfilled']);
});

test('numbers begin anew with the year', async () => {
  const { id } = await draft('REGISTRATION');
  world.setDay('2027-01-04');
  expect(await issue(id)).toMatchObject({ year: 2027, number: 1 });
  world.setDay('2026-11-23');
});

test('what is issued is frozen by the database; it can be withdrawn for a reason', async () => {
  const { id } = await draft('REGISTRATION');
  await issue(id);
  const { em } = world.as();
  await expect(em.nativeUpdate(Notice, { id }, { title: '另一个题目' })).rejects.toThrow('notice_is_frozen');
  await expect(em.nativeDelete(Notice, { id })).rejects.toThrow('notice_is_frozen');
  const withdraw = (reason: string | null) => withdrawNotice(officer(), { ...key(), noticeId: id, reason });
  await expect(withdraw(null)).rejects.toMatchObject({ code: 'TEXT_MISSING' });
  await withdraw('登记时间有误');
  expect(await stored(id)).toMatchObject({ state: 'WITHDRAWN', withdrawnReason: '登记时间有误' });
  await expect(withdraw('再撤')).rejects.toMatchObject({ code: 'NOTICE_STATE' });
});

test('a draft is thrown away without a trace of a number', async () => {
  const { id } = await draft('REGISTRATION');
  await withdrawNotice(officer(), { ...key(), noticeId: id, reason: null });
  expect(await world.as().em.findOne(Notice, id)).toBeNull();
  expect(await world.as().em.count(AuditEventRow, { type: 'NOTICE_DISCARDED' })).toBe(1);
});

test('a character no font has refuses the notice, and no number is used up; by setting its code is printed', async () => {
  const { em, constituencies } = built;
  const voter = await em.findOneOrFail(Person, { name: { $like: '卜%' } });
  await em.nativeUpdate(Person, { id: voter.id }, { name: '卜\u{1F409}' });
  await buildVoterList(world.as().em, built.election.id, [constituencies[0] ?? never()]);
  const { id } = await draft('VOTER_LIST', { constituencyId: firstConstituency() });
  const last = await world.as().em.count(Notice, { number: { $ne: null } });
  await expect(issue(id)).rejects.toMatchObject({
    code: 'CHARACTERS_MISSING',
    details: { characters: ['\u{1F409}'] },
  });
  expect(await stored(id)).toMatchObject({ state: 'DRAFT', number: null });
  await setIssuingBody(officer(), {
    ...key(),
    divisionCode: '330502',
    name: '吴兴区选举委员会',
    redHead: true,
    dateStyle: 'NUMERALS',
    missingCharacters: 'CODE_POINT',
  });
  await issue(id);
  expect(await world.as().em.count(Notice, { number: { $ne: null } })).toBe(last + 1);
});

const never = (): never => {
  throw new Error('no constituency');
};

test.each<[NoticeKind, object, string[]]>([
  ['VOTER_LIST', {}, ['CONSTITUENCY_NEEDED']],
  ['CHANGE_OF_DATE', {}, ['NEW_DAY_NEEDED', 'REASON_NEEDED']],
  ['POLLING', {}, ['NOTHING_TO_SAY']],
  ['RESULT', {}, ['NOTHING_TO_SAY']],
  ['FORMAL_CANDIDATES', {}, ['NOTHING_TO_SAY']],
])('a notice of %s that the records cannot fill is refused', async (kind, more, faults) => {
  await expect(draft(kind, more)).rejects.toMatchObject({ code: 'NOTICE_REFUSED', details: { faults } });
});

test('only an officer of the area drafts, and only they see a draft', async () => {
  const { id } = await draft('PRELIMINARY_CANDIDATES');
  const input = { ...key(), noticeId: id };
  await expect(issueNotice(world.as('AUDITOR'), input)).rejects.toMatchObject({ code: 'FORBIDDEN_HERE' });
  await expect(noticePaper(world.as(), id)).rejects.toMatchObject({ code: 'FORBIDDEN_HERE' });
  expect((await noticePaper(officer(), id)).frozen).toBe(false);
});
