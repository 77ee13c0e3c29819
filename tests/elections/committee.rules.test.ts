import { expect, test } from 'vitest';
import { committeeFindings, mustLeave, sittingOn } from '../../api/elections/committee.rules.ts';

test('EB-2: one chair, several vice-chairs and members; the law has no numbers', () => {
  expect(committeeFindings(['CHAIR', 'VICE_CHAIR', 'VICE_CHAIR', 'MEMBER'])).toEqual([]);
  expect(committeeFindings([])).toEqual(['CHAIR_MISSING', 'VICE_CHAIRS_FEW', 'MEMBERS_MISSING']);
  expect(committeeFindings(['CHAIR', 'CHAIR', 'VICE_CHAIR', 'MEMBER'])).toEqual([
    'SEVERAL_CHAIRS',
    'VICE_CHAIRS_FEW',
  ]);
});

test('EB-3: who left yesterday or today sits no longer; who is appointed today sits', () => {
  const service = (personId: string, appointedOn: string, leftOn: string | null = null) => ({
    personId,
    appointedOn,
    leftOn,
  });
  const services = [
    service('stays', '2026-09-01'),
    service('left today', '2026-09-01', '2026-11-23'),
    service('leaves tomorrow', '2026-09-01', '2026-11-24'),
    service('came today', '2026-11-23'),
    service('comes tomorrow', '2026-11-24'),
  ];
  expect(sittingOn(services, '2026-11-23')).toEqual(['stays', 'leaves tomorrow', 'came today']);
});

test('EB-3: of a list, those who sit must leave', () => {
  expect(mustLeave(['a', 'b', 'c'], ['b', 'x'])).toEqual(['b']);
  expect(mustLeave(['a'], [])).toEqual([]);
});
