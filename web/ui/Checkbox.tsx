import { type JSX, Show, createUniqueId } from 'solid-js';
import { FieldError } from './Field.tsx';
import './field.css';

/** A yes that can be taken back. */
export function Checkbox(props: {
  readonly label: JSX.Element;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
  readonly hint?: JSX.Element;
  readonly error?: string | undefined;
  readonly name?: string;
  readonly disabled?: boolean;
}) {
  const id = createUniqueId();
  const described = () =>
    [props.hint ? `${id}-hint` : '', props.error ? `${id}-error` : ''].filter(Boolean).join(' ') || undefined;
  return (
    <div classList={{ 'ui-field--wrong': Boolean(props.error) }}>
      <div class="ui-choice">
        <input
          type="checkbox"
          id={id}
          name={props.name}
          checked={props.checked}
          disabled={props.disabled}
          aria-describedby={described()}
          aria-invalid={props.error ? 'true' : undefined}
          onChange={(event) => props.onChange(event.currentTarget.checked)}
        />
        <label for={id}>{props.label}</label>
        <Show when={props.hint}>
          <span class="ui-choice__hint" id={`${id}-hint`}>
            {props.hint}
          </span>
        </Show>
      </div>
      <FieldError id={`${id}-error`} text={props.error} />
    </div>
  );
}
