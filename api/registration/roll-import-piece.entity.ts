import { defineEntity, p } from '@mikro-orm/core';
import { RollImport } from './roll-import.entity.ts';

const RollImportPieceSchema = defineEntity({
  name: 'RollImportPiece',
  tableName: 'roll_import_piece',
  schema: '*',

  properties: {
    importId: () => p.manyToOne(RollImport).mapToPk().primary().deleteRule('cascade'),
    /** The first byte of the file that stands in it. */
    start: p.bigint('number').primary(),
    length: p.integer(),
    sealed: p.blob(),
  },
});

/** A piece of a file as it came, sealed: what an upload goes on from, and what a file is read from again. */
export class RollImportPiece extends RollImportPieceSchema.class {}
RollImportPieceSchema.setClass(RollImportPiece);
