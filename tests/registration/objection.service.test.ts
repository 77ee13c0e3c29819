import { expect, test } from 'vitest';
import { AuditEventRow } from '../../api/kernel/audit-event.entity.ts';
import { decideObjection, withdrawObjection } from '../../api/registration/decide-objection.service.ts';
import { fileObjection, OBJECTOR_CONTACT } from '../../api/registration/file-objection.service.ts';
import { ListObjection } from '../../api/registration/list-objection.entity.ts';
import { publishVoterList } from '../../api/registration/publish-voter-list.service.ts';
import { recordJudgment, recordSuit } from '../../api/registration/record-suit.service.ts';
import { Registration } from '../../api/registration/registration.entity.ts';
import { VoterListChange } from '../../api/registration/voter-list-change.entity.ts';
import { VoterListSupplement } from '../../api/registration/voter-list-supplement.entity.ts';
import { buildRoll } from '../support/build/roll.ts';
import { buildRollElection, idOf } from '../support/build/roll-file.ts';
import { outcomes, race } from '../support/race.ts';
import { key, useWorld } from '../support/world.ts';

const world = useWorld();
const officer = () => world.as('ELECTION_OFFICER');
/** Somebody on the public page, at an address of their own. */
const visitor = () => ({ ...world.as(), address: crypto.randomUUID() });
const objection = (electionId: string) => ({
  ...key(),
  electionId,
  about: 'WRONGLY_ENTERED' as const,
  objectorName: '沈某',
  contact: '13800000000',
  subjectName: '丁一一',
  words: '此人已于去年迁往外地。',
  countyConstituencyId: null,
  leaveBlank: null,
});

async function buildObjected() {
  world.setDay('2026-11-23');
  const built = await buildRollElection(world);
  const [constituency] = built.constituencies;
  if (!constituency) throw new Error('no constituency');
  const { persons } = await buildRoll(built.em, constituency, 6);
  const electionId = built.election.id;
  await publishVoterList(officer(), { ...key(), electionId });
  world.setDay('2026-11-25');
  const { objectionId } = await fileObjection(visitor(), objection(electionId));
  const [person] = persons;
  if (!person) throw new Error('no voter');
  return { ...built, constituency, electionId, objectionId, personId: person.id };
}
const upheld = (objectionId: string, personId: string) => ({
  ...key(),
  objectionId,
  upheld: true,
  ground: '户籍已迁出',
  correction: { remove: { personId } },
});

test('anybody objects; the contact is sealed, and the last day is said', async () => {
  const { em, objectionId, electionId } = await buildObjected();
  const row = await em.findOneOrFail(ListObjection, objectionId);
  expect(row).toMatchObject({ state: 'OPEN', source: 'PUBLIC', submittedOn: '2026-11-25' });
  expect(Buffer.from(row.contactSealed).toString()).not.toContain('13800000000');
  expect(world.parts.vault.open(Buffer.from(row.contactSealed), OBJECTOR_CONTACT)).toBe('13800000000');
  const at = await fileObjection(officer(), objection(electionId));
  expect(at.decisionBy).toBe('2026-11-28');
  expect(await em.findOneOrFail(ListObjection, at.objectionId)).toMatchObject({ source: 'DESK' });
});

test('EV-3: the fifth day after publication is the last; before a list there is nothing to object to', async () => {
  const { electionId } = await buildObjected();
  world.setDay('2026-11-28');
  await fileObjection(visitor(), objection(electionId));
  world.setDay('2026-11-29');
  await expect(fileObjection(visitor(), objection(electionId))).rejects.toMatchObject({
    code: 'OBJECTION_REFUSED',
    details: { fault: 'OBJECTION_LATE', until: '2026-11-28' },
  });
  const { election } = await buildRollElection(world);
  await expect(fileObjection(visitor(), objection(election.id))).rejects.toMatchObject({
    details: { fault: 'LIST_NOT_PUBLISHED' },
  });
});

test('programs that fill in every field are refused, and one address after ten objections', async () => {
  const { electionId } = await buildObjected();
  const filled = { ...objection(electionId), leaveBlank: 'http://example.org' };
  await expect(fileObjection(visitor(), filled)).rejects.toMatchObject({ code: 'LEAVE_BLANK' });
  const one = visitor();
  for (let n = 0; n < 10; n += 1) await fileObjection(one, objection(electionId));
  await expect(fileObjection(one, objection(electionId))).rejects.toMatchObject({
    code: 'TOO_MANY_ATTEMPTS',
  });
});

test('an objection that is upheld takes the voter off and publishes the supplement in the same change', async () => {
  const { em, objectionId, personId, electionId } = await buildObjected();
  const decided = await decideObjection(officer(), upheld(objectionId, personId));
  expect(decided).toMatchObject({ supplementNumber: 1 });
  expect(await em.find(Registration, { personId })).toMatchObject([
    { removedReason: 'ENTERED_IN_ERROR', removedGround: '户籍已迁出', removedOn: '2026-11-25' },
  ]);
  expect(await em.find(VoterListChange, { reason: 'ENTERED_IN_ERROR' })).toMatchObject([
    { kind: 'REMOVED', ground: '户籍已迁出' },
  ]);
  const events = await em.find(AuditEventRow, { type: 'OBJECTION_DECIDED' });
  expect(events.at(-1)?.details).toMatchObject({ objectionId, upheld: true, late: false });
  expect(await em.count(VoterListSupplement)).toBeGreaterThan(0);
  expect(electionId).not.toBe('');
});

test('upheld without a correction, nothing is written; what fails in the correction undoes the decision', async () => {
  const { em, objectionId, personId } = await buildObjected();
  const bare = { ...upheld(objectionId, personId), correction: null };
  await expect(decideObjection(officer(), bare)).rejects.toMatchObject({ code: 'CORRECTION_MISSING' });
  const nobody = upheld(objectionId, crypto.randomUUID());
  await expect(decideObjection(officer(), nobody)).rejects.toMatchObject({ code: 'NOT_REGISTERED' });
  expect(await em.findOneOrFail(ListObjection, objectionId, { refresh: true })).toMatchObject({
    state: 'OPEN',
    ground: null,
  });
});

test('somebody who was left out is entered by the decision, and stands on the supplement', async () => {
  const { em, objectionId, constituency } = await buildObjected();
  const id = idOf(301);
  const enter = {
    name: '沈补登',
    idNumber: id,
    category: 'RESIDENT' as const,
    penalSituation: 'NONE' as const,
    certificate: false,
    countyConstituencyId: constituency.id,
    townshipConstituencyId: null,
  };
  await decideObjection(officer(), {
    ...key(),
    objectionId,
    upheld: true,
    ground: '确系漏登',
    correction: { enter },
  });
  expect(await em.find(VoterListChange, { name: '沈补登' })).toMatchObject([
    { kind: 'ADDED', reason: 'CORRECTION_DECIDED', constituencyId: constituency.id },
  ]);
});

test('of two officers who decide one objection at once, one does', async () => {
  const { objectionId, personId } = await buildObjected();
  const settled = await race(world, [
    () => decideObjection(officer(), upheld(objectionId, personId)),
    () =>
      decideObjection(officer(), {
        ...key(),
        objectionId,
        upheld: false,
        ground: '居住未变',
        correction: null,
      }),
  ]);
  expect(outcomes(settled)).toEqual(['OBJECTION_DECIDED', 'fulfilled']);
});

test('EV-5, EV-6: no suit before the decision, none after E − 5; a judgment for the objector corrects the list', async () => {
  const { em, objectionId, personId } = await buildObjected();
  const suit = (filedOn: string) => ({ ...key(), objectionId, filedOn, court: '区人民法院' });
  await expect(recordSuit(officer(), suit('2026-11-25'))).rejects.toMatchObject({
    code: 'OBJECTION_REFUSED',
    details: { fault: 'NOT_DECIDED' },
  });
  await decideObjection(officer(), { ...key(), objectionId, upheld: false, ground: '查无依据' });
  world.setDay('2026-12-12');
  await expect(recordSuit(officer(), suit('2026-12-12'))).rejects.toMatchObject({
    details: { fault: 'SUIT_LATE' },
  });
  await recordSuit(officer(), suit('2026-12-11'));
  world.setDay('2026-12-14');
  const judgment = {
    ...key(),
    objectionId,
    judgedOn: '2026-12-14',
    judgment: 'UPHELD' as const,
    ground: '（2026）民初 1 号',
    correction: { remove: { personId } },
  };
  expect(await recordJudgment(officer(), judgment)).toMatchObject({ supplementNumber: 1 });
  expect(await em.find(Registration, { personId })).toMatchObject([{ removedOn: '2026-12-14' }]);
  await expect(recordJudgment(officer(), { ...judgment, ...key() })).rejects.toMatchObject({
    details: { fault: 'JUDGED_ALREADY' },
  });
});

test('an objection that was taken back is not decided any more; who only reads decides nothing', async () => {
  const { objectionId, personId } = await buildObjected();
  await expect(decideObjection(world.as('AUDITOR'), upheld(objectionId, personId))).rejects.toMatchObject({
    code: 'FORBIDDEN_HERE',
  });
  await withdrawObjection(officer(), { ...key(), objectionId });
  await expect(decideObjection(officer(), upheld(objectionId, personId))).rejects.toMatchObject({
    code: 'OBJECTION_DECIDED',
  });
});
