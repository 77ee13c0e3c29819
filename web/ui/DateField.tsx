import { type JSX, Show, createEffect, createSignal, on } from 'solid-js';
import { useFormat } from '../i18n/format.ts';
import { useT } from '../i18n/index.tsx';
import { Button } from './Button.tsx';
import { Field, type FieldProps } from './Field.tsx';
import { readDate } from './read-date.ts';

/** A civil date, typed in any usual way or picked from the device's calendar; the weekday is said as a check. */
export function DateField(
  props: FieldProps & {
    readonly value: string | null;
    /** Called with `2026-12-09`, or null when empty; not called while what stands there is no date. */
    readonly onChange: (value: string | null) => void;
    readonly min?: string;
    readonly max?: string;
    readonly disabled?: boolean;
  },
): JSX.Element {
  const t = useT();
  const format = useFormat();
  const [text, setText] = createSignal('');
  const [picker, setPicker] = createSignal<HTMLInputElement>();
  createEffect(
    on(
      () => props.value,
      (value) => {
        if (readDate(text()) !== value) setText(value ?? '');
      },
    ),
  );
  const take = (typed: string) => {
    setText(typed);
    const date = readDate(typed);
    if (date !== undefined) props.onChange(date);
  };
  const pick = () => {
    const element = picker();
    if (element && 'showPicker' in element) element.showPicker();
  };
  return (
    <Field {...props} hint={props.hint ?? t('ui.date.hint')}>
      {(control) => (
        <span class="ui-date">
          <input
            {...control}
            class="ui-input"
            type="text"
            inputMode="numeric"
            autocomplete="off"
            disabled={props.disabled}
            value={text()}
            onInput={(event) => take(event.currentTarget.value)}
            onBlur={() => setText(readDate(text()) ?? text())}
          />
          <Show when={'showPicker' in HTMLInputElement.prototype && !props.disabled}>
            <Button kind="quiet" onClick={pick}>
              {t('ui.date.pick')}
            </Button>
            <input
              ref={setPicker}
              class="ui-date__native"
              type="date"
              tabIndex={-1}
              aria-hidden="true"
              min={props.min}
              max={props.max}
              value={props.value ?? ''}
              onInput={(event) => take(event.currentTarget.value)}
            />
          </Show>
          <output class="ui-date__said" for={control.id}>
            {props.value ? format().date(props.value) : ''}
          </output>
        </span>
      )}
    </Field>
  );
}
