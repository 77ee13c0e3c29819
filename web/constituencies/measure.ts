import { useClient } from '@urql/solid';
import { type Accessor, createEffect, createSignal, on, onCleanup } from 'solid-js';
import { graphql } from '../graphql.ts';
import type { Measured } from './DeviationChart.tsx';
import type { Layout } from './drawing.ts';

const PreviewPlan = graphql(`
  query PreviewPlan(
    $termId: ID!
    $constituencies: [DrawnConstituencyInput!]!
    $looseUnits: [PlanUnitInput!]!
    $warnPercent: Int!
    $strongPercent: Int!
  ) {
    previewPlan(
      termId: $termId
      constituencies: $constituencies
      looseUnits: $looseUnits
      warnPercent: $warnPercent
      strongPercent: $strongPercent
    ) {
      meanPeoplePerDeputy
      faults {
        code
        number
        unit
      }
      gaps {
        name
        allotted
        drawn
      }
      constituencies {
        number
        name
        population
        percent
        peoplePerDeputy
        severity
      }
    }
  }
`);

/** What is to be said of a plan as it stands on the table. */
export interface PlanMeasure {
  readonly meanPeoplePerDeputy: number | null;
  readonly faults: readonly {
    readonly code: string;
    readonly number: number | null;
    readonly unit: string | null;
  }[];
  readonly gaps: readonly { readonly name: string; readonly allotted: number; readonly drawn: number }[];
  readonly constituencies: readonly (Measured & { readonly population: number })[];
}

/** Long enough to finish a number, short enough to be told at once. */
const PAUSE_MS = 200;

/** Asks the API what the law makes of a drawing, while it is being drawn; the last answer stands until the next. */
export function createMeasure(asked: {
  readonly termId: Accessor<string>;
  readonly layout: Accessor<Layout>;
  readonly warnPercent: Accessor<number>;
  readonly strongPercent: Accessor<number>;
  readonly first: PlanMeasure;
}): Accessor<PlanMeasure> {
  const client = useClient();
  const [measure, setMeasure] = createSignal(asked.first);
  let timer: ReturnType<typeof setTimeout> | undefined;
  let sent = 0;
  const ask = async () => {
    sent += 1;
    const mine = sent;
    const variables = {
      termId: asked.termId(),
      warnPercent: asked.warnPercent(),
      strongPercent: asked.strongPercent(),
      constituencies: asked.layout().constituencies.map((one) => ({ ...one, units: [...one.units] })),
      looseUnits: [...asked.layout().looseUnits],
    };
    const { data } = await client.query(PreviewPlan, variables, { requestPolicy: 'network-only' });
    if (mine === sent && data) setMeasure(data.previewPlan);
  };
  createEffect(
    on(
      [asked.layout, asked.warnPercent, asked.strongPercent],
      () => {
        clearTimeout(timer);
        timer = setTimeout(() => void ask(), PAUSE_MS);
      },
      { defer: true },
    ),
  );
  onCleanup(() => clearTimeout(timer));
  return measure;
}
