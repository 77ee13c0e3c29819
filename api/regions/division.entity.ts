import { defineEntity, p } from '@mikro-orm/core';
import { civilDate, code } from '../kernel/columns.ts';
import { DivisionKind } from './division.rules.ts';

const DivisionSchema = defineEntity({
  name: 'Division',
  tableName: 'division',
  schema: 'shared',

  properties: {
    code: p.string().primary(),
    name: p.string(),
    englishName: p.string(),
    kind: code(DivisionKind),
    parentCode: p.string().nullable().index(),
    validFrom: civilDate().nullable(),
    validTo: civilDate().nullable(),
    /** What took its place when it ended. */
    successorCode: p.string().nullable(),
  },
});

/** An administrative division (行政区划) by its GB/T 2260 or statistical code, with the days it was in force. */
export class Division extends DivisionSchema.class {}
DivisionSchema.setClass(Division);
