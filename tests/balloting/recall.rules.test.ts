import { expect, test } from 'vitest';
import { recall } from '../../api/balloting/recall.rules.ts';
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
