import { defineEntity, p } from '@mikro-orm/core';
import { Election } from '../elections/election.entity.ts';
import { code } from '../kernel/columns.ts';
import { Counting } from './consolidation.rules.ts';

const CountSettingsSchema = defineEntity({
  name: 'CountSettings',
  tableName: 'count_settings',
  schema: '*',

  properties: {
    electionId: () => p.oneToOne(Election).mapToPk().primary(),
    counting: code(Counting),
    marksCounted: p.boolean(),
    voidCausesCounted: p.boolean(),
    anotherWriteIns: p.boolean(),
    photoRequired: p.boolean(),
  },
});

/** How the rounds of an election are counted, where the law leaves it open. Without a row the defaults stand. */
export class CountSettings extends CountSettingsSchema.class {}
CountSettingsSchema.setClass(CountSettings);
