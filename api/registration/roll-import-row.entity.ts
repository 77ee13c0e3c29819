import { defineEntity, p } from '@mikro-orm/core';
import { civilDate, code } from '../kernel/columns.ts';
import { Sex } from '../people/person.rules.ts';
import { RollColumn, RowFault, RowVerdict } from './roll.rules.ts';

const RollImportRowSchema = defineEntity({
  name: 'RollImportRow',
  tableName: 'roll_import_row',
  schema: '*',

  properties: {
    // Rows come by the hundred thousand and go soon: neither a foreign key nor a second index would pay for itself.
    importId: p.uuid().primary(),
    line: p.integer().primary(),
    name: p.string().nullable(),
    sex: code(Sex).nullable(),
    birthDate: civilDate().nullable(),
    idSealed: p.blob().nullable(),
    idDigest: p.blob().nullable(),
    lookUpDigest: p.blob().nullable(),
    idMasked: p.string().nullable(),
    countyConstituency: p.string().nullable(),
    townshipConstituency: p.string().nullable(),
    countyConstituencyId: p.uuid().nullable(),
    townshipConstituencyId: p.uuid().nullable(),
    personId: p.uuid().nullable(),
    verdict: code(RowVerdict).nullable(),
    fault: code(RowFault).nullable(),
    field: code(RollColumn).nullable(),
    /** The cells of a refused or questionable row as they came, sealed: they go back to whoever mends the sheet. */
    cellsSealed: p.blob().nullable(),
  },
});

/** A row of an imported file in staging, with its verdict. The ID number is sealed on the way in. */
export class RollImportRow extends RollImportRowSchema.class {}
RollImportRowSchema.setClass(RollImportRow);
