import { For, Show, createEffect, createSignal, on } from 'solid-js';
import { useT } from '../i18n/index.tsx';
import './summary.css';

export interface SummedError {
  readonly text: string;
  /** The id of the field it belongs to; without one it is plain text. */
  readonly field?: string;
}

/** All that is wrong, once, at the top of a form; it takes the focus when it appears, and leads to the fields. */
export function ErrorSummary(props: { readonly errors: readonly SummedError[] }) {
  const t = useT();
  const [box, setBox] = createSignal<HTMLDivElement>();
  createEffect(
    on(
      () => props.errors,
      (errors) => {
        if (errors.length > 0) box()?.focus();
      },
    ),
  );
  const go = (event: MouseEvent, field: string) => {
    event.preventDefault();
    document.getElementById(field)?.focus();
  };
  return (
    <Show when={props.errors.length > 0}>
      <div class="ui-summary" role="alert" tabIndex={-1} ref={setBox}>
        <h2>{t('ui.errors', { n: props.errors.length })}</h2>
        <ul>
          <For each={props.errors}>
            {(error) => (
              <li>
                <Show when={error.field} fallback={error.text}>
                  {(field) => (
                    <a href={`#${field()}`} onClick={(event) => go(event, field())}>
                      {error.text}
                    </a>
                  )}
                </Show>
              </li>
            )}
          </For>
        </ul>
      </div>
    </Show>
  );
}
