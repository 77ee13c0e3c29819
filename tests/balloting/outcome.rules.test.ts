import { expect, test } from 'vitest';
import { outcomeOf } from '../../api/balloting/outcome.rules.ts';

test('namesakes are told apart in the sentence by their place on the list', () => {
  const choices = ['x', 'y'].map((personId) => ({ personId, name: '王芳' }));
  const votes = [
    { name: 'x', votes: 20 },
    { name: 'y', votes: 35 },
  ];
  const sheet = { issued: 60, participants: 60, returned: 60, invalid: 0, votes };
  const { elected, explanation } = outcomeOf({ kind: 'FIRST', registered: 100, seats: 1, choices }, sheet);
  expect(elected).toEqual(['y']);
  expect(explanation).toContain('当选：王芳（第2号）');
});
