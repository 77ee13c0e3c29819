import { columns, leaf, type ListPlan, type TypePlan } from '../kernel/plan/plan.ts';
import { DivisionKind, hasOwnCongress } from './division.rules.ts';

const electing = Object.values(DivisionKind)
  .filter(hasOwnCongress)
  .map((kind) => `'${kind}'`)
  .join(', ');

const divisionPlan: TypePlan = {
  type: 'Division',
  fields: {
    ...columns({ code: 'code', name: 'name', englishName: 'english_name', kind: 'kind' }),
    hasOwnCongress: leaf((self) => `${self}.kind in (${electing})`),
  },
};

/** What lies directly below a division, by code, as far as it is in force today. */
export const divisionsPlan: ListPlan = {
  kind: 'list',
  of: divisionPlan,
  rows: (me, at) => {
    const today = `${at.server('today')}::date`;
    return {
      from: `shared.division ${me}`,
      where: `${me}.parent_code = ${at.arg('parentCode', 'text')}
        and (${me}.valid_from is null or ${me}.valid_from <= ${today})
        and (${me}.valid_to is null or ${me}.valid_to >= ${today})`,
      order: `${me}.code`,
    };
  },
};

/** What the plans of this feature answer for. */
export const DIVISION_PLANS: readonly TypePlan[] = [divisionPlan];
