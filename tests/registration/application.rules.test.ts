import { expect, test } from 'vitest';
import {
  followCode,
  maskPhone,
  readFollowCode,
  readPhone,
} from '../../api/registration/application.rules.ts';

test('a code has sixteen signs in groups of four, and is read as people type it', () => {
  const code = followCode(Uint8Array.from({ length: 32 }, (_, at) => at * 7));
  expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}$/);
  expect(readFollowCode(code.toLowerCase().replaceAll('-', ' '))).toBe(readFollowCode(code));
  expect(readFollowCode('oil u')).toBe('011V');
});

test.each([
  ['138 0000 0000', '13800000000'],
  ['+86-13800000000', '13800000000'],
  ['0572-2222222', '05722222222'],
  ['12345', null],
  ['23800000000', null],
])('%s is read as %s', (typed, read) => {
  expect(readPhone(typed)).toBe(read);
});

test('a phone number is shown by its beginning and its end', () => {
  expect(maskPhone('13812345678')).toBe('138******78');
});
