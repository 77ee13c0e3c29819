import { defineEntity, p } from '@mikro-orm/core';
import { Election } from '../elections/election.entity.ts';
import { code, uuidKey } from '../kernel/columns.ts';
import { ImportState, type RowVerdict } from './roll.rules.ts';

const RollImportSchema = defineEntity({
  name: 'RollImport',
  tableName: 'roll_import',
  schema: '*',

  properties: {
    id: uuidKey(),
    electionId: () => p.manyToOne(Election).mapToPk().index(),
    fileName: p.string(),
    fileDigest: p.string(),
    byteSize: p.bigint('number'),
    encoding: p.string().nullable(),
    columns: p.json<Record<string, string>>(),
    state: code(ImportState),
    rowsRead: p.integer().default(0),
    counts: p.json<Partial<Record<RowVerdict, number>>>(),
    failure: p.string().nullable(),
    uploadedBy: p.uuid(),
    createdAt: p.datetime(),
    committedAt: p.datetime().nullable(),
  },
});

/** One file of the roll on its way in (名册导入): received, checked, previewed, committed whole or not at all. */
export class RollImport extends RollImportSchema.class {}
RollImportSchema.setClass(RollImport);
