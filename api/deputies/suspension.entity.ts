import { defineEntity, p } from '@mikro-orm/core';
import { civilDate, uuidKey } from '../kernel/columns.ts';
import { Deputy } from './deputy.entity.ts';

const SuspensionSchema = defineEntity({
  name: 'Suspension',
  tableName: 'suspension',
  schema: '*',

  properties: {
    id: uuidKey(),
    deputyId: () => p.manyToOne(Deputy).mapToPk().index(),
    startsOn: civilDate(),
    endsOn: civilDate().nullable(),
    ground: p.string(),
  },
});

/** A suspension of duties (暂时停止执行代表职务) decided by the competent body (DL 61; DT-3). */
export class Suspension extends SuspensionSchema.class {}
SuspensionSchema.setClass(Suspension);
