import { expect, test } from 'vitest';
import { bothIn, keyingDue, keyingRefusal } from '../../api/kernel/keying.rules.ts';

test('two persons key; somebody new takes over only when both keyings are in', () => {
  const one = [{ keying: 1, keyedBy: 'a' }];
  expect(keyingRefusal(one, 2, 'a')).toBe('KEYED_BY_SAME_PERSON');
  expect(keyingRefusal(one, 1, 'b')).toBe('KEYING_TAKEN');
  expect(keyingRefusal(one, 1, 'a')).toBeNull();
  const both = [...one, { keying: 2, keyedBy: 'b' }];
  expect(keyingRefusal(both, 1, 'c')).toBeNull();
  expect(keyingRefusal(both, 1, 'b')).toBe('KEYED_BY_SAME_PERSON');
  expect([bothIn(one), bothIn(both)]).toEqual([false, true]);
  expect([keyingDue([], 'a'), keyingDue(one, 'a'), keyingDue(one, 'b'), keyingDue(both, 'c')]).toEqual([
    1,
    1,
    2,
    null,
  ]);
});
