import { defineEntity, p } from '@mikro-orm/core';
import { Deputy } from '../deputies/deputy.entity.ts';
import { civilDate, code, uuidKey } from '../kernel/columns.ts';
import { DefenceKind, RecallState, type RecallVote } from './recall.rules.ts';

const RecallSchema = defineEntity({
  name: 'Recall',
  tableName: 'recall',
  schema: '*',
  indexes: [
    {
      name: 'recall_one_open',
      expression: `create unique index "recall_one_open" on "recall" ("deputy_id") where "state" in ('DEMANDED', 'PRINTED', 'SCHEDULED')`,
    },
  ],
  triggers: [
    {
      name: 'recall_decided_is_final',
      timing: 'before',
      events: ['update', 'delete'],
      forEach: 'row',
      body: `if old.state in ('CARRIED', 'FAILED', 'WITHDRAWN') then raise exception 'recall_decided_is_final'; end if; if tg_op = 'DELETE' then return old; end if; return new`,
    },
  ],
  properties: {
    id: uuidKey(),
    deputyId: () => p.manyToOne(Deputy).mapToPk().index(),
    state: code(RecallState),
    demandedOn: civilDate(),
    reasons: p.text(),
    signatures: p.integer(),
    defenceKind: code(DefenceKind).nullable(),
    defence: p.text().nullable(),
    /** The day the demand and the written defence were printed for the voters (EL 50). */
    printedOn: civilDate().nullable(),
    heldOn: civilDate().nullable(),
    /** Whom the standing committee of the county sent to preside (EL 52). */
    presidedBy: p.string().nullable(),
    vote: p.json<RecallVote>().nullable(),
    recordedAt: p.datetime(),
  },
});

/** A demand to recall a deputy (罢免), from the demand of the voters to their vote (EL 50, 52, 53; ZJE 55, 56). */
export class Recall extends RecallSchema.class {}
RecallSchema.setClass(Recall);
