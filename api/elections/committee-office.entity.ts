import { defineEntity, p } from '@mikro-orm/core';
import { uuidKey } from '../kernel/columns.ts';
import { Committee } from './committee.entity.ts';

const CommitteeOfficeSchema = defineEntity({
  name: 'CommitteeOffice',
  tableName: 'committee_office',
  schema: '*',
  uniques: [{ name: 'committee_office_name', properties: ['committeeId', 'name'] }],
  properties: {
    id: uuidKey(),
    committeeId: () => p.manyToOne(Committee).mapToPk(),
    name: p.string(),
    duties: p.string(),
  },
});

/** A working body of an election committee (办公室、工作组). */
export class CommitteeOffice extends CommitteeOfficeSchema.class {}
CommitteeOfficeSchema.setClass(CommitteeOffice);
