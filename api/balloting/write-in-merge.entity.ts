import { defineEntity, p } from '@mikro-orm/core';
import { uuidKey } from '../kernel/columns.ts';
import { Person } from '../people/person.entity.ts';
import { refuseOfDeclared, Round } from './round.entity.ts';

const WriteInMergeSchema = defineEntity({
  name: 'WriteInMerge',
  tableName: 'write_in_merge',
  schema: '*',
  uniques: [{ name: 'write_in_merge_once', properties: ['roundId', 'written'] }],
  triggers: [
    {
      name: 'write_in_merge_of_declared',
      timing: 'before',
      events: ['insert', 'update', 'delete'],
      forEach: 'row',
      body: refuseOfDeclared('write_in_merge_of_declared'),
    },
  ],
  properties: {
    id: uuidKey(),
    roundId: () => p.manyToOne(Round).mapToPk(),
    written: p.string(),
    /** Null where the name is no voter’s; `named` then says under what name its votes are published. */
    personId: () => p.manyToOne(Person).mapToPk().nullable().index(),
    named: p.string(),
    mergedBy: p.uuid(),
    mergedAt: p.datetime(),
  },
});

/** A decision on whom a written name stands for (另选他人归并): a voter, or a name that is no voter’s (EL 41; EW-8). */
export class WriteInMerge extends WriteInMergeSchema.class {}
WriteInMergeSchema.setClass(WriteInMerge);
