import { expect, test } from 'vitest';
import { AuditEventRow } from '../../api/kernel/audit-event.entity.ts';
import { CommandRecord } from '../../api/kernel/command-record.entity.ts';
import { applications, applicationStatus } from '../../api/registration/applications.queries.ts';
import { decideApplication } from '../../api/registration/decide-application.service.ts';
import { readContact } from '../../api/registration/read-contact.service.ts';
import { registerVoter } from '../../api/registration/register-voter.service.ts';
import { Registration } from '../../api/registration/registration.entity.ts';
import { submitAnswer, submitApplication } from '../../api/registration/submit-application.service.ts';
import { VoterApplication } from '../../api/registration/voter-application.entity.ts';
import { buildRollElection, idOf } from '../support/build/roll-file.ts';
import { outcomes, race } from '../support/race.ts';
import { key, useWorld } from '../support/world.ts';

const world = useWorld();
const officer = () => world.as('ELECTION_OFFICER');
const visitor = () => ({ ...world.as(), address: crypto.randomUUID() });
let used = 100;
const fresh = (birthDate?: string) => idOf((used += 1), birthDate);

async function buildApplying(over: Partial<Parameters<typeof submitApplication>[1]> = {}) {
  const built = await buildRollElection(world);
  const [one, two] = built.constituencies;
  if (!one || !two) throw new Error('two constituencies were built');
  const electionId = built.election.id;
  const idNumber = over.idNumber ?? fresh();
  const input = {
    ...key(),
    electionId,
    name: '沈申请',
    idNumber,
    phone: '138 0000 0000',
    residence: '月河街道小西街 1 号',
    category: 'RESIDENT' as const,
    countyConstituencyId: one.id,
    townshipConstituencyId: null,
    fileId: null,
    leaveBlank: null,
    ...over,
  };
  const submit = () => submitApplication(visitor(), input);
  const only = () => built.em.findOneOrFail(VoterApplication, { electionId }, { refresh: true });
  const decide = async (more: Partial<Parameters<typeof decideApplication>[1]> = {}) =>
    decideApplication(officer(), {
      ...key(),
      applicationId: (await only()).id,
      decision: 'APPROVE',
      ground: null,
      ...more,
    });
  return { ...built, one, two, electionId, idNumber, input, submit, only, decide };
}

test('an application is sealed; its code is given once, is the same for a retry, and is written down nowhere', async () => {
  const { em, submit, only, idNumber, input } = await buildApplying();
  const { code } = await submit();
  expect(code).toMatch(/^(\w{4}-){3}\w{4}$/);
  expect(await submit()).toEqual({ code });
  const row = await only();
  expect(row).toMatchObject({ state: 'SUBMITTED', phoneMasked: '138******00', birthDate: '1980-05-04' });
  const kept = JSON.stringify([row, await em.find(CommandRecord, {}), await em.find(AuditEventRow, {})]);
  for (const secret of [code, code.replaceAll('-', ''), idNumber, '13800000000', '小西街']) {
    expect(kept).not.toContain(secret);
  }
  expect(input.electionId).toBe(row.electionId);
});

test('what cannot be is said at once and nothing is written: number, age, phone, a filled trap', async () => {
  const { em, input, electionId } = await buildApplying();
  const refused = (over: object) => submitApplication(visitor(), { ...input, ...key(), ...over });
  await expect(refused({ idNumber: '339900' })).rejects.toMatchObject({ code: 'ID_NUMBER_FAULTY' });
  await expect(refused({ idNumber: idOf(3, '2008-12-17') })).rejects.toMatchObject({
    code: 'NOT_OLD_ENOUGH',
  });
  await expect(refused({ phone: '12' })).rejects.toMatchObject({ code: 'PHONE_FAULTY' });
  await expect(refused({ leaveBlank: 'x' })).rejects.toMatchObject({ code: 'LEAVE_BLANK' });
  await expect(refused({ countyConstituencyId: crypto.randomUUID() })).rejects.toMatchObject({
    code: 'CONSTITUENCY_NOT_IN_ELECTION',
  });
  expect(await em.count(VoterApplication, { electionId })).toBe(0);
});

test('one number is taken five times a day, one address twenty times an hour', async () => {
  const { input } = await buildApplying();
  for (let n = 0; n < 5; n += 1) await submitApplication(visitor(), { ...input, ...key() });
  await expect(submitApplication(visitor(), { ...input, ...key() })).rejects.toMatchObject({
    code: 'TOO_MANY_ATTEMPTS',
  });
  const one = visitor();
  for (let n = 0; n < 20; n += 1) await submitApplication(one, { ...input, ...key(), idNumber: fresh() });
  await expect(submitApplication(one, { ...input, ...key(), idNumber: fresh() })).rejects.toMatchObject({
    code: 'TOO_MANY_ATTEMPTS',
  });
});

test('the applicant follows with code and end of the number; one wrong tells as little as both', async () => {
  const { submit, decide, idNumber } = await buildApplying();
  const { code } = await submit();
  const ask = (typed: string, four: string) => applicationStatus(visitor(), typed, four);
  expect(await ask(code.toLowerCase(), idNumber.slice(-4))).toMatchObject({
    state: 'SUBMITTED',
    submittedOn: '2026-11-23',
    constituencies: ['第1选区'],
  });
  expect(await ask(code, '0000')).toBeNull();
  expect(await ask('AAAA-AAAA-AAAA-AAAA', idNumber.slice(-4))).toBeNull();

  await decide({ decision: 'ASK_MORE', ground: '请上传居住证' });
  expect(await ask(code, idNumber.slice(-4))).toMatchObject({ state: 'MORE_ASKED', ground: '请上传居住证' });
  const answer = { ...key(), code, idLastFour: idNumber.slice(-4), answer: '已随申请上传', fileId: null };
  await expect(submitAnswer(visitor(), { ...answer, idLastFour: '0000' })).rejects.toMatchObject({
    code: 'APPLICATION_UNKNOWN',
  });
  expect(await submitAnswer(visitor(), answer)).toEqual({ answered: true });
  expect(await ask(code, idNumber.slice(-4))).toMatchObject({ state: 'SUBMITTED' });
});

test('granted, the applicant is registered; refused, nobody is, and the reason is needed', async () => {
  const { em, submit, only, decide, one } = await buildApplying();
  await submit();
  await expect(decide({ decision: 'REFUSE' })).rejects.toMatchObject({ code: 'TEXT_MISSING' });
  await decide();
  expect(await only()).toMatchObject({ state: 'APPROVED' });
  expect(await em.find(Registration, { constituencyId: one.id })).toMatchObject([
    { addedReason: 'REGISTERED_ONLINE', category: 'RESIDENT' },
  ]);
  await expect(decide()).rejects.toMatchObject({ code: 'APPLICATION_STATE' });
});

test('somebody on the roll is a question for the clerk and no word to the applicant', async () => {
  const built = await buildApplying();
  const { electionId, idNumber, two, one, submit, decide, em } = built;
  await registerVoter(officer(), {
    ...key(),
    electionId,
    name: '沈申请',
    idNumber,
    category: 'RESIDENT',
    penalSituation: 'NONE',
    certificate: false,
    countyConstituencyId: two.id,
    townshipConstituencyId: null,
    reason: 'REGISTERED_BY_DESK',
    ground: null,
    onRequest: false,
    takeName: false,
  });
  expect(Object.keys(await submit())).toEqual(['code']);
  const { edges } = await applications(officer(), {
    electionId,
    state: 'SUBMITTED',
    first: null,
    after: null,
  });
  expect(edges[0]?.node).toMatchObject({ standing: ['第2选区'], nameOnRoll: null, others: 0 });
  await expect(decide()).rejects.toMatchObject({ code: 'ALREADY_REGISTERED' });
  await decide({ move: true });
  const inForce = await em.find(Registration, { constituencyId: { $in: [one.id, two.id] }, removedOn: null });
  expect(inForce).toMatchObject([{ constituencyId: one.id, addedReason: 'MOVED_IN' }]);
});

test('of two clerks who decide one application at once, one does', async () => {
  const { submit, decide } = await buildApplying();
  await submit();
  const settled = await race(world, [
    () => decide(),
    () => decide({ decision: 'REFUSE', ground: '不在本区' }),
  ]);
  expect(outcomes(settled)).toEqual(['APPLICATION_STATE', 'fulfilled']);
});

test('phone and residence are opened for a purpose that is recorded, and not kept with it', async () => {
  const { em, submit, only, idNumber } = await buildApplying();
  await submit();
  const { id } = await only();
  const asked = { ...key(), of: 'APPLICATION' as const, id, purpose: '电话核实居住地' };
  expect(await readContact(officer(), asked)).toEqual({
    contact: '13800000000',
    idNumber,
    residence: '月河街道小西街 1 号',
  });
  const [event] = await em.find(AuditEventRow, { type: 'CONTACT_READ' }, { orderBy: { at: 'desc' } });
  expect(event?.details).toEqual({ of: 'APPLICATION', id, purpose: '电话核实居住地' });
  await expect(readContact(officer(), { ...asked, ...key(), purpose: ' ' })).rejects.toMatchObject({
    code: 'TEXT_MISSING',
  });
  await expect(readContact(world.as('AUDITOR'), { ...asked, ...key() })).rejects.toMatchObject({
    code: 'FORBIDDEN_HERE',
  });
});

test('ER-7: an application is taken until the twelfth day before the election', async () => {
  const { input } = await buildApplying();
  world.setDay('2026-12-04');
  await submitApplication(visitor(), { ...input, ...key() });
  world.setDay('2026-12-05');
  await expect(submitApplication(visitor(), { ...input, ...key() })).rejects.toMatchObject({
    code: 'REGISTRATION_CLOSED',
    details: { last: '2026-12-04' },
  });
  world.setDay('2026-11-23');
});
