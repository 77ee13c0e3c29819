import { expect, test } from 'vitest';
import { civilDate } from '../../api/kernel/civil-date.rules.ts';
import {
  daysToDecide,
  decidableSince,
  judgmentBy,
  judgmentFault,
  objectionFault,
  type ObjectionFacts,
  objectionStage,
  suitBy,
  suitFault,
} from '../../api/registration/objection.rules.ts';

const day = civilDate;
const E = day('2026-12-16');
const facts = (over: Partial<ObjectionFacts> = {}): ObjectionFacts => ({
  state: 'OPEN',
  submittedOn: day('2026-12-01'),
  decidedOn: null,
  suitFiledOn: null,
  judgedOn: null,
  ...over,
});
const decided = facts({ state: 'REJECTED', decidedOn: day('2026-12-04') });
const sued = facts({ ...decided, suitFiledOn: day('2026-12-10') });

test('EV-3: an objection is taken until the last day, with a list only', () => {
  expect(objectionFault(day('2026-12-01'), day('2026-12-01'))).toBeNull();
  expect(objectionFault(day('2026-12-01'), day('2026-12-02'))).toBe('OBJECTION_LATE');
  expect(objectionFault(null, day('2026-12-01'))).toBe('LIST_NOT_PUBLISHED');
});

test('EV-4: three days to decide, overdue from the fourth', () => {
  expect(daysToDecide(day('2026-12-01'), day('2026-12-04'))).toBe(0);
  expect(objectionStage(facts(), day('2026-12-04'))).toBe('TO_DECIDE');
  expect(objectionStage(facts(), day('2026-12-05'))).toBe('OVERDUE');
  expect(decidableSince(day('2026-12-04'))).toBe('2026-12-01');
});

test('EV-6: no suit without a decision of the committee', () => {
  expect(suitFault(facts(), day('2026-12-04'), E)).toBe('NOT_DECIDED');
  expect(suitFault(facts({ state: 'WITHDRAWN' }), day('2026-12-04'), E)).toBe('NOT_DECIDED');
  expect(suitFault(decided, day('2026-12-04'), E)).toBeNull();
  expect(suitFault(decided, day('2026-12-03'), E)).toBe('SUIT_BEFORE_DECISION');
});

test('EV-5: a suit until E − 5, once; the judgment until E − 1, after the suit', () => {
  expect(suitBy(E)).toBe('2026-12-11');
  expect(suitFault(decided, day('2026-12-11'), E)).toBeNull();
  expect(suitFault(decided, day('2026-12-12'), E)).toBe('SUIT_LATE');
  expect(suitFault(sued, day('2026-12-11'), E)).toBe('SUIT_EXISTS');
  expect(judgmentBy(E)).toBe('2026-12-15');
  expect(judgmentFault(decided, day('2026-12-12'), E)).toBe('NO_SUIT');
  expect(judgmentFault(sued, day('2026-12-15'), E)).toBeNull();
  expect(judgmentFault(sued, day('2026-12-16'), E)).toBe('JUDGMENT_LATE');
  expect(judgmentFault(sued, day('2026-12-09'), E)).toBe('JUDGMENT_BEFORE_SUIT');
  const judged = { ...sued, judgedOn: day('2026-12-12') };
  expect(judgmentFault(judged, day('2026-12-13'), E)).toBe('JUDGED_ALREADY');
  expect([objectionStage(sued, E), objectionStage(judged, E)]).toEqual(['IN_COURT', 'JUDGED']);
});

test('the longest way fits: list on E − 20, objected on the last day, decided on the last day, sued, judged', () => {
  const objected = day('2026-12-01');
  const late = facts({ submittedOn: objected, state: 'REJECTED', decidedOn: day('2026-12-04') });
  expect(suitFault(late, suitBy(E), E)).toBeNull();
});
