import { For, Show, createMemo, createSignal, onCleanup, onMount } from 'solid-js';
import { daysBetween, useFormat } from '../i18n/format.ts';
import { useT } from '../i18n/index.tsx';
import { plusDays } from './calendar-days.ts';
import { RulerTable } from './RulerTable.tsx';
import { labelWidth, lanes } from './ruler-lanes.ts';
import './ruler.css';

/** A limit: the last day for something, by one reading or by another. */
export interface RulerTick {
  readonly date: string;
  readonly label: string;
  /** The stricter reading is drawn thinner and without a label of its own. */
  readonly minor?: boolean;
  readonly note?: string;
}

/** What really happened, or is set to. */
export interface RulerDot {
  readonly date: string;
  readonly label: string;
  /** In a word: 按期, 迟 2 天. */
  readonly state: string;
  readonly late?: boolean;
  readonly note?: string;
}

const LEAST = 7;
const LANE = 24;

/** A ruler of time: limits as ticks above, what happened as dots below, today as a hair. Scrolls where it is too long. */
export function Ruler(props: {
  readonly label: string;
  readonly from: string;
  readonly to: string;
  readonly today: string;
  readonly ticks: readonly RulerTick[];
  readonly dots: readonly RulerDot[];
}) {
  const t = useT();
  const format = useFormat();
  const [frame, setFrame] = createSignal<HTMLDivElement>();
  const [room, setRoom] = createSignal(0);
  const days = () => Math.max(1, daysBetween(props.from, props.to));
  // Room at the end, so that the label of the last date is not cut off.
  const width = () => Math.max(room(), days() * LEAST + 160);
  const place = (date: string) => (daysBetween(props.from, date) / days()) * (width() - 160) + 16;
  const named = createMemo(() => props.ticks.filter(({ minor }) => !minor));
  const lanesOf = (items: readonly (RulerTick | RulerDot)[]) =>
    lanes(
      items.map((one) => ({
        at: place(one.date),
        width: labelWidth(`${one.label} ${'state' in one ? one.state : format().day(one.date)}`),
      })),
    );
  const above = createMemo(() => lanesOf(named()));
  const below = createMemo(() => lanesOf(props.dots));
  const axis = () => (Math.max(0, ...above()) + 1) * LANE + 16;
  const height = () => axis() + 36 + (Math.max(0, ...below()) + 1) * LANE;
  const months = createMemo(() => {
    const all: string[] = [];
    for (let day = props.from; day <= props.to; day = plusDays(day, 1))
      if (day.endsWith('-01')) all.push(day);
    return all;
  });
  const within = (date: string) => date >= props.from && date <= props.to;

  onMount(() => {
    const element = frame();
    if (!element) return;
    const watch = new ResizeObserver(() => setRoom(element.clientWidth));
    watch.observe(element);
    onCleanup(() => watch.disconnect());
    setRoom(element.clientWidth);
    element.scrollLeft = place(props.today) - element.clientWidth / 2;
  });

  return (
    <figure class="ui-ruler">
      <div
        class="ui-ruler__frame"
        ref={setFrame}
        role="region"
        tabIndex={0}
        aria-label={t('ui.table.scroll', { name: props.label })}
      >
        <div
          class="ui-ruler__sheet"
          aria-hidden="true"
          style={{ width: `${width()}px`, height: `${height()}px` }}
        >
          <Show when={within(props.today)}>
            <span class="ui-ruler__today" style={{ left: `${place(props.today)}px` }}>
              <span>{t('ui.ruler.today')}</span>
            </span>
          </Show>
          <div class="ui-ruler__axis" style={{ top: `${axis()}px` }} />
          <For each={months()}>
            {(first) => (
              <span class="ui-ruler__month" style={{ left: `${place(first)}px`, top: `${axis()}px` }}>
                {format().monthName(first)}
              </span>
            )}
          </For>
          <For each={props.ticks.filter(({ minor }) => minor)}>
            {(tick) => (
              <span
                class="ui-ruler__tick ui-ruler__tick--minor"
                title={tick.label}
                style={{ left: `${place(tick.date)}px`, top: `${axis() - 10}px`, height: '10px' }}
              />
            )}
          </For>
          <For each={named()}>
            {(tick, index) => {
              const top = () => axis() - ((above()[index()] ?? 0) + 1) * LANE - 6;
              return (
                <span
                  class="ui-ruler__tick"
                  title={tick.note}
                  style={{ left: `${place(tick.date)}px`, top: `${top()}px`, height: `${axis() - top()}px` }}
                >
                  <span class="ui-ruler__label">
                    {tick.label} <time dateTime={tick.date}>{format().day(tick.date)}</time>
                  </span>
                </span>
              );
            }}
          </For>
          <For each={props.dots}>
            {(dot, index) => {
              const drop = () => 32 + (below()[index()] ?? 0) * LANE;
              return (
                <span
                  class="ui-ruler__dot"
                  classList={{ 'ui-ruler__dot--late': dot.late ?? false }}
                  title={dot.note}
                  style={{ left: `${place(dot.date)}px`, top: `${axis()}px`, height: `${drop()}px` }}
                >
                  <span class="ui-ruler__label">
                    {dot.label} <span class="ui-ruler__state">{dot.state}</span>
                  </span>
                </span>
              );
            }}
          </For>
        </div>
      </div>
      <RulerTable label={props.label} ticks={props.ticks} dots={props.dots} />
    </figure>
  );
}
