import { Show, splitProps } from 'solid-js';
import type { JSX } from 'solid-js';
import { Field, type FieldProps } from './Field.tsx';

export interface TextFieldProps extends FieldProps {
  readonly value: string;
  readonly onInput: (value: string) => void;
  readonly onBlur?: () => void;
  readonly type?: 'text' | 'password' | 'tel' | 'email' | 'search';
  /** Rows of a longer text; without it, one line. */
  readonly rows?: number;
  readonly name?: string;
  readonly autocomplete?: string;
  readonly inputMode?: 'text' | 'numeric' | 'tel' | 'email' | 'search';
  readonly maxLength?: number;
  readonly placeholder?: string;
  readonly disabled?: boolean;
  readonly readOnly?: boolean;
  readonly ref?: (element: HTMLInputElement) => void;
}

/** A field for words, of one line or of several. */
export function TextField(props: TextFieldProps): JSX.Element {
  const [, rest] = splitProps(props, ['value', 'onInput', 'onBlur', 'rows', 'type', 'ref']);
  const attributes = () => ({
    name: rest.name,
    autocomplete: rest.autocomplete,
    inputMode: rest.inputMode,
    maxLength: rest.maxLength,
    placeholder: rest.placeholder,
    disabled: rest.disabled,
    readOnly: rest.readOnly,
  });
  return (
    <Field {...rest}>
      {(control) => (
        <Show
          when={props.rows}
          fallback={
            <input
              {...control}
              {...attributes()}
              ref={(element) => props.ref?.(element)}
              class="ui-input"
              type={props.type ?? 'text'}
              value={props.value}
              onInput={(event) => props.onInput(event.currentTarget.value)}
              onBlur={() => props.onBlur?.()}
            />
          }
        >
          {(rows) => (
            <textarea
              {...control}
              {...attributes()}
              class="ui-input"
              rows={rows()}
              value={props.value}
              onInput={(event) => props.onInput(event.currentTarget.value)}
              onBlur={() => props.onBlur?.()}
            />
          )}
        </Show>
      )}
    </Field>
  );
}
