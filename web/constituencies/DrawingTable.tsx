import { Index, Show, createSignal } from 'solid-js';
import { useFormat } from '../i18n/format.ts';
import { useT } from '../i18n/index.tsx';
import { Button } from '../ui/Button.tsx';
import { Tag } from '../ui/Tag.tsx';
import '../ui/table.css';
import type { Measured } from './DeviationChart.tsx';
import { type Drawing, edited } from './drawing.ts';
import { DrawingTools } from './DrawingTools.tsx';
import { SEVERITY_TONES } from './tones.ts';
import { UnitList } from './UnitList.tsx';
import { VoterGroups } from './VoterGroups.tsx';

type Cell = 'number' | 'name' | 'seats';

/** Reads a whole number; what is none leaves the figure as it was. */
const whole = (text: string): number | null => (/^\d{1,5}$/.test(text.trim()) ? Number(text.trim()) : null);

/** The constituencies of a plan, edited in place: Enter and the arrows go down and up a column. */
export function DrawingTable(props: {
  readonly drawing: Drawing;
  readonly measured: readonly (Measured & { readonly population: number })[];
  readonly divisions: readonly { readonly code: string; readonly name: string }[];
  readonly ownDivision: string;
  readonly open: boolean;
  readonly constituencyIds: readonly (string | null)[];
  readonly chosen: readonly number[];
  readonly onChoose: (places: readonly number[]) => void;
}) {
  const t = useT();
  const format = useFormat();
  const [unfolded, setUnfolded] = createSignal<readonly number[]>([]);
  const [groupsOf, setGroupsOf] = createSignal<number | null>(null);
  const rows = () => props.drawing.layout().constituencies;
  const step: Drawing['step'] = (next) => {
    props.onChoose([]);
    props.drawing.step(next);
  };
  const divisionName = (code: string) =>
    props.divisions.find((one) => one.code === code)?.name ??
    (code === props.ownDivision ? t('constituencies.whole') : code);
  const toggle = (places: readonly number[], at: number) =>
    places.includes(at) ? places.filter((one) => one !== at) : [...places, at];

  const walk = (event: KeyboardEvent, at: number, cell: Cell) => {
    const by = { Enter: event.shiftKey ? -1 : 1, ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (by === undefined) return;
    event.preventDefault();
    const { currentTarget } = event;
    if (!(currentTarget instanceof HTMLElement)) return;
    const next = currentTarget
      .closest('table')
      ?.querySelector<HTMLInputElement>(`[data-cell="${at + by}.${cell}"]`);
    if (next) {
      next.focus();
      next.select();
    } else currentTarget.blur();
  };
  const set = (at: number, cell: Cell, text: string) => {
    const before = rows()[at];
    const value = cell === 'name' ? text : whole(text);
    if (!before || value === null || before[cell] === value) return;
    props.drawing.step(edited(props.drawing.layout(), at, { [cell]: value }));
  };
  const input = (at: number, cell: Cell, label: () => string) => (
    <input
      class="ui-input sandbox__cell"
      classList={{ 'sandbox__cell--figure': cell !== 'name' }}
      data-cell={`${at}.${cell}`}
      aria-label={label()}
      inputMode={cell === 'name' ? 'text' : 'numeric'}
      value={String(rows()[at]?.[cell] ?? '')}
      onChange={(event) => {
        set(at, cell, event.currentTarget.value);
        event.currentTarget.value = String(rows()[at]?.[cell] ?? '');
      }}
      onKeyDown={(event) => walk(event, at, cell)}
    />
  );
  const percent = (value: number | null) =>
    value === null ? '' : `${value > 0 ? '+' : ''}${value.toFixed(1)}%`;

  return (
    <section class="ui-table ui-table--dense sandbox__table">
      <div class="ui-table__head">
        <h2 class="ui-table__caption">{t('plans.plan.constituencies')}</h2>
        <Show when={props.open}>
          <DrawingTools
            drawing={props.drawing}
            chosen={props.chosen}
            firstDivision={props.divisions[0]?.code ?? props.ownDivision}
            onStep={step}
          />
        </Show>
      </div>
      <Show when={props.open}>
        <p class="soft sandbox__keys">
          {t('plans.plan.keys', { undo: 'Ctrl+Z', redo: 'Ctrl+Shift+Z', save: 'Ctrl+S' })}
        </p>
      </Show>
      <UnitList
        drawing={props.drawing}
        place="loose"
        open={props.open}
        units={props.drawing.layout().looseUnits}
      />
      <table role="table">
        <thead role="rowgroup">
          <tr role="row">
            <Show when={props.open}>
              <th role="columnheader" scope="col">
                {t('plans.column.choose')}
              </th>
            </Show>
            <th role="columnheader" scope="col">
              {t('plans.column.number')}
            </th>
            <th role="columnheader" scope="col">
              {t('plans.column.name')}
            </th>
            <th role="columnheader" scope="col">
              {t('plans.column.division')}
            </th>
            <th role="columnheader" scope="col">
              {t('plans.column.seats')}
            </th>
            <th role="columnheader" scope="col">
              {t('plans.column.units')}
            </th>
            <th role="columnheader" scope="col">
              {t('plans.column.population')}
            </th>
            <th role="columnheader" scope="col">
              {t('plans.column.perDeputy')}
            </th>
            <th role="columnheader" scope="col">
              {t('plans.column.deviation')}
            </th>
          </tr>
        </thead>
        <tbody role="rowgroup">
          <Index
            each={rows()}
            fallback={
              <tr role="row">
                <td role="cell" colSpan={9} class="ui-table__empty">
                  {t('plans.plan.empty')}
                </td>
              </tr>
            }
          >
            {(one, at) => {
              const measured = () => props.measured[at];
              return (
                <>
                  <tr role="row" classList={{ sandbox__chosen: props.chosen.includes(at) }}>
                    <Show when={props.open}>
                      <td role="cell" data-label={t('plans.column.choose')}>
                        <input
                          type="checkbox"
                          aria-label={t('plans.plan.choose', { name: one().name })}
                          checked={props.chosen.includes(at)}
                          onChange={() => props.onChoose(toggle(props.chosen, at))}
                        />
                      </td>
                    </Show>
                    <td role="cell" data-label={t('plans.column.number')} class="ui-table__figure">
                      <Show when={props.open} fallback={one().number}>
                        {input(at, 'number', () => t('plans.cell.number', { name: one().name }))}
                      </Show>
                    </td>
                    <td role="cell" data-label={t('plans.column.name')}>
                      <Show when={props.open} fallback={one().name}>
                        {input(at, 'name', () => t('plans.cell.name', { number: one().number }))}
                      </Show>
                    </td>
                    <td role="cell" data-label={t('plans.column.division')}>
                      <Show when={props.open} fallback={divisionName(one().divisionCode)}>
                        <select
                          class="ui-input sandbox__cell"
                          aria-label={t('plans.cell.division', { name: one().name })}
                          onChange={(event) =>
                            props.drawing.step(
                              edited(props.drawing.layout(), at, { divisionCode: event.currentTarget.value }),
                            )
                          }
                        >
                          <Index each={[...props.divisions.map(({ code }) => code), props.ownDivision]}>
                            {(code) => (
                              <option value={code()} selected={code() === one().divisionCode}>
                                {divisionName(code())}
                              </option>
                            )}
                          </Index>
                        </select>
                      </Show>
                    </td>
                    <td role="cell" data-label={t('plans.column.seats')} class="ui-table__figure">
                      <Show when={props.open} fallback={one().seats}>
                        {input(at, 'seats', () => t('plans.cell.seats', { name: one().name }))}
                      </Show>
                    </td>
                    <td role="cell" data-label={t('plans.column.units')}>
                      <Button
                        kind="quiet"
                        small
                        aria-expanded={unfolded().includes(at) ? 'true' : 'false'}
                        onClick={() => setUnfolded((all) => toggle(all, at))}
                      >
                        {t('plans.plan.units', { n: one().units.length })}
                      </Button>
                    </td>
                    <td role="cell" data-label={t('plans.column.population')} class="ui-table__figure">
                      {format().number(one().units.reduce((sum, { population }) => sum + population, 0))}
                    </td>
                    <td role="cell" data-label={t('plans.column.perDeputy')} class="ui-table__figure">
                      {format().number(Math.round(measured()?.peoplePerDeputy ?? 0))}
                    </td>
                    <td role="cell" data-label={t('plans.column.deviation')}>
                      <Tag tone={SEVERITY_TONES[measured()?.severity ?? 'NONE']}>
                        {`${percent(measured()?.percent ?? null)} ${t(`plans.severity.${measured()?.severity ?? 'NONE'}`)}`}
                      </Tag>
                    </td>
                  </tr>
                  <Show when={unfolded().includes(at)}>
                    <tr role="row" class="sandbox__unfolded">
                      <td role="cell" colSpan={9}>
                        <UnitList drawing={props.drawing} place={at} open={props.open} units={one().units} />
                        <Show when={props.constituencyIds[at]}>
                          <Button small onClick={() => setGroupsOf(at)}>
                            {t('plans.groups.open')}
                          </Button>
                        </Show>
                      </td>
                    </tr>
                  </Show>
                </>
              );
            }}
          </Index>
        </tbody>
      </table>
      <VoterGroups
        constituencyId={props.constituencyIds[groupsOf() ?? -1] ?? null}
        name={rows()[groupsOf() ?? -1]?.name ?? ''}
        onClose={() => setGroupsOf(null)}
      />
    </section>
  );
}
