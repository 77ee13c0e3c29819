import { A, useBeforeLeave } from '@solidjs/router';
import { createMutation } from '@urql/solid';
import { Show, createSignal, onCleanup, onMount } from 'solid-js';
import { useProblems } from '../errors.ts';
import { graphql } from '../graphql.ts';
import { useFormat } from '../i18n/format.ts';
import { useT } from '../i18n/index.tsx';
import { newIntent } from '../intent.ts';
import { Page } from '../shell/Page.tsx';
import { useViewer } from '../shell/viewer.tsx';
import { Button } from '../ui/Button.tsx';
import { ErrorSummary } from '../ui/ErrorSummary.tsx';
import { NumberField } from '../ui/NumberField.tsx';
import { Tag } from '../ui/Tag.tsx';
import { notify } from '../ui/Toast.tsx';
import { DecidePlan } from './DecidePlan.tsx';
import { DeviationChart } from './DeviationChart.tsx';
import { createDrawing } from './drawing.ts';
import { DrawingTable } from './DrawingTable.tsx';
import { ImportPlan } from './ImportPlan.tsx';
import { createMeasure } from './measure.ts';
import { type OpenedPlan, plainDrawn, plainUnit } from './opened-plan.ts';
import { PlanFaults } from './PlanFaults.tsx';
import { PLAN_TONES } from './tones.ts';
import './constituencies.css';

const SavePlan = graphql(`
  mutation SavePlan($input: SavePlanInput!) {
    savePlan(input: $input) {
      id
      revision
    }
  }
`);

/** The table on which a plan is drawn: constituencies with their units, the chart, the checks, every step to be undone. */
export function Sandbox(props: {
  readonly plan: OpenedPlan;
  readonly divisions: readonly { readonly code: string; readonly name: string }[];
  readonly onChanged: () => void;
}) {
  const t = useT();
  const format = useFormat();
  const said = useProblems();
  const { can } = useViewer();
  const opened = props.plan;
  const open = () => opened.state === 'DRAFT' && can('election:manage');
  const drawing = createDrawing({
    constituencies: opened.constituencies.map(plainDrawn),
    looseUnits: opened.looseUnits.map(plainUnit),
  });
  const [warn, setWarn] = createSignal(opened.warnPercent);
  const [strong, setStrong] = createSignal(opened.strongPercent);
  const [chosen, setChosen] = createSignal<readonly number[]>([]);
  const [importing, setImporting] = createSignal(false);
  const [deciding, setDeciding] = createSignal(false);
  const [outcome, save] = createMutation(SavePlan);
  let intent = newIntent();
  const measure = createMeasure({
    termId: () => opened.termId,
    layout: drawing.layout,
    warnPercent: warn,
    strongPercent: strong,
    first: opened,
  });
  const seats = () => drawing.layout().constituencies.reduce((sum, one) => sum + one.seats, 0);
  const changed = () =>
    drawing.changed() || warn() !== opened.warnPercent || strong() !== opened.strongPercent;

  const keep = async () => {
    const { constituencies, looseUnits } = drawing.layout();
    const input = {
      idempotencyKey: intent,
      planId: opened.id,
      revision: opened.revision,
      name: opened.name,
      warnPercent: warn(),
      strongPercent: strong(),
      constituencies: constituencies.map((one) => ({ ...one, units: [...one.units] })),
      looseUnits: [...looseUnits],
    };
    const { data } = await save({ input });
    if (!data) return;
    intent = newIntent();
    drawing.markSaved();
    notify(t('plans.plan.saved'));
    props.onChanged();
  };
  const keys = (event: KeyboardEvent) => {
    if (!open() || !(event.ctrlKey || event.metaKey)) return;
    const inField = event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement;
    if (event.key === 's') {
      event.preventDefault();
      if (changed()) void keep();
    } else if (event.key === 'z' && !inField) {
      event.preventDefault();
      if (event.shiftKey) drawing.redo();
      else drawing.undo();
    }
  };
  onMount(() => window.addEventListener('keydown', keys));
  onCleanup(() => window.removeEventListener('keydown', keys));
  useBeforeLeave((leaving) => {
    if (!changed() || leaving.defaultPrevented) return;
    leaving.preventDefault();
    if (window.confirm(t('plans.plan.leave'))) leaving.retry(true);
  });

  return (
    <Page
      title={opened.name}
      state={
        <>
          <Tag tone={PLAN_TONES[opened.state]}>{t(`plans.planState.${opened.state}`)}</Tag>{' '}
          {t('plans.plan.state', {
            constituencies: format().number(drawing.layout().constituencies.length),
            seats: format().number(seats()),
            of: format().number(opened.civilSeats),
            mean: format().number(Math.round(measure().meanPeoplePerDeputy ?? 0)),
          })}
        </>
      }
      crumbs={[
        { label: t('constituencies.terms.title'), href: '/terms' },
        {
          label: t('constituencies.term', { congress: opened.congress, number: opened.number }),
          href: `/terms/${opened.termId}`,
        },
        { label: opened.name },
      ]}
      actions={
        <>
          <A class="ui-button ui-button--secondary" href={`/plans/${opened.id}/compare`}>
            {t('plans.compare.open')}
          </A>
          <Show when={open()}>
            <Button onClick={() => setImporting(true)}>{t('plans.import.open')}</Button>
            <Button disabled={changed()} onClick={() => setDeciding(true)}>
              {t('plans.decide.open')}
            </Button>
          </Show>
        </>
      }
      action={
        <Show when={open()}>
          <Button kind="primary" disabled={!changed()} busy={outcome.fetching} onClick={() => void keep()}>
            {t('plans.plan.save')}
          </Button>
        </Show>
      }
    >
      <ErrorSummary errors={said(outcome.error).map((text) => ({ text }))} />
      <Show when={opened.decisionNumber}>
        <p class="soft">
          {t('plans.plan.decided', {
            by: opened.decidedBy ?? '',
            number: opened.decisionNumber ?? '',
            date: format().date(opened.decidedOn ?? ''),
          })}
        </p>
      </Show>
      <div class="sandbox__measure">
        <DeviationChart
          rows={measure().constituencies}
          warnPercent={warn()}
          strongPercent={strong()}
          chosen={chosen()}
        />
        <div class="sandbox__side">
          <Show when={open()}>
            <div class="sandbox__tolerance">
              <NumberField
                label={t('plans.plan.warn')}
                hint={t('plans.plan.toleranceHint')}
                unit="%"
                value={warn()}
                onChange={(value) => value !== null && value > 0 && setWarn(Math.round(value))}
              />
              <NumberField
                label={t('plans.plan.strong')}
                unit="%"
                value={strong()}
                onChange={(value) => value !== null && value > 0 && setStrong(Math.round(value))}
              />
            </div>
          </Show>
          <PlanFaults faults={measure().faults} gaps={measure().gaps} rows={measure().constituencies} />
        </div>
      </div>
      <DrawingTable
        drawing={drawing}
        measured={measure().constituencies}
        divisions={props.divisions}
        ownDivision={opened.divisionCode}
        open={open()}
        constituencyIds={opened.constituencies.map(({ constituencyId }) => constituencyId)}
        chosen={chosen()}
        onChoose={setChosen}
      />
      <ImportPlan
        termId={opened.termId}
        open={importing()}
        onTake={drawing.step}
        onClose={() => setImporting(false)}
      />
      <DecidePlan
        plan={opened}
        faults={measure().faults.length}
        open={deciding()}
        onDone={props.onChanged}
        onClose={() => setDeciding(false)}
      />
    </Page>
  );
}
