import { defineEntity, p } from '@mikro-orm/core';
import { civilDate, code } from '../kernel/columns.ts';
import { Sex } from '../people/person.rules.ts';
import { PenalSituation, VotingWay } from './eligibility.rules.ts';
import { type CellFault, RollColumn, RowAnswer, RowFault, RowVerdict } from './roll.rules.ts';
import { VoterCategory } from './voter-category.rules.ts';

const RollImportRowSchema = defineEntity({
  name: 'RollImportRow',
  tableName: 'roll_import_row',
  schema: '*',
  indexes: [
    {
      name: 'roll_import_row_at_fault',
      expression: `create index "roll_import_row_at_fault" on "roll_import_row" ("import_id", "line") where "fault" is not null`,
    },
  ],
  properties: {
    // Rows come by the hundred thousand and go soon: only those that somebody will look at are worth an index.
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
    /** The id that the person gets who is not known yet. */
    newPersonId: p.uuid().nullable(),
    verdict: code(RowVerdict).nullable(),
    fault: code(RowFault).nullable(),
    field: code(RollColumn).nullable(),
    /** Everything that is wrong with it; `fault` and `field` are the first of these. */
    faults: p.json<readonly CellFault[]>().nullable(),
    category: code(VoterCategory).nullable(),
    penalSituation: code(PenalSituation).nullable(),
    votingWay: code(VotingWay).nullable(),
    /** What an officer said of a row in question. */
    answer: code(RowAnswer).nullable(),
    /** The cells of a refused or questionable row as they came, sealed: they go back to whoever mends the sheet. */
    cellsSealed: p.blob().nullable(),
  },
});

/** A row of an imported file in staging, with its verdict. The ID number is sealed on the way in. */
export class RollImportRow extends RollImportRowSchema.class {}
RollImportRowSchema.setClass(RollImportRow);
