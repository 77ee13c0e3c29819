import { expect, test } from 'vitest';
import { approversOf, leaveFaults, type LeaveRequest } from '../../api/activities/leave.rules.ts';
import { civilDate } from '../../api/kernel/civil-date.rules.ts';

const aRequest = (over: Partial<LeaveRequest> = {}): LeaveRequest => ({
  kind: 'WHOLE_SESSION',
  level: 'COUNTY',
  written: true,
  requestedOn: civilDate('2026-02-01'),
  beginsOn: civilDate('2026-02-03'),
  approver: 'DIRECTORS_MEETING',
  ...over,
});

test('DD-4: a whole session is excused by the directors’ meeting of a county or the presidium of a township', () => {
  expect(approversOf('WHOLE_SESSION', 'COUNTY')).toEqual(['DIRECTORS_MEETING']);
  expect(approversOf('WHOLE_SESSION', 'TOWNSHIP')).toEqual(['PRESIDIUM']);
  expect(leaveFaults(aRequest())).toEqual([]);
  expect(leaveFaults(aRequest({ approver: 'PRESIDIUM' }))).toEqual(['WRONG_APPROVER']);
});

test('DD-4: leave from a whole session is asked for in writing and before it', () => {
  const late = aRequest({ written: false, requestedOn: civilDate('2026-02-03'), approver: 'CONVENOR' });
  expect(leaveFaults(late)).toEqual(['NOT_WRITTEN', 'NOT_BEFORE_SESSION', 'WRONG_APPROVER']);
});

test('DD-4: part of a session is excused by the secretariat or the delegation, an activity by its convenor', () => {
  const during = { written: false, requestedOn: civilDate('2026-02-04') };
  expect(leaveFaults(aRequest({ ...during, kind: 'PART_OF_SESSION', approver: 'DELEGATION' }))).toEqual([]);
  expect(leaveFaults(aRequest({ ...during, kind: 'PART_OF_SESSION', approver: 'SECRETARIAT' }))).toEqual([]);
  expect(leaveFaults(aRequest({ ...during, kind: 'ACTIVITY', approver: 'CONVENOR' }))).toEqual([]);
  expect(leaveFaults(aRequest({ kind: 'ACTIVITY' }))).toEqual(['WRONG_APPROVER']);
});
