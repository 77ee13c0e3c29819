import { For, type JSX, Show, createUniqueId } from 'solid-js';
import { useT } from '../i18n/index.tsx';
import { FieldError, type FieldProps } from './Field.tsx';
import type { Option } from './Select.tsx';

/** One of a few, all in sight, each with room for a word of explanation. */
export function RadioGroup<Value extends string>(
  props: FieldProps & {
    readonly options: readonly (Option<Value> & { readonly hint?: JSX.Element })[];
    readonly value: Value | null;
    readonly onChange: (value: Value) => void;
  },
) {
  const t = useT();
  const made = createUniqueId();
  const id = () => props.id ?? made;
  const described = () =>
    [props.hint ? `${id()}-hint` : '', props.error ? `${id()}-error` : ''].filter(Boolean).join(' ') ||
    undefined;
  return (
    <fieldset
      class="ui-choices"
      classList={{ 'ui-field--wrong': Boolean(props.error) }}
      role="radiogroup"
      aria-describedby={described()}
      aria-invalid={props.error ? 'true' : undefined}
      aria-required={props.optional ? undefined : 'true'}
    >
      <legend class="ui-field__label">
        {props.label}
        <Show when={props.optional}>
          {' '}
          <span class="ui-field__optional">{t('common.optional')}</span>
        </Show>
      </legend>
      <Show when={props.hint}>
        <div class="ui-field__hint" id={`${id()}-hint`}>
          {props.hint}
        </div>
      </Show>
      <For each={props.options}>
        {(option, index) => (
          <div class="ui-choice">
            <input
              type="radio"
              id={index() === 0 ? id() : `${id()}-${option.value}`}
              name={made}
              value={option.value}
              checked={option.value === props.value}
              disabled={option.disabled}
              aria-describedby={option.hint ? `${id()}-${option.value}-hint` : undefined}
              onChange={() => props.onChange(option.value)}
            />
            <label for={index() === 0 ? id() : `${id()}-${option.value}`}>{option.label}</label>
            <Show when={option.hint}>
              <span class="ui-choice__hint" id={`${id()}-${option.value}-hint`}>
                {option.hint}
              </span>
            </Show>
          </div>
        )}
      </For>
      <FieldError id={`${id()}-error`} text={props.error} />
    </fieldset>
  );
}
