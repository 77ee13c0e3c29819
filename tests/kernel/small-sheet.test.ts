import { utils, write } from '@e965/xlsx';
import { expect, test } from 'vitest';
import { sheetRows } from '../../api/kernel/small-sheet.ts';

const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64');
const rows = [
  ['编号', '单位'],
  ['1', '甲社区'],
];

test('a spreadsheet is read whatever its name ends in', () => {
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet(rows));
  expect(sheetRows(base64(write(book, { type: 'buffer', bookType: 'xlsx' }) as Uint8Array))).toEqual(rows);
});

test('text is read with a mark, without one, and as GB18030', () => {
  const text = '编号,单位\n1,甲社区\n';
  expect(sheetRows(base64(Buffer.from(`\uFEFF${text}`)))).toEqual(rows);
  expect(sheetRows(base64(Buffer.from(text)))).toEqual(rows);
  expect(sheetRows(base64(Buffer.from([0xb1, 0xe0, 0xba, 0xc5, 0x0a])))).toEqual([['编号']]);
});

test('tabs and semicolons part cells too', () => {
  expect(sheetRows(base64(Buffer.from('编号\t单位\n1\t甲社区')))).toEqual(rows);
});
