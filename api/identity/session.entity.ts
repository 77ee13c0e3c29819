import { defineEntity, p } from '@mikro-orm/core';
import { Account } from './account.entity.ts';

const SessionSchema = defineEntity({
  name: 'Session',
  tableName: 'session',
  schema: 'shared',

  properties: {
    tokenHash: p.string().primary(),
    accountId: () => p.manyToOne(Account).mapToPk().index(),
    idempotencyKey: p.uuid().unique(),
    createdAt: p.datetime(),
    seenAt: p.datetime(),
    expiresAt: p.datetime(),
    userAgent: p.string().nullable(),
  },
});

/** A signed-in session (会话). Only the digest of its token is stored. */
export class Session extends SessionSchema.class {}
SessionSchema.setClass(Session);
