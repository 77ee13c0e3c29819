import { defineEntity, p } from '@mikro-orm/core';
import type { RememberedColumns } from './roll-columns.rules.ts';

const RollColumnMapSchema = defineEntity({
  name: 'RollColumnMap',
  tableName: 'roll_column_map',
  schema: '*',

  properties: {
    /** The headings in any order, digested. */
    headings: p.string().primary(),
    columns: p.json<RememberedColumns>(),
    decidedBy: p.uuid(),
    decidedAt: p.datetime(),
  },
});

/** What an officer said once of the columns of a sheet with these headings: the next such sheet is read that way. */
export class RollColumnMap extends RollColumnMapSchema.class {}
RollColumnMapSchema.setClass(RollColumnMap);
