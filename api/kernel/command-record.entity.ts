import { defineEntity, p } from '@mikro-orm/core';

const CommandRecordSchema = defineEntity({
  name: 'CommandRecord',
  tableName: 'command_record',
  schema: '*',

  properties: {
    key: p.uuid().primary(),
    operation: p.string(),
    actorId: p.uuid().nullable(),
    inputDigest: p.string(),
    outcome: p.json<unknown>().nullable(),
    createdAt: p.datetime(),
  },
});

/** A change that was carried out, by its idempotency key (幂等键): a retry reads the outcome here. */
export class CommandRecord extends CommandRecordSchema.class {}
CommandRecordSchema.setClass(CommandRecord);
