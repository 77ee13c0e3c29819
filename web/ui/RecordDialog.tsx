import { For, type JSX, Match, Show, Switch, createEffect, createSignal, on } from 'solid-js';
import { useT } from '../i18n/index.tsx';
import { Button } from './Button.tsx';
import { DateField } from './DateField.tsx';
import { Dialog } from './Dialog.tsx';
import { ErrorSummary, type SummedError } from './ErrorSummary.tsx';
import { NumberField } from './NumberField.tsx';
import type { Option } from './Select.tsx';
import { RadioGroup } from './RadioGroup.tsx';
import { TextField } from './TextField.tsx';

/** One field of a record: what it is called, what kind of value it takes, and whether it may stay empty. */
export interface RecordField {
  readonly name: string;
  readonly label: string;
  readonly kind: 'line' | 'text' | 'date' | 'count' | 'choice';
  readonly hint?: string;
  readonly optional?: boolean;
  readonly max?: string;
  readonly options?: readonly Option[];
  readonly initial?: string;
}

/** What was filled in, by the names of the fields; an empty field is an empty text. */
export type RecordValues = Readonly<Record<string, string>>;

/** A record to fill in over the page: its fields one below the other, faults beside the field and once at the top. */
export function RecordDialog(props: {
  readonly open: boolean;
  readonly title: string;
  readonly description?: JSX.Element;
  readonly fields: readonly RecordField[];
  readonly save: string;
  readonly busy?: boolean;
  readonly errors?: readonly SummedError[];
  readonly wide?: boolean;
  readonly onSave: (values: RecordValues) => Promise<void>;
  readonly onClose: () => void;
  /** Further controls below the fields. */
  readonly children?: JSX.Element;
}) {
  const t = useT();
  const [values, setValues] = createSignal<Record<string, string>>({});
  const [tried, setTried] = createSignal(false);
  createEffect(
    on(
      () => props.open,
      (open) => {
        if (!open) return;
        setTried(false);
        setValues(Object.fromEntries(props.fields.map(({ name, initial }) => [name, initial ?? ''])));
      },
    ),
  );
  const value = (name: string) => values()[name] ?? '';
  const take = (name: string, text: string) => setValues((all) => ({ ...all, [name]: text }));
  const lacks = ({ name, optional }: RecordField) => !optional && value(name).trim() === '';
  const fault = (field: RecordField) =>
    tried() && lacks(field) ? t('ui.record.missing', { label: field.label }) : undefined;
  const errors = () => {
    const missing = props.fields.filter((field) => fault(field) !== undefined);
    return missing.length > 0
      ? missing.map((field) => ({ field: `record-${field.name}`, text: fault(field) ?? '' }))
      : (props.errors ?? []);
  };
  const send = () => {
    setTried(true);
    if (!props.fields.some(lacks)) void props.onSave(values());
  };

  return (
    <Dialog
      open={props.open}
      onClose={props.onClose}
      title={props.title}
      description={props.description}
      wide={props.wide ?? false}
      actions={
        <>
          <Button onClick={() => props.onClose()}>{t('common.cancel')}</Button>
          <Button kind="primary" busy={props.busy ?? false} onClick={send}>
            {props.save}
          </Button>
        </>
      }
    >
      <div class="ui-record">
        <ErrorSummary errors={errors()} />
        <For each={props.fields}>
          {(field) => {
            const shared = () => ({
              id: `record-${field.name}`,
              label: field.label,
              ...(field.hint ? { hint: field.hint } : {}),
              optional: field.optional ?? false,
              error: fault(field),
            });
            return (
              <Switch
                fallback={
                  <TextField
                    {...shared()}
                    {...(field.kind === 'text' ? { rows: 4 } : {})}
                    value={value(field.name)}
                    onInput={(text) => take(field.name, text)}
                  />
                }
              >
                <Match when={field.kind === 'date'}>
                  <DateField
                    {...shared()}
                    {...(field.max ? { max: field.max } : {})}
                    value={value(field.name) || null}
                    onChange={(date) => take(field.name, date ?? '')}
                  />
                </Match>
                <Match when={field.kind === 'count'}>
                  <NumberField
                    {...shared()}
                    value={value(field.name) === '' ? null : Number(value(field.name))}
                    onChange={(count) => take(field.name, count === null ? '' : String(count))}
                  />
                </Match>
                <Match when={field.kind === 'choice'}>
                  <RadioGroup
                    {...shared()}
                    value={value(field.name) || null}
                    options={field.options ?? []}
                    onChange={(chosen) => take(field.name, chosen)}
                  />
                </Match>
              </Switch>
            );
          }}
        </For>
        <Show when={props.children}>{props.children}</Show>
      </div>
    </Dialog>
  );
}
