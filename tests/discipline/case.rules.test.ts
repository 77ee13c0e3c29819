import { describe, expect, test } from 'vitest';
import {
  CASE_CLOCK,
  clockFaulty,
  codeOf,
  dueDays,
  overdue,
  readCode,
} from '../../api/discipline/case.rules.ts';
import { civilDate } from '../../api/kernel/civil-date.rules.ts';

const day = civilDate;
const ELECTION_DAY = day('2026-12-16');

describe('ES-1: reports are looked into promptly', () => {
  test.each([
    ['2026-11-20', '2026-11-21', '2026-12-05'],
    ['2026-11-30', '2026-12-01', '2026-12-15'],
    ['2026-12-01', '2026-12-02', '2026-12-04'],
    ['2026-12-16', '2026-12-17', '2026-12-19'],
    ['2026-12-17', '2026-12-18', '2027-01-01'],
  ])('what comes in on %s is acknowledged by %s and decided by %s', (received, acknowledgeBy, decideBy) => {
    expect(dueDays(CASE_CLOCK, day(received), ELECTION_DAY)).toEqual({ acknowledgeBy, decideBy });
  });

  test('the last day is in time, the day after is not', () => {
    const due = { acknowledgeBy: day('2026-11-21'), decideBy: day('2026-12-05') };
    const late = (state: 'RECEIVED' | 'ACKNOWLEDGED' | 'CLOSED', today: string) =>
      overdue({ state, ...due }, day(today));
    expect(late('RECEIVED', '2026-11-21')).toBeNull();
    expect(late('RECEIVED', '2026-11-22')).toBe('ACKNOWLEDGE');
    expect(late('ACKNOWLEDGED', '2026-12-05')).toBeNull();
    expect(late('ACKNOWLEDGED', '2026-12-06')).toBe('DECIDE');
    expect(late('CLOSED', '2027-01-01')).toBeNull();
  });

  test.each([
    [{}, false],
    [{ acknowledgeDays: 0 }, true],
    [{ decideDays: 61 }, true],
    [{ decideDays: 60 }, false],
    [{ decideDaysNear: 16 }, true],
    [{ nearFrom: 1.5 }, true],
  ])('a clock with %o: faulty %s', (over, faulty) => {
    expect(clockFaulty({ ...CASE_CLOCK, ...over })).toBe(faulty);
  });
});

test('a code has twenty letters and digits, and is read however it was typed', () => {
  const code = codeOf(Uint8Array.from({ length: 32 }, (_, index) => index * 7));
  expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{5}-){3}[0-9A-HJKMNP-TV-Z]{5}$/);
  expect(readCode(code)).toBe(code);
  expect(readCode(` ${code.toLowerCase().replaceAll('-', ' ')} `)).toBe(code);
  expect(readCode('0O1IL-00000-00000-00000')).toBe('00111-00000-00000-00000');
  expect(readCode(code.slice(1))).toBeNull();
  expect(readCode(`U${code.slice(1)}`)).toBeNull();
});
