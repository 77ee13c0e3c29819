import { useParams } from '@solidjs/router';
import { createQuery } from '@urql/solid';
import { Show, createMemo } from 'solid-js';
import { useProblems } from '../errors.ts';
import { graphql, readFragment } from '../graphql.ts';
import { useT } from '../i18n/index.tsx';
import { NotFound } from '../shell/NotFound.tsx';
import { ErrorSummary } from '../ui/ErrorSummary.tsx';
import type { OpenedPlan } from './opened-plan.ts';
import { DrawnConstituencyParts } from './plan-fragments.ts';
import { Sandbox } from './Sandbox.tsx';

const PlanPageQuery = graphql(`
  query PlanPage($id: ID!) {
    constituencyPlan(id: $id) {
      id
      termId
      number
      congress
      level
      divisionCode
      name
      state
      revision
      warnPercent
      strongPercent
      civilSeats
      meanPeoplePerDeputy
      decidedBy
      decisionNumber
      decidedOn
      ground
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
        ...DrawnConstituencyParts
      }
      looseUnits {
        code
        name
        kind
        divisionCode
        population
        voters
      }
    }
  }
`);
const DivisionsQuery = graphql(`
  query PlanDivisions($code: DivisionCode!) {
    divisions(parentCode: $code) {
      code
      name
    }
  }
`);

/** A plan of constituencies on the table: drawn, measured, compared, decided on. */
export function PlanPage() {
  const t = useT();
  const said = useProblems();
  const params = useParams<{ id: string }>();
  const [result, look] = createQuery({
    query: PlanPageQuery,
    variables: () => ({ id: params.id }),
    requestPolicy: 'cache-and-network',
  });
  // What is drawn would be lost if the table were laid anew: the plan stands until another revision of it arrives.
  const plan = createMemo<OpenedPlan | null>((before) => {
    const found = result.data?.constituencyPlan;
    if (!found) return result.fetching ? before : null;
    const same = before?.id === found.id && before.revision === found.revision;
    if (same && before.state === found.state) return before;
    const constituencies = found.constituencies.map((one) => readFragment(DrawnConstituencyParts, one));
    return { ...found, constituencies };
  }, null);
  const [divisions] = createQuery({
    query: DivisionsQuery,
    variables: () => ({ code: plan()?.divisionCode ?? '' }),
    pause: () => plan() === null,
  });
  return (
    <Show
      keyed
      when={plan()}
      fallback={
        <Show when={!result.fetching} fallback={<p role="status">{t('common.loading')}</p>}>
          <ErrorSummary errors={said(result.error).map((text) => ({ text }))} />
          <NotFound />
        </Show>
      }
    >
      {(opened) => (
        <Sandbox
          plan={opened}
          divisions={divisions.data?.divisions ?? []}
          onChanged={() => look({ requestPolicy: 'network-only' })}
        />
      )}
    </Show>
  );
}
