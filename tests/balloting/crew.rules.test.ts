import { describe, expect, test } from 'vitest';
import { crewConflicts, crewFaults, type CrewRole } from '../../api/balloting/crew.rules.ts';
import { openingFaults } from '../../api/balloting/opening.rules.ts';

const crew = (...roles: readonly CrewRole[]) => roles.map((role, at) => ({ personId: `p${at}`, role }));

describe('EP-4: the crew of a mobile box', () => {
  test.each([
    [crew('SCRUTINEER', 'SCRUTINEER'), []],
    [crew('WORKER', 'WORKER', 'SCRUTINEER'), ['MOBILE_BOX_SCRUTINEERS']],
    [crew('SCRUTINEER'), ['MOBILE_BOX_STAFF', 'MOBILE_BOX_SCRUTINEERS']],
    [crew(), ['MOBILE_BOX_STAFF', 'MOBILE_BOX_SCRUTINEERS']],
  ])('%j: %j', (members, faults) => expect(crewFaults('MOBILE_BOX', members)).toEqual(faults));
});

test('a station or meeting is led by somebody and watched by somebody', () => {
  expect(crewFaults('STATION', crew('CHAIR', 'SCRUTINEER'))).toEqual([]);
  expect(crewFaults('MEETING', crew('WORKER', 'TELLER'))).toEqual(['NO_CHAIR', 'NO_SCRUTINEER']);
});

describe('EP-9: candidates and their near relatives', () => {
  const kin = [
    { personId: 'p0', relativeId: 'candidate', kinship: 'PARENT' },
    { personId: 'candidate', relativeId: 'p1', kinship: 'SIBLING' },
  ] as const;

  test('in Zhejiang do no work at all in the constituency', () => {
    expect(crewConflicts(crew('WORKER', 'TELLER'), ['candidate'], kin, 'ZHEJIANG')).toEqual([
      { personId: 'p0', role: 'WORKER', candidateId: 'candidate', kinship: 'PARENT', basis: ['ZJE 40'] },
      {
        personId: 'p1',
        role: 'TELLER',
        candidateId: 'candidate',
        kinship: 'SIBLING',
        basis: ['EL 43', 'ZJE 40'],
      },
    ]);
  });

  test('by the national law alone are kept from watching and counting', () => {
    const found = crewConflicts(crew('WORKER', 'TELLER'), ['candidate'], kin, 'NATIONAL');
    expect(found).toMatchObject([{ personId: 'p1', role: 'TELLER', basis: ['EL 43'] }]);
  });

  test('a declaration counts in both directions, turned', () => {
    const child = [{ personId: 'candidate', relativeId: 'p0', kinship: 'CHILD' }] as const;
    expect(crewConflicts(crew('CHAIR'), ['candidate'], child, 'ZHEJIANG')).toMatchObject([
      { kinship: 'PARENT' },
    ]);
  });

  test('the candidate in person, and nobody else', () => {
    expect(crewConflicts(crew('WORKER', 'WORKER'), ['p1'], [], 'ZHEJIANG')).toMatchObject([
      { personId: 'p1', kinship: null },
    ]);
    expect(crewConflicts(crew('SCRUTINEER'), ['other'], kin, 'ZHEJIANG')).toEqual([]);
  });
});

test('EP-2, EP-3: voting begins with a booth, papers and everything announced', () => {
  const announced = ['SEATS', 'CANDIDATES', 'PROCEDURE', 'NOTES'] as const;
  const ready = { kind: 'STATION', booths: 1, announced, papersDelivered: true, crew: [] } as const;
  expect(openingFaults(ready)).toEqual([]);
  expect(openingFaults({ ...ready, booths: 0 })).toEqual(['NO_SECRET_BOOTH']);
  expect(openingFaults({ ...ready, kind: 'MOBILE_BOX', booths: 0 })).toEqual([]);
  expect(openingFaults({ ...ready, announced: announced.slice(1) })).toEqual(['NOT_ANNOUNCED']);
  expect(openingFaults({ ...ready, papersDelivered: false, crew: ['NO_CHAIR'] })).toEqual([
    'NO_CHAIR',
    'NO_BALLOT_PAPERS',
  ]);
});
