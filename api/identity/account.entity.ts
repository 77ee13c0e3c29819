import { defineEntity, p } from '@mikro-orm/core';
import { uuidKey } from '../kernel/columns.ts';

const AccountSchema = defineEntity({
  name: 'Account',
  tableName: 'account',
  schema: 'shared',

  properties: {
    id: uuidKey(),
    countyCode: p.string().index(),
    username: p.string().unique(),
    passwordHash: p.string(),
    displayName: p.string(),
    personId: p.uuid().nullable(),
    demo: p.boolean().default(false),
    disabledAt: p.datetime().nullable(),
    createdAt: p.datetime(),
  },
});

/** An account (账号) of staff or of a deputy. It belongs to one county; voters need none. */
export class Account extends AccountSchema.class {}
AccountSchema.setClass(Account);
