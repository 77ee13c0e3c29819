import { defineEntity, p } from '@mikro-orm/core';
import { civilDate, code, uuidKey } from '../kernel/columns.ts';
import { Person } from '../people/person.entity.ts';
import { type ReviewFindings, VoidGround } from './review.rules.ts';
import { QualificationState } from './round.rules.ts';
import { Round } from './round.entity.ts';

const QualificationSchema = defineEntity({
  name: 'Qualification',
  tableName: 'qualification',
  schema: '*',
  uniques: [{ name: 'qualification_once', properties: ['roundId', 'personId'] }],
  properties: {
    id: uuidKey(),
    roundId: () => p.manyToOne(Round).mapToPk().index(),
    personId: () => p.manyToOne(Person).mapToPk().index(),
    state: code(QualificationState),
    /** What the qualification committee found, before the decision. */
    findings: p.json<ReviewFindings>().nullable(),
    opinion: p.string().nullable(),
    reviewedBy: p.uuid().nullable(),
    voidGround: code(VoidGround).nullable(),
    ground: p.string().nullable(),
    decidedOn: civilDate().nullable(),
    decidedBy: p.uuid().nullable(),
  },
});

/** The qualification review (代表资格审查) of someone elected, until confirmed or declared void (EL 47). */
export class Qualification extends QualificationSchema.class {}
QualificationSchema.setClass(Qualification);
