import { type JSX, Show, createUniqueId } from 'solid-js';
import { Mark } from '../ui/Mark.tsx';

/** One cell of the count sheet: what is counted, the figure, and, when it cannot be true, the sentence that says why. */
export function CountCell(props: {
  readonly id?: string;
  readonly label: JSX.Element;
  readonly unit: string;
  readonly text: string;
  readonly onInput: (text: string) => void;
  /** What stands for the figure while the cell is empty. */
  readonly placeholder?: string | undefined;
  readonly hint?: string | undefined;
  readonly fault?: string | undefined;
}) {
  const made = createUniqueId();
  const id = () => props.id ?? made;
  const described = () =>
    [props.hint ? `${id()}-hint` : '', props.fault ? `${id()}-fault` : ''].filter(Boolean).join(' ') ||
    undefined;
  return (
    <>
      <tr class="count-sheet__line" classList={{ 'count-sheet__line--odd': Boolean(props.fault) }}>
        <th scope="row">
          <label for={id()}>{props.label}</label>
          <Show when={props.hint}>
            <span class="count-sheet__hint" id={`${id()}-hint`}>
              {props.hint}
            </span>
          </Show>
        </th>
        <td>
          <input
            class="count-sheet__cell"
            id={id()}
            data-cell
            type="text"
            inputMode="numeric"
            autocomplete="off"
            value={props.text}
            placeholder={props.placeholder}
            aria-describedby={described()}
            aria-invalid={props.fault ? 'true' : undefined}
            onInput={(event) => props.onInput(event.currentTarget.value)}
            onFocus={(event) => event.currentTarget.select()}
          />
          <span class="count-sheet__unit">{props.unit}</span>
        </td>
      </tr>
      <Show when={props.fault}>
        <tr class="count-sheet__fault">
          <td colSpan={2} id={`${id()}-fault`}>
            <Mark kind="soon" />
            {props.fault}
          </td>
        </tr>
      </Show>
    </>
  );
}
