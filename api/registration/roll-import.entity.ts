import { defineEntity, p } from '@mikro-orm/core';
import { Election } from '../elections/election.entity.ts';
import { code, uuidKey } from '../kernel/columns.ts';
import type { SheetColumn } from './roll-columns.rules.ts';
import { ImportFailure, ImportState, type RowVerdict, SheetFormat } from './roll.rules.ts';

const RollImportSchema = defineEntity({
  name: 'RollImport',
  tableName: 'roll_import',
  schema: '*',
  indexes: [
    {
      name: 'roll_import_once',
      expression: `create unique index "roll_import_once" on "roll_import" ("election_id", "uploaded_by", "file_digest") where "state" in ('PREVIEW', 'COMMITTED')`,
    },
  ],
  properties: {
    id: uuidKey(),
    electionId: () => p.manyToOne(Election).mapToPk().index(),
    fileName: p.string(),
    fileDigest: p.string(),
    byteSize: p.bigint('number'),
    bytesRead: p.bigint('number').default(0),
    encoding: p.string().nullable(),
    format: code(SheetFormat).nullable(),
    /** Which sheet of a workbook is read, counted from nought, and the row in which its voters begin. */
    sheet: p.integer().default(0),
    dataFrom: p.integer().nullable(),
    /** What the columns hold, in the order of the file; a guess until an officer has said so. */
    columns: p.json<readonly SheetColumn[]>(),
    /** The first rows as they may be shown, sealed. */
    sampleSealed: p.blob().nullable(),
    state: code(ImportState),
    rowsRead: p.integer().default(0),
    counts: p.json<Partial<Record<RowVerdict, number>>>(),
    failure: code(ImportFailure).nullable(),
    uploadedBy: p.uuid(),
    createdAt: p.datetime(),
    committedAt: p.datetime().nullable(),
  },
});

/** One file of the roll on its way in (名册导入): received, checked, previewed, committed whole or not at all. */
export class RollImport extends RollImportSchema.class {}
RollImportSchema.setClass(RollImport);
