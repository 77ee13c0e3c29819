import { defineEntity, p } from '@mikro-orm/core';
import { uuidKey } from '../kernel/columns.ts';
import { CountPlace } from './count-place.entity.ts';
import { refuseOfDeclared, Round } from './round.entity.ts';
import type { VoidCauses } from './sheet-detail.rules.ts';

/** Votes of one person as keyed; marks against and blanks where the sheet has those columns. */
export interface KeyedVotes {
  readonly personId: string;
  readonly votes: number;
  readonly against?: number | null;
  readonly abstained?: number | null;
}

/** A name as voters wrote it, with its votes. */
export interface WrittenVotes {
  readonly written: string;
  readonly votes: number;
}

const CountSheetSchema = defineEntity({
  name: 'CountSheet',
  tableName: 'count_sheet',
  schema: '*',
  uniques: [{ name: 'count_sheet_revision', properties: ['placeId', 'keying', 'revision'] }],
  checks: [
    { name: 'count_sheet_two_keyings', expression: 'keying in (1, 2)' },
    { name: 'count_sheet_not_negative', expression: 'issued >= 0 and returned >= 0 and invalid >= 0' },
    { name: 'count_sheet_participants_not_negative', expression: 'participants >= 0' },
  ],
  triggers: [
    {
      name: 'count_sheet_is_final',
      timing: 'before',
      events: ['update', 'delete'],
      body: `raise exception 'count_sheet_is_final'`,
    },
    {
      name: 'count_sheet_of_declared',
      timing: 'before',
      events: ['insert'],
      forEach: 'row',
      body: refuseOfDeclared('count_sheet_of_declared'),
    },
  ],
  properties: {
    id: uuidKey(),
    roundId: () => p.manyToOne(Round).mapToPk().index(),
    placeId: () => p.manyToOne(CountPlace).mapToPk(),
    keying: p.integer(),
    revision: p.integer(),
    issued: p.integer(),
    participants: p.integer(),
    returned: p.integer(),
    invalid: p.integer(),
    voidCauses: p.json<VoidCauses>().nullable(),
    votes: p.json<readonly KeyedVotes[]>(),
    writeIns: p.json<readonly WrittenVotes[]>().default('[]'),
    keyedBy: p.uuid(),
    keyedAt: p.datetime(),
  },
});

/** A keying of the signed counting record (计票记录). Never changed: a correction is a further sheet with a higher number. */
export class CountSheet extends CountSheetSchema.class {}
CountSheetSchema.setClass(CountSheet);
