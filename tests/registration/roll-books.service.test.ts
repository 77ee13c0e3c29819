import fc from 'fast-check';
import { expect, test } from 'vitest';
import { maskIdNumber } from '../../api/people/id-number.rules.ts';
import { ConstituencyFinder } from '../../api/registration/constituency-finder.rules.ts';
import { mapRollColumns } from '../../api/registration/map-roll-columns.service.ts';
import { mendRollRow } from '../../api/registration/mend-roll-row.service.ts';
import { answerRollRows } from '../../api/registration/answer-roll-rows.service.ts';
import { downloadRollRefusals } from '../../api/registration/download-roll-refusals.service.ts';
import { RollImport } from '../../api/registration/roll-import.entity.ts';
import { RollImportRow } from '../../api/registration/roll-import-row.entity.ts';
import { stagedFields } from '../../api/registration/roll-lines.ts';
import { checkRow } from '../../api/registration/roll-row.rules.ts';
import { masked } from '../../api/registration/roll-cells.rules.ts';
import { civilDate } from '../../api/kernel/civil-date.rules.ts';
import { AuditEventRow } from '../../api/kernel/audit-event.entity.ts';
import { aPage, anXls, anXlsx, aZip } from '../support/build/roll-books.ts';
import { aSheet, buildRollElection, idOf, sendRoll } from '../support/build/roll-file.ts';
import { key, useWorld } from '../support/world.ts';

const world = useWorld();
const officer = () => world.as('ELECTION_OFFICER');
const HEAD = ['姓名', '性别', '公民身份号码', '选区'] as const;
const voters = [[...HEAD], ['张月', '女', idOf(1), '1'], ['李月', '女', idOf(2), 2], ['合计', '', '', 2]];

test.each([
  ['a workbook', 'XLSX', anXlsx({ 名册: voters })],
  ['a workbook of Excel 97', 'XLS', anXls(voters)],
  ['a page of HTML', 'HTML', Buffer.from(aPage(voters))],
  [
    'a workbook whose first sheet says nothing',
    'XLSX',
    anXlsx({ 说明: [['填表说明', '请核对']], 名册: voters }),
  ],
])('%s is read by what stands in it, whatever its name', async (_case, format, file) => {
  const { election } = await buildRollElection(world);
  const { rollImport, rows } = await sendRoll(officer(), election.id, file);
  expect(rollImport).toMatchObject({ state: 'PREVIEW', format, rowsRead: 2, counts: { NEW: 2 } });
  expect(rows.map(({ line, name }) => [line, name])).toEqual([
    [2, '张月'],
    [3, '李月'],
  ]);
});

test('headings merged over two lines are one, and rows that are left out keep their place', async () => {
  const { election } = await buildRollElection(world);
  const file = anXlsx(
    {
      名册: [
        ['吴兴区选民名册', '', '', '', ''],
        ['姓名', '性别', '公民身份号码', '选区', ''],
        ['', '', '', '县级', '乡镇'],
        ['张月', '女', idOf(3), '1', '织里镇第1选区'],
        [],
        ['李月', '女', idOf(4), '1', ''],
      ],
    },
    ['A1:E1', 'A2:A3', 'B2:B3', 'C2:C3', 'D2:E2'],
  );
  const { rows, rollImport } = await sendRoll(officer(), election.id, file);
  expect(rollImport).toMatchObject({ state: 'PREVIEW', counts: { NEW: 2 } });
  expect(rows.map(({ line, townshipConstituency }) => [line, townshipConstituency])).toEqual([
    [4, '织里镇第1选区'],
    [6, ''],
  ]);
});

test('numbers that a spreadsheet counted with are refused, those in its company that pass by chance too', async () => {
  const { election } = await buildRollElection(world);
  const chance = Array.from({ length: 1_000 }, (_, n) => idOf(n, '1971-01-01')).find((id) =>
    id.endsWith('000'),
  );
  const rounded = Number(`${idOf(5).slice(0, 15)}000`);
  const file = anXlsx({ 名册: [[...HEAD], ['张月', '女', rounded, '1'], ['李月', '女', idOf(6), '1']] });
  const { verdicts } = await sendRoll(officer(), election.id, file);
  expect(verdicts).toEqual(['ID_MANGLED', 'NEW']);
  if (chance === undefined) return;
  const both = aSheet([{ id: chance }, { id: '3.399E+17' }]);
  expect((await sendRoll(officer(), election.id, both)).verdicts).toEqual(['ID_MANGLED', 'ID_MANGLED']);
});

test('a workbook that unpacks without end is refused before it does', async () => {
  const { election } = await buildRollElection(world);
  const bomb = aZip({
    'xl/workbook.xml': '<workbook xmlns:r="r"><sheets><sheet name="a" r:id="r1"/></sheets></workbook>',
    'xl/_rels/workbook.xml.rels': '<Relationships><Relationship Id="r1" Target="s.xml"/></Relationships>',
    'xl/s.xml': `<worksheet><sheetData>${' '.repeat(80 * 1024 * 1024)}</sheetData></worksheet>`,
  });
  const { rollImport } = await sendRoll(officer(), election.id, bomb);
  expect(rollImport).toMatchObject({ state: 'FAILED', failure: 'UNPACKS_TOO_LARGE' });
});

test('a column nobody knows waits for a person, and the next sheet with these headings does not', async () => {
  const { election } = await buildRollElection(world);
  const me = officer();
  const sheet = (id: string) => `人名,证件,投票地,微信\r\n张月,${id},1,wx\r\n`;
  const first = await sendRoll(me, election.id, sheet(idOf(7)));
  expect(first.rollImport).toMatchObject({ state: 'MAPPING' });
  expect(first.rows).toEqual([]);
  const map = (columns: Parameters<typeof mapRollColumns>[1]['columns']) =>
    mapRollColumns(me, { ...key(), importId: first.importId, columns });
  await expect(map(['NAME', null, null, null])).rejects.toMatchObject({ code: 'COLUMNS_MISSING' });
  await expect(map(['NAME', 'NAME', null, null])).rejects.toMatchObject({ code: 'COLUMN_TWICE' });
  expect(await map(['NAME', 'ID_NUMBER', 'COUNTY_CONSTITUENCY', null])).toMatchObject({ state: 'PREVIEW' });
  expect(await world.as().em.count(AuditEventRow, { type: 'ROLL_COLUMNS_MAPPED' })).toBe(1);
  expect((await sendRoll(me, election.id, sheet(idOf(8)))).verdicts).toEqual(['NEW']);
});

test('a mended cell is judged at once, with the rows it was a double of; its number is sealed', async () => {
  const { election } = await buildRollElection(world);
  const me = officer();
  const twice = [
    { id: idOf(9), name: '张月' },
    { id: idOf(9), name: '李月' },
    { id: '12', sex: '?' },
  ];
  const { importId, verdicts } = await sendRoll(me, election.id, aSheet(twice));
  expect(verdicts).toEqual(['DUPLICATE_IN_FILE', 'DUPLICATE_IN_FILE', 'ID_LENGTH']);
  const mend = (line: number, text: string) =>
    mendRollRow(me, { ...key(), importId, line, cells: [{ column: 'ID_NUMBER', text }] });
  await mend(3, idOf(10));
  await mend(4, idOf(11));
  const { em } = world.as();
  const rows = await em.find(RollImportRow, { importId }, { orderBy: { line: 'asc' } });
  expect(rows.map(({ verdict, fault }) => [verdict, fault])).toEqual([
    ['NEW', null],
    ['NEW', null],
    ['QUESTION', 'SEX_UNKNOWN'],
  ]);
  expect(await em.findOneOrFail(RollImport, importId)).toMatchObject({ counts: { NEW: 2, QUESTION: 1 } });
  const audit = await em.find(AuditEventRow, { type: 'ROLL_ROW_MENDED' });
  expect(JSON.stringify([rows, audit])).not.toContain(idOf(11));
  expect(await answerRollRows(me, { ...key(), importId, answer: 'ACCEPT' })).toMatchObject({ rows: 1 });
});

test('rows that were not taken go back as a workbook, and come in again when mended', async () => {
  const { election } = await buildRollElection(world);
  const me = officer();
  const file = anXlsx({ 名册: [[...HEAD], ['=1+1', '女', idOf(12), '1'], ['李月', '女', '12', '99']] });
  const { importId } = await sendRoll(me, election.id, file);
  const pieces: Buffer[] = [];
  for await (const piece of await downloadRollRefusals(me, importId, 'xlsx')) pieces.push(piece as Buffer);
  const again = await sendRoll(me, election.id, Buffer.concat(pieces));
  expect(again.rollImport.columns.map(({ heading }) => heading)).toEqual([
    '姓名',
    '姓名问题',
    '性别',
    '公民身份号码',
    '公民身份号码问题',
    '选区',
    '选区问题',
    '原行号',
    '处理',
  ]);
  expect(again.verdicts).toEqual(['NAME_CHARACTERS', 'ID_LENGTH']);
});

const finder = new ConstituencyFinder([]);
const places = { NAME: 0, ID_NUMBER: 1, SEX: 2, COUNTY_CONSTITUENCY: 3, CATEGORY: 4, PENAL_SITUATION: 5 };
const anyCell = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.nat(400).map((n) => idOf(n)),
  fc.nat(400).map((n) => ` '${idOf(n)}x`),
  fc.double().map(String),
);

test('whatever stands in the cells, nothing is thrown and no whole number is shown', () => {
  const { vault } = world.parts;
  fc.assert(
    fc.property(fc.array(anyCell, { maxLength: 8 }), (cells) => {
      const row = checkRow({ places, finder, electionDay: civilDate('2026-12-16') }, cells);
      const shown = JSON.stringify([
        row.faults,
        row.name,
        row.idMasked,
        row.countyText,
        row.townshipText,
        cells.map(masked),
      ]);
      expect(shown).not.toMatch(/\d{17}[\dXx]/);
      if (row.idNumber !== null) expect(row.idMasked).toBe(maskIdNumber(row.idNumber));
      const staged = stagedFields(cells, row, vault);
      expect(staged.filter((field) => typeof field === 'string' && field === row.idNumber)).toEqual([]);
    }),
    { numRuns: 300 },
  );
});
