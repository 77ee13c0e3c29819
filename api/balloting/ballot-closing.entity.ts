import { defineEntity, p } from '@mikro-orm/core';
import { CongressLevel } from '../constituencies/congress.rules.ts';
import { code } from '../kernel/columns.ts';
import { PollingPlace } from './polling-place.entity.ts';

const BallotClosingSchema = defineEntity({
  name: 'BallotClosing',
  tableName: 'ballot_closing',
  schema: '*',
  checks: [
    {
      name: 'ballot_closing_not_negative',
      expression: 'issued >= 0 and left_over >= 0 and handed_out >= 0 and spoilt >= 0 and delivered >= 0',
    },
    {
      name: 'ballot_closing_adds_up_or_says_why',
      expression:
        '(delivered = issued + spoilt + left_over and issued = handed_out) or explanation is not null',
    },
  ],
  properties: {
    placeId: () => p.manyToOne(PollingPlace).mapToPk().primary(),
    level: code(CongressLevel).primary(),
    delivered: p.integer(),
    spoilt: p.integer(),
    issued: p.integer(),
    leftOver: p.integer(),
    handedOut: p.integer(),
    /** Why the figures do not add up; null when they do. */
    explanation: p.text().nullable(),
  },
});

/** The account of the ballot papers of one level at the closing of a place. */
export class BallotClosing extends BallotClosingSchema.class {}
BallotClosingSchema.setClass(BallotClosing);
