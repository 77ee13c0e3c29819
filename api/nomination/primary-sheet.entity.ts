import { defineEntity, p } from '@mikro-orm/core';
import { uuidKey } from '../kernel/columns.ts';
import { Primary } from './primary.entity.ts';

const PrimarySheetSchema = defineEntity({
  name: 'PrimarySheet',
  tableName: 'primary_sheet',
  schema: '*',
  uniques: [{ name: 'primary_sheet_revision', properties: ['primaryId', 'keying', 'revision'] }],
  triggers: [
    {
      name: 'primary_sheet_is_final',
      timing: 'before',
      events: ['update', 'delete'],
      body: `raise exception 'primary_sheet_is_final'`,
    },
  ],
  properties: {
    id: uuidKey(),
    primaryId: () => p.manyToOne(Primary).mapToPk(),
    keying: p.integer(),
    revision: p.integer(),
    issued: p.integer(),
    returned: p.integer(),
    invalid: p.integer(),
    votes: p.json<readonly { readonly personId: string; readonly votes: number }[]>(),
    keyedBy: p.uuid(),
    keyedAt: p.datetime(),
  },
});

/** A keying of the counting record of a primary. Never changed: a correction is a further sheet with a higher number. */
export class PrimarySheet extends PrimarySheetSchema.class {}
PrimarySheetSchema.setClass(PrimarySheet);
