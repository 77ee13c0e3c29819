import { expect, test } from 'vitest';
import { civilDate } from '../../api/kernel/civil-date.rules.ts';
import { lastRegistrationDay, lateFault } from '../../api/registration/late-registration.rules.ts';

const electionDay = civilDate('2026-12-16');
const late = (today: string, more: Partial<Parameters<typeof lateFault>[0]> = {}) =>
  lateFault({
    kind: 'GENERAL',
    electionDay,
    today: civilDate(today),
    listPublished: true,
    onRequest: true,
    ...more,
  });

test('ER-7: who asks twelve days before the election is registered, a day later nobody', () => {
  expect(late('2026-12-04')).toBeNull();
  expect(late('2026-12-05')).toBe('REGISTRATION_CLOSED');
});

test('ER-7: once the list hangs, only on request', () => {
  expect(late('2026-12-01', { onRequest: false })).toBe('LATE_ONLY_ON_REQUEST');
  expect(late('2026-11-20', { onRequest: false, listPublished: false })).toBeNull();
});

test('a by-election has no twelfth day: registration ends on the eve', () => {
  expect(lastRegistrationDay(electionDay, 'BY_ELECTION')).toBe('2026-12-15');
  expect(late('2026-12-15', { kind: 'BY_ELECTION' })).toBeNull();
});
