import { columns, type ConnectionPlan, leaf, type TypePlan } from '../kernel/plan/plan.ts';

/** A row of `county.voter_list_change`. */
const linePlan: TypePlan = {
  type: 'VoterListChange',
  fields: {
    ...columns({
      registrationId: 'registration_id',
      kind: 'kind',
      reason: 'reason',
      ground: 'ground',
      name: 'name',
      sex: 'sex',
    }),
    constituency: leaf(
      (self) => `(select c.name from county.constituency c where c.id = ${self}.constituency_id)`,
    ),
  },
};

export const supplementLinesConnection: ConnectionPlan = {
  kind: 'connection',
  of: linePlan,
  rows: (me, at) => ({
    from: `county.voter_list_change ${me}`,
    where: `${me}.supplement_id = ${at.arg('supplementId', 'uuid')}`,
  }),
  keys: [
    { column: 'constituency_id', type: 'uuid' },
    { column: 'registration_id', type: 'bigint' },
  ],
};

export const SUPPLEMENT_PLANS: readonly TypePlan[] = [linePlan];
