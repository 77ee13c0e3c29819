import { type JSX, Show, createUniqueId } from 'solid-js';
import { useT } from '../i18n/index.tsx';
import { Mark } from './Mark.tsx';
import './field.css';

/** What every field says about itself. */
export interface FieldProps {
  readonly label: string;
  /** What to write, and in which form; stands between label and control. */
  readonly hint?: JSX.Element;
  /** What is wrong and how to mend it; stands beside the control. */
  readonly error?: string | undefined;
  /** Fields are required unless they say otherwise. */
  readonly optional?: boolean;
  /** It narrows what is shown: nothing is asked, so nothing is required. */
  readonly filter?: boolean;
  /** The name of the control, for links from the error summary. */
  readonly id?: string;
}

/** What a control needs to be tied to its label, hint and error. */
export interface ControlProps {
  readonly id: string;
  readonly 'aria-describedby': string | undefined;
  readonly 'aria-invalid': 'true' | undefined;
  readonly 'aria-required': 'true' | undefined;
}

/** Label, hint, error and, between them, the control that is drawn with the ties it is given. */
export function Field(props: FieldProps & { readonly children: (control: ControlProps) => JSX.Element }) {
  const t = useT();
  const made = createUniqueId();
  const id = () => props.id ?? made;
  const control: ControlProps = {
    get id() {
      return id();
    },
    get 'aria-describedby'() {
      const parts = [props.hint ? `${id()}-hint` : '', props.error ? `${id()}-error` : ''].filter(Boolean);
      return parts.length > 0 ? parts.join(' ') : undefined;
    },
    get 'aria-invalid'() {
      return props.error ? 'true' : undefined;
    },
    get 'aria-required'() {
      return props.optional || props.filter ? undefined : 'true';
    },
  };
  return (
    <div class="ui-field" classList={{ 'ui-field--wrong': Boolean(props.error) }}>
      <label class="ui-field__label" for={id()}>
        {props.label}
        <Show when={props.optional}>
          {' '}
          <span class="ui-field__optional">{t('common.optional')}</span>
        </Show>
      </label>
      <Show when={props.hint}>
        <div class="ui-field__hint" id={`${id()}-hint`}>
          {props.hint}
        </div>
      </Show>
      {props.children(control)}
      <FieldError id={`${id()}-error`} text={props.error} />
    </div>
  );
}

/** The sentence under a field that was filled in wrongly. */
export function FieldError(props: { readonly id: string; readonly text: string | undefined }) {
  return (
    <Show when={props.text}>
      <p class="ui-field__error" id={props.id}>
        <Mark kind="wrong" />
        {props.text}
      </p>
    </Show>
  );
}
