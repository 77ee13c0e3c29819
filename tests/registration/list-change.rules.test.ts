import { expect, test } from 'vitest';
import { civilDate } from '../../api/kernel/civil-date.rules.ts';
import { lastObjectionDay, registeredAfter } from '../../api/registration/list-change.rules.ts';

test('EV-3: objections until P + 5, or P + 4 where the day of publication counts', () => {
  expect(lastObjectionDay(civilDate('2026-11-26'), 'DAY_AFTER')).toBe('2026-12-01');
  expect(lastObjectionDay(civilDate('2026-11-26'), 'SAME_DAY')).toBe('2026-11-30');
});

test('R is the list and what its supplements added and removed', () => {
  expect(registeredAfter({ listed: 100, added: 3, removed: 5 })).toBe(98);
});
