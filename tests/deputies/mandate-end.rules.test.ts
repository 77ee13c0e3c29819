import { expect, test } from 'vitest';
import {
  canEnd,
  consequencesOf,
  endFaults,
  endingBody,
  isVoted,
} from '../../api/deputies/mandate-end.rules.ts';

const county = { kind: 'RESIGNED', level: 'COUNTY', members: 35, yes: 18, session: null } as const;
const township = { ...county, level: 'TOWNSHIP', members: 80, yes: 41, session: '第六届第二次会议' } as const;

test('EY-5: a resignation takes more than half of all members of the standing committee', () => {
  expect(endFaults(county)).toEqual([]);
  expect(endFaults({ ...county, yes: 17 })).toEqual(['NO_MAJORITY']);
  expect(endFaults({ ...county, members: 36, yes: 18 })).toEqual(['NO_MAJORITY']);
  expect(endFaults({ ...county, yes: 36 })).toEqual(['MORE_YES_THAN_MEMBERS']);
  expect(endFaults({ ...county, yes: null })).toEqual(['VOTE_MISSING']);
});

test('EY-5: that of a township deputy more than half of all deputies, and only in session', () => {
  expect(endFaults(township)).toEqual([]);
  expect(endFaults({ ...township, yes: 40 })).toEqual(['NO_MAJORITY']);
  expect(endFaults({ ...township, session: ' ' })).toEqual(['SESSION_MISSING']);
});

test('EY-6, EY-7, DT-4, DT-5: what is announced needs no vote, and a recall goes its own road', () => {
  const announced = { ...county, kind: 'MOVED_AWAY', members: null, yes: null } as const;
  expect(endFaults(announced)).toEqual([]);
  expect(endFaults({ ...announced, level: 'TOWNSHIP' })).toEqual(['SESSION_MISSING']);
  expect(endFaults({ ...announced, kind: 'DIED', level: 'TOWNSHIP' })).toEqual([]);
  expect(endFaults({ ...announced, kind: 'RECALLED' })).toEqual(['NOT_BY_THIS_ROAD']);
  expect(isVoted('ORDERED_RESIGNED')).toBe(true);
  expect(endingBody('RIGHTS_LOST', 'TOWNSHIP')).toBe('TOWNSHIP_CONGRESS');
  expect(endingBody('RECALLED', 'COUNTY')).toBe('VOTERS');
  expect(endingBody('DIED', 'COUNTY')).toBe('NOBODY');
});

test('DT-6: only a mandate that runs can end', () => {
  expect(['ACTIVE', 'SUSPENDED', 'TERMINATED', 'EXPIRED'].map((one) => canEnd(one as 'ACTIVE'))).toEqual([
    true,
    true,
    false,
    false,
  ]);
});

test('EY-4: recall revokes the offices, resignation lets them end', () => {
  expect(consequencesOf('RECALLED', 'COUNTY')).toEqual([
    { office: 'STANDING_COMMITTEE', effect: 'REVOKED' },
    { office: 'SPECIAL_COMMITTEE', effect: 'REVOKED' },
  ]);
  expect(consequencesOf('RESIGNED', 'TOWNSHIP')).toEqual([{ office: 'TOWNSHIP_CHAIR', effect: 'ENDED' }]);
});
