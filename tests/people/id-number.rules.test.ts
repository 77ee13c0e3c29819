import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkDigit, maskIdNumber, normalIdNumber, readIdNumber } from '../../api/people/id-number.rules.ts';

test.each([
  ['11010519491231002X', '1949-12-31', 'FEMALE'],
  ['11010519491231002x', '1949-12-31', 'FEMALE'],
  ['440524188001010014', '1880-01-01', 'MALE'],
  ['33050219800101001X', '1980-01-01', 'MALE'],
  ['330502200311050025', '2003-11-05', 'FEMALE'],
  ['330502200802291237', '2008-02-29', 'MALE'],
  ['330500200001018887', '2000-01-01', 'FEMALE'],
])('ID-2, ID-3: %s is valid', (number, birthDate, sex) => {
  expect(readIdNumber(number)).toEqual({ valid: true, reason: null, birthDate, sex });
});

test.each([
  ['33050219800101001', 'LENGTH'],
  ['3305021980010100111', 'LENGTH'],
  ['', 'LENGTH'],
  ['abc', 'LENGTH'],
  ['3305021980010100𠮷X', 'CHARACTERS'],
  ['33050219800101X01X', 'CHARACTERS'],
  ['33050219800101001Y', 'CHARACTERS'],
  ['３30502198001010011', 'CHARACTERS'],
  ['330502199002290011', 'DATE'],
  ['330502199013010011', 'DATE'],
  ['330502198001010011', 'CHECK_DIGIT'],
])('ID-1, ID-3: %s is refused for %s', (number, reason) => {
  expect(readIdNumber(number)).toEqual({ valid: false, reason, birthDate: null, sex: null });
});

test('ID-3: the check letter is written as a capital', () => {
  expect(normalIdNumber('11010519491231002x')).toBe('11010519491231002X');
});

test('ID-4: a number is shown by its first three and its last four digits', () => {
  expect(maskIdNumber('330502210001011234')).toBe('330***********1234');
  expect(maskIdNumber('1234567')).toBe('*******');
});

test('ID-3: one wrong digit never goes unnoticed', () => {
  const bodies = fc.stringMatching(/^3305022[1-9]\d\d(0[1-9]|1[0-2])(0[1-9]|1\d|2[0-8])\d{3}$/);
  fc.assert(
    fc.property(bodies, fc.nat(16), fc.integer({ min: 1, max: 9 }), (body, at, more) => {
      const number = `${body}${checkDigit(body)}`;
      expect(readIdNumber(number).valid).toBe(true);
      const digit = (Number(number[at]) + more) % 10;
      expect(readIdNumber(`${number.slice(0, at)}${digit}${number.slice(at + 1)}`).valid).toBe(false);
    }),
  );
});
