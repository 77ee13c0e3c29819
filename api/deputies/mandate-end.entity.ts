import { defineEntity, p } from '@mikro-orm/core';
import { civilDate, code, uuidKey } from '../kernel/columns.ts';
import { Mandate } from './mandate.entity.ts';
import { EndingBody, MandateEndKind } from './mandate-end.rules.ts';

const MandateEndSchema = defineEntity({
  name: 'MandateEnd',
  tableName: 'mandate_end',
  schema: '*',
  checks: [
    {
      name: 'mandate_end_vote',
      expression: 'yes is null or (members is not null and yes >= 0 and yes <= members)',
    },
  ],
  properties: {
    id: uuidKey(),
    mandateId: () => p.oneToOne(Mandate).mapToPk().owner(),
    kind: code(MandateEndKind),
    body: code(EndingBody),
    decidedOn: civilDate(),
    session: p.string().nullable(),
    members: p.integer().nullable(),
    yes: p.integer().nullable(),
    ground: p.string().nullable(),
    recordedBy: p.uuid(),
    recordedAt: p.datetime(),
  },
});

/** The decision with which a mandate ended before its term (代表资格终止), as the competent body took it (DL 62, 63). */
export class MandateEnd extends MandateEndSchema.class {}
MandateEndSchema.setClass(MandateEnd);
