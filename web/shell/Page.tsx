import { type JSX, Show, createEffect, createSignal, onCleanup, onMount } from 'solid-js';
import { useT } from '../i18n/index.tsx';
import { Breadcrumb } from '../ui/Breadcrumb.tsx';
import { type Crumb, usePlace } from './place.tsx';
import './page.css';

let arrivedBefore = false;

/**
 * What every page is: its name, its state in one sentence, what can be done now, then the content.
 * The title goes to the tab as well, and takes the focus when one page follows another.
 */
export function Page(props: {
  readonly title: string;
  readonly state?: JSX.Element;
  /** A sign that stands before the name, such as a person’s seal. */
  readonly mark?: JSX.Element;
  /** The one primary button of the page. */
  readonly action?: JSX.Element;
  /** Further actions, quieter, beside it. */
  readonly actions?: JSX.Element;
  /** Levels above this page; only where there are more than two. */
  readonly crumbs?: readonly Crumb[];
  /** Congress, term and election, for the top line. */
  readonly place?: readonly Crumb[];
  /** The width of the content: a register, a form or a text. */
  readonly width?: 'wide' | 'form' | 'text';
  readonly children?: JSX.Element;
}) {
  const t = useT();
  const place = usePlace();
  const [heading, setHeading] = createSignal<HTMLHeadingElement>();

  createEffect(() => {
    document.title = props.title === '' ? t('common.product') : `${props.title} · ${t('common.product')}`;
  });
  createEffect(() => place.setTrail(props.place ?? []));
  onMount(() => {
    if (arrivedBefore) heading()?.focus({ preventScroll: true });
    arrivedBefore = true;
  });
  onCleanup(() => place.setTrail([]));

  return (
    <article class={`shell-page shell-page--${props.width ?? 'wide'}`}>
      <Show when={props.crumbs}>{(crumbs) => <Breadcrumb items={crumbs()} />}</Show>
      <header class="shell-page__head">
        <div class="shell-page__title">
          {props.mark}
          <div class="shell-page__name">
            <h1 ref={setHeading} tabIndex={-1}>
              {props.title}
            </h1>
            <Show when={props.state}>
              <p class="shell-page__state">{props.state}</p>
            </Show>
          </div>
        </div>
        <Show when={props.action ?? props.actions}>
          <div class="shell-page__actions no-print">
            {props.actions}
            {props.action}
          </div>
        </Show>
      </header>
      {props.children}
    </article>
  );
}
