import { type JSX, createUniqueId } from 'solid-js';
import './part.css';

/** One part of a record under its heading; numbers elsewhere on the page lead to it by its anchor. */
export function Part(props: {
  readonly anchor: string;
  readonly title: string;
  /** A control that belongs to the heading, such as a filter. */
  readonly tools?: JSX.Element;
  readonly children: JSX.Element;
}) {
  const id = createUniqueId();
  return (
    <section
      class={`duty-part duty-part--${props.anchor}`}
      id={props.anchor}
      aria-labelledby={id}
      tabIndex={-1}
    >
      <div class="duty-part__head">
        <h2 id={id}>{props.title}</h2>
        {props.tools}
      </div>
      {props.children}
    </section>
  );
}

/** Nothing is recorded yet: what would stand here, and where it comes from. */
export const Nothing = (props: { readonly children: JSX.Element }) => (
  <p class="duty-nothing">{props.children}</p>
);
