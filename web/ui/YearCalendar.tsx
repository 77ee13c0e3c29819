import { For, Show, createMemo, createSignal } from 'solid-js';
import { useFormat } from '../i18n/format.ts';
import { useT } from '../i18n/index.tsx';
import { type Quarter, plusDays, quarters, step } from './calendar-days.ts';
import './calendar.css';

export interface YearCalendarProps {
  readonly label: string;
  readonly from: string;
  readonly to: string;
  /** Days on which something was done; the others may be left out. */
  readonly days: readonly { readonly date: string; readonly count: number }[];
  readonly selected?: string | null;
  readonly onChoose: (date: string) => void;
}

const STEPS: Readonly<Record<string, number>> = { ArrowUp: -1, ArrowDown: 1, ArrowLeft: -7, ArrowRight: 7 };
const ROWS = [0, 1, 2, 3, 4, 5, 6];

/**
 * A year as weeks and days, darker where more was done, in blocks of a quarter so that a phone shows one whole.
 * One stop of the Tab key; arrows move by day and week, Home and End to the ends, Enter chooses.
 */
export function YearCalendar(props: YearCalendarProps) {
  const t = useT();
  const format = useFormat();
  const [box, setBox] = createSignal<HTMLDivElement>();
  const counts = createMemo(() => new Map(props.days.map(({ date, count }) => [date, count])));
  const most = createMemo(() => Math.max(0, ...props.days.map(({ count }) => count)));
  const blocks = createMemo(() => quarters(props.from, props.to));
  const [moved, setMoved] = createSignal<string | null>(null);
  const current = () => moved() ?? props.selected ?? props.to;

  const goTo = (date: string) => {
    const kept = date < props.from ? props.from : date > props.to ? props.to : date;
    setMoved(kept);
    box()?.querySelector<HTMLElement>(`[data-date="${kept}"]`)?.focus();
  };
  const handleKey = (event: KeyboardEvent) => {
    const days = STEPS[event.key];
    if (days !== undefined) goTo(plusDays(current(), days));
    else if (event.key === 'Home') goTo(props.from);
    else if (event.key === 'End') goTo(props.to);
    else return;
    event.preventDefault();
  };
  const said = (date: string) => {
    const n = counts().get(date) ?? 0;
    return n === 0
      ? t('ui.calendar.idle', { date: format().date(date) })
      : t('ui.calendar.day', { date: format().date(date), n });
  };
  const choose = (date: string) => {
    setMoved(date);
    props.onChoose(date);
  };

  const Day = (own: { readonly date: string }) => (
    <button
      type="button"
      class={`ui-calendar__day ui-calendar__day--${step(counts().get(own.date) ?? 0, most())}`}
      data-date={own.date}
      tabIndex={own.date === current() ? 0 : -1}
      aria-label={said(own.date)}
      aria-pressed={own.date === props.selected}
      title={said(own.date)}
      onClick={() => choose(own.date)}
    />
  );
  const Block = (own: { readonly quarter: Quarter }) => (
    <table role="grid" aria-label={format().months(own.quarter.first, own.quarter.last)}>
      <caption aria-hidden="true">{format().months(own.quarter.first, own.quarter.last)}</caption>
      <tbody>
        <For each={ROWS}>
          {(row) => (
            <tr>
              <For each={own.quarter.weeks}>
                {(week) => (
                  <td role="gridcell">{<Show when={week[row]}>{(date) => <Day date={date()} />}</Show>}</td>
                )}
              </For>
            </tr>
          )}
        </For>
      </tbody>
    </table>
  );
  return (
    <div class="ui-calendar" role="group" aria-label={props.label} ref={setBox} onKeyDown={handleKey}>
      <div class="ui-calendar__blocks">
        <For each={blocks()}>{(quarter) => <Block quarter={quarter} />}</For>
      </div>
      <p class="ui-calendar__key" aria-hidden="true">
        {t('ui.calendar.less')}
        <For each={[0, 1, 2, 3, 4]}>
          {(one) => <span class={`ui-calendar__day ui-calendar__day--${one}`} />}
        </For>
        {t('ui.calendar.more')}
      </p>
    </div>
  );
}
