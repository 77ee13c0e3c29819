import { expect, test } from 'vitest';
import { cancelRollImport } from '../../api/registration/cancel-roll-import.service.ts';
import { receiveRollImport } from '../../api/registration/receive-roll-import.service.ts';
import { RollImportRow } from '../../api/registration/roll-import-row.entity.ts';
import { aSheet, buildRollElection, idOf, sendRoll } from '../support/build/roll-file.ts';
import { key, useWorld } from '../support/world.ts';

const world = useWorld();
const officer = () => world.as('ELECTION_OFFICER');

/** `姓名,身份证号,选区` and 张月 in constituency 1, in GB18030 as office software writes it. */
const GB18030 = Buffer.concat([
  Buffer.from('d0d5c3fb2cc9edb7ddd6a4bac52cd1a1c7f80d0a', 'hex'),
  Buffer.from('d5c5d4c2', 'hex'),
  Buffer.from(`,${idOf(1)},1\r\n`),
]);
const utf16 = (text: string) => Buffer.concat([Buffer.of(0xff, 0xfe), Buffer.from(text, 'utf16le')]);
const sheet = aSheet([{}]);

test.each([
  ['UTF-8', 'utf-8', Buffer.from(sheet)],
  ['UTF-8 with a mark', 'utf-8', Buffer.concat([Buffer.of(0xef, 0xbb, 0xbf), Buffer.from(sheet)])],
  ['UTF-16 with a mark', 'utf-16le', utf16(sheet)],
  ['GB18030', 'gb18030', GB18030],
])('a file in %s is read', async (_case, encoding, file) => {
  const { election } = await buildRollElection(world);
  for (const pieces of [1, file.length]) {
    const { rollImport, rows } = await sendRoll(officer(), election.id, file, { pieces });
    expect(rollImport).toMatchObject({ encoding, state: 'PREVIEW', rowsRead: 1, byteSize: file.length });
    expect(rows).toMatchObject([{ name: '张月', line: 2 }]);
  }
});

test('titles above the headings, blank rows and totals are nobody; rows keep the numbers of the sheet', async () => {
  const { election } = await buildRollElection(world);
  const file = `吴兴区选民名册\n\n序号;姓 名;身份证号码;选区\n1;张月;${idOf(1)};1\n;;;\n2;"沈""月";${idOf(2)};1\n合计;2;;\n`;
  const { rollImport, rows } = await sendRoll(officer(), election.id, file);
  expect(rows.map(({ line, name, fault }) => [line, name, fault])).toEqual([
    [4, '张月', null],
    [6, '沈"月', 'NAME_CHARACTERS'],
  ]);
  expect(rollImport.columns.map(({ heading }) => heading)).toEqual(['序号', '姓 名', '身份证号码', '选区']);
});

const letters = (n: number) => 'x'.repeat(n);
test.each([
  ['SPREADSHEET', Buffer.from([0x50, 0x4b, 0x03, 0x04, 0x14])],
  ['COLUMNS_NOT_FOUND', Buffer.from('甲\n'.repeat(50))],
  ['EMPTY', Buffer.from('')],
  ['EMPTY', Buffer.from('姓名,身份证号,选区\n')],
  ['ENCODING', Buffer.concat([GB18030, Buffer.from(letters(40_000)), Buffer.from([0xff, 0xff, 0x0a])])],
  ['MALFORMED', Buffer.from(`${sheet}"${letters(200_000)}`)],
])('a file that is no roll fails with %s and leaves no row', async (failure, file) => {
  const { election } = await buildRollElection(world);
  const { importId, rollImport } = await sendRoll(officer(), election.id, file);
  expect(rollImport).toMatchObject({ state: 'FAILED', failure });
  expect(await world.as().em.count(RollImportRow, { importId })).toBe(0);
});

test('a file that is cut off fails', async () => {
  const { election } = await buildRollElection(world);
  const { rollImport } = await sendRoll(officer(), election.id, sheet, { cutOff: true });
  expect(rollImport).toMatchObject({ state: 'FAILED', failure: 'FILE_TOO_LARGE' });
});

test('an upload that breaks off waits for the rest, and goes on where it stopped', async () => {
  const { election } = await buildRollElection(world);
  const bytes = Buffer.from(aSheet([{}, { id: idOf(2) }]));
  const importId = crypto.randomUUID();
  const me = officer();
  const send = (offset: number, file: AsyncIterable<Buffer>) =>
    receiveRollImport(me, {
      importId,
      electionId: election.id,
      fileName: '名册.csv',
      announcedBytes: bytes.length,
      wholeSize: bytes.length,
      offset,
      bytes: file,
      cutOff: () => false,
    });
  const broken = (async function* () {
    yield bytes.subarray(0, 60);
    throw new Error('aborted');
  })();
  expect(await send(0, broken)).toMatchObject({ state: 'INTERRUPTED' });
  const ahead = (async function* () {
    yield bytes.subarray(70);
  })();
  await expect(send(70, ahead)).rejects.toMatchObject({
    code: 'UPLOAD_OFFSET',
    details: { received: 60 },
  });
  // What is there already may come again: it is passed over.
  const rest = (async function* () {
    yield bytes.subarray(40, 50);
    yield bytes.subarray(50);
  })();
  expect(await send(40, rest)).toMatchObject({ state: 'PREVIEW' });
  expect(await world.as().em.count(RollImportRow, { importId })).toBe(2);
});

test('a retry under the same name gets the first answer, also while the first is at work', async () => {
  const { election } = await buildRollElection(world);
  const importId = crypto.randomUUID();
  const again = () => sendRoll(officer(), election.id, sheet, { importId });
  let meanwhile: Awaited<ReturnType<typeof again>> | null = null;
  const first = await receiveRollImport(officer(), {
    importId,
    electionId: election.id,
    fileName: '名册.csv',
    announcedBytes: 0,
    bytes: (async function* () {
      meanwhile = await again();
      yield Buffer.from(sheet);
    })(),
    cutOff: () => false,
  });
  expect(meanwhile).toMatchObject({ importId, state: 'RECEIVING', repeated: true });
  expect(first).toMatchObject({ importId, state: 'PREVIEW', repeated: false });
  expect(await again()).toMatchObject({ importId, state: 'PREVIEW', repeated: true });
  expect(await world.as().em.count(RollImportRow, { importId })).toBe(1);
});

test('an import that is cancelled while its file arrives stops, and leaves no row', async () => {
  const { election } = await buildRollElection(world);
  const importId = crypto.randomUUID();
  const outcome = await receiveRollImport(officer(), {
    importId,
    electionId: election.id,
    fileName: '名册.csv',
    announcedBytes: 0,
    bytes: (async function* () {
      yield Buffer.from(aSheet(Array.from({ length: 2_000 }, (_, n) => ({ id: idOf(n % 400) }))));
      await cancelRollImport(officer(), { ...key(), importId });
    })(),
    cutOff: () => false,
  });
  expect(outcome.state).toBe('CANCELLED');
  expect(await world.as().em.count(RollImportRow, { importId })).toBe(0);
});
