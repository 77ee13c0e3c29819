import { For, Show } from 'solid-js';
import { useFormat } from '../i18n/format.ts';
import { useT } from '../i18n/index.tsx';
import { Mark } from './Mark.tsx';
import './bars.css';

export interface Bar {
  readonly id: string;
  readonly label: string;
  readonly value: number;
  /** The word of the seal, for those for whom it is decided: 当选. */
  readonly sealed?: string | undefined;
  /** A word in amber that needs a look: 得票相等. */
  readonly note?: string | undefined;
}

/** One bar a line over a common base, with the line that has to be crossed drawn through all of them. */
export function BarsWithLine(props: {
  readonly label: string;
  readonly bars: readonly Bar[];
  /** What the whole width means, such as the number who took part. */
  readonly base: number;
  readonly baseLabel: string;
  /** Without a line it is the longest bar that counts. */
  readonly line?: { readonly value: number; readonly label: string } | undefined;
}) {
  const t = useT();
  const format = useFormat();
  const share = (value: number) => (props.base > 0 ? Math.min(1, value / props.base) : 0);
  const percent = (value: number) => `${(share(value) * 100).toFixed(3)}%`;
  const state = (bar: Bar) => bar.sealed ?? bar.note ?? lineState(bar);
  const lineState = (bar: Bar) =>
    props.line ? t(bar.value >= props.line.value ? 'ui.bars.reached' : 'ui.bars.short') : '';
  return (
    <figure
      class="ui-bars"
      classList={{ 'ui-bars--plain': !props.line }}
      style={{ '--line': String(share(props.line?.value ?? 0)) }}
    >
      <figcaption class="hidden-words">{props.label}</figcaption>
      <div class="ui-bars__chart" aria-hidden="true">
        <div class="ui-bars__scale">
          <span class="ui-bars__line-label">{props.line?.label}</span>
          <span class="ui-bars__base">{props.baseLabel}</span>
        </div>
        <For each={props.bars}>
          {(bar) => (
            <div class="ui-bars__row" classList={{ 'ui-bars__row--sealed': bar.sealed !== undefined }}>
              <span class="ui-bars__name">{bar.label}</span>
              <span class="ui-bars__track">
                <span class="ui-bars__bar" style={{ width: percent(bar.value) }} />
              </span>
              <span class="ui-bars__value">{format().number(bar.value)}</span>
              <span class="ui-bars__word">
                <Show when={bar.sealed}>
                  <Mark kind="sealed" />
                  {bar.sealed}
                </Show>
                <Show when={bar.note}>
                  <span class="ui-bars__note">{bar.note}</span>
                </Show>
              </span>
            </div>
          )}
        </For>
      </div>
      <table class="hidden-words">
        <caption>{[props.label, props.baseLabel, props.line?.label].filter(Boolean).join('; ')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('ui.bars.item')}</th>
            <th scope="col">{t('ui.bars.value')}</th>
            <th scope="col">{t('ui.bars.share')}</th>
            <th scope="col">{t('ui.bars.decided')}</th>
          </tr>
        </thead>
        <tbody>
          <For each={props.bars}>
            {(bar) => (
              <tr>
                <th scope="row">{bar.label}</th>
                <td>{format().number(bar.value)}</td>
                <td>{format().percent(share(bar.value))}</td>
                <td>{state(bar)}</td>
              </tr>
            )}
          </For>
        </tbody>
      </table>
    </figure>
  );
}
