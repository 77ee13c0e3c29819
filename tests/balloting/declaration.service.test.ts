import { expect, test } from 'vitest';
import { declareResult } from '../../api/balloting/declare-result.service.ts';
import { Qualification } from '../../api/balloting/qualification.entity.ts';
import { requestDeclaration, withdrawDeclaration } from '../../api/balloting/request-declaration.service.ts';
import type { Viewer } from '../../api/kernel/context.ts';
import { AuditEventRow } from '../../api/kernel/audit-event.entity.ts';
import { aCount, buildPoll, keyTwice, roundOf } from '../support/build/balloting.ts';
import { outcomes, race } from '../support/race.ts';
import { key, useWorld } from '../support/world.ts';

const world = useWorld();

async function counted() {
  const poll = await buildPoll(world);
  const figures = await aCount(world, poll.roundId, { 丁一川: 40, 王明远: 35 });
  await keyTwice(world, poll.roundId, poll.clerks, figures);
  const colleague = world.as('ELECTION_OFFICER').viewer;
  const { roundId, officer } = poll;
  const ask = (who: Viewer, photoSkipReason: string | null = '相机坏了') =>
    requestDeclaration(world.asViewer(who), { ...key(), roundId, photoSkipReason });
  const declare = (who: Viewer) => declareResult(world.asViewer(who), { ...key(), roundId });
  const withdraw = (who: Viewer) => withdrawDeclaration(world.asViewer(who), { ...key(), roundId });
  return { ...poll, officer, colleague, ask, declare, withdraw };
}

test('EW-10: one officer asks, another declares; the same person is refused', async () => {
  const { roundId, officer, colleague, ask, declare } = await counted();
  await expect(declare(officer)).rejects.toThrow('DECLARATION_NOT_REQUESTED');
  await ask(officer);
  await expect(ask(colleague)).rejects.toThrow('DECLARATION_ALREADY_REQUESTED');
  await expect(declare(officer)).rejects.toThrow('DECLARED_BY_SAME_PERSON');
  expect((await roundOf(world, roundId)).round.state).toBe('COUNTED');
  await declare(colleague);
  const { round } = await roundOf(world, roundId);
  expect([round.declarationAskedBy, round.declaredBy]).toEqual([officer.account?.id, colleague.account?.id]);
  const events = await world.as().em.find(AuditEventRow, { type: 'RESULT_DECLARED' });
  expect(events.map(({ details }) => details['requestedBy'])).toContain(officer.account?.id);
});

test('without a photo of the signed sheet nothing is asked for, unless it is said why', async () => {
  const { roundId, officer, ask } = await counted();
  await expect(ask(officer, null)).rejects.toMatchObject({ code: 'PHOTO_MISSING', details: { places: 1 } });
  await expect(ask(officer, ' ')).rejects.toThrow('PHOTO_MISSING');
  expect((await roundOf(world, roundId)).round.declarationAskedBy).toBeNull();
  await ask(officer, '手机没电');
  expect((await roundOf(world, roundId)).round.photoSkipReason).toBe('手机没电');
});

test('a request is taken back, and then there is none', async () => {
  const { officer, colleague, ask, declare, withdraw } = await counted();
  await expect(withdraw(officer)).rejects.toThrow('DECLARATION_NOT_REQUESTED');
  await ask(officer);
  await withdraw(colleague);
  await expect(declare(colleague)).rejects.toThrow('DECLARATION_NOT_REQUESTED');
  await ask(colleague);
  await declare(officer);
});

test('of two second officers who declare at once, one does; the elected are under review once', async () => {
  const { roundId, officer, colleague, ask, declare } = await counted();
  await ask(officer);
  const third = world.as('ELECTION_OFFICER').viewer;
  const settled = await race(world, [() => declare(colleague), () => declare(third)]);
  expect(outcomes(settled)).toEqual(['ALREADY_DECLARED', 'fulfilled']);
  expect(await world.as().em.count(Qualification, { roundId })).toBe(2);
});

test('a request and its withdrawal at once with a declaration leave one of them', async () => {
  const { officer, colleague, ask, declare, withdraw } = await counted();
  await ask(officer);
  const settled = await race(world, [() => declare(colleague), () => withdraw(officer)]);
  expect(outcomes(settled).filter((one) => one === 'fulfilled')).toHaveLength(1);
});
