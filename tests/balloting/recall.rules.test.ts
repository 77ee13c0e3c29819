import { expect, test } from 'vitest';
import { indirectRecall, recallFaults, recall } from '../../api/balloting/recall.rules.ts';
import { caseOf } from '../support/outcome.ts';

const aRecall = { level: 'COUNTY', registered: 1000, signatures: 50, yes: 501 } as const;

test('EY-1: fifty voters demand the recall of a county deputy, thirty that of a township deputy', () => {
  expect(recall(aRecall).admissible).toBe(true);
  expect(recall({ ...aRecall, signatures: 49 }).admissible).toBe(false);
  expect(recall({ ...aRecall, level: 'TOWNSHIP', signatures: 30 }).admissible).toBe(true);
  expect(recall({ ...aRecall, level: 'TOWNSHIP', signatures: 29 }).admissible).toBe(false);
});

test('EY-2: more than half of all voters of the constituency, not of those who came', () => {
  expect(recall(aRecall).passed).toBe(true);
  expect(recall({ ...aRecall, yes: 500 }).passed).toBe(false);
  const { given, expected } = caseOf('recall-majority-of-roll');
  expect(recall({ ...aRecall, registered: given.registered, yes: given.yes }).passed).toBe(expected.passed);
});

test('EY-1: what may not be put to the vote does not carry', () => {
  expect(recall({ ...aRecall, signatures: 49 })).toEqual({ admissible: false, passed: false });
});

test('EY-3: a deputy elected by a congress is recalled by more than half of all, on a lawful demand', () => {
  const session = { inSession: true, demandedBy: 29, all: 290, yes: 146 };
  expect(indirectRecall(session)).toEqual({ admissible: true, passed: true });
  expect(indirectRecall({ ...session, yes: 145 })).toEqual({ admissible: true, passed: false });
  expect(indirectRecall({ ...session, demandedBy: 28 })).toEqual({ admissible: false, passed: false });
  const between = { inSession: false, demandedBy: 7, all: 35, yes: 18 };
  expect(indirectRecall(between).passed).toBe(true);
  expect(indirectRecall({ ...between, demandedBy: 6 }).admissible).toBe(false);
  expect(indirectRecall({ ...between, demandedBy: null }).admissible).toBe(true);
});

test('figures of a recall vote that cannot be', () => {
  const vote = { registered: 100, issued: 60, returned: 60, yes: 51, no: 5, invalid: 1 };
  expect(recallFaults(vote)).toEqual([]);
  expect(recallFaults({ ...vote, yes: -1 })).toEqual(['NOT_A_COUNT']);
  expect(recallFaults({ ...vote, issued: 101, returned: 102 })).toEqual([
    'MORE_ISSUED_THAN_REGISTERED',
    'MORE_RETURNED_THAN_ISSUED',
  ]);
  expect(recallFaults({ ...vote, no: 9 })).toEqual(['MARKS_EXCEED_RETURNED']);
});
