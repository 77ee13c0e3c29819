import { defineEntity, p } from '@mikro-orm/core';
import { Role } from '../kernel/permission.rules.ts';
import { code, uuidKey } from '../kernel/columns.ts';
import { Account } from './account.entity.ts';

const GrantSchema = defineEntity({
  name: 'Grant',
  tableName: 'account_grant',
  schema: 'shared',

  properties: {
    id: uuidKey(),
    accountId: () => p.manyToOne(Account).mapToPk().index(),
    role: code(Role),
    areaCode: p.string(),
  },
});

/** A role given to an account for an area (授权): the division code covers all below it. */
export class Grant extends GrantSchema.class {}
GrantSchema.setClass(Grant);
