import { defineEntity, p } from '@mikro-orm/core';
import { Deputy } from '../deputies/deputy.entity.ts';
import { code, uuidKey } from '../kernel/columns.ts';
import { Activity } from './activity.entity.ts';
import { LeaveState } from './activity.rules.ts';
import { LeaveApprover, LeaveKind } from './leave.rules.ts';

const LeaveRequestSchema = defineEntity({
  name: 'LeaveRequest',
  tableName: 'leave_request',
  schema: '*',
  indexes: [
    {
      name: 'leave_request_one_open',
      expression: `create unique index "leave_request_one_open" on "leave_request" ("activity_id", "deputy_id") where "state" in ('REQUESTED', 'APPROVED')`,
    },
  ],
  properties: {
    id: uuidKey(),
    activityId: () => p.manyToOne(Activity).mapToPk().index(),
    deputyId: () => p.manyToOne(Deputy).mapToPk().index(),
    kind: code(LeaveKind),
    reason: p.text(),
    state: code(LeaveState),
    requestedAt: p.datetime(),
    decidedAt: p.datetime().nullable(),
    decidedBy: p.uuid().nullable(),
    approver: code(LeaveApprover).nullable(),
    decisionReason: p.text().nullable(),
  },
});

/** A request for leave (请假) from an activity, decided by the approver its kind demands (DD-4). */
export class LeaveRequest extends LeaveRequestSchema.class {}
LeaveRequestSchema.setClass(LeaveRequest);
