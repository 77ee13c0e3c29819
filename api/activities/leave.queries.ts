import type { RequestContext } from '../kernel/context.ts';
import type { ActivityKind, LeaveState } from './activity.rules.ts';
import { termsWhere } from './area.queries.ts';
import { approversOf, type LeaveKind } from './leave.rules.ts';
import { leaveKindsOf } from './schedule.rules.ts';

const MOST_ROWS = 200;

interface Asked {
  readonly id: string;
  readonly activityId: string;
  readonly title: string;
  readonly activityKind: ActivityKind;
  readonly heldOn: string;
  readonly deputyId: string;
  readonly name: string;
  readonly kind: LeaveKind;
  readonly reason: string;
  readonly state: LeaveState;
  readonly requestedAt: Date;
  readonly level: 'COUNTY' | 'TOWNSHIP';
}

/** Requests for leave that wait for a decision in the viewer’s area, the next activity first. */
export async function leaveToDecide(ctx: RequestContext) {
  const asked = await ctx.reader.rows<Asked>(
    `select r.id, r.activity_id as "activityId", a.title, a.kind as "activityKind", a.held_on::text as "heldOn",
       r.deputy_id as "deputyId", d.name, r.kind, r.reason, r.state, r.requested_at as "requestedAt", c.level
     from county.leave_request r join county.activity a on a.id = r.activity_id
     join county.deputy d on d.id = r.deputy_id join county.congress_term t on t.id = a.term_id
     join county.congress c on c.id = t.congress_id
     where r.state = 'REQUESTED' and a.state <> 'CANCELLED' and a.term_id = any($1::uuid[])
     order by a.held_on, r.requested_at, r.id limit $2`,
    [await termsWhere(ctx, 'leave:decide'), MOST_ROWS],
  );
  return asked.map(({ level, ...one }) => ({ ...one, approvers: approversOf(one.kind, level) }));
}

interface Ahead {
  readonly id: string;
  readonly title: string;
  readonly kind: ActivityKind;
  readonly heldOn: string;
  readonly startsAt: string | null;
  readonly place: string | null;
  readonly leaveId: string | null;
  readonly leaveState: LeaveState | null;
  readonly decisionReason: string | null;
}

/** What lies ahead of the viewer, in every congress they sit in: the next first, with their leave. */
export async function activitiesAhead(ctx: RequestContext) {
  const ahead = await ctx.reader.rows<Ahead>(
    `select a.id, a.title, a.kind, a.held_on::text as "heldOn", a.starts_at as "startsAt", a.place,
       l.id as "leaveId", l.state as "leaveState", l.decision_reason as "decisionReason"
     from county.participation p join county.activity a on a.id = p.activity_id
     join county.deputy d on d.id = p.deputy_id
     left join lateral (select id, state, decision_reason from county.leave_request
       where activity_id = p.activity_id and deputy_id = p.deputy_id
       order by requested_at desc, id limit 1) l on true
     where d.person_id = $1::uuid and p.summoned and a.state = 'PLANNED'
     order by a.held_on, a.starts_at nulls first, a.id limit $2`,
    [ctx.viewer.account?.personId ?? null, MOST_ROWS],
  );
  return ahead.map((one) => ({ ...one, leaveKinds: leaveKindsOf(one.kind) }));
}
