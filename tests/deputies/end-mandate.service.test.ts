import { expect, test } from 'vitest';
import { Deputy } from '../../api/deputies/deputy.entity.ts';
import { endMandate } from '../../api/deputies/end-mandate.service.ts';
import { MandateEnd } from '../../api/deputies/mandate-end.entity.ts';
import { mandateEnds } from '../../api/deputies/mandate-end.queries.ts';
import { Mandate } from '../../api/deputies/mandate.entity.ts';
import { seatLedger } from '../../api/deputies/seat-ledger.queries.ts';
import { AuditEventRow } from '../../api/kernel/audit-event.entity.ts';
import { buildDeputy } from '../support/build/deputies.ts';
import { buildTerm } from '../support/build/geography.ts';
import { outcomes, race } from '../support/race.ts';
import { key, useWorld } from '../support/world.ts';

const world = useWorld();
let number = 20;

async function sitting(level: 'COUNTY' | 'TOWNSHIP' = 'COUNTY') {
  const { em } = world.as();
  const { term, constituencies } = await buildTerm(em, { level, term: (number += 1), seats: [2] });
  const [constituency] = constituencies;
  if (!constituency) throw new Error('no constituency');
  const { deputy, mandate } = await buildDeputy(em, constituency);
  const end = (over: object = {}) =>
    endMandate(world.as('COMMITTEE_STAFF'), {
      ...key(),
      deputyId: deputy.id,
      kind: 'RESIGNED',
      decidedOn: '2026-11-20',
      members: 35,
      yes: 30,
      ...over,
    });
  return { em, term, constituency, deputy, mandate, end };
}

test('EY-5: accepted, the mandate ends on the day of the decision; the seat is vacant from the next', async () => {
  const { term, deputy, mandate, end } = await sitting();
  await end();
  const { em } = world.as();
  expect(await em.findOneOrFail(Deputy, deputy.id)).toMatchObject({ status: 'TERMINATED' });
  expect(await em.findOneOrFail(Mandate, mandate.id)).toMatchObject({
    endsOn: '2026-11-20',
    endReason: 'RESIGNED',
  });
  expect(await em.count(AuditEventRow, { type: 'MANDATE_ENDED' })).toBeGreaterThan(0);
  const ctx = world.as();
  expect(await seatLedger(ctx, term.id, '2026-11-20')).toMatchObject({ held: 1, neverFilled: 1, vacated: 0 });
  expect(await seatLedger(ctx, term.id, '2026-11-21')).toMatchObject({
    seats: 2,
    held: 0,
    neverFilled: 1,
    vacated: 1,
    vacant: [{ state: 'VACATED', since: '2026-11-21', reason: 'RESIGNED', deputy: deputy.name }, {}],
  });
  expect(await mandateEnds(ctx, term.id)).toMatchObject([
    {
      kind: 'RESIGNED',
      body: 'STANDING_COMMITTEE',
      consequences: [{ effect: 'ENDED' }, { effect: 'ENDED' }],
    },
  ]);
});

test('every refusal leaves the mandate as it was', async () => {
  const { em, deputy, end } = await sitting('TOWNSHIP');
  await expect(end()).rejects.toMatchObject({
    code: 'MANDATE_END_FAULTY',
    details: { faults: ['SESSION_MISSING'] },
  });
  const session = '第五届第三次会议';
  await expect(end({ session, yes: 17 })).rejects.toMatchObject({ details: { faults: ['NO_MAJORITY'] } });
  await expect(end({ session, decidedOn: '2026-11-24' })).rejects.toThrow('DATE_AHEAD');
  await expect(end({ session, decidedOn: '2021-12-01' })).rejects.toThrow('BEFORE_MANDATE');
  await expect(end({ session, kind: 'RECALLED' })).rejects.toThrow('MANDATE_END_FAULTY');
  await expect(
    endMandate(world.as('ELECTION_OFFICER'), {
      ...key(),
      deputyId: deputy.id,
      kind: 'DIED',
      decidedOn: '2026-11-20',
    }),
  ).rejects.toThrow('FORBIDDEN_HERE');
  const fork = em.fork();
  expect(await fork.count(Mandate, { deputyId: deputy.id, endsOn: null })).toBe(1);
  expect(await fork.findOneOrFail(Deputy, deputy.id)).toMatchObject({ status: 'ACTIVE' });
  await end({ session });
  await expect(end({ session })).rejects.toThrow('MANDATE_NOT_RUNNING');
});

test('of two who record the end of one mandate at once, one does', async () => {
  const { em, mandate, end } = await sitting();
  const settled = await race(world, [() => end(), () => end({ kind: 'MOVED_AWAY' })]);
  expect(outcomes(settled)).toEqual(['MANDATE_NOT_RUNNING', 'fulfilled']);
  expect(await em.fork().count(MandateEnd, { mandateId: mandate.id })).toBe(1);
});

test('the database lets nobody into a seat on a day on which somebody holds it', async () => {
  const { em, constituency, mandate, end } = await sitting();
  const second = (startsOn: string) =>
    buildDeputy(em.fork(), constituency, { seatId: mandate.seatId, startsOn });
  await expect(second('2023-01-01')).rejects.toThrow('mandate_held_by_one');
  await end();
  await expect(second('2026-11-20')).rejects.toThrow('mandate_held_by_one');
  await second('2026-11-21');
});
