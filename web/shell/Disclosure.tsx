import { useLocation } from '@solidjs/router';
import { type JSX, Show, createEffect, createSignal, createUniqueId, on, onCleanup, onMount } from 'solid-js';

import './disclosure.css';

/** A button that opens a small sheet; it closes on Escape, on a press elsewhere, and when the page changes. */
export function Disclosure(props: {
  readonly label: JSX.Element;
  readonly name?: string;
  readonly class?: string;
  readonly children: JSX.Element;
}) {
  const id = createUniqueId();
  const location = useLocation();
  const [open, setOpen] = createSignal(false);
  const [whole, setWhole] = createSignal<HTMLDivElement>();
  const [button, setButton] = createSignal<HTMLButtonElement>();

  const pressedElsewhere = (event: Event) => {
    if (event.target instanceof Node && !whole()?.contains(event.target)) setOpen(false);
  };
  const closeByKey = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !open()) return;
    setOpen(false);
    button()?.focus();
  };
  onMount(() => {
    document.addEventListener('pointerdown', pressedElsewhere);
    document.addEventListener('focusin', pressedElsewhere);
    onCleanup(() => {
      document.removeEventListener('pointerdown', pressedElsewhere);
      document.removeEventListener('focusin', pressedElsewhere);
    });
  });
  createEffect(
    on(
      () => location.pathname,
      () => setOpen(false),
      { defer: true },
    ),
  );

  return (
    <div class={`shell-disclosure ${props.class ?? ''}`} ref={setWhole} onKeyDown={closeByKey}>
      <button
        ref={setButton}
        type="button"
        aria-expanded={open()}
        aria-controls={id}
        aria-label={props.name}
        onClick={() => setOpen(!open())}
      >
        {props.label}
      </button>
      <Show when={open()}>
        <div class="shell-disclosure__sheet" id={id}>
          {props.children}
        </div>
      </Show>
    </div>
  );
}
