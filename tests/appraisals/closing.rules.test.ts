import { expect, test } from 'vitest';
import { categoryOf } from '../../api/appraisals/category.rules.ts';
import { closingFaults, defaultScheme, schemeFaults } from '../../api/appraisals/closing.rules.ts';
import { readCode, writeCode } from '../../api/appraisals/slip-code.rules.ts';

test('SZ-3: 46 issued, 46 returned, 46 称职 is 称职', () => {
  const marks = { COMPETENT: 46 };
  expect(closingFaults(defaultScheme, { present: 46, returned: 46, marks })).toEqual([]);
  expect(categoryOf(defaultScheme, marks, 46)).toBe('COMPETENT');
});

test.each([
  ['exactly half of those present', 10, 5, ['QUORUM_NOT_REACHED']],
  ['half and one', 10, 6, []],
  ['too few, of a small meeting', 6, 4, ['TOO_FEW_SLIPS']],
  ['nobody', 10, 0, ['TOO_FEW_SLIPS', 'QUORUM_NOT_REACHED']],
])('%s', (_case, present, returned, faults) => {
  expect(closingFaults(defaultScheme, { present, returned, marks: {} })).toEqual(faults);
});

test('without a quorum in the scheme there is none', () => {
  const { quorumOfPresent: _, ...scheme } = defaultScheme;
  expect(closingFaults(scheme, { present: 100, returned: 5, marks: { COMPETENT: 5 } })).toEqual([]);
});

test('a scheme needs categories, falling shares and a minimum that can be reached', () => {
  expect(schemeFaults(defaultScheme, 46)).toEqual([]);
  const [first] = defaultScheme.categories;
  if (!first) throw new Error('no category');
  const of = (over: object) => schemeFaults({ ...defaultScheme, ...over }, 46);
  expect(of({ categories: [first, first, first] })).toEqual(['CATEGORIES_UNREADABLE']);
  expect(of({ categories: [first], thresholds: [] })).toEqual(['CATEGORIES_UNREADABLE']);
  const spoilt = { code: 'VOID', label: '废票' };
  expect(of({ categories: [first, spoilt], thresholds: [0.5] })).toEqual(['CATEGORIES_UNREADABLE']);
  const unnamed = { code: 'GOOD', label: ' ' };
  expect(of({ categories: [first, unnamed], thresholds: [0.5] })).toEqual(['CATEGORIES_UNREADABLE']);
  expect(of({ thresholds: [0.5, 0.8] })).toEqual(['THRESHOLDS_UNREADABLE']);
  expect(of({ thresholds: [0.8] })).toEqual(['THRESHOLDS_UNREADABLE']);
  expect(of({ thresholds: [1.2, 0.5] })).toEqual(['THRESHOLDS_UNREADABLE']);
  expect(of({ minimumSlips: 0, quorumOfPresent: 1 })).toEqual([
    'MINIMUM_OUT_OF_RANGE',
    'QUORUM_OUT_OF_RANGE',
  ]);
  expect(schemeFaults(defaultScheme, 4)).toEqual(['MINIMUM_OUT_OF_RANGE']);
});

test('a code reads the same however it is typed', () => {
  const code = writeCode(Uint8Array.from({ length: 32 }, (_, at) => at * 37));
  expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{5}-[0-9A-HJKMNP-TV-Z]{5}$/);
  expect(readCode(code.toLowerCase().replace('-', ' '))).toBe(readCode(code));
  expect(readCode('oil-u')).toBe('011V');
});
