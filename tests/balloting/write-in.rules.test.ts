import { expect, test } from 'vitest';
import { cutRefusal } from '../../api/balloting/declaration.rules.ts';
import { ballotResult } from '../../api/balloting/result.rules.ts';
import { unmerged, withMerged } from '../../api/balloting/write-in.rules.ts';

const total = {
  issued: 60,
  participants: 60,
  returned: 60,
  invalid: 0,
  votes: [{ name: 'jia', votes: 20 }],
  writeIns: [
    { name: '王建国', votes: 20 },
    { name: '王建囯', votes: 12 },
    { name: '孙悟空', votes: 3 },
  ],
};

test('EP-5: every written name waits for somebody’s decision', () => {
  expect(unmerged(total, [])).toEqual(['王建国', '王建囯', '孙悟空']);
  expect(unmerged(total, [{ written: '王建国', personId: 'w' }])).toEqual(['王建囯', '孙悟空']);
});

test('EW-8: two spellings count for one person; a name that is no voter’s for nobody', () => {
  const merged = [
    { written: '王建国', personId: 'w' },
    { written: '王建囯', personId: 'w' },
    { written: '孙悟空', personId: null },
  ];
  expect(unmerged(total, merged)).toEqual([]);
  expect(withMerged(total, merged).writeIns).toEqual([{ name: '孙悟空', votes: 3 }]);
  expect(withMerged(total, merged).votes).toEqual([
    { name: 'jia', votes: 20 },
    { name: 'w', votes: 32 },
  ]);
});

test('a spelling that means a candidate adds to the candidate’s votes', () => {
  expect(withMerged(total, [{ written: '王建国', personId: 'jia' }]).votes).toEqual([
    { name: 'jia', votes: 40 },
  ]);
});

const short = {
  round: 'FIRST',
  registered: 100,
  participants: 60,
  returned: 60,
  seats: 1,
} as const;

test('EW-6: somebody written in can be a candidate of another election, unless a setting says no', () => {
  const votes = [
    { name: '甲', votes: 20 },
    { name: '乙', votes: 8 },
    { name: '写', votes: 15 },
  ];
  expect(ballotResult({ ...short, votes }).next?.candidates).toEqual(['甲', '写']);
  expect(ballotResult({ ...short, votes, barred: ['写'] }).next?.candidates).toEqual(['甲', '乙']);
});

test('EW-6: who stands among those level at the cut is decided by people, within the ratio', () => {
  const votes = ['甲', '乙', '丙'].map((name, at) => ({ name, votes: at === 0 ? 20 : 10 }));
  const result = ballotResult({ ...short, votes });
  expect(result.levelAtCut).toEqual(['乙', '丙']);
  expect(cutRefusal(result, null)).toBe('CUT_UNDECIDED');
  expect(cutRefusal(result, ['甲', '丙'])).toBeNull();
  expect(cutRefusal(result, ['甲', '乙', '丙'])).toBeNull();
  for (const faulty of [['乙', '丙'], ['甲'], ['甲', '丁'], ['甲', '乙', '乙']]) {
    expect(cutRefusal(result, faulty)).toBe('CUT_CHOICE_FAULTY');
  }
  const clear = ballotResult({ ...short, votes: votes.slice(0, 2) });
  expect(cutRefusal(clear, null)).toBeNull();
  expect(cutRefusal(clear, ['甲', '乙'])).toBe('CUT_CHOICE_FAULTY');
});
