import { expect, test } from 'vitest';
import {
  ElectionStep,
  electionSteps,
  insideWindow,
  stepDayFault,
  type TakenStep,
} from '../../api/elections/election-steps.rules.ts';
import { latenessOf, stepState } from '../../api/elections/milestone-state.rules.ts';
import { civilDate } from '../../api/kernel/civil-date.rules.ts';

const E = civilDate('2026-12-16');
const steps = electionSteps(E, 'GENERAL');
const latest = (step: string) => steps.find((one) => one.step === step)?.latest;
const today = civilDate('2026-12-20');
const fault = (step: string, on: string, taken: readonly TakenStep[] = [], until: string | null = null) => {
  const dates = steps.find((one) => one.step === step);
  if (!dates) throw new Error(step);
  const day = { on: civilDate(on), until: until === null ? null : civilDate(until) };
  return stepDayFault(dates, day, taken, { today, steps })?.code ?? null;
};
const took = (step: ElectionStep, on: string): TakenStep => ({ step, on: civilDate(on) });

test('M1 to M11: a general election has every step, in order', () => {
  expect(steps.map(({ step }) => step)).toEqual(Object.values(ElectionStep));
});

test.each([
  ['VOTER_LIST', '2026-11-26'],
  ['OBJECTIONS', '2026-12-01'],
  ['OBJECTION_DECISIONS', '2026-12-04'],
  ['PRELIMINARY_CANDIDATES', '2026-12-01'],
  ['LATE_REGISTRATION', '2026-12-04'],
  ['FORMAL_CANDIDATES', '2026-12-09'],
  ['COURT_SUIT', '2026-12-11'],
  ['MEETING_VOTERS', '2026-12-15'],
  ['PROXIES', '2026-12-15'],
  ['JUDGMENT', '2026-12-15'],
  ['ELECTION_DAY', '2026-12-16'],
  ['FIRST_SESSION', '2027-02-16'],
  ['DECISION', null],
  ['DECLARATION', null],
])('law.md 2.3: the latest day of %s is %s', (step, day) => {
  expect(latest(step)).toBe(day);
});

test('EV-3: objections run from the day the list was posted', () => {
  const early = electionSteps(E, 'GENERAL', civilDate('2026-11-20'));
  expect(early.find(({ step }) => step === 'OBJECTIONS')?.latest).toBe('2026-11-25');
});

test('ZJE 59: a by-election has no preliminary list, and its formal one follows none', () => {
  const by = electionSteps(E, 'BY_ELECTION');
  expect(by.map(({ step }) => step)).not.toContain('PRELIMINARY_CANDIDATES');
  expect(by.find(({ step }) => step === 'FORMAL_CANDIDATES')?.after).toBeNull();
  expect(by.find(({ step }) => step === 'VOTER_LIST')?.latest).toBe('2026-12-04');
});

test('a day to come, a reversed period and a day before its predecessor cannot be; the same day can', () => {
  expect(fault('VOTER_LIST', '2026-12-21')).toBe('DATE_AHEAD');
  expect(fault('REGISTRATION', '2026-11-01', [], '2026-10-31')).toBe('PERIOD_REVERSED');
  expect(fault('REGISTRATION', '2026-11-01', [], '2026-12-31')).toBeNull();
  const listed = [took('PRELIMINARY_CANDIDATES', '2026-11-30')];
  expect(fault('FORMAL_CANDIDATES', '2026-11-29', listed)).toBe('BEFORE_PREDECESSOR');
  expect(fault('FORMAL_CANDIDATES', '2026-11-30', listed)).toBeNull();
  expect(fault('PRELIMINARY_CANDIDATES', '2026-12-09', [took('FORMAL_CANDIDATES', '2026-12-08')])).toBe(
    'AFTER_SUCCESSOR',
  );
  expect(fault('DECLARATION', '2026-12-15', [took('ELECTION_DAY', '2026-12-16')])).toBe('BEFORE_PREDECESSOR');
  expect(fault('FORMAL_CANDIDATES', '2026-12-15')).toBeNull();
});

test('M0: election day lies inside the window, both ends included', () => {
  const window = { from: civilDate('2026-07-01'), to: E };
  expect(insideWindow(E, window)).toBe(true);
  expect(insideWindow(civilDate('2026-12-17'), window)).toBe(false);
  expect(insideWindow(civilDate('2026-06-30'), window)).toBe(false);
  expect(insideWindow(E, { from: null, to: null })).toBe(true);
});

test('a step without a limit is never late; one with a limit is by its days', () => {
  expect(latenessOf({ latest: null, latestStrict: null }, today)).toEqual({ state: 'IN_TIME', daysLate: 0 });
  expect(latenessOf({ latest: E, latestStrict: null }, today)).toEqual({ state: 'LATE', daysLate: 4 });
  const open = { counted: false, latest: null, latestStrict: null };
  expect(stepState(open, [], 2, today)).toBe('DUE');
  expect(stepState(open, [{ postedOn: E, constituencies: 0 }], 2, today)).toBe('IN_TIME');
  expect(stepState({ ...open, counted: true, latest: E }, [], 2, today)).toBe('PASSED');
});
