import { describe, expect, test } from 'vitest';
import { askProxy } from '../../api/balloting/ask-proxy.service.ts';
import { CheckIn } from '../../api/balloting/check-in.entity.ts';
import { checkInVoter } from '../../api/balloting/check-in.service.ts';
import { decideProxy, revokeProxy } from '../../api/balloting/decide-proxy.service.ts';
import { ProxyGrant } from '../../api/balloting/proxy-grant.entity.ts';
import { settleVotingRules } from '../../api/balloting/settle-voting-rules.service.ts';
import { AuditEventRow } from '../../api/kernel/audit-event.entity.ts';
import { buildPersons } from '../support/build/roll.ts';
import { buildOpenPlace, buildTwoLevels } from '../support/build/voting.ts';
import { outcomes, race } from '../support/race.ts';
import { key, useWorld } from '../support/world.ts';

const world = useWorld();
const officer = () => world.as('ELECTION_OFFICER');
const away = { reason: 'AWAY', means: 'LETTER', askedOn: '2026-12-14' } as const;

async function prepared() {
  const built = await buildTwoLevels(world);
  const { placeId } = await buildOpenPlace(world, built);
  const person = (at: number) => built.persons[at]?.id ?? '';
  const electionId = built.election.id;
  const ask = (principal: number, proxy: number, over: object = {}) =>
    askProxy(officer(), {
      ...key(),
      electionId,
      principalId: person(principal),
      proxyId: person(proxy),
      ...away,
      ...over,
    });
  const grant = ({ proxyGrantId }: { proxyGrantId: string }) =>
    decideProxy(officer(), { ...key(), proxyGrantId, decision: 'GRANTED' });
  const come = (at: number) =>
    checkInVoter(world.as('STATION_CLERK'), {
      ...key(),
      placeId,
      registrationId: built.registrations[at]?.id ?? '',
    });
  const count = () => world.as().em.count(ProxyGrant, { electionId });
  return { ...built, placeId, person, ask, grant, come, count };
}

describe('EP-6: a request for a proxy', () => {
  test('is recorded with its number, and decided by the committee with its reason', async () => {
    const { ask, grant } = await prepared();
    const first = await ask(0, 1);
    const second = await ask(2, 1);
    await grant(first);
    await decideProxy(officer(), { ...key(), ...second, decision: 'REFUSED', reason: '本人已返回' });
    const { em } = world.as();
    expect(await em.findOneOrFail(ProxyGrant, first.proxyGrantId)).toMatchObject({
      number: 1,
      state: 'GRANTED',
      decidedOn: '2026-12-16',
      divisionCode: '330502100',
    });
    expect(await em.findOneOrFail(ProxyGrant, second.proxyGrantId)).toMatchObject({
      number: 2,
      state: 'REFUSED',
      decisionReason: '本人已返回',
    });
    const events = await em.find(AuditEventRow, { type: 'PROXY_DECIDED' });
    expect(events.map(({ details }) => details['decision'])).toEqual(['GRANTED', 'REFUSED']);
    await expect(grant(second)).rejects.toMatchObject({ code: 'PROXY_DECIDED' });
  });

  test('a refusal by the committee says why', async () => {
    const { ask } = await prepared();
    const asked = await ask(0, 1);
    await expect(decideProxy(officer(), { ...key(), ...asked, decision: 'REFUSED' })).rejects.toMatchObject({
      code: 'TEXT_MISSING',
    });
  });

  test.each([
    ['OWN_PROXY', 0, 0, {}],
    ['MEANS_FOR_AWAY_ONLY', 0, 1, { reason: 'ILL', means: 'FAX' }],
  ] as const)('with the fault %s is refused, and nothing is written', async (fault, one, other, over) => {
    const { ask, count } = await prepared();
    await expect(ask(one, other, over)).rejects.toMatchObject({
      code: 'PROXY_REFUSED',
      details: { faults: expect.arrayContaining([fault]) },
    });
    expect(await count()).toBe(0);
  });

  test('of or to somebody who is no voter is refused', async () => {
    const { ask, count, em } = await prepared();
    const [stranger] = await buildPersons(em.fork(), ['外人']);
    await expect(ask(0, 1, { proxyId: stranger?.id })).rejects.toMatchObject({
      details: { faults: ['PROXY_NO_VOTER'], proxy: '外人' },
    });
    await expect(ask(0, 1, { principalId: stranger?.id })).rejects.toMatchObject({
      details: { faults: ['PRINCIPAL_NO_VOTER'] },
    });
    expect(await count()).toBe(0);
  });

  test('is refused when the principal has a ballot, or another proxy', async () => {
    const { ask, come, count } = await prepared();
    await come(0);
    await expect(ask(0, 1)).rejects.toMatchObject({ details: { faults: ['PRINCIPAL_HAS_BALLOT'] } });
    await ask(2, 1);
    await expect(ask(2, 3)).rejects.toMatchObject({ details: { faults: ['PRINCIPAL_HAS_PROXY'] } });
    expect(await count()).toBe(1);
  });

  test('is refused after the election day, and from those without the right', async () => {
    const { ask, count, election, person } = await prepared();
    world.setDay('2026-12-17');
    await expect(ask(0, 1)).rejects.toMatchObject({ code: 'PROXY_TOO_LATE' });
    world.setDay('2026-12-16');
    const asked = { electionId: election.id, principalId: person(0), proxyId: person(1), ...away };
    await expect(askProxy(world.as('STATION_CLERK'), { ...key(), ...asked })).rejects.toMatchObject({
      code: 'FORBIDDEN_HERE',
    });
    expect(await count()).toBe(0);
  });
});

describe('EP-7: chains', () => {
  test('are refused in both directions', async () => {
    const { ask, grant } = await prepared();
    await grant(await ask(0, 1));
    await expect(ask(1, 2)).rejects.toMatchObject({ details: { faults: ['PRINCIPAL_IS_PROXY'] } });
    await expect(ask(3, 0)).rejects.toMatchObject({ details: { faults: ['PROXY_GAVE_OWN_VOTE'] } });
  });

  test('are allowed where the committee settled so', async () => {
    const { ask, grant, election } = await prepared();
    await settleVotingRules(officer(), {
      ...key(),
      electionId: election.id,
      crewRule: 'ZHEJIANG',
      proxyChains: true,
      proxiesPublished: false,
      turnoutPublished: true,
    });
    await grant(await ask(0, 1));
    await grant(await ask(1, 2));
  });
});

describe('the fourth principal', () => {
  test('is refused', async () => {
    const { ask, grant, count } = await prepared();
    for (const principal of [0, 1, 2]) await grant(await ask(principal, 9));
    await expect(ask(3, 9)).rejects.toMatchObject({ details: { faults: ['THREE_PRINCIPALS'] } });
    expect(await count()).toBe(3);
  });

  test('is refused when two clerks grant the third and the fourth at once', async () => {
    const { ask, grant, person } = await prepared();
    for (const principal of [0, 1]) await grant(await ask(principal, 9));
    const [third, fourth] = [await ask(2, 9), await ask(3, 9)];
    const settled = await race(world, [() => grant(third), () => grant(fourth)]);
    expect(outcomes(settled)).toEqual(['PROXY_REFUSED', 'fulfilled']);
    const { em } = world.as();
    expect(await em.count(ProxyGrant, { proxyId: person(9), state: 'GRANTED' })).toBe(3);
  });
});

describe('at the desk', () => {
  test('a proxy takes the ballots of the principals with their own', async () => {
    const { ask, grant, come, person } = await prepared();
    const { proxyGrantId } = await grant(await ask(0, 1));
    const { checkInIds } = await come(1);
    expect(checkInIds).toHaveLength(4);
    const { em } = world.as();
    expect(await em.find(CheckIn, { personId: person(0) })).toMatchObject([
      { means: 'PROXY', proxyId: proxyGrantId },
      { means: 'PROXY', proxyId: proxyGrantId },
    ]);
    await expect(come(0)).rejects.toMatchObject({ code: 'BALLOT_GIVEN_TO_PROXY' });
    await expect(
      revokeProxy(officer(), { ...key(), proxyGrantId, reason: '想自己投' }),
    ).rejects.toMatchObject({ code: 'PROXY_USED' });
  });

  test('the principal who comes takes the proxy back first', async () => {
    const { ask, grant, come } = await prepared();
    const asked = await ask(0, 1);
    await grant(asked);
    await expect(come(0)).rejects.toMatchObject({ code: 'VOTE_GIVEN_TO_PROXY' });
    await revokeProxy(officer(), { ...key(), ...asked, reason: '已返回' });
    expect((await come(0)).checkInIds).toHaveLength(2);
    expect((await come(1)).checkInIds).toHaveLength(2);
  });

  test('a proxy who voted before the proxy was granted comes again for it alone', async () => {
    const { ask, grant, come } = await prepared();
    await come(1);
    await grant(await ask(0, 1));
    expect((await come(1)).checkInIds).toHaveLength(2);
  });

  test('principal and proxy at two desks at once: one ballot of a level', async () => {
    const { ask, grant, come, person } = await prepared();
    const asked = await ask(0, 1);
    const settled = await race<unknown>(world, [() => grant(asked), () => come(0)]);
    const refused = outcomes(settled).filter((one) => one !== 'fulfilled');
    expect(['PROXY_REFUSED', 'VOTE_GIVEN_TO_PROXY']).toContain(refused[0]);
    expect(refused).toHaveLength(1);
    await come(1);
    expect(await world.as().em.count(CheckIn, { personId: person(0) })).toBe(2);
  });
});
