import { describe, expect, test } from 'vitest';
import { type ProxyFacts, proxyFaults } from '../../api/balloting/proxy.rules.ts';

const lawful: ProxyFacts = {
  principalId: 'principal',
  proxyId: 'proxy',
  reason: 'AWAY',
  means: 'LETTER',
  principalOnRoll: true,
  proxyOnRoll: true,
  principalHasProxy: false,
  principalHasBallot: false,
  principalsOfProxy: 0,
  proxyGaveVote: false,
  principalIsProxy: false,
  chainsAllowed: false,
};
const faults = (over: Partial<ProxyFacts>) => proxyFaults({ ...lawful, ...over });

describe('EP-6: a proxy', () => {
  test('is another voter on the roll', () => {
    expect(faults({})).toEqual([]);
    expect(faults({ proxyId: 'principal' })).toEqual(['OWN_PROXY']);
    expect(faults({ proxyOnRoll: false })).toEqual(['PROXY_NO_VOTER']);
    expect(faults({ principalOnRoll: false })).toEqual(['PRINCIPAL_NO_VOTER']);
  });

  test('votes for three others at most: the fourth is refused', () => {
    expect(faults({ principalsOfProxy: 2 })).toEqual([]);
    expect(faults({ principalsOfProxy: 3 })).toEqual(['THREE_PRINCIPALS']);
  });
});

describe('EP-7: in Zhejiang', () => {
  test('letter, fax and other verifiable means are for those away', () => {
    expect(faults({ reason: 'ILL', means: 'WRITTEN' })).toEqual([]);
    expect(faults({ reason: 'ILL', means: 'FAX' })).toEqual(['MEANS_FOR_AWAY_ONLY']);
    expect(faults({ reason: 'AWAY', means: 'OTHER_VERIFIABLE' })).toEqual([]);
  });

  test('who has a ballot or a proxy gives no other', () => {
    expect(faults({ principalHasBallot: true, principalHasProxy: true })).toEqual([
      'PRINCIPAL_HAS_PROXY',
      'PRINCIPAL_HAS_BALLOT',
    ]);
  });

  test('a chain is refused in both directions unless the committee settled otherwise', () => {
    expect(faults({ proxyGaveVote: true })).toEqual(['PROXY_GAVE_OWN_VOTE']);
    expect(faults({ principalIsProxy: true })).toEqual(['PRINCIPAL_IS_PROXY']);
    expect(faults({ proxyGaveVote: true, principalIsProxy: true, chainsAllowed: true })).toEqual([]);
  });
});
