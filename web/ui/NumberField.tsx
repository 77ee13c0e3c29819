import { type JSX, Show, createEffect, createSignal, on } from 'solid-js';
import { Field, type FieldProps } from './Field.tsx';

/** Full-width digits, separators and spaces as people paste them, to plain digits. */
const plain = (text: string) =>
  text
    .replace(/[０-９．－]/g, (one) => String.fromCodePoint((one.codePointAt(0) ?? 0) - 0xfee0))
    .replace(/[,，\s]/g, '');

/** The number a person typed; null for nothing, undefined for what is no number. */
export function readNumber(text: string): number | null | undefined {
  const written = plain(text);
  if (written === '') return null;
  return /^-?\d+(\.\d+)?$/.test(written) ? Number(written) : undefined;
}

export interface NumberFieldProps extends FieldProps {
  readonly value: number | null;
  /** Called with null for an empty field; not called while what stands there is no number. */
  readonly onChange: (value: number | null) => void;
  /** What is counted, written after the field: 人, 张, 分. */
  readonly unit?: string;
  readonly name?: string;
  readonly disabled?: boolean;
}

/** A field for a figure: digits in columns, no spinner, no wheel that changes it unseen. */
export function NumberField(props: NumberFieldProps): JSX.Element {
  const [text, setText] = createSignal('');
  createEffect(
    on(
      () => props.value,
      (value) => {
        if (readNumber(text()) !== value) setText(value === null ? '' : String(value));
      },
    ),
  );
  const take = (typed: string) => {
    setText(typed);
    const value = readNumber(typed);
    if (value !== undefined) props.onChange(value);
  };
  return (
    <Field {...props}>
      {(control) => (
        <span class="ui-number">
          <input
            {...control}
            class="ui-input ui-input--figures"
            type="text"
            inputMode="decimal"
            autocomplete="off"
            name={props.name}
            disabled={props.disabled}
            value={text()}
            onInput={(event) => take(event.currentTarget.value)}
          />
          <Show when={props.unit}>
            <span class="soft">{props.unit}</span>
          </Show>
        </span>
      )}
    </Field>
  );
}
