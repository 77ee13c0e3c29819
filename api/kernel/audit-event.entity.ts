import { defineEntity, p } from '@mikro-orm/core';
import { rowKey } from './columns.ts';

const AuditEventRowSchema = defineEntity({
  name: 'AuditEventRow',
  tableName: 'audit_event',
  schema: '*',
  indexes: [{ name: 'audit_event_type_at', properties: ['type', 'at'] }],
  triggers: [
    {
      name: 'audit_event_is_final',
      timing: 'before',
      events: ['update', 'delete'],
      body: `raise exception 'audit_event_is_final'`,
    },
  ],
  properties: {
    id: rowKey(),
    at: p.datetime(),
    type: p.string(),
    actorId: p.uuid().nullable(),
    actorName: p.string().nullable(),
    requestId: p.string(),
    details: p.json<Record<string, unknown>>().columnType('json'),
  },
});

/** One line of the audit record (审计记录). Written in the transaction of the change, never altered. */
export class AuditEventRow extends AuditEventRowSchema.class {}
AuditEventRowSchema.setClass(AuditEventRow);
