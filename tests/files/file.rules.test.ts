import { expect, test } from 'vitest';
import { kindOf } from '../../api/files/file.rules.ts';

test.each([
  ['a photo', '\xff\xd8\xff\xe0\x00\x10JFIF', 'JPEG'],
  ['a picture', '\x89PNG\r\n\x1a\n\x00\x00\x00\x0d', 'PNG'],
  ['a picture of the web', 'RIFF\x0a\x10\x00\x00WEBP', 'WEBP'],
  ['a sound in the same wrapping', 'RIFF\x0a\x10\x00\x00WAVE', null],
  ['a scan', '%PDF-1.7\n', 'PDF'],
  ['a page that calls itself a photo', '<html><body>', null],
  ['a drawing that can carry a script', '<svg xmlns="', null],
  ['nothing', '', null],
])('%s is told by its first bytes', (_what, beginning, kind) => {
  expect(kindOf(beginning)).toBe(kind);
});
