import type { EnumOf } from '../graphql.ts';
import type { Drawn, Unit } from './drawing.ts';

/** A plan as it was opened. */
export interface OpenedPlan {
  readonly id: string;
  readonly termId: string;
  readonly number: number;
  readonly congress: string;
  readonly divisionCode: string;
  readonly name: string;
  readonly state: EnumOf<'PlanState'>;
  readonly revision: number;
  readonly warnPercent: number;
  readonly strongPercent: number;
  readonly civilSeats: number;
  readonly meanPeoplePerDeputy: number | null;
  readonly decidedBy: string | null;
  readonly decisionNumber: string | null;
  readonly decidedOn: string | null;
  readonly faults: readonly {
    readonly code: string;
    readonly number: number | null;
    readonly unit: string | null;
  }[];
  readonly gaps: readonly { readonly name: string; readonly allotted: number; readonly drawn: number }[];
  readonly constituencies: readonly (Drawn & {
    readonly constituencyId: string | null;
    readonly population: number;
    readonly peoplePerDeputy: number | null;
    readonly percent: number | null;
    readonly severity: EnumOf<'DeviationSeverity'>;
  })[];
  readonly looseUnits: readonly Unit[];
}

/** A unit as it is sent. */
export const plainUnit = ({ code, name, kind, divisionCode, population, voters }: Unit): Unit => ({
  code,
  name,
  kind,
  divisionCode,
  population,
  voters,
});
/** What is drawn of a constituency, without what is said of it. */
export const plainDrawn = ({ number, name, divisionCode, seats, units }: Drawn): Drawn => ({
  number,
  name,
  divisionCode,
  seats,
  units: units.map(plainUnit),
});
