import { columns, type ConnectionPlan, leaf, type ListPlan, type TypePlan } from '../kernel/plan/plan.ts';

const termPlan: TypePlan = {
  type: 'CongressTerm',
  fields: {
    ...columns({
      id: 'id',
      number: 'number',
      approvedSeats: 'approved_seats',
      population: 'population',
      startsOn: 'starts_on',
      endsOn: 'ends_on',
    }),
    constituencyCount: leaf(
      (self) => `(select count(*)::int from county.constituency where term_id = ${self}.id)`,
    ),
    seatsAllotted: leaf(
      (self) => `(select coalesce(sum(seats), 0)::int from county.constituency where term_id = ${self}.id)`,
    ),
  },
};

const congressPlan: TypePlan = {
  type: 'Congress',
  fields: {
    ...columns({
      id: 'id',
      level: 'level',
      divisionCode: 'division_code',
      name: 'name',
      englishName: 'english_name',
    }),
    terms: {
      kind: 'many',
      of: () => termPlan,
      rows: (self, me) => ({
        from: `county.congress_term ${me}`,
        where: `${me}.congress_id = ${self}.id`,
        order: `${me}.number desc`,
      }),
    },
  },
};

const constituencyPlan: TypePlan = {
  type: 'Constituency',
  fields: columns({
    id: 'id',
    termId: 'term_id',
    number: 'number',
    name: 'name',
    divisionCode: 'division_code',
    seats: 'seats',
    population: 'population',
  }),
};

/** The congresses of the county: its own, then those of its townships. */
export const congressesPlan: ListPlan = {
  kind: 'list',
  of: congressPlan,
  rows: (me) => ({ from: `county.congress ${me}`, order: `${me}.level, ${me}.division_code` }),
};

/** The constituencies of a term by number, of one area when asked. */
export const constituenciesPlan: ConnectionPlan = {
  kind: 'connection',
  of: constituencyPlan,
  keys: [
    { column: 'number', type: 'int' },
    { column: 'id', type: 'uuid' },
  ],
  rows: (me, at) => {
    const area = at.arg('divisionCode', 'text');
    return {
      from: `county.constituency ${me}`,
      where: `${me}.term_id = ${at.arg('termId', 'uuid')}
        and (${area} is null or starts_with(${me}.division_code, ${area}))`,
    };
  },
};

/** What the plans of this feature answer for. */
export const CONSTITUENCY_PLANS: readonly TypePlan[] = [congressPlan, termPlan, constituencyPlan];
