import type * as PlotModule from '@observablehq/plot';
import { type JSX, createEffect, createResource, createSignal, onCleanup, onMount } from 'solid-js';
import './chart.css';

/** A drawing by Observable Plot, fetched when first one is shown. The same facts in rows are for those who hear it. */
export function Chart(props: {
  readonly label: string;
  /** Draws for a width in pixels; what it reads stays live. Use `currentColor` and tokens for colours. */
  readonly draw: (plot: typeof PlotModule, width: number) => Element;
  /** The table that says the same. */
  readonly children: JSX.Element;
}) {
  const [plot] = createResource(() => import('@observablehq/plot'));
  const [box, setBox] = createSignal<HTMLDivElement>();
  const [width, setWidth] = createSignal(0);
  onMount(() => {
    const element = box();
    if (!element) return;
    const watch = new ResizeObserver(() => setWidth(element.clientWidth));
    watch.observe(element);
    onCleanup(() => watch.disconnect());
    setWidth(element.clientWidth);
  });
  createEffect(() => {
    const drawer = plot.latest;
    if (drawer && width() > 0) box()?.replaceChildren(props.draw(drawer, width()));
  });
  return (
    <figure class="ui-chart">
      <figcaption>{props.label}</figcaption>
      <div class="ui-chart__drawing" ref={setBox} aria-hidden="true" />
      <div class="hidden-words">{props.children}</div>
    </figure>
  );
}
