import { For, type JSX, Show } from 'solid-js';
import { useT } from '../i18n/index.tsx';
import { Field, type FieldProps } from './Field.tsx';

export interface Option<Value extends string = string> {
  readonly value: Value;
  readonly label: string;
  readonly disabled?: boolean;
}

export interface SelectProps<Value extends string> extends FieldProps {
  readonly options: readonly Option<Value>[];
  readonly value: Value | null;
  readonly onChange: (value: Value) => void;
  readonly name?: string;
  readonly disabled?: boolean;
}

/** One of a list, by the control of the device itself: it knows keyboards, wheels and screen readers best. */
export function Select<Value extends string>(props: SelectProps<Value>): JSX.Element {
  const t = useT();
  const take = (value: string) => {
    const option = props.options.find((one) => one.value === value);
    if (option) props.onChange(option.value);
  };
  return (
    <Field {...props}>
      {(control) => (
        <span class="ui-select">
          <select
            {...control}
            class="ui-input"
            name={props.name}
            disabled={props.disabled}
            onChange={(event) => take(event.currentTarget.value)}
          >
            <Show when={props.value === null}>
              <option value="" selected>
                {t('ui.choose')}
              </option>
            </Show>
            <For each={props.options}>
              {(option) => (
                <option
                  value={option.value}
                  selected={option.value === props.value}
                  disabled={option.disabled}
                >
                  {option.label}
                </option>
              )}
            </For>
          </select>
        </span>
      )}
    </Field>
  );
}
