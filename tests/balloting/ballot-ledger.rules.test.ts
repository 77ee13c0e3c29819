import { describe, expect, test } from 'vitest';
import { closingDifferences, movementFaults } from '../../api/balloting/ballot-ledger.rules.ts';
import { contradicted, cumulative } from '../../api/balloting/turnout.rules.ts';

const totals = { printed: 100, deliveredToAll: 90, delivered: 50, spoilt: 2 };

describe('a movement of ballot papers', () => {
  test.each([
    ['DELIVERED', 10, []],
    ['DELIVERED', 11, ['DELIVERED_EXCEED_PRINTED']],
    ['SPOILT', 48, []],
    ['SPOILT', 49, ['SPOILT_EXCEED_DELIVERED']],
    ['PRINTED', 1, []],
    ['PRINTED', 0, ['QUANTITY_ZERO']],
    ['PRINTED', 1.5, ['QUANTITY_ZERO']],
  ] as const)('%s %d: %j', (kind, quantity, faults) => {
    expect(movementFaults(totals, { kind, quantity, note: null })).toEqual(faults);
  });

  test('what was entered by mistake is taken back with a note, and never below nothing', () => {
    expect(movementFaults(totals, { kind: 'PRINTED', quantity: -10, note: '多记' })).toEqual([]);
    expect(movementFaults(totals, { kind: 'PRINTED', quantity: -11, note: '多记' })).toEqual([
      'DELIVERED_EXCEED_PRINTED',
    ]);
    expect(movementFaults(totals, { kind: 'SPOILT', quantity: -3, note: null })).toEqual([
      'CORRECTION_UNEXPLAINED',
      'BELOW_ZERO',
    ]);
  });
});

describe('EP-11: the papers of a place', () => {
  const figures = { delivered: 50, spoilt: 2, issued: 40, leftOver: 8, handedOut: 40 };

  test('were issued, spoilt or are left; and were issued to those who came', () => {
    expect(closingDifferences(figures)).toEqual([]);
  });

  test('one missing, one too many, one nobody came for', () => {
    expect(closingDifferences({ ...figures, leftOver: 7 })).toEqual([{ code: 'PAPERS_UNACCOUNTED', by: 1 }]);
    expect(closingDifferences({ ...figures, leftOver: 9 })).toEqual([{ code: 'PAPERS_UNACCOUNTED', by: -1 }]);
    expect(closingDifferences({ ...figures, issued: 41, leftOver: 7 })).toEqual([
      { code: 'ISSUED_NOT_HANDED_OUT', by: 1 },
    ]);
  });
});

describe('turnout', () => {
  const known = [
    { hour: 9, voters: 100 },
    { hour: 11, voters: 200 },
  ];

  test('never falls', () => {
    expect(contradicted(known, { hour: 10, voters: 150 })).toBeNull();
    expect(contradicted(known, { hour: 10, voters: 99 })).toEqual({ hour: 9, voters: 100 });
    expect(contradicted(known, { hour: 10, voters: 201 })).toEqual({ hour: 11, voters: 200 });
  });

  test('keeps its figure in hours of which nothing is known', () => {
    expect(cumulative(known, 8, 12).map(({ voters }) => voters)).toEqual([0, 100, 100, 200, 200]);
  });
});
