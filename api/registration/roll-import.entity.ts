import { defineEntity, p } from '@mikro-orm/core';
import { Election } from '../elections/election.entity.ts';
import { code, uuidKey } from '../kernel/columns.ts';
import { ImportFailure, ImportState, type RollColumn, type RowVerdict } from './roll.rules.ts';

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
    /** The row of headings as it stands in the file. */
    header: p.json<readonly string[]>().nullable(),
    /** Our guess: which heading stands over which column of the roll. */
    columns: p.json<Partial<Record<RollColumn, string>>>(),
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
